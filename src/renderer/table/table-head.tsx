// biome-ignore-all lint/a11y/useSemanticElements: a windowed grid places its rows by hand, which table elements cannot.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names its row by aria-activedescendant.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles Enter, Space and arrows for its active row.

import { VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { Header, RowData } from '@tanstack/react-table'
import type { DeskFeatures, TableColumn } from './column'
import classes from './table.module.css'

export type SortOrder = Readonly<{ by: string; descending: boolean }>

type TableHeadProps<Row extends RowData> = Readonly<{
  headers: readonly Header<DeskFeatures, Row>[]
  columnOf: (id: string) => TableColumn<Row> | undefined
  template: string
  heightPx: number
  sort: SortOrder | undefined
  onSort: ((sort: SortOrder) => void) | undefined
  pickable: boolean
  pickLabel: string
}>

/** Header row: sorts on click, resizes by dragging the edge. */
export function TableHead<Row extends RowData>({
  headers,
  columnOf,
  template,
  heightPx,
  sort,
  onSort,
  pickable,
  pickLabel,
}: TableHeadProps<Row>) {
  return (
    <div role="rowgroup" className={classes.head} style={{ gridTemplateColumns: template }}>
      {/* The row has no box of its own, so that its cells stand in the grid. */}
      <div role="row" aria-rowindex={1} style={{ display: 'contents' }}>
        {pickable && (
          <div role="columnheader" className={classes.headCell}>
            <VisuallyHidden>{pickLabel}</VisuallyHidden>
          </div>
        )}
        {headers.map((header) => {
          const column = columnOf(header.column.id)
          if (!column) return null
          const sorted = sort !== undefined && column.sort === sort.by
          return (
            <div
              key={header.id}
              role="columnheader"
              className={classes.headCell}
              style={{ height: heightPx }}
              aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
            >
              <HeadLabel column={column} sorted={sorted} sort={sort} onSort={onSort} />
              <div
                aria-hidden
                className={classes.resize}
                data-resizing={header.column.getIsResizing() || undefined}
                onMouseDown={header.getResizeHandler()}
                onTouchStart={header.getResizeHandler()}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}

type HeadLabelProps<Row> = Readonly<{
  column: TableColumn<Row>
  sorted: boolean
  sort: SortOrder | undefined
  onSort: ((sort: SortOrder) => void) | undefined
}>

function HeadLabel<Row>({ column, sorted, sort, onSort }: HeadLabelProps<Row>) {
  const by = column.sort
  if (!by || !onSort)
    return (
      <span className="cut" title={column.label}>
        {column.label}
      </span>
    )
  const Arrow = sort?.descending ? IconArrowDown : IconArrowUp
  return (
    <button
      type="button"
      className={classes.sort}
      onClick={() => onSort({ by, descending: sorted ? !sort?.descending : false })}
    >
      <span className="cut" title={column.label}>
        {column.label}
      </span>
      {sorted && <Arrow size={13} stroke={2} aria-hidden />}
    </button>
  )
}
