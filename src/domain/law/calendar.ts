import type { IsoDate } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { CALENDAR_DAYS, CALENDAR_YEARS } from './calendar.data'

/** Mondays to Fridays with no holiday at all: a calendar somebody may choose, never one that is assumed. */
const WEEKDAYS = 'WEEKDAYS'

/** A list of public holidays: an ISO 3166 country, a part of the United Kingdom, or the list that a statute names. */
export type CalendarKey = keyof typeof CALENDAR_DAYS | typeof WEEKDAYS

/**
 * The holidays of every calendar, from the first to the last year; dates are numbers, YYYYMMDD.
 * A rule set brings its own table, in which a calendar may be added; reading the file checks every key that a rule names.
 */
export type Calendars = Readonly<{
  years: Readonly<{ first: number; last: number }>
  days: Readonly<Record<string, readonly Readonly<{ name: string; on: readonly number[] }>[]>>
}>

/** The table that comes with the program. */
export const BUILT_IN_CALENDARS: Calendars = { years: CALENDAR_YEARS, days: CALENDAR_DAYS }

/** Every calendar that can be chosen, in alphabetical order. */
export const calendarKeys = ({ days }: Calendars): readonly CalendarKey[] =>
  [...Object.keys(days), WEEKDAYS].sort() as readonly string[] as readonly CalendarKey[]

/** True for a key of the table. */
export function isCalendarKey(text: string, { days }: Calendars = BUILT_IN_CALENDARS): text is CalendarKey {
  return text === WEEKDAYS || Object.hasOwn(days, text)
}

const opened = new WeakMap<Calendars, Map<string, ReadonlyMap<string, string>>>()

/**
 * The name of the public holiday on a day, or null when the calendar has none.
 * Errors: `law_not_covered` for a year outside the table. An unknown year is never read as a year without holidays.
 */
export function holidayOn(
  calendar: CalendarKey,
  date: IsoDate,
  calendars: Calendars = BUILT_IN_CALENDARS,
): Outcome<string | null> {
  if (calendar === WEEKDAYS) return accept(null)
  const year = Number(date.slice(0, 4))
  const { first, last } = calendars.years
  if (year < first || year > last) {
    return reject(
      'law_not_covered',
      `The ${calendar} calendar is known from ${first} to ${last}, and the count reaches ${date}. Compute this date by hand.`,
    )
  }
  return accept(open(calendar, calendars).get(date) ?? null)
}

/** The holidays of one year in date order, for a screen that shows a calendar. Empty for a year outside the table. */
export function holidaysIn(calendar: CalendarKey, year: number): readonly { on: IsoDate; name: string }[] {
  if (calendar === WEEKDAYS) return []
  return [...open(calendar, BUILT_IN_CALENDARS)]
    .filter(([date]) => date.startsWith(`${year}-`))
    .map(([date, name]) => ({ on: date as IsoDate, name }))
    .sort((left, right) => left.on.localeCompare(right.on))
}

function open(calendar: string, calendars: Calendars): ReadonlyMap<string, string> {
  const table = opened.get(calendars) ?? new Map<string, ReadonlyMap<string, string>>()
  opened.set(calendars, table)
  const known = table.get(calendar)
  if (known) return known
  const days = new Map<string, string>()
  for (const { name, on } of calendars.days[calendar] ?? []) for (const number of on) days.set(dashed(number), name)
  table.set(calendar, days)
  return days
}

function dashed(number: number): string {
  const digits = String(number)
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}
