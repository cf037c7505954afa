import { Anchor, Badge, Checkbox, Group, Stack, Text, Tooltip } from '@mantine/core'
import type { Output } from '#contract/bridge'
import { useCall } from '../../api/query'
import { useCase } from '../case-context'
import { EditableRow } from './editable-row'
import { overviewWords as words } from './overview.words'
import { useFactDraft } from './use-fact-draft'

type Rule = Output<'case.suggest-rules'>['rules'][number]

/** The rules whose clocks run: suggested with reasons, decided by the officer. */
export function RulesRow() {
  const { view, mayWork } = useCase()
  const draft = useFactDraft('ruleIds')
  const facts = { ...view.facts, ruleIds: [] }
  const query = useCall('case.suggest-rules', { facts, receivedOn: view.receivedOn }, { keepFormer: true })
  const suggested = query.data?.rules ?? []
  const missing = mayWork ? suggested.filter(({ ruleId }) => !view.facts.ruleIds.includes(ruleId)) : []
  return (
    <EditableRow
      label={words.fact.ruleIds}
      draft={draft}
      value={<ChosenRules missing={missing} onReview={draft.begin} />}
      field={
        <RuleChoices
          suggested={suggested}
          chosen={draft.facts.ruleIds}
          onChange={(ruleIds) => draft.change({ ruleIds: [...ruleIds] })}
        />
      }
    />
  )
}

/** The title of a rule whose clock runs already. */
function useTitle(): (ruleId: string) => string {
  const { view } = useCase()
  return (ruleId) => view.deadlines.find((deadline) => deadline.ruleId === ruleId)?.ruleTitle ?? ruleId
}

function ChosenRules({ missing, onReview }: Readonly<{ missing: readonly Rule[]; onReview: () => void }>) {
  const { view, ask } = useCase()
  const titleOf = useTitle()
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
    </>
  )
}

type RuleChoicesProps = Readonly<{
  suggested: readonly Rule[]
  chosen: readonly string[]
  onChange: (ruleIds: readonly string[]) => void
}>

function RuleChoices({ suggested, chosen, onChange }: RuleChoicesProps) {
  const { view } = useCase()
  const titleOf = useTitle()
  const others = [...new Set([...view.facts.ruleIds, ...chosen])].filter(
    (ruleId) => !suggested.some((rule) => rule.ruleId === ruleId),
  )
  return (
    <Checkbox.Group
      aria-label={words.fact.ruleIds}
      description={words.rulesHint}
      value={[...chosen]}
      onChange={onChange}
    >
      <Stack gap={6} mt={6}>
        {suggested.length === 0 && others.length === 0 && <Text c="dimmed">{words.noRules}</Text>}
        {suggested.map((rule) => (
          <Checkbox
            key={rule.ruleId}
            value={rule.ruleId}
            label={
              <Group gap={6}>
                {rule.title}
                <Badge size="xs" variant="light" color="gray">
                  {rule.source === 'statute' ? words.statute : words.policy}
                </Badge>
              </Group>
            }
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
