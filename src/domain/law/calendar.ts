import type { IsoDate } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { CALENDAR_DAYS, CALENDAR_YEARS } from './calendar.data'

/** Mondays to Fridays with no holiday at all: a calendar somebody may choose, never one that is assumed. */
const WEEKDAYS = 'WEEKDAYS'

/** A list of public holidays: an ISO 3166 country, a part of the United Kingdom, or the list that a statute names. */
export type CalendarKey = keyof typeof CALENDAR_DAYS | typeof WEEKDAYS

/** Every calendar that can be chosen, in alphabetical order. */
export const CALENDAR_KEYS = [...Object.keys(CALENDAR_DAYS), WEEKDAYS].sort() as readonly CalendarKey[]

/** True for a key of the committed table. */
export function isCalendarKey(text: string): text is CalendarKey {
  return (CALENDAR_KEYS as readonly string[]).includes(text)
}

const opened = new Map<CalendarKey, ReadonlyMap<string, string>>()

/**
 * The name of the public holiday on a day, or null when the calendar has none.
 * Errors: `law_not_covered` for a year outside the table. An unknown year is never read as a year without holidays.
 */
export function holidayOn(calendar: CalendarKey, date: IsoDate): Outcome<string | null> {
  if (calendar === WEEKDAYS) return accept(null)
  const year = Number(date.slice(0, 4))
  if (year < CALENDAR_YEARS.first || year > CALENDAR_YEARS.last) {
    return reject(
      'law_not_covered',
      `The ${calendar} calendar is known from ${CALENDAR_YEARS.first} to ${CALENDAR_YEARS.last}, and the count reaches ${date}. Compute this date by hand.`,
    )
  }
  return accept(open(calendar).get(date) ?? null)
}

/** The holidays of one year in date order, for a screen that shows a calendar. Empty for a year outside the table. */
export function holidaysIn(calendar: CalendarKey, year: number): readonly { on: IsoDate; name: string }[] {
  if (calendar === WEEKDAYS) return []
  return [...open(calendar)]
    .filter(([date]) => date.startsWith(`${year}-`))
    .map(([date, name]) => ({ on: date as IsoDate, name }))
    .sort((left, right) => left.on.localeCompare(right.on))
}

function open(calendar: Exclude<CalendarKey, typeof WEEKDAYS>): ReadonlyMap<string, string> {
  const known = opened.get(calendar)
  if (known) return known
  const days = new Map<string, string>()
  for (const holiday of CALENDAR_DAYS[calendar]) for (const number of holiday.on) days.set(dashed(number), holiday.name)
  opened.set(calendar, days)
  return days
}

function dashed(number: number): string {
  const digits = String(number)
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}
