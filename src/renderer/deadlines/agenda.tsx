import { Text, Title } from '@mantine/core'
import { IconCalendarCheck } from '@tabler/icons-react'
import { type UIEvent, useRef } from 'react'
import type { DueRow } from '#contract/schema/deadline'
import { call } from '../api/call'
import { ErrorBox } from '../api/error-box'
import { dateInWords } from '../date/date-words'
import frame from '../frame/frame.module.css'
import { Nothing } from '../frame/nothing'
import { Loading } from '../frame/page-state'
import { useSession } from '../frame/session-context'
import { useRowKeys } from '../keys/use-row-keys'
import { useGrowingRows } from '../table/use-growing-rows'
import classes from './deadlines.module.css'
import { deadlinesWords as words } from './deadlines.words'
import { DueLine } from './due-line'
import { FIRST_FILTER, filterCount, useDueFilter } from './due-query'

const PAGE = 100
/** The next page is read before the end comes into view. */
const AHEAD_PX = 1_200

type Day = Readonly<{ on: string; rows: readonly DueRow[] }>

function byDay(rows: readonly DueRow[]): readonly Day[] {
  const days = new Map<string, DueRow[]>()
  for (const row of rows) days.set(row.dueOn, [...(days.get(row.dueOn) ?? []), row])
  return [...days].map(([on, found]) => ({ on, rows: found }))
}

/** What is due, day after day from the one that is longest overdue; of what is done, the latest first. */
export function Agenda() {
  const [filter] = useDueFilter()
  const { today } = useSession()
  const list = useRef<HTMLDivElement>(null)
  useRowKeys(list)
  const source = useGrowingRows<DueRow>({
    queryKey: ['deadline.agenda', { filter }],
    pageSize: PAGE,
    read: (place) => call('deadline.agenda', { filter, on: null, ...place }),
  })
  if (source.error)
    return (
      <div className={frame.centre}>
        <ErrorBox error={source.error} onRetry={source.retry} />
      </div>
    )
  if (source.total === null) return <Loading />
  const rows = Array.from({ length: source.total }, (_, place) => source.rowAt(place)).filter(
    (row) => row !== undefined,
  )
  const readOn = ({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: UIEvent) => {
    if (scrollTop + clientHeight > scrollHeight - AHEAD_PX) source.show(0, rows.length)
  }
  if (rows.length === 0) return <NothingDue />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard.
    <section ref={list} className={frame.content} tabIndex={0} aria-label={words.agenda} onScroll={readOn}>
      <div className={classes.agenda}>
        {byDay(rows).map(({ on, rows: due }) => (
          <section key={on} aria-labelledby={`due-${on}`}>
            <div className={classes.dayTitle}>
              <Title order={2} id={`due-${on}`}>
                {dateInWords(on, today)}
              </Title>
              <Text c="dimmed" size="xs">
                {words.dates(due.length)}
              </Text>
            </div>
            <ul className={classes.lines}>
              {due.map((row) => (
                <li key={`${row.caseId}${row.kind}${row.ref}`}>
                  <DueLine row={row} today={today} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}

function NothingDue() {
  const [filter] = useDueFilter()
  const narrowed = filterCount(filter) > 0 || FIRST_FILTER.kinds.some((kind) => !filter.kinds.includes(kind))
  return (
    <Nothing
      icon={<IconCalendarCheck size={44} stroke={1.2} />}
      title={words.emptyTitle}
      sentence={narrowed ? words.emptyNarrowed : words.empty[filter.state]}
    />
  )
}
