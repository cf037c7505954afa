import type { RefObject } from 'react'
import { tableWords } from '../table/table.words'
import { useShortcuts } from './key-registry'
import { keyWords } from './keys.words'

/** Moves the focus to the next or former button marked `data-row` inside an element. */
export function stepRow(place: HTMLElement | null, by: 1 | -1): void {
  const rows = [...(place?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]?.focus()
}

/** Lets J and K walk through the buttons marked `data-row` inside an element. */
export function useRowKeys(place: RefObject<HTMLElement | null>): void {
  const step = (by: 1 | -1) => stepRow(place.current, by)
  const group = keyWords.group.list
  useShortcuts([
    { keys: ['j', 'arrowdown'], label: tableWords.key.next, group, run: () => step(1) },
    { keys: ['k', 'arrowup'], label: tableWords.key.previous, group, run: () => step(-1) },
  ])
}
