import { Temporal } from 'temporal-polyfill'
import { offsetAt } from './zone-span'

/** A day on a wall calendar, `YYYY-MM-DD`, without zone or hour. */
export type IsoDate = string & { readonly __isoDate: true }
/** A moment, in UTC, `YYYY-MM-DDTHH:MM:SS[.fff]Z`. */
export type IsoInstant = string & { readonly __isoInstant: true }
/** A name of the IANA time zone database, such as `America/New_York`. */
export type ZoneId = string

/** Reads a civil date; null when the text is not a day that exists. */
export function parseDate(text: string): IsoDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as IsoDate
  } catch {
    return null
  }
}

/** Reads an instant with any offset and gives it in UTC to the millisecond; null when the text has no offset or is no instant. */
export function parseInstant(text: string): IsoInstant | null {
  try {
    const milliseconds = Temporal.Instant.from(text).epochMilliseconds
    return new Date(milliseconds).toISOString() as IsoInstant
  } catch {
    return null
  }
}

/** True for a zone that the runtime's time zone data knows. */
export function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}

/**
 * The civil date on which an instant falls in a zone.
 * Why: the day of receipt is the day in the office, not in UTC (`law.md` (a) 1).
 */
export function dateIn(zone: ZoneId, instant: IsoInstant): IsoDate {
  // A text without `Z` may hold an offset, which only Temporal reads strictly.
  const moment = instant.endsWith('Z') ? Date.parse(instant) : Temporal.Instant.from(instant).epochMilliseconds
  return new Date(moment + offsetAt(zone, moment)).toISOString().slice(0, 10) as IsoDate
}

const DAY_MS = 86_400_000

/** Milliseconds of a civil date's UTC midnight, for counting whole days only. Why not Temporal: this is ten times quicker. */
const midnight = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`)

/** The date a number of calendar days later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(midnight(date) + days * DAY_MS).toISOString().slice(0, 10) as IsoDate
}

/** Whole days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((midnight(to) - midnight(from)) / DAY_MS)
}
