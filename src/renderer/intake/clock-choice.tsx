import { Checkbox, Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useCall } from '../api/query'
import { answersAfter, chosenAfter, isLikely, type RuleDecision, sameRules } from '../rule/rule-choice'
import { RuleQuestions, RuleTitle, UpcomingRules } from '../rule/rule-questions'
import type { Facts } from './facts-form'
import { intakeWords } from './intake.words'

const words = intakeWords.form

type ClockChoiceProps = Readonly<{
  facts: Facts
  receivedOn: string | null
  onChange: (decision: RuleDecision) => void
}>

const idsOf = (rules: readonly { ruleId: string }[]) => rules.map(({ ruleId }) => ruleId)

/** The clocks that the facts would start, each with its reason, and the laws to decide about; asked for again when a fact changes. */
export function ClockChoice({ facts, receivedOn, onChange }: ClockChoiceProps) {
  const decision: RuleDecision = { ruleIds: facts.ruleIds, declinedRuleIds: facts.declinedRuleIds ?? [] }
  // What starts a clock does not depend on the clocks already chosen.
  const asked = { ...facts, ruleIds: [], declinedRuleIds: [] }
  const query = useCall('case.suggest-rules', { facts: asked, receivedOn }, { keepFormer: true })
  const rules = query.data?.rules
  useChoiceFollowsFacts(query.isPlaceholderData ? undefined : rules, decision, onChange)
  const likely = rules?.filter(isLikely)
  const toggle = (ruleId: string) =>
    onChange({
      ...decision,
      ruleIds: facts.ruleIds.includes(ruleId)
        ? facts.ruleIds.filter((chosen) => chosen !== ruleId)
        : [...facts.ruleIds, ruleId],
    })
  return (
    <>
      <Checkbox.Group
        label={words.clocks}
        description={words.clocksHint}
        value={facts.ruleIds}
        aria-busy={query.isFetching}
      >
        <Stack gap={6} mt={6}>
          {query.error && <Text role="alert">{words.clocksFailed}</Text>}
          {likely?.length === 0 && <Text c="dimmed">{words.noClocks}</Text>}
          {likely?.map((rule) => (
            <Checkbox
              key={rule.ruleId}
              value={rule.ruleId}
              onChange={() => toggle(rule.ruleId)}
              label={<RuleTitle rule={rule} />}
              description={
                <>
                  <span className="suggested">{words.suggested}</span>
                  {words.because(rule.reason)}
                </>
              }
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <RuleQuestions rules={rules ?? []} decision={decision} onChange={onChange} />
      <UpcomingRules rules={query.data?.upcoming ?? []} />
    </>
  )
}

/** Likely clocks come and go with the facts; an answer about a rule stays as long as the facts ask about it. */
function useChoiceFollowsFacts(
  rules: Parameters<typeof RuleQuestions>[0]['rules'] | undefined,
  decision: RuleDecision,
  onChange: (decision: RuleDecision) => void,
): void {
  const before = useRef<readonly string[] | null>(null)
  useEffect(() => {
    if (!rules) return
    const now = idsOf(rules.filter(isLikely))
    const chosen = chosenAfter(decision.ruleIds, before.current ?? (decision.ruleIds.length > 0 ? now : []), now)
    const answers = answersAfter(decision, idsOf(rules.filter((rule) => !isLikely(rule))))
    before.current = now
    const next = { ruleIds: [...chosen, ...answers.ruleIds], declinedRuleIds: answers.declinedRuleIds }
    const same = sameRules(next.ruleIds, decision.ruleIds) && sameRules(next.declinedRuleIds, decision.declinedRuleIds)
    if (!same) onChange(next)
  }, [rules, decision, onChange])
}
