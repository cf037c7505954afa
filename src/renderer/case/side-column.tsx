import { Anchor, DataList, Stack, Text, Title, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { absoluteDate, civilDate, dateInWords } from '../date/date-words'
import { DueBadge } from '../date/due-badge'
import { keep } from '../memory/kept'
import { useNavigation } from '../route/route-context'
import { controllerRoleWords, requesterRoleWords, wordFor } from '../word/domain.words'
import { residenceName } from '../word/residence'
import classes from './case.module.css'
import { caseWords } from './case.words'
import { useCase } from './case-context'
import { RelatedCases } from './related-cases'

const words = caseWords.side

/** What one looks up again and again: facts, people, dates, other cases. */
export function SideColumn() {
  const { tab } = useCase()
  return (
    <aside className={classes.side} aria-labelledby="case-brief">
      <VisuallyHidden component="h2" id="case-brief">
        {words.title}
      </VisuallyHidden>
      <Deadlines />
      {tab !== 'overview' && <Facts />}
      <People />
      <RelatedCases />
    </aside>
  )
}

function Deadlines() {
  const { view, ask } = useCase()
  const rows = [...view.deadlines].sort((one, other) => Number(other.leading) - Number(one.leading))
  return (
    <Stack gap={6}>
      <Title order={3}>{words.deadlines}</Title>
      {rows.length === 0 && view.uncovered.length === 0 && <Text c="dimmed">{words.noDeadlines}</Text>}
      {rows.map((deadline) => (
        <UnstyledButton
          key={deadline.ruleId}
          className={classes.sideRow}
          title={words.explain(deadline.ruleTitle)}
          onClick={() => ask({ kind: 'why', ruleId: deadline.ruleId })}
        >
          <Text size="xs" className="cut" title={deadline.ruleTitle} fw={deadline.leading ? 600 : 400}>
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
            <Text size="xs" c="dimmed" className="cut" title={deadline.standard ?? ''}>
              {deadline.standard}
            </Text>
          )}
          {deadline.confidence === 'low' && deadline.nature === 'law' && <Text size="xs">{words.low}</Text>}
          {deadline.caveats.length > 0 && (
            <Text size="xs" c="dimmed">
              {words.contested}
            </Text>
          )}
        </UnstyledButton>
      ))}
      {view.uncovered.map(({ ruleId, message }) => (
        <Text key={ruleId} size="xs">
          {words.uncovered(ruleId)} {message}
        </Text>
      ))}
    </Stack>
  )
}

function Facts() {
  const { view, goTo } = useCase()
  const { facts } = view
  const lines: readonly (readonly [string, string])[] = [
    [words.received, dateInWords(view.receivedOn, view.today)],
    [words.residence, facts.residence ? residenceName(facts.residence) : words.residenceUnknown],
    [words.requester, wordFor(requesterRoleWords, facts.requesterRole)],
    [words.agreement, wordFor(controllerRoleWords, facts.controllerRole)],
  ]
  return (
    <Stack gap={6}>
      <Title order={3}>{words.facts}</Title>
      <DataList size="xs" className={classes.brief}>
        {lines.map(([label, value]) => (
          <DataList.Item key={label}>
            <DataList.ItemLabel>{label}</DataList.ItemLabel>
            <DataList.ItemValue className="figures">{value}</DataList.ItemValue>
          </DataList.Item>
        ))}
      </DataList>
      <Anchor component="button" type="button" size="xs" onClick={() => goTo('overview')} ta="start">
        {caseWords.tabs.overview}
      </Anchor>
    </Stack>
  )
}

/** The edition of the law that the dates are computed with, and the way to another one. */
function RuleSetLine() {
  const { view, ask, mayWork } = useCase()
  const { go } = useNavigation()
  const newest = view.ruleSets.at(-1)
  const open = () => {
    keep('law.tab', 'sets')
    go({ screen: 'registers', section: 'law' })
  }
  return (
    <Text size="xs" c="dimmed" className="figures" component="div">
      <Anchor component="button" type="button" size="xs" onClick={open}>
        {words.ruleSet(view.ruleSetVersion)}
      </Anchor>
      {newest !== view.ruleSetVersion && <div>{words.newerRuleSet(newest ?? '')}</div>}
      {mayWork && view.ruleSets.length > 1 && (
        <div>
          <Anchor component="button" type="button" size="xs" onClick={() => ask({ kind: 'rule_set' })}>
            {words.changeRuleSet}
          </Anchor>
        </div>
      )}
    </Text>
  )
}

function People() {
  const { view } = useCase()
  const { requester } = view.facts
  const contact = [requester.email, requester.phone, requester.postal].filter(Boolean)
  return (
    <Stack gap={6}>
      <Title order={3}>{words.people}</Title>
      <div>
        <Text fw={500} dir="auto">
          {requester.name || caseWords.unnamed}
        </Text>
        {contact.map((line) => (
          <Text key={line} size="xs" c="dimmed" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
            {line}
          </Text>
        ))}
      </div>
      <Text size="xs">
        {words.owner}: {view.owner.name}
      </Text>
      <Text size="xs" c="dimmed" className="figures">
        {words.opened(absoluteDate(civilDate(view.openedAt, view.zone), view.today))}
        <br />
        {words.policy} {view.policyVersion}
      </Text>
      <RuleSetLine />
    </Stack>
  )
}
