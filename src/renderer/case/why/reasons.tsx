import { Anchor, Group, Stack, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { DeadlineView } from '#contract/schema/deadline'
import { absoluteDate, dateInWords } from '../../date/date-words'
import { DueBadge } from '../../date/due-badge'
import { keep } from '../../memory/kept'
import { SHOWN_RULE } from '../../register/law/rule-browser'
import { useNavigation } from '../../route/route-context'
import { CalendarStrip } from './calendar-strip'
import { ClockTable } from './clock-table'
import { Derivation } from './derivation'
import classes from './why.module.css'
import { whyWords as words } from './why.words'

export type ReasonsProps = Readonly<{
  deadlines: readonly DeadlineView[]
  /** The rule whose clock is shown first; the leading one where it is null. */
  first: string | null
  today: string
  /** What leads, in one sentence; shown with the leading clock. */
  sentence: string | null
  /** What the dates belong to, such as the number of a case. */
  caption: string | null
  /** An answer that has left cannot be overdue. */
  settled: boolean
  /** Buttons beside the title. */
  children: ReactNode
}>

/** One clock with its days, its steps and their citations, and all clocks side by side. */
export function Reasons({ deadlines, first, today, sentence, caption, settled, children }: ReasonsProps) {
  const { go } = useNavigation()
  const [ruleId, setRuleId] = useState(first)
  const leading = deadlines.find((known) => known.leading)
  const deadline = deadlines.find((known) => known.ruleId === ruleId) ?? leading ?? deadlines[0]
  if (!deadline) return null
  const showRule = (id: string) => {
    keep('law.tab', 'rules')
    keep(SHOWN_RULE, id)
    go({ screen: 'registers', section: 'law' })
  }
  const said = [caption, deadline.citation, words.confidence(deadline.confidence, deadline.nature)].filter(Boolean)
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={4} miw={0}>
          <Text fw={600} size="lg">
            {deadline.ruleTitle}
          </Text>
          {deadline.effectiveDueOn ? (
            <DueBadge dueOn={deadline.effectiveDueOn} today={today} rule={deadline.citation} settled={settled} />
          ) : (
            <Text>{words.standardOnly(deadline.standard ?? '')}</Text>
          )}
          <Text c="dimmed" size="xs">
            {said.join(' · ')}
          </Text>
          <Anchor
            component="button"
            type="button"
            size="xs"
            ta="start"
            className={classes.unprinted}
            onClick={() => showRule(deadline.ruleId)}
          >
            {words.register}
          </Anchor>
        </Stack>
        <Group gap="xs" wrap="nowrap" flex="none" className={classes.unprinted}>
          {children}
        </Group>
      </Group>
      {deadline.leading && sentence && <Text>{sentence}</Text>}
      <Dates deadline={deadline} today={today} />
      <CalendarStrip deadline={deadline} />
      <Derivation deadline={deadline} />
      {deadlines.length > 1 && (
        <ClockTable deadlines={deadlines} today={today} shown={deadline.ruleId} onShow={setRuleId} />
      )}
    </Stack>
  )
}

/** `2026-03-31T02:30:00+02:00` as a moment on the wall with its offset, because the offset may have changed on the way. */
const wallMoment = (local: string, today: string): string =>
  words.wallMoment(absoluteDate(local.slice(0, 10), today), local.slice(11, 16), local.slice(19))

function Dates({ deadline, today }: Readonly<{ deadline: DeadlineView; today: string }>) {
  const on = (date: string | null) => (date === null ? null : dateInWords(date, today))
  const dates: readonly (readonly [string, string | null])[] = [
    [words.start(deadline.measure), on(deadline.receivedOn)],
    [words.acknowledge, on(deadline.acknowledgeBy)],
    [words.due, on(deadline.dueOn)],
    [words.dueAt, deadline.dueAtLocal ? wallMoment(deadline.dueAtLocal, today) : null],
    [words.notice, on(deadline.extensionNoticeBy)],
    [words.extendedTo, on(deadline.extendedDueOn)],
    [words.target, on(deadline.targetOn)],
  ]
  return (
    <div>
      <dl className={`${classes.dates} figures`}>
        {dates.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {deadline.extensionValid !== null && (
        <Text mt={4}>{deadline.extensionValid ? words.extension.valid : words.extension.late}</Text>
      )}
    </div>
  )
}
