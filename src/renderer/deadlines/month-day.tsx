// biome-ignore-all lint/a11y/useSemanticElements: a day is a cell of the grid around it.
import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { Output } from '#contract/bridge'
import { absoluteDate, dateInWords } from '../date/date-words'
import classes from './deadlines.module.css'
import { deadlinesWords as words } from './deadlines.words'
import { KindMark } from './kind-mark'
import { weekday } from './month-words'
import { useDueActs } from './use-due-acts'

type Day = Output<'deadline.month'>['weeks'][number][number]

type MonthDayProps = Readonly<{
  day: Day
  today: string
  /** Lines that fit below the number of the day. */
  room: number
  active: boolean
  onFocus: () => void
  onOpen: () => void
}>

const SATURDAY = 5

/** A vault belongs to one organisation, so its letters say nothing here. */
const shortNo = (caseNo: string): string => caseNo.replace(/^[A-Z]+-/, '')

/** One day: its number, why the office is closed, what is due, and how much more there is. */
export function MonthDay({ day, today, room, active, onFocus, onOpen }: MonthDayProps) {
  const acts = useDueActs(today)
  const fits = day.total <= room ? day.total : Math.max(0, room - 1)
  const rows = day.rows.slice(0, fits)
  const hidden = day.total - rows.length
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || day.total === 0) return
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onOpen()
  }
  const label = absoluteDate(day.on, today)
  return (
    <div
      role="gridcell"
      className={classes.day}
      tabIndex={active ? 0 : -1}
      data-day={day.on}
      data-other={!day.inMonth || undefined}
      data-closed={day.closed !== null || weekday(day.on) >= SATURDAY || undefined}
      data-today={day.on === today || undefined}
      aria-current={day.on === today ? 'date' : undefined}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <div className={classes.dayHead}>
        <VisuallyHidden>{words.dayLabel(label, day.total, day.closed)}</VisuallyHidden>
        <span className={`${classes.dayNumber} figures`} aria-hidden>
          {Number(day.on.slice(8))}
        </span>
        {day.closed && (
          <span className={`${classes.closed} cut`} title={day.closed} aria-hidden>
            {day.closed}
          </span>
        )}
      </div>
      {rows.map((row) => (
        <UnstyledButton
          key={`${row.caseId}${row.kind}${row.ref}`}
          className={classes.item}
          data-broken={row.broken || undefined}
          data-kind={row.kind}
          tabIndex={active ? 0 : -1}
          title={words.itemLabel(words.kindHint[row.kind], row, dateInWords(row.dueOn, today))}
          {...acts(row)}
        >
          <KindMark row={row} className={classes.mark ?? ''} />
          <span className="cut">
            {shortNo(row.caseNo)} <span className={classes.itemKind}>{words.what(row)}</span>
          </span>
        </UnstyledButton>
      ))}
      {hidden > 0 && (
        <UnstyledButton
          className={classes.more}
          data-broken={(day.broken > 0 && rows.every((row) => !row.broken)) || undefined}
          tabIndex={active ? 0 : -1}
          aria-label={words.moreOn(hidden, label)}
          onClick={onOpen}
        >
          {rows.length === 0 ? words.dayCount(hidden) : words.more(hidden)}
        </UnstyledButton>
      )}
    </div>
  )
}
