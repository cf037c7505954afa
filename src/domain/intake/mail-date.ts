import type { IsoInstant } from '../kernel/civil-date'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Offsets in minutes of the zone names that RFC 5322, section 4.3, keeps for old mails, and of those often met beside them. */
const ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  met: 60,
  cest: 120,
  mest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
}

/** The text without comments in parentheses, which may nest; an unclosed one runs to the end. */
export function withoutComments(text: string): string {
  let depth = 0
  let kept = ''
  for (const character of text.slice(0, 2000)) {
    if (character === '(') depth += 1
    else if (character === ')' && depth > 0) depth -= 1
    else if (depth === 0) kept += character
  }
  return kept
}

/** Two digits up to 49 are of this century and the rest of the last one; three digits count from 1900 (RFC 5322, 4.3). */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length === 2) return year <= 49 ? 2000 + year : 1900 + year
  return digits.length === 3 ? 1900 + year : year
}

/** Minutes east of UTC; null for a zone that says nothing, which is read as UTC (RFC 5322, 4.3: unknown zones mean `-0000`). */
function zoneMinutes(zone: string | undefined): number | null {
  if (!zone) return null
  const numeric = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3])
    if (Number(numeric[2]) > 15 || Number(numeric[3]) > 59) return null
    return numeric[1] === '-' ? -minutes : minutes
  }
  return ZONES[zone.toLowerCase()] ?? null
}

type Fields = Readonly<{
  day: string
  month: string
  year: string
  hour: string
  minute: string
  second: string | undefined
  zone: string | undefined
}>

/** `Mon, 2 Mar 2026 10:00:00 +0100`, with anything of it left out that old and careless senders leave out. */
const HEADER_FORM =
  /^(?:[a-z]+\.?\s*,?\s*)??(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2,4})[\s,]+(\d{1,2})\s*[:.]\s*(\d{2})(?:\s*[:.]\s*(\d{2})(?:\.\d+)?)?\s*([+-]\d{2}:?\d{2}|[a-z]{1,5})?/i
/** `Mon Mar  2 10:00:00 2026`, as the C library writes it. */
const ASCTIME_FORM =
  /^(?:[a-z]+\.?\s*,?\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+(?:([+-]\d{4}|[a-z]{1,5})\s+)?(\d{4})(?:\s+([+-]\d{4}))?/i

function readFields(text: string): Fields | null {
  const header = HEADER_FORM.exec(text)
  if (header) {
    const [, day = '', month = '', year = '', hour = '', minute = '', second, zone] = header
    return { day, month, year, hour, minute, second, zone }
  }
  const asctime = ASCTIME_FORM.exec(text)
  if (!asctime) return null
  const [, month = '', day = '', hour = '', minute = '', second, zone, year = '', lateZone] = asctime
  return { day, month, year, hour, minute, second, zone: zone ?? lateZone }
}

/**
 * The instant that a mail's date names, or null when it names none.
 * Accepts the current and the obsolete forms: comments, a missing weekday or second, two-digit years, zone names, and the leap
 * second 60 (read as 59). A zone that says nothing is read as UTC. The weekday is not checked against the date.
 * Source: RFC 5322, sections 3.3 and 4.3.
 */
export function parseMailDate(value: string): IsoInstant | null {
  const text = withoutComments(value).replace(/\s+/g, ' ').trim()
  const fields = readFields(text)
  if (!fields) return null
  const month = MONTHS.indexOf(fields.month.toLowerCase())
  const [year, day, hour, minute] = [
    fullYear(fields.year),
    Number(fields.day),
    Number(fields.hour),
    Number(fields.minute),
  ]
  const second = Math.min(Number(fields.second ?? 0), 59)
  if (month < 0 || hour > 23 || minute > 59 || Number(fields.second ?? 0) > 60) return null
  const civil = new Date(0)
  civil.setUTCFullYear(year, month, day)
  if (civil.getUTCMonth() !== month || civil.getUTCDate() !== day) return null
  civil.setUTCHours(hour, minute - (zoneMinutes(fields.zone) ?? 0), second, 0)
  return civil.toISOString() as IsoInstant
}
