import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { ColumnMapping } from '#domain/vault/vault.event'
import type { TableHeader, TableRow } from './table'

/** A row with its fields by target name, or what is wrong with it. */
export type MappedRow = Readonly<
  { row: number; fields: Readonly<Record<string, string>> } | { row: number; error: string; fatal?: true }
>

/** The first rows of a table under a mapping, for the officer to look at before anything is imported. */
export type TablePreview = TableHeader & Readonly<{ rows: readonly MappedRow[]; badRows: number; more: boolean }>

const PREVIEW_ROWS = 50

/** Accepts a mapping whose columns the table has and whose targets are known; else says which are wrong and which there are. */
export function checkMapping(
  header: Pick<TableHeader, 'columns'>,
  mapping: ColumnMapping,
  targets: readonly string[],
): Outcome<ColumnMapping> {
  const issues = Object.entries(mapping).flatMap(([column, target]) => [
    ...(header.columns.includes(column) ? [] : [{ path: column, message: `The file has no column '${column}'.` }]),
    ...(targets.includes(target) ? [] : [{ path: column, message: `There is no field '${target}'.` }]),
  ])
  if (issues.length > 0) {
    const columns = header.columns.slice(0, 20).join(', ')
    return reject('invalid_input', `The columns do not fit the file. It has: ${columns}. Nothing was imported.`, issues)
  }
  if (Object.keys(mapping).length === 0) return reject('invalid_input', 'Choose at least one column of the file.')
  return accept(mapping)
}

/** The row's values under the names of their targets; columns with one target are joined by a space, empty ones left out. */
export function mapRow(row: TableRow, mapping: ColumnMapping): MappedRow {
  if ('error' in row) return row
  // SECURITY: without a prototype, so that no name in a file can reach one.
  const fields: Record<string, string> = Object.create(null)
  for (const [column, target] of Object.entries(mapping)) {
    const value = row.values[column]?.trim() ?? ''
    if (value === '') continue
    fields[target] = fields[target] === undefined ? value : `${fields[target]} ${value}`
  }
  if (Object.keys(fields).length === 0)
    return { row: row.row, error: 'The row is empty in every column that was chosen.' }
  return { row: row.row, fields }
}

/** The rows of a table under a mapping, as they come; bad ones are passed on in their place. */
export async function* mapRows(rows: AsyncIterable<TableRow>, mapping: ColumnMapping): AsyncGenerator<MappedRow> {
  for await (const row of rows) yield mapRow(row, mapping)
}

/** Reads the first 50 rows of a table and closes it. */
export async function previewTable(
  table: TableHeader & Readonly<{ rows: AsyncIterable<TableRow> }>,
  mapping: ColumnMapping,
): Promise<TablePreview> {
  const { rows: source, ...header } = table
  const rows: MappedRow[] = []
  let more = false
  for await (const row of mapRows(source, mapping)) {
    more = rows.length === PREVIEW_ROWS
    if (more) break
    rows.push(row)
  }
  return { ...header, rows, badRows: rows.filter((row) => 'error' in row).length, more }
}
