import { type QueryKey, useQueries, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { AppErrorValue } from '../api/call'
import { type InView, pagePlace, pagesAround } from './paging'
import type { RowSource } from './row-source'

export type Page<Row> = Readonly<{ rows: readonly Row[]; next: string | null; total: number }>
export type PagePlace = Readonly<{ cursor: string | null; offset: number; limit: number }>

export type PagedRowsOptions<Row> = Readonly<{
  /** Channel first, then everything that the answer depends on (view, search, filter, order). */
  queryKey: QueryKey
  pageSize: number
  read: (place: PagePlace) => Promise<Page<Row>>
}>

type Snapshot<Row> = Readonly<{ total: number; rowAt: (index: number) => Row | undefined }>

/** Rows of a list that can be entered anywhere: the pages in view, one ahead and one behind. */
export function usePagedRows<Row>({ queryKey, pageSize, read }: PagedRowsOptions<Row>): RowSource<Row> {
  const client = useQueryClient()
  const [view, setView] = useState<InView>({ first: 0, last: 0 })
  const known = useRef<{ key: string; snapshot: Snapshot<Row> } | null>(null)
  const key = JSON.stringify(queryKey)
  const current = known.current?.key === key ? known.current.snapshot : null
  // A page that is being read again may end at another row, so only a settled one says where the next begins.
  const cursorAfter = (page: number) => {
    const state = client.getQueryState<Page<Row>>([...queryKey, page])
    return state && !state.isInvalidated && state.fetchStatus === 'idle' ? (state.data?.next ?? null) : null
  }
  const pages = pagesAround(current ? view : { first: 0, last: 0 }, pageSize, current?.total ?? null)
  const results = useQueries({
    queries: pages.map((page) => ({
      queryKey: [...queryKey, page],
      queryFn: () => read({ ...pagePlace(page, pageSize, cursorAfter), limit: pageSize }),
    })),
  })
  const loaded = new Map(pages.map((page, place) => [page, results[place]?.data as Page<Row> | undefined]))
  const newest = results.find((result) => result.data)?.data as Page<Row> | undefined
  if (newest) {
    const rowAt = (index: number) => loaded.get(Math.floor(index / pageSize))?.rows[index % pageSize]
    known.current = { key, snapshot: { total: newest.total, rowAt } }
  }
  const shown = known.current?.snapshot ?? null
  const failed = results.find((result) => result.error && !result.data)
  const show = useCallback((first: number, last: number) => {
    setView((before) => (before.first === first && before.last === last ? before : { first, last }))
  }, [])
  return {
    total: shown?.total ?? null,
    rowAt: shown?.rowAt ?? (() => undefined),
    show,
    former: known.current !== null && known.current.key !== key,
    error: (failed?.error as AppErrorValue | undefined) ?? null,
    retry: () => void client.refetchQueries({ queryKey, type: 'active' }),
  }
}
