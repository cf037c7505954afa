import {
  type ColumnDef,
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  type RowData,
  tableFeatures,
} from '@tanstack/react-table'
import type { ReactNode } from 'react'

/** What our tables use of TanStack Table; rows come sorted and paged from the vault. */
export const deskFeatures = tableFeatures({
  columnOrderingFeature,
  columnSizingFeature,
  columnResizingFeature,
  columnVisibilityFeature,
})
export type DeskFeatures = typeof deskFeatures

export type TableColumn<Row> = Readonly<{
  id: string
  /** Header; also the name in the column chooser. */
  label: string
  /** First width in pixels at the compact density. */
  width: number
  cell: (row: Row) => ReactNode
  /** The whole text of the cell, for the tooltip of a cut one. */
  text: (row: Row) => string
  /** Name of the order that the vault sorts by; absent when it cannot. */
  sort?: string
  /** Share of the width that is left; absent for a column that keeps its width. */
  grows?: number
  /** Digits stand under digits. */
  figures?: boolean
  hiddenAtFirst?: boolean
  /** Always shown. */
  fixed?: boolean
}>

const NARROWEST_PX = 48

/** Our columns as TanStack's definitions; `scale` widens the first widths for larger text. */
export function columnDefs<Row extends RowData>(
  columns: readonly TableColumn<Row>[],
  scale: number,
): ColumnDef<DeskFeatures, Row>[] {
  return columns.map((column) => ({
    id: column.id,
    header: column.label,
    size: Math.round(column.width * scale),
    minSize: NARROWEST_PX,
    enableHiding: !column.fixed,
    accessorFn: column.text,
    cell: ({ row }: { row: { original: Row } }) => column.cell(row.original),
  }))
}
