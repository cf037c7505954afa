/** First and last place in view, both included. */
export type InView = Readonly<{ first: number; last: number }>

/**
 * Pages to hold for the rows in view: those that they touch, one before and one after (without the neighbours a fast
 * scroll shows placeholders). `total` null means that it is not known yet: then the first page alone.
 */
export function pagesAround(view: InView, pageSize: number, total: number | null): number[] {
  if (total === null) return [Math.floor(view.first / pageSize)]
  const lastPage = Math.max(0, Math.ceil(total / pageSize) - 1)
  const from = Math.min(lastPage, Math.max(0, Math.floor(view.first / pageSize) - 1))
  const to = Math.min(lastPage, Math.floor(view.last / pageSize) + 1)
  return Array.from({ length: Math.max(1, to - from + 1) }, (_, step) => from + step)
}

/**
 * How a page is asked for: after the cursor of the page before it when that is known (cheap at any depth), else by the
 * number of rows to pass over (a jump of the scroll bar).
 */
export function pagePlace(
  page: number,
  pageSize: number,
  cursorAfter: (page: number) => string | null,
): { cursor: string | null; offset: number } {
  const cursor = page > 0 ? cursorAfter(page - 1) : null
  return cursor === null ? { cursor: null, offset: page * pageSize } : { cursor, offset: 0 }
}

/** Chromium clamps an element at 33,554,428 px; stay well below. */
const TALLEST_PX = 30_000_000

export type Scale = Readonly<{
  /** Height of the scrolled element. */
  heightPx: number
  /** Pixels of the list for one pixel of the scroll bar; 1 unless the list is taller than an element may be. */
  factor: number
}>

/** Fits a list of any length under the tallest element that the engine can lay out. */
export function scaleOf(total: number, rowHeightPx: number, viewportPx: number): Scale {
  const full = total * rowHeightPx
  if (full <= TALLEST_PX) return { heightPx: full, factor: 1 }
  return { heightPx: TALLEST_PX, factor: (full - viewportPx) / (TALLEST_PX - viewportPx) }
}

/** The place after a key was pressed, kept inside the list. Null for a key that does not move. */
export function movedTo(key: string, at: number, list: Readonly<{ total: number; pageRows: number }>): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: list.pageRows,
    PageUp: -list.pageRows,
    Home: -list.total,
    End: list.total,
  }
  const step = steps[key]
  if (step === undefined || list.total === 0) return null
  return Math.min(list.total - 1, Math.max(0, at + step))
}
