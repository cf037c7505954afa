// biome-ignore-all lint/a11y/useFocusableInteractive: the days of the grid take the focus, its rows and heads do not.
// biome-ignore-all lint/a11y/useSemanticElements: days are placed by a grid whose cells take the focus, which table elements cannot.
import { Text } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Output } from '#contract/bridge'
import { useCall } from '../api/query'
import { PageState } from '../frame/page-state'
import { useSession } from '../frame/session-context'
import { useKept } from '../memory/kept'
import { DayDialog } from './day-dialog'
import classes from './deadlines.module.css'
import { deadlinesWords as words } from './deadlines.words'
import { useDueFilter } from './due-query'
import { MonthDay } from './month-day'
import { dayAfter, monthName, sameDayAfter, weekday } from './month-words'

/** More rows than any window shows of a day; how many fit is measured. */
const ROWS_READ = 12
const DAY_HEAD_PX = 25
const ROW_PX = 21

/** The day that the keys act on. */
export const useActiveDay = () => useKept('deadlines.day', useSession().today)

const STEPS: Readonly<Record<string, (on: string) => string>> = {
  ArrowLeft: (on) => dayAfter(on, -1),
  ArrowRight: (on) => dayAfter(on, 1),
  ArrowUp: (on) => dayAfter(on, -7),
  ArrowDown: (on) => dayAfter(on, 7),
  Home: (on) => dayAfter(on, -weekday(on)),
  End: (on) => dayAfter(on, 6 - weekday(on)),
  PageUp: (on) => sameDayAfter(on, -1),
  PageDown: (on) => sameDayAfter(on, 1),
}

/** A month of due dates: what fits on each day, and the way to the rest of it. */
export function Month() {
  const [filter] = useDueFilter()
  const [active] = useActiveDay()
  const month = active.slice(0, 7)
  const query = useCall('deadline.month', { month, filter, shown: ROWS_READ }, { keepFormer: true })
  return <PageState query={query}>{(data) => <Grid data={data} month={month} />}</PageState>
}

function Grid({ data, month }: Readonly<{ data: Output<'deadline.month'>; month: string }>) {
  const [active, setActive] = useActiveDay()
  const [{ state }] = useDueFilter()
  const [opened, setOpened] = useState<string | null>(null)
  const { ref, height } = useElementSize()
  const grid = useRef<HTMLDivElement>(null)
  const moved = useRef(false)
  const room = Math.max(0, Math.floor((height / data.weeks.length - DAY_HEAD_PX) / ROW_PX))
  useEffect(() => {
    if (!moved.current) return
    grid.current?.querySelector<HTMLElement>(`[data-day="${active}"]`)?.focus()
    // Until its own month is read the day stands among those of the month before, and will be drawn once more.
    moved.current = !data.weeks.flat().some(({ on, inMonth }) => on === active && inMonth)
  }, [active, data])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    moved.current = true
    setActive(step(active))
  }
  return (
    <>
      {data.weeks.flat().every(({ total }) => total === 0) && (
        <Text className={classes.nothing} role="status">
          {words.emptyMonth(monthName(month))} {words.empty[state]}
        </Text>
      )}
      <div
        ref={grid}
        className={classes.month}
        role="grid"
        aria-label={words.grid(monthName(month))}
        onKeyDown={onKeyDown}
      >
        <div role="row" className={classes.weekdays}>
          {words.week.map((name, day) => (
            <div key={name} role="columnheader" aria-label={words.weekLong[day]}>
              {name}
            </div>
          ))}
        </div>
        <div
          ref={ref}
          className={classes.weeks}
          role="rowgroup"
          style={{ gridTemplateRows: `repeat(${data.weeks.length}, minmax(0, 1fr))` }}
        >
          {data.weeks.map((week) => (
            <div key={week[0]?.on} role="row" className={classes.week}>
              {week.map((day) => (
                <MonthDay
                  key={day.on}
                  day={day}
                  today={data.today}
                  room={room}
                  active={day.on === active}
                  onFocus={() => day.on.startsWith(month) && setActive(day.on)}
                  onOpen={() => setOpened(day.on)}
                />
              ))}
            </div>
          ))}
        </div>
      </div>
      {/* Beside the grid, which would hear its keys. */}
      <DayDialog on={opened} today={data.today} onClose={() => setOpened(null)} />
    </>
  )
}
