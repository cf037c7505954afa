import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { addDays, dateIn, daysBetween, type IsoDate, type IsoInstant } from '#domain/kernel/civil-date'
import { type CalendarKey, holidayOn } from '#domain/law/calendar'
import { RULES } from '#domain/law/registry'
import type { LawRule } from '#domain/law/rule'
import { type ClockEvent, type ClockEventType, computeDeadline, type Deadline, type DeadlineInput } from './deadline'

const DAY_MS = 86_400_000
/** Receipts for which every date, extended and paused, stays inside the years of the calendars. */
const RECEIPTS = { first: '2020-01-03' as IsoDate, last: '2034-06-30' as IsoDate }
const RUNS_PER_RULE = 12
/** Only one rule is moved by questions to the requester: there the events matter, and more of them are tried. */
const RUNS_WHERE_EVENTS_MATTER = 400

const zones = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Pacific/Auckland',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
)
const calendars = fc.constantFrom<CalendarKey>('DE', 'GB-SCT', 'US-FED', 'IE', 'NZ-PRIVACY', 'BG', 'CA-BC', 'EU')
const moments = momentsBetween(RECEIPTS.first, RECEIPTS.last)

function momentsBetween(first: IsoDate, last: IsoDate) {
  const [min, max] = [Date.parse(first), Date.parse(last)]
  return fc.integer({ min, max }).map((ms) => new Date(ms).toISOString() as IsoInstant)
}

/** Moments at which a rule is in force in every zone. */
function momentsOf({ inForce }: LawRule) {
  const from = addDays((inForce.from ?? RECEIPTS.first) as IsoDate, 1)
  const to = addDays((inForce.to ?? RECEIPTS.last) as IsoDate, -1)
  const [first = from] = [from, RECEIPTS.first].sort().toReversed()
  return momentsBetween(first, to)
}

const GAP_KINDS = ['id', 'fee', 'authority', 'clarification'] as const
type Gap = Readonly<{ kind: (typeof GAP_KINDS)[number]; after: number; lasts: number }>
const ANSWER: Record<Gap['kind'], ClockEventType> = {
  id: 'id_received',
  fee: 'fee_paid',
  authority: 'authority_received',
  clarification: 'clarification_received',
}

/** Questions and answers, also several of one kind that overlap; to the millisecond, so that changes of the clock are met. */
const gaps = fc.array(
  fc.record({
    kind: fc.constantFrom(...GAP_KINDS),
    after: fc.integer({ min: 0, max: 80 * DAY_MS }),
    lasts: fc.integer({ min: 0, max: 25 * DAY_MS }),
  }),
  { maxLength: 5 },
)

const later = (from: IsoInstant, ms: number) => new Date(Date.parse(from) + ms).toISOString() as IsoInstant

const eventsOf = (receivedAt: IsoInstant, list: readonly Gap[]): readonly ClockEvent[] =>
  list.flatMap(({ kind, after, lasts }) => [
    { type: `${kind}_requested` as ClockEventType, at: later(receivedAt, after) },
    { type: ANSWER[kind], at: later(receivedAt, after + lasts) },
  ])

function inputsOf(rule: LawRule) {
  const requestType = fc.constantFrom(...rule.requestTypes, null)
  return fc
    .record({ receivedAt: momentsOf(rule), zone: zones, calendar: calendars, requestType, list: gaps })
    .map(({ list, ...rest }): DeadlineInput => ({ ruleId: rule.id, ...rest, events: eventsOf(rest.receivedAt, list) }))
}

function compute(input: DeadlineInput): Deadline {
  const outcome = computeDeadline(input)
  if (!outcome.ok) throw new Error(`${input.ruleId}: ${outcome.rejection.message}`)
  return outcome.value
}

const noticeTimes = fc.array(fc.integer({ min: 0, max: 160 * DAY_MS }), { minLength: 1, maxLength: 3 })

const withNotices = (input: DeadlineInput, times: readonly number[]): DeadlineInput => ({
  ...input,
  events: [
    ...input.events,
    ...times.map((ms) => ({ type: 'extension_notice_sent', at: later(input.receivedAt, ms) }) as const),
  ],
})

/** Checks a property on facts of every rule, one after the other. */
function forEveryRule(check: (rule: LawRule) => fc.IRawProperty<never> | fc.IProperty<unknown>) {
  for (const rule of RULES) {
    const numRuns = rule.suspension.clarification === 'pause' ? RUNS_WHERE_EVENTS_MATTER : RUNS_PER_RULE
    fc.assert(check(rule) as fc.IProperty<unknown>, { numRuns })
  }
}

const isNotEarlier = (date: IsoDate | null, than: IsoDate | null) =>
  date === null || than === null ? date === than : daysBetween(than, date) >= 0

