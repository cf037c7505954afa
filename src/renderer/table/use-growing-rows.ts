import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { AppErrorValue } from '../api/call'
import type { RowSource } from './row-source'

export type GrowingPage<Row> = Readonly<{ rows: readonly Row[]; next: string | null; total: number }>

export type GrowingRowsOptions<Row> = Readonly<{
  /** Channel first, then everything that the answer depends on. */
  queryKey: QueryKey
  pageSize: number
  read: (place: Readonly<{ cursor: string | null; limit: number }>) => Promise<GrowingPage<Row>>
}>

/** Rows of a list that can only be read on from its start; `grand` counts those that are not read yet as well. */
export function useGrowingRows<Row>({
  queryKey,
  pageSize,
  read,
}: GrowingRowsOptions<Row>): RowSource<Row> & { grand: number | null } {
  const query = useInfiniteQuery<
    GrowingPage<Row>,
    AppErrorValue,
    { pages: GrowingPage<Row>[] },
    QueryKey,
    string | null
  >({
    queryKey: [...queryKey, 'growing'],
    queryFn: ({ pageParam }) => read({ cursor: pageParam, limit: pageSize }),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])
  const grand = data?.pages.at(-1)?.total ?? null
  const ahead = hasNextPage && grand !== null ? Math.min(pageSize, Math.max(1, grand - rows.length)) : 0
  const show = useCallback(
    (_first: number, last: number) => {
      if (hasNextPage && !isFetchingNextPage && last >= rows.length - pageSize / 2) void fetchNextPage()
    },
    [hasNextPage, isFetchingNextPage, fetchNextPage, rows.length, pageSize],
  )
  return {
    total: data ? rows.length + ahead : null,
    rowAt: (index) => rows[index],
    show,
    former: query.isPlaceholderData,
    error: data ? null : query.error,
    retry: () => void query.refetch(),
    grand,
  }
}
