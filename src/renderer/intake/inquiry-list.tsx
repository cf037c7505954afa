// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list handles the arrows for its options.
// biome-ignore-all lint/a11y/useFocusableInteractive: the list keeps the focus and names its option by aria-activedescendant.
import { Text } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import type { InquiryRow } from '#contract/schema/intake-view'
import { instantShort } from '../date/date-words'
import { useSession } from '../frame/session-context'
import { useShortcuts } from '../keys/key-registry'
import { keyWords } from '../keys/keys.words'
import { useLook } from '../look/look-provider'
import { movedTo } from '../table/paging'
import type { RowSource } from '../table/row-source'
import { tableWords } from '../table/table.words'
import { useFocusOnArrival } from '../table/use-focus-on-arrival'
import { useRowWindow } from '../table/use-row-window'
import classes from './intake.module.css'
import { intakeWords as words } from './intake.words'

const LINE_PX = { compact: 78, comfortable: 86 }

type InquiryListProps = Readonly<{
  id: string
  source: RowSource<InquiryRow>
  chosenId: string | null
  onChoose: (inquiryId: string) => void
}>

/** The left pane: messages, newest first, worked by J and K. */
export function InquiryList({ id, source, chosenId, onChoose }: InquiryListProps) {
  const [{ density }] = useLook()
  const scroller = useRef<HTMLDivElement>(null)
  const listId = useId()
  const total = source.total ?? 0
  const { drawn, heightPx, reveal, pageRows } = useRowWindow({
    id,
    total,
    rowHeightPx: LINE_PX[density],
    scroller,
    show: source.show,
  })
  const at = useChosenPlace(source, chosenId)
  const move = (key: string): boolean => {
    const next = at < 0 ? 0 : movedTo(key, at, { total, pageRows })
    const row = next === null ? undefined : source.rowAt(next)
    if (next === null || !row) return false
    onChoose(row.inquiryId)
    reveal(next)
    return true
  }
  useFocusOnArrival(scroller, total > 0)
  const group = keyWords.group.list
  useShortcuts([
    { keys: 'j', label: tableWords.key.next, group, run: () => move('ArrowDown') },
    { keys: 'k', label: tableWords.key.previous, group, run: () => move('ArrowUp') },
  ])
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey && move(event.key)) event.preventDefault()
  }
  const active = drawn.find(({ index }) => index === at)
  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      className={classes.list}
      aria-label={words.list}
      aria-activedescendant={active ? `${listId}-${active.index}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: heightPx, position: 'relative' }} role="presentation">
        {drawn.map(({ index, topPx }) => {
          const row = source.rowAt(index)
          if (!row) return null
          return (
            <div
              key={row.inquiryId}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              aria-setsize={total}
              aria-posinset={index + 1}
              className={classes.line}
              style={{ height: LINE_PX[density], transform: `translateY(${topPx}px)` }}
              onClick={() => onChoose(row.inquiryId)}
            >
              <InquiryLine row={row} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Where the chosen message stands among those that are read; -1 when it is not among them. */
function useChosenPlace(source: RowSource<InquiryRow>, chosenId: string | null): number {
  const last = useRef(-1)
  const total = source.total ?? 0
  const here = source.rowAt(last.current)?.inquiryId === chosenId ? last.current : -1
  let place = here
  for (let index = 0; place < 0 && chosenId && index < total && source.rowAt(index); index += 1)
    if (source.rowAt(index)?.inquiryId === chosenId) place = index
  useEffect(() => {
    last.current = place
  }, [place])
  return place
}

function InquiryLine({ row }: Readonly<{ row: InquiryRow }>) {
  const { zone, today } = useSession()
  return (
    <>
      <div className={classes.lineTop}>
        <Text fw={600} className="cut" title={row.from} dir="auto">
          {row.from || words.noSender}
        </Text>
        <Text size="xs" c="dimmed" className="figures" style={{ flex: 'none' }}>
          {row.attachments > 0 && (
            <IconPaperclip size={13} stroke={1.5} role="img" aria-label={words.attachments(row.attachments)} />
          )}{' '}
          {instantShort(row.receivedAt, zone, today)}
        </Text>
      </div>
      <Text className="cut" title={row.subject} dir="auto">
        {row.subject || words.noSubject}
      </Text>
      <Text size="xs" c="dimmed" className="cut" title={row.excerpt} dir="auto">
        {row.excerpt}
      </Text>
    </>
  )
}
