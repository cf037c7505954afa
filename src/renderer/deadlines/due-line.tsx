import { Badge, Text, UnstyledButton } from '@mantine/core'
import type { DueRow } from '#contract/schema/deadline'
import { daysUntil, shortDate, wallTime } from '../date/date-words'
import { DueBadge } from '../date/due-badge'
import { useSession } from '../frame/session-context'
import { rightsInWords } from '../word/domain.words'
import classes from './deadlines.module.css'
import { deadlinesWords as words } from './deadlines.words'
import { KindMark } from './kind-mark'
import { useDueActs } from './use-due-acts'

/** One due date in a list: what, whose, under which rule, and how it stands. */
export function DueLine({ row, today }: Readonly<{ row: DueRow; today: string }>) {
  const acts = useDueActs(today)
  const rights = rightsInWords(row.rights)
  return (
    <UnstyledButton data-row className={classes.line} title={words.kindHint[row.kind]} {...acts(row)}>
      <span className={classes.lineKind} data-broken={row.broken || undefined}>
        <KindMark row={row} className={classes.mark ?? ''} />
        {words.what(row)}
      </span>
      <span className="case-no">{row.caseNo}</span>
      <Text component="span" fw={600} className="cut" title={row.requester} dir="auto">
        {row.requester}
      </Text>
      <span className="cut" title={rights}>
        {rights}
      </span>
      <span className="cut" title={row.title}>
        {row.title}
      </span>
      <Text component="span" c="dimmed" className="cut" title={row.owner}>
        {row.owner}
      </Text>
      <span className={classes.lineDue}>
        <Standing row={row} today={today} />
      </span>
    </UnstyledButton>
  )
}

function Standing({ row, today }: Readonly<{ row: DueRow; today: string }>) {
  const { zone } = useSession()
  if (row.doneOn !== null) {
    const late = daysUntil(row.dueOn, row.doneOn) ?? 0
    const on = shortDate(row.doneOn, today)
    return (
      <Badge variant="light" color="gray" className="due-badge">
        {late > 0 ? words.metLate(on, late) : words.metOn(on)}
      </Badge>
    )
  }
  if (row.dueAt !== null && !(row.broken && row.dueOn < today)) {
    const time = wallTime(row.dueAt, zone)
    return (
      <Badge variant="light" color={row.broken ? 'red' : 'deep'} className="due-badge">
        {row.broken ? words.brokenAt(time) : words.at(time)}
      </Badge>
    )
  }
  if (row.late && !row.broken)
    return (
      <Badge variant="outline" color="gray" className="due-badge">
        {words.late(-(daysUntil(today, row.dueOn) ?? 0))}
      </Badge>
    )
  return <DueBadge dueOn={row.dueOn} today={today} rule={row.title} short />
}
