import { Badge, Tooltip } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
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
}>

/** A due date that is never bare: relative and absolute, with its rule; red only when broken. */
export function DueBadge({ dueOn, today, rule, settled = false, short = false }: DueBadgeProps) {
  if (!dueOn) return null
  const look = settled ? LOOK.later : LOOK[urgency(dueOn, today)]
  const late = !settled && urgency(dueOn, today) === 'overdue'
  const relative = late ? dateWords.overdueBy(-(daysUntil(today, dueOn) ?? 0)) : relativeDate(dueOn, today)
  // The weekday helps to plan; for a day that has passed it only takes room.
  const day = late ? shortDate(dueOn, today) : absoluteDate(dueOn, today)
  const text = short ? relative : `${relative}, ${day}`
  const tooltip = rule ? `${dateInWords(dueOn, today)} (${rule})` : dateInWords(dueOn, today)
  return (
    <Tooltip label={tooltip}>
      <Badge
        {...look}
        className="due-badge"
        leftSection={late ? <IconAlertTriangle size={12} stroke={2} aria-hidden /> : undefined}
      >
        {text}
      </Badge>
    </Tooltip>
  )
}
