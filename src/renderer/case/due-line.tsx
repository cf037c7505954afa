import { Badge, Button, Text, Tooltip } from '@mantine/core'
import { IconCheck, IconRoute } from '@tabler/icons-react'
import { civilDate, dateInWords } from '../date/date-words'
import { DueBadge } from '../date/due-badge'
import classes from './case.module.css'
import { caseWords as words } from './case.words'
import { useCase } from './case-context'

/** The due date with its rule and the way to its reason; beside it whether the receipt was acknowledged. */
export function DueLine() {
  const { view, ask } = useCase()
  const { lead, today } = view
  const leading = view.deadlines.find(({ leading }) => leading)
  const settled = view.outcome !== null || (view.response?.sent !== undefined && view.response?.sent !== null)
  return (
    <div className={classes.due}>
      <div className={classes.dueRow}>
        {lead ? (
          <>
            <Text size="xs" c="dimmed">
              {words.answerBy}
            </Text>
            <DueBadge
              dueOn={lead.dueOn}
              today={today}
              rule={lead.ruleTitle}
              settled={settled}
              onExplain={() => ask({ kind: 'why', ruleId: null })}
            />
          </>
        ) : (
          <Text size="xs" c="dimmed">
            {words.noClock}
          </Text>
        )}
        <Tooltip label={`${words.why} (W)`}>
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconRoute size={14} stroke={1.5} aria-hidden />}
            onClick={() => ask({ kind: 'why', ruleId: null })}
          >
            {words.why}
          </Button>
        </Tooltip>
      </div>
      <div className={classes.dueRow}>
        <Acknowledged />
        {lead && (
          <Text
            size="xs"
            c="dimmed"
            className="cut"
            title={leading ? `${lead.ruleTitle}, ${leading.citation}` : lead.ruleTitle}
          >
            {lead.ruleTitle}
          </Text>
        )}
      </div>
    </div>
  )
}

function Acknowledged() {
  const { view, ask } = useCase()
  const { byOn, doneAt } = view.acknowledgment
  if (doneAt)
    return (
      <Badge
        variant="light"
        color="gray"
        flex="none"
        leftSection={<IconCheck size={12} stroke={2} aria-hidden />}
        title={words.acknowledged(dateInWords(civilDate(doneAt, view.zone), view.today))}
      >
        {words.acknowledged(dateInWords(civilDate(doneAt, view.zone), view.today).split(', ').at(-1) ?? '')}
      </Badge>
    )
  if (view.outcome) return null
  const acknowledging = view.deadlines.find(({ acknowledgeBy }) => acknowledgeBy === byOn)?.ruleId ?? null
  if (!byOn)
    return (
      <Text size="xs" c="dimmed" style={{ flex: 'none' }}>
        {words.notAcknowledged}
      </Text>
    )
  return (
    <>
      <Text size="xs" c="dimmed" style={{ flex: 'none' }}>
        {words.acknowledgeBy}
      </Text>
      <DueBadge dueOn={byOn} today={view.today} onExplain={() => ask({ kind: 'why', ruleId: acknowledging })} />
    </>
  )
}
