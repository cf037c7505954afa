import { useMemo } from 'react'
import { usePreference } from '../preference/use-preference'
import type { TableColumn } from './column'
import { fittedLayout, type TableLayout } from './layout'

/** The remembered layout of a table, fitted to its columns: `[layout, setLayout]`. */
export function useTableLayout<Row>(
  id: string,
  columns: readonly TableColumn<Row>[],
): readonly [TableLayout, (layout: TableLayout) => void] {
  const [stored, store] = usePreference<TableLayout | null>(`table.${id}`, null)
  const layout = useMemo(() => fittedLayout(stored, columns), [stored, columns])
  return [layout, store]
}
