// biome-ignore-all lint/a11y/useSemanticElements: a windowed grid places its rows by hand, which table elements cannot.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names its row by aria-activedescendant.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles Enter, Space and arrows for its active row.
import { Skeleton } from '@mantine/core'
import { type RowData, type Row as TableRow, useTable } from '@tanstack/react-table'
import { type ReactNode, useId, useMemo, useRef } from 'react'
import { ErrorBox } from '../api/error-box'
import frame from '../frame/frame.module.css'
import { Loading } from '../frame/page-state'
import { useLook } from '../look/look-provider'
import { ROW_HEIGHT_PX, WIDTH_SCALE } from '../look/theme'
import { columnDefs, type DeskFeatures, deskFeatures, type TableColumn } from './column'
import type { TableLayout } from './layout'
import type { RowSource } from './row-source'
import classes from './table.module.css'
import { tableWords as words } from './table.words'
import { type SortOrder, TableHead } from './table-head'
import { TableLine } from './table-line'
import { useActiveRow } from './use-active-row'
import { useFocusOnArrival } from './use-focus-on-arrival'
import { useRowWindow } from './use-row-window'

export type DataTableProps<Row> = Readonly<{
  /** Names the place that is kept while elsewhere. */
  id: string
  label: string
  columns: readonly TableColumn<Row>[]
  layout: TableLayout
  onLayout: (layout: TableLayout) => void
  source: RowSource<Row>
  rowId: (row: Row) => string
  onOpen: (row: Row) => void
  /** Space shows the row without leaving the list; `null` when the peek closes. */
  onPeek?: (row: Row) => void
  /** W tells why the date of the row is what it is. */
  onExplain?: (row: Row) => void
  /** Called as the active row moves, so that an open peek follows. */
  onActive?: (row: Row) => void
  sort?: SortOrder
  onSort?: (sort: SortOrder) => void
  chosen?: ReadonlySet<string>
  onChoose?: (row: Row) => void
  chooseLabel?: (row: Row) => string
  empty: ReactNode
}>

const EMPTY: ReadonlySet<string> = new Set()
const PICK_PX = 36

/** A dense windowed table over a paged source, worked by keys alone if wanted. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { source, columns, layout, onLayout, rowId } = props
  const [{ density }] = useLook()
  const rowHeightPx = ROW_HEIGHT_PX[density]
  const scroller = useRef<HTMLDivElement>(null)
  const gridId = useId()
  const total = source.total ?? 0
  const { drawn, heightPx, reveal, pageRows } = useRowWindow({
    id: props.id,
    total,
    rowHeightPx,
    headPx: rowHeightPx,
    scroller,
    show: source.show,
  })
  const active = useActiveRow({ ...props, total, pageRows, reveal })
  const read = drawn.map(({ index }) => source.rowAt(index)).filter((row) => row !== undefined)
  const definitions = useMemo(() => columnDefs(columns, WIDTH_SCALE[density]), [columns, density])
  const table = useTable<DeskFeatures, Row>({
    features: deskFeatures,
    columns: definitions,
    data: read as Row[],
    getRowId: rowId,
    columnResizeMode: 'onEnd',
    state: {
      columnOrder: [...layout.order],
      columnSizing: { ...layout.widths },
      columnVisibility: Object.fromEntries(layout.hidden.map((id) => [id, false])),
    },
    onColumnSizingChange: (update) => {
      const widths = typeof update === 'function' ? update({ ...layout.widths }) : update
      onLayout({ ...layout, widths })
    },
  })
  useFocusOnArrival(scroller, total > 0)
  if (source.error)
    return (
      <div className={frame.centre}>
        <ErrorBox error={source.error} onRetry={source.retry} />
      </div>
    )
  if (source.total === null) return <Loading />
  if (source.total === 0) return <div className={classes.stretch}>{props.empty}</div>
  const headers = table.getHeaderGroups()[0]?.headers ?? []
  const columnOf = (id: string) => columns.find((column) => column.id === id)
  const pickable = props.onChoose !== undefined
  const widths = headers.map(({ column }) => {
    const grows = columnOf(column.id)?.grows
    return grows ? `minmax(${column.getSize()}px, ${column.getSize() * grows}fr)` : `${column.getSize()}px`
  })
  const template = [...(pickable ? [`${PICK_PX}px`] : []), ...widths].join(' ')
  const widthPx = headers.reduce((sum, header) => sum + header.column.getSize(), pickable ? PICK_PX : 0)
  const byId = new Map(table.getRowModel().rows.map((row): [string, TableRow<DeskFeatures, Row>] => [row.id, row]))
  const chosen = props.chosen ?? EMPTY
  const lineId = (index: number) => `${gridId}-${index}`
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      className={classes.scroller}
      aria-label={props.label}
      aria-rowcount={total + 1}
      aria-multiselectable={pickable || undefined}
      aria-activedescendant={drawn.some(({ index }) => index === active.index) ? lineId(active.index) : undefined}
      onKeyDown={active.onKeyDown}
    >
      <div style={{ minWidth: widthPx }}>
        <TableHead
          headers={headers}
          columnOf={columnOf}
          template={template}
          heightPx={rowHeightPx}
          sort={props.sort}
          onSort={props.onSort}
          pickable={pickable}
          pickLabel={words.key.choose}
        />
        <div
          role="rowgroup"
          className={`${classes.body} ${source.former ? classes.former : ''}`}
          style={{ height: heightPx }}
          aria-busy={source.former}
        >
          {drawn.map(({ index, topPx }) => {
            const row = source.rowAt(index)
            const line = row === undefined ? undefined : byId.get(rowId(row))
            return (
              <TableLine
                key={index}
                domId={lineId(index)}
                index={index}
                style={{ gridTemplateColumns: template, height: rowHeightPx, transform: `translateY(${topPx}px)` }}
                active={index === active.index}
                chosen={row !== undefined && chosen.has(rowId(row))}
                {...(props.onChoose && row !== undefined
                  ? { onChoose: () => props.onChoose?.(row), chooseLabel: props.chooseLabel?.(row) ?? words.key.choose }
                  : {})}
                pickable={pickable}
                onClick={() => active.choose(index)}
                onDoubleClick={() => row !== undefined && props.onOpen(row)}
              >
                {line && row !== undefined
                  ? line.getVisibleCells().map((cell) => (
                      <div
                        key={cell.id}
                        role="gridcell"
                        className={`${classes.cell} cut ${columnOf(cell.column.id)?.figures ? 'figures' : ''}`}
                        title={columnOf(cell.column.id)?.text(row)}
                      >
                        {columnOf(cell.column.id)?.cell(row)}
                      </div>
                    ))
                  : headers.map((header) => (
                      <div key={header.id} role="gridcell" className={classes.cell}>
                        <Skeleton height={10} width="70%" animate={false} />
                      </div>
                    ))}
              </TableLine>
            )
          })}
        </div>
      </div>
    </div>
  )
}
