import { dateIn, type IsoDate, type IsoInstant } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { CalendarKey, Calendars } from '#domain/law/calendar'
import type { LawRule, Roll } from '#domain/law/rule'
import { type ClosedOn, closedDays, dayName } from './day'
import { type Exchange, noticeDates, pairExchanges } from './exchange'
import type { DeadlineInput, TraceStep } from './model'

/** The facts of one computation and the steps written so far; lives only inside one call of the engine. */
export type Derivation = Readonly<{
  rule: LawRule
  input: DeadlineInput
  calendars: Calendars
  receivedOn: IsoDate
  exchanges: readonly Exchange[]
  noticesOn: readonly IsoDate[]
  trace: TraceStep[]
  caveats: string[]
}>

/** The open questions about "business day" whose strict readings count Saturdays, and Fridays on which a holiday is observed. */
const SATURDAY_QUESTION = 'AMB-04'
const OBSERVED_QUESTION = 'AMB-05'

/** Receipts outside these years are slips of the pen; no rule of the register is older or plans further. */
const RECEIPT_YEARS = { first: 1970, last: 2199 } as const

/** Dates the receipt, checks that the rule was in force and pairs the exchanges. */
export function beginDerivation(rule: LawRule, input: DeadlineInput, calendars: Calendars): Outcome<Derivation> {
  const receivedOn = dateIn(input.zone, input.receivedAt)
  const year = Number(receivedOn.slice(0, receivedOn.indexOf('-', 1)))
  if (!(year >= RECEIPT_YEARS.first && year <= RECEIPT_YEARS.last)) {
    return reject('invalid_input', `A receipt on ${receivedOn} cannot be right. Check the year.`, [
      { path: 'received_at', message: 'year out of range' },
    ])
  }
  const { from, to } = rule.inForce
  if ((from !== null && receivedOn < from) || (to !== null && receivedOn > to)) {
    const span = to === null ? `from ${from}` : `from ${from} to ${to}`
    return reject(
      'law_not_covered',
      `${rule.id} is in force ${span}, and the receipt is ${receivedOn}. Choose the rule of that day.`,
    )
  }
  const exchanges = pairExchanges(input.events, input.zone, receivedOn)
  if (!exchanges.ok) return exchanges
  const trace: TraceStep[] = [
    {
      kind: 'receipt',
      text: `Recorded at ${utcMoment(input.receivedAt)}. The rule counts from ${rule.startsOn}.`,
      to: receivedOn,
      citation: rule.citation,
    },
    { kind: 'zone', text: `In the office’s time zone (${input.zone}) that is ${dayName(receivedOn)}.`, to: receivedOn },
  ]
  const noticesOn = noticeDates(input.events, input.zone)
  return accept({ rule, input, calendars, receivedOn, exchanges: exchanges.value, noticesOn, trace, caveats: [] })
}

/** The closed days for counting business days. Errors: `invalid_input` when neither the case nor the rule names a calendar. */
export function businessCalendar(derivation: Derivation, own: CalendarKey | null): Outcome<ClosedOn> {
  const { rule, input } = derivation
  const strict = (question: string) =>
    input.businessDays === 'strict' && rule.ambiguities.some(({ id }) => id === question)
  return closedBy(
    derivation,
    own,
    strict(SATURDAY_QUESTION) ? 'sunday' : 'saturday-and-sunday',
    strict(OBSERVED_QUESTION),
  )
}

/** The closed days over which a last day moves. */
export function rollCalendar(derivation: Derivation, roll: Exclude<Roll, 'none'>): Outcome<ClosedOn> {
  return closedBy(
    derivation,
    derivation.rule.calendar,
    roll === 'working-day' ? 'saturday-and-sunday' : 'sunday',
    false,
  )
}

/** The calendar which a computation uses: the case's, else the rule's. */
export function calendarOf(derivation: Derivation, own: CalendarKey | null): CalendarKey | null {
  return derivation.input.calendar ?? own ?? derivation.rule.calendar
}

function closedBy(
  derivation: Derivation,
  own: CalendarKey | null,
  weekend: 'saturday-and-sunday' | 'sunday',
  observedFridayCounts: boolean,
): Outcome<ClosedOn> {
  const calendar = calendarOf(derivation, own)
  if (calendar === null) {
    return reject(
      'invalid_input',
      `${derivation.rule.id} needs a calendar of public holidays. Choose the one of the office.`,
      [{ path: 'calendar', message: 'a calendar is required for this rule' }],
    )
  }
  const { rule, input, calendars } = derivation
  const proclaimed = (input.proclaimed ?? []).flatMap((day) => (day.calendar === calendar ? [day.on] : []))
  const closingDays = rule.nature === 'law' ? [] : (input.closingDays ?? [])
  return accept(closedDays({ calendar, calendars, proclaimed, closingDays, weekend, observedFridayCounts }))
}

function utcMoment(instant: IsoInstant): string {
  const iso = new Date(Date.parse(instant)).toISOString()
  return `${iso.slice(11, 16)} UTC on ${dayName(iso.slice(0, 10) as IsoDate)}`
}
