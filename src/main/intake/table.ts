import { readCsvRecords, sniffDelimiter } from './table-csv'
import { type JsonRecord, readJsonArray, readJsonLines, sniffJsonShape } from './table-json'
import {
  readText,
  sniffTableText,
  TABLE_LIMITS,
  type TableEncoding,
  type TableSource,
  type TableText,
} from './table-source'

/**
 * One row with a text for each column, or what is wrong with it. `row` is the number that a spreadsheet shows for CSV (the header
 * is row 1; empty lines are not counted) and the place in the list, from 1, for JSON. `fatal` means that nothing after it could be read.
 */
export type TableRow = Readonly<
  { row: number; values: Readonly<Record<string, string>> } | { row: number; error: string; fatal?: true }
>

/** What stands above the rows. `duplicates` are column names given more than once; the later ones are read as `name (2)`. */
export type TableHeader = Readonly<{
  format: 'csv' | 'json'
  encoding: TableEncoding
  delimiter: string | null
  columns: readonly string[]
  duplicates: readonly string[]
}>

/** A table being read: the rows come as they are asked for, once. */
export type Table = TableHeader & Readonly<{ rows: AsyncIterable<TableRow> }>
export type TableOutcome = Table | Readonly<{ rejected: string }>

const HEAD_CHARS = 64 * 1024
const JSON_COLUMN_ROWS = 1_000

async function* putBack(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head
  yield* rest
}

async function readHead(pieces: AsyncGenerator<string>): Promise<string> {
  let head = ''
  while (head.length < HEAD_CHARS) {
    const next = await pieces.next()
    if (next.done) break
    head += next.value
  }
  return head
}

/** Column names made distinct and never empty. */
function nameColumns(cells: readonly string[]): Pick<TableHeader, 'columns' | 'duplicates'> {
  const seen = new Map<string, number>()
  const duplicates = new Set<string>()
  const columns = cells.map((cell, index) => {
    const name = cell.trim() || `column ${index + 1}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    if (times > 1) duplicates.add(name)
    return times > 1 ? `${name} (${times})` : name
  })
  return { columns, duplicates: [...duplicates] }
}

function toRow(row: number, cells: readonly string[], columns: readonly string[]): TableRow {
  if (cells.length !== columns.length) {
    return { row, error: `The row has ${cells.length} cells where the header has ${columns.length}.` }
  }
  if (cells.some((cell) => cell.length > TABLE_LIMITS.fieldChars)) return { row, error: 'A cell is longer than 1 MB.' }
  if (cells.some((cell) => cell.includes('\ufffd'))) {
    return { row, error: 'A letter of the row cannot be read; the file is damaged or mixes encodings.' }
  }
  // SECURITY: without a prototype, so that a column named `__proto__` is a column and nothing else.
  const values: Record<string, string> = Object.create(null)
  for (const [index, name] of columns.entries()) values[name] = cells[index] ?? ''
  return { row, values }
}

async function openCsv(pieces: AsyncGenerator<string>, text: TableText): Promise<TableOutcome> {
  const head = await readHead(pieces)
  const delimiter = sniffDelimiter(head)
  const records = readCsvRecords(putBack(head, pieces), delimiter)
  const first = (await records.next()).value
  if (!first) return { rejected: 'The file is empty.' }
  if ('error' in first) return { rejected: `The header of the table cannot be read. ${first.error}` }
  if (first.cells.length > TABLE_LIMITS.columns)
    return { rejected: `The table has more than ${TABLE_LIMITS.columns} columns.` }
  const named = nameColumns(first.cells)
  const rows = (async function* () {
    for await (const record of records) {
      yield 'error' in record ? record : toRow(record.row, record.cells, named.columns)
    }
  })()
  return { format: 'csv', encoding: text.encoding, delimiter, ...named, rows }
}

async function openJson(pieces: AsyncGenerator<string>, text: TableText, name: string): Promise<TableOutcome> {
  if (text.bytes > TABLE_LIMITS.jsonBytes)
    return { rejected: 'The JSON file is larger than 256 MB. Split it and import the parts.' }
  const head = await readHead(pieces)
  const read = sniffJsonShape(head, name) === 'lines' ? readJsonLines : readJsonArray
  const records = read(putBack(head, pieces))
  const early: JsonRecord[] = []
  while (early.length < JSON_COLUMN_ROWS) {
    const next = await records.next()
    if (next.done) break
    early.push(next.value)
  }
  const only = early.length === 1 ? early[0] : undefined
  if (only && 'fatal' in only && 'error' in only) return { rejected: only.error }
  const columns = new Set(early.flatMap((record) => ('values' in record ? Object.keys(record.values) : [])))
  if (columns.size > TABLE_LIMITS.columns)
    return { rejected: `The table has more than ${TABLE_LIMITS.columns} columns.` }
  const rows = (async function* () {
    yield* early
    yield* records
  })()
  return { format: 'json', encoding: text.encoding, delimiter: null, columns: [...columns], duplicates: [], rows }
}

const looksLikeJson = (head: string, name: string) => /\.(?:json|jsonl|ndjson)$/i.test(name) || /^\s*[[{]/.test(head)

/**
 * Opens a CSV or JSON table and reads it row by row. Runs in the parser process: the bytes are hostile.
 * CSV: UTF-8, UTF-16 or windows-1252, delimiter `,` `;` tab or `|`, both found from the content; strict quoting; a row with a wrong
 * number of cells or broken quoting is reported by its number while every other row is kept.
 * JSON: a list of objects, an object with such a list, or one object a line; UTF-8 or UTF-16. Numbers keep the digits as written.
 * Throws the system's error when a file cannot be read.
 */
export async function parseTable(source: TableSource): Promise<TableOutcome> {
  const text = await sniffTableText(source)
  if (text.bytes === 0) return { rejected: 'The file is empty.' }
  if (text.isBinary) return { rejected: 'This is not a CSV or JSON table: its content is binary.' }
  const probe = await readText(source, text.encoding).next()
  const head = probe.value ?? ''
  const pieces = readText(source, text.encoding)
  if (!looksLikeJson(head, source.name)) return openCsv(pieces, text)
  if (text.encoding === 'windows-1252' || text.isDamaged) {
    return { rejected: 'The JSON file is not valid UTF-8. Export it again as UTF-8.' }
  }
  return openJson(pieces, text, source.name)
}
