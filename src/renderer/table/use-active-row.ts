import type { KeyboardEvent } from 'react'
import { useCallback } from 'react'
import { type Shortcut, useShortcuts } from '../keys/key-registry'
import { keyWords } from '../keys/keys.words'
import { useKept } from '../memory/kept'
import { movedTo } from './paging'
import type { RowSource } from './row-source'
import { tableWords as words } from './table.words'

type ActiveRowOptions<Row> = Readonly<{
  id: string
  source: RowSource<Row>
  total: number
  pageRows: number
  reveal: (index: number) => void
  onOpen: (row: Row) => void
  onPeek?: (row: Row) => void
  onExplain?: (row: Row) => void
  onActive?: (row: Row) => void
  onChoose?: (row: Row) => void
}>

/** The row that keys act on; kept while the list is left and come back to. */
export function useActiveRow<Row>(options: ActiveRowOptions<Row>) {
  const { source, total, pageRows, reveal, onActive } = options
  const [kept, setKept] = useKept(`table.${options.id}.active`, 0)
  const index = Math.max(0, Math.min(kept, total - 1))
  const choose = useCallback(
    (next: number) => {
      setKept(next)
      const row = source.rowAt(next)
      if (row !== undefined) onActive?.(row)
    },
    [setKept, source, onActive],
  )
  const move = (key: string): boolean => {
    const next = movedTo(key, index, { total, pageRows })
    if (next === null) return false
    choose(next)
    reveal(next)
    return true
  }
  const act = (run: ((row: Row) => void) | undefined) => () => {
    const row = source.rowAt(index)
    if (row !== undefined) run?.(row)
  }
  useShortcuts(
    listShortcuts({
      move,
      open: act(options.onOpen),
      ...(options.onPeek ? { peek: act(options.onPeek) } : {}),
      ...(options.onExplain ? { why: act(options.onExplain) } : {}),
      ...(options.onChoose ? { pick: act(options.onChoose) } : {}),
    }),
  )
  const onKeyDown = (event: KeyboardEvent) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && event.target === event.currentTarget
    if (plain && move(event.key)) event.preventDefault()
  }
  return { index, choose, onKeyDown }
}

type ListActs = Readonly<{
  move: (key: string) => boolean
  open: () => void
  peek?: () => void
  why?: () => void
  pick?: () => void
}>

function listShortcuts({ move, open, peek, why, pick }: ListActs): readonly Shortcut[] {
  const group = keyWords.group.list
  const { key } = words
  return [
    { keys: 'j', label: key.next, group, run: () => move('ArrowDown') },
    { keys: 'k', label: key.previous, group, run: () => move('ArrowUp') },
    { keys: 'enter', label: key.open, group, run: open },
    ...(peek ? [{ keys: 'space', label: key.peek, group, run: peek }] : []),
    ...(why ? [{ keys: 'w', label: key.why, group, run: why }] : []),
    ...(pick ? [{ keys: 'x', label: key.choose, group, run: pick }] : []),
  ]
}
