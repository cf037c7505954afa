import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { ParserBatch } from '#main/intake/parser-client'
import type { VaultClient } from '#main/process/vault-method'
import type { StoredBlob } from '#main/vault/blob'

export type RowError = Readonly<{ row: number; message: string }>
type Values = Readonly<Record<string, string>>

/** The head of a table for a dialog: its columns, the first rows, and what is wrong with which row. */
export type TablePreview = Readonly<{
  columns: readonly string[]
  rows: readonly Values[]
  total: number
  errors: readonly RowError[]
}>

/** A table as it went into the vault: the good rows as JSON lines in a blob, the bad ones listed. */
export type StoredTable = Readonly<{
  fileName: string
  sha256: string
  blob: StoredBlob
  columns: readonly string[]
  rows: number
  badRows: number
  errors: readonly RowError[]
}>

const PREVIEW_ROWS = 50
/** Errors that are listed; further ones are counted. */
const ERRORS_MAX = 500
/** Rows that one import takes. */
const ROWS_MAX = 1_000_000

/** A table to read: the parser process that reads it, and the file. */
export type TableSource = Readonly<{ parser: ParserBatch; path: string; signal?: AbortSignal | undefined }>

/** Reads a table and gives its good rows to `take`, which may refuse one with a reason. */
async function readRows({ parser, path, signal }: TableSource, take: (values: Values, row: number) => string | null) {
  const table = await parser.readTable({ name: basename(path), path }, signal)
  if ('rejected' in table) return reject('invalid_input', table.rejected)
  const errors: RowError[] = []
  let [rows, badRows] = [0, 0]
  for await (const row of table.rows) {
    const problem = 'error' in row ? row.error : take(row.values, row.row)
    if (problem === null) rows += 1
    else {
      badRows += 1
      if (errors.length < ERRORS_MAX) errors.push({ row: row.row, message: problem })
    }
    if (rows > ROWS_MAX)
      return reject(
        'invalid_input',
        `This file has more than ${ROWS_MAX.toLocaleString('en')} rows. Split it and import the parts.`,
      )
  }
  return accept({ columns: table.columns, rows, badRows, errors })
}

/** The first rows of a table, and a count of all of them. */
export async function previewTable(source: TableSource): Promise<Outcome<TablePreview>> {
  const first: Values[] = []
  const read = await readRows(source, (values) => {
    if (first.length < PREVIEW_ROWS) first.push(values)
    return null
  })
  if (!read.ok) return read
  return accept({ columns: read.value.columns, rows: first, total: read.value.rows, errors: read.value.errors })
}

/**
 * Reads a table and stores what `convert` makes of each row; a text from it is the reason why the row cannot be used.
 * A bad row never takes the good ones with it. A file without a good row is refused with the first reasons.
 */
export async function storeTable(
  vault: VaultClient,
  source: TableSource,
  convert: (values: Values) => unknown | string,
): Promise<Outcome<StoredTable>> {
  const lines: string[] = []
  const read = await readRows(source, (values) => {
    const converted = convert(values)
    if (typeof converted === 'string') return converted
    lines.push(JSON.stringify(converted))
    return null
  })
  if (!read.ok) return read
  const { columns, rows, badRows, errors } = read.value
  if (rows === 0) {
    return reject(
      'invalid_input',
      'No row of this file could be read, so nothing was imported.',
      errors.slice(0, 20).map(({ row, message }) => ({ path: `row ${row}`, message })),
    )
  }
  const blob = await vault.call('putBlob', { bytes: new TextEncoder().encode(lines.join('\n')) })
  if (!blob.ok) return blob
  const sha256 = createHash('sha256')
    .update(await readFile(source.path))
    .digest('hex')
  return accept({
    fileName: basename(source.path).slice(0, 255),
    sha256,
    blob: blob.value,
    columns,
    rows,
    badRows,
    errors,
  })
}
