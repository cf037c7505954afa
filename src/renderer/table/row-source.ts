import type { AppErrorValue } from '../api/call'

/** Rows behind a table, read over the bridge as they come into view. */
export type RowSource<Row> = Readonly<{
  /** Rows that the table can scroll through; null until the first answer. */
  total: number | null
  /** The row at a place; undefined while it is not read yet. */
  rowAt: (index: number) => Row | undefined
  /** Says which rows are in view, so that they and their neighbours are read. */
  show: (first: number, last: number) => void
  /** True while what is shown belongs to an earlier search or order. */
  former: boolean
  error: AppErrorValue | null
  retry: () => void
}>
