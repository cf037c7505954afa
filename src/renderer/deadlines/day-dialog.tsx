import { Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useRef } from 'react'
import type { DueRow } from '#contract/schema/deadline'
import type { AppErrorValue } from '../api/call'
import { call } from '../api/call'
import { useExplainOpen } from '../case/why/explain'
import { dateInWords } from '../date/date-words'
import { PageState } from '../frame/page-state'
import { stepRow } from '../keys/use-row-keys'
import classes from './deadlines.module.css'
import { deadlinesWords as words } from './deadlines.words'
import { DueLine } from './due-line'
import { useDueFilter } from './due-query'

const PAGE = 200
/** A day with more than this is worked through in the agenda. */
const PAGES_MAX = 10
/** The keys of a list; those of the screen are silent while a dialog is open. */
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }

type DayDialogProps = Readonly<{ on: string | null; today: string; onClose: () => void }>

/** Everything that is due on one day. */
export function DayDialog({ on, today, onClose }: DayDialogProps) {
  const explaining = useExplainOpen()
  return (
    <Modal
      opened={on !== null}
      onClose={onClose}
      closeOnEscape={!explaining}
      size={1080}
      title={on === null ? '' : dateInWords(on, today)}
      closeButtonProps={{ 'aria-label': words.closeDay }}
    >
      {on !== null && <WholeDay on={on} today={today} />}
    </Modal>
  )
}

function WholeDay({ on, today }: Readonly<{ on: string; today: string }>) {
  const [filter] = useDueFilter()
  const list = useRef<HTMLUListElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    stepRow(list.current, by)
  }
  const query = useQuery<DueRow[], AppErrorValue>({
    queryKey: ['deadline.agenda', { on, filter }, 'day'],
    queryFn: async () => {
      const rows: DueRow[] = []
      let cursor: string | null = null
      for (let page = 0; page < PAGES_MAX && (page === 0 || cursor !== null); page += 1) {
        const read: { rows: DueRow[]; next: string | null } = await call('deadline.agenda', {
          filter,
          on,
          cursor,
          limit: PAGE,
        })
        rows.push(...read.rows)
        cursor = read.next
      }
      return rows
    },
  })
  return (
    <PageState query={query}>
      {(rows) => (
        <Stack gap="xs">
          <Text c="dimmed">{words.dates(rows.length)}</Text>
          <ul ref={list} className={classes.lines} onKeyDown={onKeyDown}>
            {rows.map((row) => (
              <li key={`${row.caseId}${row.kind}${row.ref}`}>
                <DueLine row={row} today={today} />
              </li>
            ))}
          </ul>
        </Stack>
      )}
    </PageState>
  )
}
