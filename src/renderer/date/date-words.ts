import { dateWords as words } from './date.words'

const DAY_MS = 86_400_000

/** A civil date as a UTC midnight, for formatting only; null for a text that is none. */
function midnight(date: string): Date | null {
  const parsed = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(parsed.getTime()) ? null : parsed
}

/** Whole days from one civil date to another; negative when the second is earlier. Null when either is no date. */
export function daysUntil(today: string, date: string): number | null {
  const from = midnight(today)
  const to = midnight(date)
  return from && to ? Math.round((to.getTime() - from.getTime()) / DAY_MS) : null
}

const withYear = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})
const withoutYear = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
})

/** 'Fri 4 Dec', with the year when it is not the year of `today`. */
export function absoluteDate(date: string, today?: string): string {
  const parsed = midnight(date)
  if (!parsed) return date
  const format = today?.slice(0, 4) === date.slice(0, 4) ? withoutYear : withYear
  return format.format(parsed).replace(',', '')
}

const withoutWeekday = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})

/** '4 Dec 2026': a date of the past or of a document, whose weekday says nothing. */
export function fullDate(date: string): string {
  const parsed = midnight(date)
  return parsed ? withoutWeekday.format(parsed) : date
}

/** A text with every `YYYY-MM-DD` in it written as `fullDate` does. */
export const withDates = (text: string): string => text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, fullDate)

/** '4 Dec', with the year when it is not the year of `today`. */
export const shortDate = (date: string, today: string): string => absoluteDate(date, today).replace(/^\p{L}+ /u, '')

/** 'today', 'tomorrow', 'in 6 days', '3 days ago'. */
export function relativeDate(date: string, today: string): string {
  const days = daysUntil(today, date)
  if (days === null) return ''
  if (days === 0) return words.today
  if (days === 1) return words.tomorrow
  if (days === -1) return words.yesterday
  return days > 0 ? words.inDays(days) : words.daysAgo(-days)
}

/** Relative and absolute together: 'in 6 days, Fri 4 Dec'. */
export const dateInWords = (date: string, today: string): string =>
  `${relativeDate(date, today)}, ${absoluteDate(date, today)}`

export type Urgency = 'overdue' | 'today' | 'soon' | 'later'

/** How near a due date is; `soon` is within seven days. */
export function urgency(dueOn: string, today: string): Urgency {
  const days = daysUntil(today, dueOn) ?? 0
  if (days < 0) return 'overdue'
  if (days === 0) return 'today'
  return days <= 7 ? 'soon' : 'later'
}

/** The civil date of an instant in a zone, as YYYY-MM-DD; the text itself when it is no instant. */
export function civilDate(instant: string, zone: string): string {
  const parsed = new Date(instant)
  if (Number.isNaN(parsed.getTime())) return instant
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    parsed,
  )
}

/** The wall time of an instant in a zone: '14:05'. */
export function wallTime(instant: string, zone: string): string {
  const parsed = new Date(instant)
  if (Number.isNaN(parsed.getTime())) return ''
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(parsed)
}

/** An instant for a line of text: 'Fri 4 Dec, 14:05'. */
export function instantInWords(instant: string, zone: string, today?: string): string {
  return `${absoluteDate(civilDate(instant, zone), today)}, ${wallTime(instant, zone)}`
}

/** An instant for a narrow column: the time when it is today, else the date without its weekday. */
export function instantShort(instant: string, zone: string, today: string): string {
  const date = civilDate(instant, zone)
  return date === today ? wallTime(instant, zone) : shortDate(date, today)
}
