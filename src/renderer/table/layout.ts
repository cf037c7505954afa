import type { TableColumn } from './column'

/** Order, widths and hidden columns of one table, as the officer left them. */
export type TableLayout = Readonly<{
  order: readonly string[]
  widths: Readonly<Record<string, number>>
  hidden: readonly string[]
}>

type Named = Pick<TableColumn<never>, 'id' | 'hiddenAtFirst'>

/** The layout that a table starts with. */
export const firstLayout = (columns: readonly Named[]): TableLayout => ({
  order: columns.map((column) => column.id),
  widths: {},
  hidden: columns.filter((column) => column.hiddenAtFirst).map((column) => column.id),
})

/** A remembered layout fitted to the columns of today: unknown ones leave, new ones join at the end. */
export function fittedLayout(layout: TableLayout | null, columns: readonly Named[]): TableLayout {
  const first = firstLayout(columns)
  if (!layout) return first
  const known = new Set(first.order)
  const kept = layout.order.filter((id) => known.has(id))
  const fresh = first.order.filter((id) => !kept.includes(id))
  return {
    order: [...kept, ...fresh],
    widths: Object.fromEntries(Object.entries(layout.widths).filter(([id]) => known.has(id))),
    hidden: [...layout.hidden.filter((id) => known.has(id)), ...fresh.filter((id) => first.hidden.includes(id))],
  }
}

/** Moves a column one place in the order. */
export function moved(layout: TableLayout, id: string, step: -1 | 1): TableLayout {
  const order = [...layout.order]
  const from = order.indexOf(id)
  const to = from + step
  if (from < 0 || to < 0 || to >= order.length) return layout
  order.splice(from, 1)
  order.splice(to, 0, id)
  return { ...layout, order }
}

/** Shows or hides a column. */
export const toggled = (layout: TableLayout, id: string): TableLayout => ({
  ...layout,
  hidden: layout.hidden.includes(id) ? layout.hidden.filter((hidden) => hidden !== id) : [...layout.hidden, id],
})
