import { addBusinessDays, addMonths, closedDays } from '#domain/deadline/day'
import { computeDeadline } from '#domain/deadline/deadline'
import { addDays, type IsoDate, type IsoInstant } from '#domain/kernel/civil-date'
import { BUILT_IN_CALENDARS } from '#domain/law/calendar'
import { ruleById } from '#domain/law/registry'
import type { PeriodUnit } from './period-text'

/** On how many receipt dates a promised period ends after the statute's, and the first of them. */
export type Lateness = Readonly<{
  ruleId: string
  citation: string
  title: string
  late: number
  /** The same, where the statute's last day has moved over closed days already. */
  lateAfterRolling: number
  of: number
  first: Readonly<{ receivedOn: IsoDate; promisedOn: IsoDate; statuteOn: IsoDate }> | null
}>

const YEARS = 2
const weekdays = closedDays({
  calendar: 'US-FED',
  calendars: BUILT_IN_CALENDARS,
  proclaimed: [],
  closingDays: [],
  weekend: 'saturday-and-sunday',
  observedFridayCounts: false,
})

/**
 * Compares a promised period with a rule of the register on every receipt date of two years.
 *
 * Shape: `year` is the first of the two. The statute's day is its unrolled end, which is what a notice of extension is
 *   held to; rolled days are counted beside it. Null where the rule gives no date, or a year is outside the calendars.
 */
export function compareWithStatute(promise: Length, ruleId: string, year: number): Lateness | null {
  const key = `${promise.amount} ${promise.unit} ${ruleId} ${year}`
  const known = compared.get(key)
  if (known !== undefined) return known
  const lateness = countLate(promise, ruleId, year)
  if (compared.size < COMPARED_MAX) compared.set(key, lateness)
  return lateness
}

/** Comparisons that were made already: the calendar and the rules do not change while the program runs. */
const compared = new Map<string, Lateness | null>()
const COMPARED_MAX = 500

function countLate(promise: Length, ruleId: string, year: number): Lateness | null {
  const rule = ruleById(ruleId)
  if (!rule.ok) return null
  let [late, lateAfterRolling, of] = [0, 0, 0]
  let first: Lateness['first'] = null
  const last = `${year + YEARS - 1}-12-31`
  for (let on = `${year}-01-01` as IsoDate; on <= last; on = addDays(on, 1)) {
    const statute = statuteDays(ruleId, rule.value.requestTypes[0] ?? null, on)
    const promisedOn = endOf(promise, on)
    if (statute === null || promisedOn === null) return null
    of += 1
    if (promisedOn > statute.rolledOn) lateAfterRolling += 1
    if (promisedOn <= statute.endsOn) continue
    late += 1
    first ??= { receivedOn: on, promisedOn, statuteOn: statute.endsOn }
  }
  return { ruleId, citation: rule.value.citation, title: rule.value.title, late, lateAfterRolling, of, first }
}

function statuteDays(
  ruleId: string,
  requestType: string | null,
  on: IsoDate,
): { endsOn: IsoDate; rolledOn: IsoDate } | null {
  const receivedAt = `${on}T12:00:00.000Z` as IsoInstant
  const deadline = computeDeadline({ ruleId, requestType, receivedAt, zone: 'UTC', calendar: 'US-FED', events: [] })
  if (!deadline.ok || deadline.value.dueOn === null) return null
  return { endsOn: deadline.value.extensionNoticeBy ?? deadline.value.dueOn, rolledOn: deadline.value.dueOn }
}

/** The last day of a promised period that begins on a day. */
export function endOf({ amount, unit }: Readonly<{ amount: number; unit: PeriodUnit }>, on: IsoDate): IsoDate | null {
  switch (unit) {
    case 'hour':
      return addDays(on, Math.ceil(amount / 24))
    case 'day':
      return addDays(on, amount)
    case 'week':
      return addDays(on, amount * 7)
    case 'business-day': {
      const end = addBusinessDays(on, amount, weekdays)
      return end.ok ? end.value.on : null
    }
    case 'month':
    case 'year': {
      const end = addMonths(on, unit === 'year' ? amount * 12 : amount, 'last-day-of-month')
      return end.ok ? end.value.on : null
    }
  }
}

type Length = Readonly<{ amount: number; unit: PeriodUnit }>

/** On how many receipt dates of a year one period ends after another. */
export function countLater(longer: Length, shorter: Length, year: number): number {
  let later = 0
  for (let on = `${year}-01-01` as IsoDate; on <= `${year}-12-31`; on = addDays(on, 1)) {
    const [end, limit] = [endOf(longer, on), endOf(shorter, on)]
    if (end !== null && limit !== null && end > limit) later += 1
  }
  return later
}