describe('whatever the rule and the facts', () => {
  it('an extension never moves a date earlier', () => {
    forEveryRule((rule) =>
      fc.property(inputsOf(rule), noticeTimes, (input, times) => {
        const without = compute(input)
        const extended = compute(withNotices(input, times))
        expect(isNotEarlier(extended.effectiveDueOn, without.effectiveDueOn)).toBe(true)
        expect(extended.acknowledgeBy).toBe(without.acknowledgeBy)
        if (extended.extensionValid === true && extended.extendedDueOn !== null)
          expect(extended.effectiveDueOn).toBe(extended.extendedDueOn)
        // In a combination the statute's part may be extended while the promise that governs then cannot.
        const alone = rule.clock.kind !== 'earliest-of'
        if (alone && extended.extensionValid === false) expect(extended.effectiveDueOn).toBe(without.effectiveDueOn)
      }),
    )
  })

  it('removing an extension restores the date, pauses and new starts included', () => {
    forEveryRule((rule) =>
      fc.property(inputsOf(rule), noticeTimes, (input, times) => {
        const extended = withNotices(input, times)
        const removed = { ...extended, events: extended.events.filter(({ type }) => type !== 'extension_notice_sent') }
        expect(compute(removed)).toEqual(compute(input))
        expect(compute(extended).dueOn).toBe(compute(input).dueOn)
      }),
    )
  })

  it('a question and its answer never shorten a period, and each more of them neither', () => {
    forEveryRule((rule) =>
      fc.property(inputsOf(rule), (input) => {
        const plain = compute({ ...input, events: [] })
        const one = compute({ ...input, events: input.events.slice(0, 2) })
        const asked = compute(input)
        for (const deadline of [one, asked]) {
          expect(isNotEarlier(deadline.dueOn, plain.dueOn)).toBe(true)
          expect(isNotEarlier(deadline.extendedDueOn, plain.extendedDueOn)).toBe(true)
        }
        expect(asked.acknowledgeBy).toBe(plain.acknowledgeBy)
      }),
    )
  })

  it('the order in which independent events are told does not matter', () => {
    forEveryRule((rule) => {
      const shuffled = fc
        .tuple(inputsOf(rule), noticeTimes)
        .map(([input, times]) => withNotices(input, times))
        .chain((input) =>
          fc.tuple(fc.constant(input), fc.shuffledSubarray([...input.events], { minLength: input.events.length })),
        )
      return fc.property(shuffled, ([input, events]) => {
        expect(compute({ ...input, events })).toEqual(compute(input))
      })
    })
  })
})

describe('the time zone of the process', () => {
  const own = process.env.TZ
  afterEach(() => {
    if (own === undefined) delete process.env.TZ
    else process.env.TZ = own
  })

  it('changes no answer of any rule', () => {
    const inputs = RULES.flatMap((rule) => fc.sample(inputsOf(rule), { numRuns: 4, seed: 20 }))
    const answersIn = (zone: string, hourAtNoon: number) => {
      process.env.TZ = zone
      // The process has really moved: noon in UTC is another hour here.
      expect(new Date('2026-01-15T12:00:00Z').getHours()).toBe(hourAtNoon)
      return inputs.map(compute)
    }
    const atHome = answersIn('UTC', 12)
    expect(answersIn('Pacific/Kiritimati', 2)).toEqual(atHome)
    expect(answersIn('America/Los_Angeles', 4)).toEqual(atHome)
    expect(answersIn('Asia/Kolkata', 17)).toEqual(atHome)
  })
})

describe('dates that are checked another way', () => {
  it('end on an open day where they move, and never a fortnight later', () => {
    const offices = fc.constantFrom<CalendarKey>('DE', 'GB-EW', 'IE', 'BG', 'PL')
    fc.assert(
      fc.property(moments, zones, offices, (receivedAt, zone, calendar) => {
        const rule = { ruleId: 'EU-GDPR-ART12-1M', requestType: 'access' } as const
        const { dueOn, extensionNoticeBy } = compute({ ...rule, receivedAt, zone, calendar, events: [] })
        if (dueOn === null || extensionNoticeBy === null) throw new Error('a month has an end')
        expect([0, 6]).not.toContain(new Date(`${dueOn}T00:00:00Z`).getUTCDay())
        expect(holidayOn(calendar, dueOn)).toEqual({ ok: true, value: null })
        expect(daysBetween(extensionNoticeBy, dueOn)).toBeLessThan(14)
      }),
    )
  })

  it('are days of the calendar, not 24 hours each', () => {
    fc.assert(
      fc.property(moments, zones, (receivedAt, zone) => {
        const rule = { ruleId: 'US-CA-CCPA-45', requestType: 'access', calendar: 'US-FED' } as const
        const deadline = compute({ ...rule, receivedAt, zone, events: [] })
        expect(deadline.dueOn).toBe(addDays(dateIn(zone, receivedAt), 45))
        expect(deadline.extendedDueOn).toBe(addDays(dateIn(zone, receivedAt), 90))
      }),
    )
  })

  it('are elapsed hours where the rule counts hours', () => {
    fc.assert(
      fc.property(moments, zones, (receivedAt, zone) => {
        const rule = { ruleId: 'EU-GDPR-ART33-72H', requestType: null, calendar: null } as const
        const { dueAt, dueAtLocal } = compute({ ...rule, receivedAt, zone, events: [] })
        expect(Date.parse(dueAt ?? '') - Date.parse(receivedAt)).toBe(72 * 3_600_000)
        expect(Math.floor(Date.parse(dueAt ?? '') / 1000) * 1000).toBe(Date.parse(dueAtLocal ?? ''))
      }),
    )
  })
})
