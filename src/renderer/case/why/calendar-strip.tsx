import { Text } from '@mantine/core'
import type { DeadlineView } from '#contract/schema/deadline'
import { absoluteDate } from '../../date/date-words'
import classes from './why.module.css'
import { whyWords as words } from './why.words'

type StripDay = DeadlineView['strip'][number][number]
type Shown = Exclude<StripDay['kind'], 'outside'>

const LEGEND = Object.keys(words.legend) as Shown[]

const monthOf = (on: string): string => absoluteDate(on, on).split(' ').at(-1) ?? ''

const labelOf = (kind: Shown, measure: string): string =>
  kind === 'receipt' ? words.start(measure) : words.legend[kind]

/** The days from receipt to due date, a column for each week: what was counted, and what was passed over. */
export function CalendarStrip({ deadline }: Readonly<{ deadline: DeadlineView }>) {
  const { strip: weeks, measure } = deadline
  if (weeks.length === 0) return null
  const days = weeks.flat()
  const count = (kind: StripDay['kind']) => days.filter((day) => day.kind === kind).length
  const shown = LEGEND.filter((kind) => count(kind) > 0)
  return (
    <figure className={classes.figure}>
      <div
        className={`${classes.strip} figures`}
        role="img"
        aria-label={`${words.strip}: ${words.stripText(count('counted') + count('due'), count('skipped'))}`}
      >
        <div className={classes.week}>
          <span className={classes.month} />
          {words.week.map((name) => (
            <span key={name} className={classes.weekday}>
              {name}
            </span>
          ))}
        </div>
        {weeks.map((week, place) => (
          <div key={week[0]?.on} className={classes.week}>
            <span className={classes.month}>{monthLabel(week, place === 0)}</span>
            {week.map((day) => (
              <span key={day.on} className={classes.day} data-kind={day.kind} title={titleOf(day, measure)}>
                {Number(day.on.slice(8))}
              </span>
            ))}
          </div>
        ))}
      </div>
      <figcaption className={classes.legend}>
        {shown.map((kind) => (
          <span key={kind}>
            <span className={classes.day} data-kind={kind} aria-hidden />
            <Text component="span" size="xs">
              {labelOf(kind, measure)}
            </Text>
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

/** The month stands over the week in which it begins, and over the first week. */
function monthLabel(week: readonly StripDay[], isFirst: boolean): string {
  const shown = week.filter(({ kind }) => kind !== 'outside')
  const first = shown.find(({ on }) => on.endsWith('-01')) ?? (isFirst ? shown[0] : undefined)
  return first ? monthOf(first.on) : ''
}

function titleOf({ on, kind, why }: StripDay, measure: string): string {
  const said = kind === 'outside' ? '' : `: ${labelOf(kind, measure)}`
  return `${absoluteDate(on)}${said}${why ? ` (${why})` : ''}`
}
