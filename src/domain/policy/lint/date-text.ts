import { type IsoDate, parseDate } from '#domain/kernel/civil-date'

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const MONTH = `(${MONTHS.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?`
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (\\d{4})\\b`, 'gi')
const MONTH_FIRST = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'gi')
const MONTH_ALONE = new RegExp(`\\b${MONTH},? (\\d{4})\\b`, 'gi')
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/g
const SLASHED = /\b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})\b/g

/** A date as a text writes it; `on` is null where the day cannot be known, such as `May 2026` or `05/06/2026`. */
export type WrittenDate = Readonly<{ on: IsoDate | null; index: number; text: string }>

const monthNumber = (name: string): number =>
  MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1
const iso = (year: string | undefined, month: number, day: string | undefined): IsoDate | null =>
  parseDate(`${year}-${String(month).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`)

/** Every date in a text, in its order. */
export function datesIn(text: string): readonly WrittenDate[] {
  const found: WrittenDate[] = []
  const take = (match: RegExpExecArray, on: IsoDate | null) => {
    const overlaps = found.some(
      (date) => match.index < date.index + date.text.length && date.index < match.index + match[0].length,
    )
    if (!overlaps) found.push({ on, index: match.index, text: match[0] })
  }
  for (const match of text.matchAll(DAY_FIRST)) take(match, iso(match[3], monthNumber(match[2] ?? ''), match[1]))
  for (const match of text.matchAll(MONTH_FIRST)) take(match, iso(match[3], monthNumber(match[1] ?? ''), match[2]))
  for (const match of text.matchAll(ISO)) take(match, parseDate(match[0]))
  for (const match of text.matchAll(SLASHED)) take(match, null)
  for (const match of text.matchAll(MONTH_ALONE)) take(match, null)
  return found.sort((left, right) => left.index - right.index)
}
