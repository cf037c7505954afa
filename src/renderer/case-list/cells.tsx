import { Text, Tooltip } from '@mantine/core'
import { IconHourglass, IconMailExclamation } from '@tabler/icons-react'
import type { CaseRow } from '#contract/schema/case-view'
import { useExplain } from '../case/why/explain'
import { dateInWords } from '../date/date-words'
import { DueBadge } from '../date/due-badge'
import { holdWords, outcomeWords, stageWords, wordFor } from '../word/domain.words'
import classes from './case-list.module.css'
import { caseListWords } from './case-list.words'

/** Text that is not what the eye looks for first. */
export const quiet = (text: string) => (
  <Text component="span" inherit c="dimmed">
    {text}
  </Text>
)

/** Stage, and why the case waits or how it ended where it does. */
export function stageText(row: CaseRow): string {
  const stage = wordFor(stageWords, row.stage)
  if (row.outcome) return `${stage}: ${wordFor(outcomeWords, row.outcome)}`
  return row.hold ? `${stage}: ${wordFor(holdWords, row.hold)}` : stage
}

/** The stage in a narrow cell: a sign for a case that waits, the outcome alone for one that is closed. */
export function StageCell({ row }: Readonly<{ row: CaseRow }>) {
  if (row.outcome) return wordFor(outcomeWords, row.outcome)
  const stage = wordFor(stageWords, row.stage)
  if (!row.hold) return stage
  return (
    <span className={classes.waiting}>
      {stage}
      <IconHourglass size={14} stroke={1.5} role="img" aria-label={wordFor(holdWords, row.hold)} />
    </span>
  )
}

/** Why a case has no due date. */
export const noDueText = (row: CaseRow): string => (row.outcome ? caseListWords.settled : caseListWords.noDue)

/** The due date; a sign beside one that is still ahead says that the acknowledgment is late. */
export function DueCell({ row, today }: Readonly<{ row: CaseRow; today: string }>) {
  const explain = useExplain()
  const settled = row.outcome !== null
  const broken = row.dueOn !== null && row.dueOn < today
  const late = !broken && row.acknowledgeBy !== null && !row.acknowledged && !settled && row.acknowledgeBy < today
  const owed = late && row.acknowledgeBy ? caseListWords.acknowledgeLate(dateInWords(row.acknowledgeBy, today)) : null
  return (
    <span className={classes.due}>
      {row.dueOn ? (
        <DueBadge
          dueOn={row.dueOn}
          today={today}
          rule={row.dueRule}
          settled={settled}
          onExplain={() => explain({ caseId: row.caseId })}
          inGrid
        />
      ) : (
        quiet(noDueText(row))
      )}
      {owed && (
        <Tooltip label={owed}>
          <IconMailExclamation size={16} stroke={1.5} className={classes.late} role="img" aria-label={owed} />
        </Tooltip>
      )}
    </span>
  )
}
