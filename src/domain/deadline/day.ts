import { Temporal } from 'temporal-polyfill'
import { addDays, type IsoDate } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { type CalendarKey, type Calendars, holidayOn } from '#domain/law/calendar'
import type { OnMissingDay } from '#domain/law/rule'
import type { SkippedDay } from './model'

const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const MONTH_NAMES = 'January February March April May June July August September October November December'.split(' ')
const SATURDAY = 5
const SUNDAY = 6
const DAY_MS = 86_400_000
/** 1 January 1970 was a Thursday, the third weekday after Monday. */
const EPOCH_WEEKDAY = 3
/** A run of closed days longer than this is a mistake in the closing days, not a calendar. */
const CLOSED_RUN_MAX = 400

/** Says why an office is closed on a day, or null when it is open. */
export type ClosedOn = (date: IsoDate) => Outcome<string | null>

/** Which days are closed: a calendar, holidays proclaimed since, the organisation's own closing days, and how weekends are read. */
export type OpeningRule = Readonly<{
  calendar: CalendarKey
  calendars: Calendars
  proclaimed: readonly IsoDate[]
  closingDays: readonly IsoDate[]
  weekend: 'saturday-and-sunday' | 'sunday'
  observedFridayCounts: boolean
}>

/** What is asked of a civil date again and again; `weekday` is 0 for Monday. */
type KnownDay = Readonly<{ weekday: number; name: string; next: IsoDate }>

/** Days that were asked for lately. Why: a count walks through many days, and a list of cases through the same ones. */
const known = new Map<IsoDate, KnownDay>()
const KNOWN_MAX = 20_000

function dayOf(date: IsoDate): KnownDay {
  const found = known.get(date)
  if (found) return found
  const days = Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS)
  const weekday = (((days + EPOCH_WEEKDAY) % 7) + 7) % 7
  const month = MONTH_NAMES[Number(date.slice(5, 7)) - 1]
  const name = `${WEEKDAY_NAMES[weekday]} ${Number(date.slice(8))} ${month} ${date.slice(0, 4)}`
  const day = { weekday, name, next: addDays(date, 1) }
  if (known.size >= KNOWN_MAX) known.clear()
  known.set(date, day)
  return day
}

/** `Tuesday 3 March 2026`: the only form in which a trace names a day. */
export const dayName = (date: IsoDate): string => dayOf(date).name

const weekdayOf = (date: IsoDate): number => dayOf(date).weekday

const nextDay = (date: IsoDate): IsoDate => dayOf(date).next

/** Builds the test for closed days. Errors come per day: a year outside the calendar. */
export function closedDays(rule: OpeningRule): ClosedOn {
  const closing = new Set(rule.closingDays)
  const proclaimed = new Set(rule.proclaimed)
  return (date) => {
    const weekday = weekdayOf(date)
    if (weekday === SUNDAY || (weekday === SATURDAY && rule.weekend === 'saturday-and-sunday')) {
      return accept(WEEKDAY_NAMES[weekday] ?? null)
    }
    if (proclaimed.has(date)) return accept('public holiday proclaimed for this day')
    if (closing.has(date)) return accept('closing day of the organisation')
    const holiday = holidayOn(rule.calendar, date, rule.calendars)
    if (!holiday.ok || holiday.value === null) return holiday
    if (rule.observedFridayCounts && isObservedFriday(date)) return accept(null)
    return holiday
  }
}

/** US federal holidays with a fixed date; on a Saturday they are observed on the Friday before. Source: 5 U.S.C. 6103(a). */
const FIXED_US_HOLIDAYS = ['01-01', '06-19', '07-04', '11-11', '12-25']

function isObservedFriday(date: IsoDate): boolean {
  const next = nextDay(date)
  return weekdayOf(next) === SATURDAY && FIXED_US_HOLIDAYS.includes(next.slice(5))
}

/**
 * The same day a number of months later.
 * Errors: `invalid_input` when that month has no such day and the rule refuses to name another.
 * Why the third argument has no default: "a month after 31 January" is a question of law (Reg. 1182/71 art. 3(2)(c)).
 */
export function addMonths(
  date: IsoDate,
  months: number,
  onMissingDay: OnMissingDay,
): Outcome<{ on: IsoDate; missing: boolean }> {
  const start = Temporal.PlainDate.from(date)
  const end = start.add({ months }, { overflow: 'constrain' })
  const missing = end.day !== start.day
  if (missing && onMissingDay === 'refuse') {
    return reject(
      'invalid_input',
      `There is no ${start.day}th day ${months} months after ${date}, and the rule names no other.`,
    )
  }
  return accept({ on: end.toString() as IsoDate, missing })
}

/** The n-th open day after a date; the date itself never counts. */
export function addBusinessDays(
  from: IsoDate,
  amount: number,
  closedOn: ClosedOn,
): Outcome<{ on: IsoDate; skipped: SkippedDay[] }> {
  const skipped: SkippedDay[] = []
  let on = from
  for (let counted = 0; counted < amount; counted += 1) {
    const next = nextOpen(nextDay(on), closedOn)
    if (!next.ok) return next
    on = next.value.on
    skipped.push(...next.value.skipped)
  }
  return accept({ on, skipped })
}

/** The day itself when the office is open, otherwise the next open day, with the closed days between. */
export function nextOpen(from: IsoDate, closedOn: ClosedOn): Outcome<{ on: IsoDate; skipped: SkippedDay[] }> {
  const skipped: SkippedDay[] = []
  let on = from
  for (let tries = 0; tries < CLOSED_RUN_MAX; tries += 1) {
    const why = closedOn(on)
    if (!why.ok) return why
    if (why.value === null) return accept({ on, skipped })
    skipped.push({ on, why: why.value })
    on = nextDay(on)
  }
  return reject('invalid_input', `No open day within ${CLOSED_RUN_MAX} days after ${from}. Check the closing days.`)
}
