import { Anchor, Button, Drawer, Group, Stack, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { DeadlineView } from '#contract/schema/deadline'
import { dateInWords } from '../../date/date-words'
import { DueBadge } from '../../date/due-badge'
import { keep } from '../../memory/kept'
import { SHOWN_RULE } from '../../register/law/rule-browser'
import { useNavigation } from '../../route/route-context'
import { useCase } from '../case-context'
import { CalendarStrip } from './calendar-strip'
import { ClockTable } from './clock-table'
import { Derivation } from './derivation'
import classes from './why.module.css'
import { whyWords as words } from './why.words'

type WhyDrawerProps = Readonly<{ ruleId: string | null; opened: boolean; onClose: () => void }>

/** Prints the reasons alone: the style sheet hides everything else while the mark stands. */
function printReasons(): void {
  document.documentElement.dataset['print'] = 'why'
  window.print()
  delete document.documentElement.dataset['print']
}

/** Why a date is what it is: one sentence, the days, the steps with their citations, and all clocks side by side. */
export function WhyDrawer({ ruleId, opened, onClose }: WhyDrawerProps) {
  const { view } = useCase()
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      size={720}
      title={words.title}
      closeButtonProps={{ 'aria-label': words.close }}
      className={classes.drawer}
    >
      {opened && view.deadlines.length === 0 && <Text>{words.none}</Text>}
      {opened && view.deadlines.length > 0 && <Reasons key={ruleId ?? ''} first={ruleId} />}
    </Drawer>
  )
}

/** The sentence of the leading clock with the titles of the rules where it has their codes. */
const titled = (sentence: string, deadlines: readonly DeadlineView[]): string =>
  deadlines.reduce((text, { ruleId, ruleTitle }) => text.replaceAll(ruleId, ruleTitle), sentence)

function Reasons({ first }: Readonly<{ first: string | null }>) {
  const { view } = useCase()
  const { go } = useNavigation()
  const [ruleId, setRuleId] = useState(first)
  const leading = view.deadlines.find(({ leading }) => leading)
  const deadline = view.deadlines.find((known) => known.ruleId === ruleId) ?? leading ?? view.deadlines[0]
  if (!deadline) return null
  const showRule = (id: string) => {
    keep('law.tab', 'rules')
    keep(SHOWN_RULE, id)
    go({ screen: 'registers', section: 'law' })
  }
  const sentence = deadline.leading && view.lead ? titled(view.lead.sentence, view.deadlines) : null
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={4}>
          <Text fw={600} size="lg">
            {deadline.ruleTitle}
          </Text>
          {deadline.effectiveDueOn ? (
            <DueBadge
              dueOn={deadline.effectiveDueOn}
              today={view.today}
              rule={deadline.citation}
              settled={view.outcome !== null}
            />
          ) : (
            <Text>{words.standardOnly(deadline.standard ?? '')}</Text>
          )}
          <Text c="dimmed" size="xs">
            {view.caseNo} · {deadline.citation} · {words.confidence(deadline.confidence)}
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
        <Button
          variant="default"
          size="xs"
          flex="none"
          className={classes.unprinted}
          leftSection={<IconPrinter size={14} stroke={1.5} aria-hidden />}
          onClick={printReasons}
        >
          {words.print}
        </Button>
      </Group>
      {sentence && <Text>{sentence}</Text>}
      <Dates deadline={deadline} />
      <CalendarStrip deadline={deadline} />
      <Derivation deadline={deadline} />
      <ClockTable deadlines={view.deadlines} today={view.today} shown={deadline.ruleId} onShow={setRuleId} />
    </Stack>
  )
}

function Dates({ deadline }: Readonly<{ deadline: DeadlineView }>) {
  const { view } = useCase()
  const dates: readonly (readonly [string, string | null])[] = [
    [words.received, deadline.receivedOn],
    [words.acknowledge, deadline.acknowledgeBy],
    [words.due, deadline.dueOn],
    [words.notice, deadline.extensionNoticeBy],
    [words.extendedTo, deadline.extendedDueOn],
  ]
  return (
    <div>
      <dl className={`${classes.dates} figures`}>
        {dates.map(
          ([label, on]) =>
            on && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{dateInWords(on, view.today)}</dd>
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
