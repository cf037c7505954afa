import { stringify } from 'csv-stringify/sync'
import { cellOf, type ResponseCategory } from './package-input'

/** Signs that make a spreadsheet read a cell as a formula or a command, at the start of a cell or after a separator inside it. */
const SIGN = '=+\\-@|%＝＋－＠'
/** What spreadsheets skip before they look at the first sign: Unicode white space, byte order marks, zero-width and control characters. */
const SKIPPED = '\\p{White_Space}\\p{Cc}\\p{Cf}'
const AT_START = new RegExp(`^(?:[\\t\\r\\n\\0]|[${SKIPPED}]*[${SIGN}])`, 'u')
/** Locales differ in the separator, so a value that another locale would split is checked at each place where it could be. */
const AFTER_SEPARATOR = new RegExp(`[,;\\t\\r\\n]["'${SKIPPED}]*[${SIGN}]`, 'u')
/** A plain number: nothing here can call a function or a command. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/

/**
 * A cell that no spreadsheet reads as a formula: dangerous ones get a leading apostrophe, all others are unchanged.
 * Limits: it changes data, so the machine-readable copy is data.json.
 * Source: OWASP ASVS 5.0 1.2.10, CWE-1236; full-width signs and skipped characters are what csv-stringify's own guard misses.
 */
export function guardCell(value: string): string {
  if (NUMBER.test(value)) return value
  return AT_START.test(value) || AFTER_SEPARATOR.test(value) ? `'${value}` : value
}

/** A category as CSV: RFC 4180 with every field quoted, CRLF, UTF-8 with byte order mark, every cell and header guarded. */
export function categoryCsv(category: ResponseCategory): Uint8Array {
  const header = category.columns.map(guardCell)
  const rows = category.rows.map((row) => category.columns.map((column) => guardCell(cellOf(row, column))))
  const text = stringify([header, ...rows], {
    quoted: true,
    quoted_empty: true,
    record_delimiter: 'windows',
    bom: true,
  })
  return new TextEncoder().encode(text)
}
