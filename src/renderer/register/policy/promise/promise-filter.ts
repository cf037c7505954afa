import type { PromiseRow } from '#contract/schema/promise-view'
import type { CreationKind } from '#domain/policy/promise'
import type { PromiseStanding } from '#domain/promise/promise.state'

/** Whether the desk serves a promise: proved by a test and nothing known to be missing, proved in part, or not yet. */
export type Serving = 'served' | 'part' | 'none'

export type PromiseFilter = Readonly<{
  search: string
  standing: PromiseStanding | null
  serving: Serving | null
  kind: CreationKind | null
}>

export const NO_PROMISE_FILTER: PromiseFilter = { search: '', standing: null, serving: null, kind: null }

export function servingOf({ served, missing }: Pick<PromiseRow, 'served' | 'missing'>): Serving {
  if (!served) return 'none'
  return missing === null ? 'served' : 'part'
}

/** The promises that fit a filter; every word of the search has to stand in the row. */
export function filteredPromises(
  rows: readonly PromiseRow[],
  { search, standing, serving, kind }: PromiseFilter,
): readonly PromiseRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter((row) => {
    if (standing !== null && row.standing !== standing) return false
    if (serving !== null && servingOf(row) !== serving) return false
    if (kind !== null && !row.creates.some((creation) => creation.kind === kind)) return false
    const text = [row.dutyId, row.text, row.missing ?? '', ...row.creates.map(({ label }) => label)]
      .join(' ')
      .toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** `[4, 5, 6, 9]` as `4-6, 9`. */
export function lineRanges(lines: readonly number[]): string {
  const ranges: [first: number, last: number][] = []
  for (const line of lines) {
    const latest = ranges.at(-1)
    if (latest && line === latest[1] + 1) latest[1] = line
    else ranges.push([line, line])
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(', ')
}
