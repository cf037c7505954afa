import { Badge, Tooltip } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { dateWords } from './date.words'
import { absoluteDate, dateInWords, daysUntil, relativeDate, shortDate, type Urgency, urgency } from './date-words'

const LOOK: Readonly<Record<Urgency, { color: string; variant: string }>> = {
  overdue: { color: 'red', variant: 'light' },
  today: { color: 'deep', variant: 'filled' },
  soon: { color: 'deep', variant: 'light' },
  later: { color: 'gray', variant: 'light' },
}

export type DueBadgeProps = Readonly<{
  dueOn: string | null
  today: string
  /** Short name of the rule that set the date, said in the tooltip. */
  rule?: string | null
  /** A finished case has no deadline that could be broken. */
  settled?: boolean
  /** Relative words alone, for narrow columns; the date stays in the tooltip. */
  short?: boolean
  /** Makes the badge a button that leads to the reasons of the date. */
  onExplain?: () => void
  /** A badge inside a grid that keeps the focus itself is not a stop of its own. */
  inGrid?: boolean
}>

/** A due date that is never bare: relative and absolute, with its rule; red only when broken. */
export function DueBadge({
  dueOn,
  today,
  rule,
  settled = false,
  short = false,
  onExplain,
  inGrid = false,
}: DueBadgeProps) {
  if (!dueOn) return null
  const look = settled ? LOOK.later : LOOK[urgency(dueOn, today)]
  const late = !settled && urgency(dueOn, today) === 'overdue'
  const relative = late ? dateWords.overdueBy(-(daysUntil(today, dueOn) ?? 0)) : relativeDate(dueOn, today)
  // The weekday helps to plan; for a day that has passed it only takes room.
  const day = late ? shortDate(dueOn, today) : absoluteDate(dueOn, today)
  const text = short ? relative : `${relative}, ${day}`
  const tooltip = rule ? `${dateInWords(dueOn, today)} (${rule})` : dateInWords(dueOn, today)
  const shown = {
    ...look,
    className: 'due-badge',
    leftSection: late ? <IconAlertTriangle size={12} stroke={2} aria-hidden /> : undefined,
  }
  if (!onExplain)
    return (
      <Tooltip label={tooltip}>
        <Badge {...shown}>{text}</Badge>
      </Tooltip>
    )
  const explain = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    // The grid has the keys: it keeps the focus, and has it again when the reasons are closed.
    if (inGrid) currentTarget.closest<HTMLElement>('[role="grid"]')?.focus()
    onExplain()
  }
  return (
    <Tooltip label={dateWords.explain(tooltip)}>
      <Badge {...shown} component="button" type="button" tabIndex={inGrid ? -1 : 0} onClick={explain}>
        {text}
      </Badge>
    </Tooltip>
  )
}
