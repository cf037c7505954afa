import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateIn, daysBetween, type IsoInstant } from '#domain/kernel/civil-date'
import { type CalendarKey, holidayOn } from '#domain/law/calendar'
import { RULES } from '#domain/law/registry'
import { type ClockEvent, type ClockEventType, computeDeadline, type Deadline, type DeadlineInput } from './deadline'

const DAY_MS = 86_400_000
const EARLIEST = Date.parse('2027-06-01T00:00:00Z')
const LATEST = Date.parse('2031-12-31T00:00:00Z')

const zones = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Pacific/Auckland',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
)
const calendars = fc.constantFrom<CalendarKey>('DE', 'GB-SCT', 'US-FED', 'IE', 'NZ-PRIVACY', 'BG', 'WEEKDAYS')
const moments = fc.integer({ min: EARLIEST, max: LATEST }).map((ms) => new Date(ms).toISOString() as IsoInstant)
const ruleIds = fc.constantFrom(
  ...RULES.filter(({ inForce }) => inForce.to === null && (inForce.from ?? '') <= '2027-05-31').map(({ id }) => id),
)

type Gap = Readonly<{ kind: 'id' | 'fee' | 'authority' | 'clarification'; afterDays: number; lasts: number }>
const ANSWER: Record<Gap['kind'], ClockEventType> = {
  id: 'id_received',
  fee: 'fee_paid',
  authority: 'authority_received',
  clarification: 'clarification_received',
}

const gaps = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom<Gap['kind']>('id', 'fee', 'authority', 'clarification'),
    afterDays: fc.integer({ min: 0, max: 60 }),
    lasts: fc.integer({ min: 0, max: 20 }),
  }),
  { selector: ({ kind }) => kind, maxLength: 4 },
)

const later = (from: IsoInstant, days: number) => new Date(Date.parse(from) + days * DAY_MS).toISOString() as IsoInstant

function eventsOf(receivedAt: IsoInstant, list: readonly Gap[]): readonly ClockEvent[] {
  return list.flatMap(({ kind, afterDays, lasts }) => [
    { type: `${kind}_requested` as ClockEventType, at: later(receivedAt, afterDays) },
    { type: ANSWER[kind], at: later(receivedAt, afterDays + lasts) },
  ])
}

const inputs = fc
  .record({ ruleId: ruleIds, receivedAt: moments, zone: zones, calendar: calendars, list: gaps })
  .map(
    ({ list, ...rest }): DeadlineInput => ({ ...rest, requestType: 'access', events: eventsOf(rest.receivedAt, list) }),
  )

function compute(input: DeadlineInput): Deadline {
  const outcome = computeDeadline(input)
  if (!outcome.ok) throw new Error(`${input.ruleId}: ${outcome.rejection.message}`)
  return outcome.value
}

const notice = (input: DeadlineInput, days: number): ClockEvent => ({
  type: 'extension_notice_sent',
  at: later(input.receivedAt, days),
})

describe('whatever the facts', () => {
  it('an extension never moves a date earlier, and removing it restores the date', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 0, max: 120 }), (input, days) => {
        const without = compute(input)
        const extended = compute({ ...input, events: [...input.events, notice(input, days)] })
        expect(extended.dueOn).toBe(without.dueOn)
        if (without.effectiveDueOn !== null)
          expect(
            daysBetween(without.effectiveDueOn, extended.effectiveDueOn ?? without.effectiveDueOn),
          ).toBeGreaterThanOrEqual(0)
        if (extended.extensionValid === true && extended.extendedDueOn !== null)
          expect(extended.effectiveDueOn).toBe(extended.extendedDueOn)
        if (extended.extensionValid === false) expect(extended.effectiveDueOn).toBe(without.dueOn)
      }),
    )
  })

  it('a question and its answer never shorten a period', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const plain = compute({ ...input, events: [] })
        const asked = compute(input)
        if (plain.dueOn !== null && asked.dueOn !== null && plain.dueAt === null)
          expect(daysBetween(plain.dueOn, asked.dueOn)).toBeGreaterThanOrEqual(0)
        expect(asked.acknowledgeBy).toBe(plain.acknowledgeBy)
      }),
    )
  })

  it('the order of events in the list does not matter', () => {
    const shuffled = inputs.chain((input) =>
      fc.tuple(fc.constant(input), fc.shuffledSubarray([...input.events], { minLength: input.events.length })),
    )
    fc.assert(
      fc.property(shuffled, ([input, events]) => {
        expect(compute({ ...input, events })).toEqual(compute(input))
      }),
    )
  })

  it('a date that moves over closed days ends on an open one, and is never more than a fortnight later', () => {
    fc.assert(
      fc.property(
        moments,
        zones,
        fc.constantFrom<CalendarKey>('DE', 'GB-EW', 'IE', 'BG', 'PL'),
        (receivedAt, zone, calendar) => {
          const deadline = compute({
            ruleId: 'EU-GDPR-ART12-1M',
            requestType: 'access',
            receivedAt,
            zone,
            calendar,
            events: [],
          })
          const dueOn = deadline.dueOn
          if (dueOn === null || deadline.extensionNoticeBy === null) throw new Error('a month has an end')
          const weekday = new Date(`${dueOn}T00:00:00Z`).getUTCDay()
          expect([0, 6]).not.toContain(weekday)
          expect(holidayOn(calendar, dueOn)).toEqual({ ok: true, value: null })
          expect(daysBetween(deadline.extensionNoticeBy, dueOn)).toBeLessThan(14)
        },
      ),
    )
  })

  it('calendar days are days of the calendar, not 24 hours each', () => {
    fc.assert(
      fc.property(moments, zones, (receivedAt, zone) => {
        const deadline = compute({
          ruleId: 'US-CA-CCPA-45',
          requestType: 'access',
          receivedAt,
          zone,
          calendar: 'US-FED',
          events: [],
        })
        expect(deadline.dueOn).toBe(addDays(dateIn(zone, receivedAt), 45))
        expect(deadline.extendedDueOn).toBe(addDays(dateIn(zone, receivedAt), 90))
      }),
    )
  })

  it('hours are elapsed hours', () => {
    fc.assert(
      fc.property(moments, zones, (receivedAt, zone) => {
        const { dueAt, dueAtLocal } = compute({
          ruleId: 'EU-GDPR-ART33-72H',
          requestType: null,
          receivedAt,
          zone,
          calendar: null,
          events: [],
        })
        expect(Date.parse(dueAt ?? '') - Date.parse(receivedAt)).toBe(72 * 3_600_000)
        expect(Math.floor(Date.parse(dueAt ?? '') / 1000) * 1000).toBe(Date.parse(dueAtLocal ?? ''))
      }),
    )
  })
})
