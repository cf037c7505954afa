import { Anchor, Checkbox, Stack, Text, Tooltip } from '@mantine/core'
import { useCall } from '../../api/query'
import { absoluteDate, relativeDate } from '../../date/date-words'
import { isLikely, type RuleDecision, type SuggestedRule } from '../../rule/rule-choice'
import { RuleQuestions, RuleTitle, UpcomingRules } from '../../rule/rule-questions'
import { useCase } from '../case-context'
import { EditableRow } from './editable-row'
import { overviewWords as words } from './overview.words'
import { useFactDraft } from './use-fact-draft'

/** The rules whose clocks run: suggested with reasons, decided by the officer. */
export function RulesRow() {
  const { view } = useCase()
  const draft = useFactDraft('ruleIds')
  const facts = { ...view.facts, ruleIds: [], declinedRuleIds: [] }
  const query = useCall('case.suggest-rules', { facts, receivedOn: view.receivedOn }, { keepFormer: true })
  const suggested = query.data?.rules ?? []
  const decision = { ruleIds: draft.facts.ruleIds, declinedRuleIds: draft.facts.declinedRuleIds ?? [] }
  return (
    <EditableRow
      label={words.fact.ruleIds}
      draft={draft}
      value={<ChosenRules suggested={suggested} onReview={draft.begin} />}
      field={
        <Stack gap="sm">
          <RuleChoices suggested={suggested} decision={decision} onChange={draft.change} />
          <RuleQuestions rules={suggested} decision={decision} onChange={draft.change} />
          <UpcomingRules rules={query.data?.upcoming ?? []} />
        </Stack>
      }
    />
  )
}

/** The title of a rule whose clock runs already. */
function useTitle(): (ruleId: string) => string {
  const { view } = useCase()
  return (ruleId) => view.deadlines.find((deadline) => deadline.ruleId === ruleId)?.ruleTitle ?? ruleId
}

type ChosenRulesProps = Readonly<{ suggested: readonly SuggestedRule[]; onReview: () => void }>

function ChosenRules({ suggested, onReview }: ChosenRulesProps) {
  const { view, ask, mayWork } = useCase()
  const titleOf = useTitle()
  const declined = view.facts.declinedRuleIds ?? []
  const decided = [...view.facts.ruleIds, ...declined]
  const open = mayWork ? suggested.filter(({ ruleId }) => !decided.includes(ruleId)) : []
  const missing = open.filter(isLikely)
  const undecided = open.filter(({ certainty }) => certainty === 'confirm')
  return (
    <>
      {view.facts.ruleIds.length === 0 && <Text c="dimmed">{words.none}</Text>}
      {view.facts.ruleIds.map((ruleId) => (
        <Anchor key={ruleId} component="button" type="button" ta="start" onClick={() => ask({ kind: 'why', ruleId })}>
          {titleOf(ruleId)}
        </Anchor>
      ))}
      {missing.length > 0 && (
        <Tooltip label={words.newRulesWhy(missing.map(({ title }) => title).join('; '))}>
          <Anchor component="button" type="button" ta="start" className="suggested" onClick={onReview}>
            {words.newRules(missing.length)}
          </Anchor>
        </Tooltip>
      )}
      {undecided.map(({ ruleId, title, dueOn }) => (
        <Anchor key={ruleId} component="button" type="button" ta="start" className="suggested" onClick={onReview}>
          {words.undecided(title, dueIfSo(dueOn, view.today))}
        </Anchor>
      ))}
      {declined.length > 0 && <Text c="dimmed">{words.declined(declined.length)}</Text>}
    </>
  )
}

const dueIfSo = (dueOn: string | null, today: string) =>
  dueOn === null ? '' : words.undecidedDue(absoluteDate(dueOn, today), relativeDate(dueOn, today))

type RuleChoicesProps = Readonly<{
  suggested: readonly SuggestedRule[]
  decision: RuleDecision
  onChange: (changes: Pick<RuleDecision, 'ruleIds'>) => void
}>

function RuleChoices({ suggested, decision, onChange }: RuleChoicesProps) {
  const { view } = useCase()
  const titleOf = useTitle()
  const others = [...new Set([...view.facts.ruleIds, ...decision.ruleIds])].filter(
    (ruleId) => !suggested.some((rule) => rule.ruleId === ruleId),
  )
  const likely = suggested.filter(isLikely)
  return (
    <Checkbox.Group
      aria-label={words.fact.ruleIds}
      description={words.rulesHint}
      value={decision.ruleIds}
      onChange={(ruleIds) => onChange({ ruleIds })}
    >
      <Stack gap={6} mt={6}>
        {likely.length === 0 && others.length === 0 && <Text c="dimmed">{words.noRules}</Text>}
        {likely.map((rule) => (
          <Checkbox
            key={rule.ruleId}
            value={rule.ruleId}
            label={<RuleTitle rule={rule} />}
            description={
              <>
                <span className="suggested">{words.suggested}</span>
                {words.because(rule.reason)}
              </>
            }
          />
        ))}
        {others.map((ruleId) => (
          <Checkbox key={ruleId} value={ruleId} label={titleOf(ruleId)} description={words.notSuggested} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
