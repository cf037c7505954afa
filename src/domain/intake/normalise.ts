import type { DataPoint } from '../case/case.event'
import { parseDate } from '../kernel/civil-date'
import { normalisePhone } from './phone'

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Letters without marks and case, one form for each; other scripts are kept. For comparing, never for showing. */
export function fold(value: string): string {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/(?<=[a-z]\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
}

const foldWords = (value: string) =>
  fold(value)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()

/** A name for comparing: `Müller, Hans` and `hans muller` are one. */
export function normaliseName(value: string): string {
  const inverted = /^([^,]+),\s*([^,]+)$/.exec(value.normalize('NFKC').trim())
  return foldWords(inverted ? `${inverted[2]} ${inverted[1]}` : value)
}

/** A mail address for comparing, in small letters throughout: no mail host in use tells addresses apart by case. */
export function normaliseEmail(value: string): string {
  const text = value
    .normalize('NFKC')
    .trim()
    .replace(/^mailto:/i, '')
  return (/<([^<>]+)>\s*$/.exec(text)?.[1] ?? text).trim().replace(/\.$/, '').toLowerCase()
}

const civil = (year = '', month = '', day = '') =>
  parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)

/** Day and month of `03/04/2026` are told apart by size, or by the country; null where both readings stand. */
function slashedDate(date: { first: string; second: string; year: string }, country: string | null): string | null {
  const { first, second, year } = date
  if (Number(first) > 12) return civil(year, second, first)
  if (Number(second) > 12 || country?.startsWith('US')) return civil(year, first, second)
  return country === null ? null : civil(year, second, first)
}

type Reading = (text: string, country: string | null) => string | null

/** The ways in which files and people write a day; each gives null for what it does not know. */
const DAY_READINGS: readonly Reading[] = [
  (text) => {
    const found = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/.exec(text)
    return found && civil(found[1], found[2], found[3])
  },
  (text) => {
    const found = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text)
    return found && civil(found[3], found[2], found[1])
  },
  (text, country) => {
    const [, first = '', second = '', year = ''] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text) ?? []
    return year === '' ? null : slashedDate({ first, second, year }, country)
  },
  (text) => {
    const found = /^(?:(\d{1,2})\.? )?([a-z]{3})[a-z]*\.? (?:(\d{1,2}),? )?(\d{4})$/.exec(text)
    const month = MONTHS.indexOf(found?.[2] ?? '') + 1
    return found && month > 0 ? civil(found[4], String(month), found[1] ?? found[3]) : null
  },
]

/** A day as `YYYY-MM-DD` where the text names exactly one; else the folded text, so that equal writings still compare equal. */
export function normaliseDay(value: string, country: string | null = null): string {
  const text = fold(value)
  for (const read of DAY_READINGS) {
    const day = read(text, country)
    if (day !== null) return day
  }
  return text
}

/**
 * A value that a person gives or a file holds, in the form in which two writings of the same thing are equal.
 * `country` (ISO 3166) says how national telephone numbers and slashed dates are read; null where it is not known.
 */
export function normaliseDataPoint(dataPoint: DataPoint, value: string, country: string | null = null): string {
  switch (dataPoint) {
    case 'email':
      return normaliseEmail(value)
    case 'phone':
      return normalisePhone(value, country)
    case 'name':
      return normaliseName(value)
    case 'postal':
      return foldWords(value)
    case 'customer_since':
    case 'last_order':
    case 'call_date':
      return normaliseDay(value, country)
    case 'account_id':
    case 'workspace':
      return fold(value).replace(/\s/g, '')
    case 'other':
      return fold(value)
  }
}
