import { elementScroll, observeElementOffset, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'
import { keep, kept } from '../memory/kept'
import { scaleOf } from './paging'

export type RowWindowOptions = Readonly<{
  id: string
  total: number
  rowHeightPx: number
  /** Height of a header that sticks to the top of the scroller. */
  headPx?: number
  scroller: RefObject<HTMLDivElement | null>
  show: (first: number, last: number) => void
}>

export type WindowedRow = Readonly<{ index: number; topPx: number }>

const OVERSCAN = 8
const GUESSED_VIEWPORT_PX = 700

type Rows = Virtualizer<HTMLDivElement, Element>

/**
 * The rows to draw and how tall the list is; tells the source what is in view and keeps the place for the next visit.
 * A list taller than an element may be is scrolled in a scaled way (`paging.ts`).
 */
export function useRowWindow({ id, total, rowHeightPx, headPx = 0, scroller, show }: RowWindowOptions) {
  const viewportPx = scroller.current?.clientHeight ?? GUESSED_VIEWPORT_PX
  const { heightPx, factor } = scaleOf(total, rowHeightPx, viewportPx)
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: OVERSCAN,
    scrollMargin: headPx,
    scrollPaddingStart: headPx,
    initialOffset: () => kept<number>(`table.${id}.offset`) ?? 0,
    observeElementOffset: (instance: Rows, report) =>
      observeElementOffset(instance, (offset, moving) => report(offset * factor, moving)),
    scrollToFn: (offset, options, instance: Rows) => elementScroll(offset / factor, options, instance),
  })
  const items = rows.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  const offset = rows.scrollOffset ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new height of rows has to be measured again.
  useEffect(() => rows.measure(), [rowHeightPx])
  useEffect(() => show(first, last), [show, first, last])
  useEffect(() => keep(`table.${id}.offset`, offset), [id, offset])
  const shift = offset / factor - offset - headPx
  const drawn: WindowedRow[] = items.map((item) => ({ index: item.index, topPx: item.start + shift }))
  return {
    drawn,
    heightPx,
    reveal: (index: number) => rows.scrollToIndex(index),
    pageRows: Math.max(1, Math.floor(viewportPx / rowHeightPx) - 2),
  }
}
