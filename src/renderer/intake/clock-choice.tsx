import { Badge, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useCall } from '../api/query'
import type { Facts } from './facts-form'
import { intakeWords } from './intake.words'
import { chosenAfter, sameRules } from './rule-choice'

const words = intakeWords.form

type ClockChoiceProps = Readonly<{
  facts: Facts
  receivedOn: string | null
  onChange: (ruleIds: Facts['ruleIds']) => void
}>

/** The clocks that the facts would start, each with its reason; asked for again when a fact changes. */
export function ClockChoice({ facts, receivedOn, onChange }: ClockChoiceProps) {
  // What starts a clock does not depend on the clocks already chosen.
  const query = useCall('case.suggest-rules', { facts: { ...facts, ruleIds: [] }, receivedOn }, { keepFormer: true })
  const rules = query.data?.rules
  const before = useRef<readonly string[] | null>(null)
  useEffect(() => {
    if (!rules || query.isPlaceholderData) return
    const now = rules.map((rule) => rule.ruleId)
    const next = chosenAfter(facts.ruleIds, before.current ?? (facts.ruleIds.length > 0 ? now : []), now)
    before.current = now
    if (!sameRules(next, facts.ruleIds)) onChange(next)
  }, [rules, query.isPlaceholderData, facts.ruleIds, onChange])
  const toggle = (ruleId: string) =>
    onChange(
      facts.ruleIds.includes(ruleId) ? facts.ruleIds.filter((chosen) => chosen !== ruleId) : [...facts.ruleIds, ruleId],
    )
  return (
    <Checkbox.Group
      label={words.clocks}
      description={words.clocksHint}
      value={facts.ruleIds}
      aria-busy={query.isFetching}
    >
      <Stack gap={6} mt={6}>
        {query.error && <Text role="alert">{words.clocksFailed}</Text>}
        {rules?.length === 0 && <Text c="dimmed">{words.noClocks}</Text>}
        {rules?.map((rule) => (
          <Checkbox
            key={rule.ruleId}
            value={rule.ruleId}
            onChange={() => toggle(rule.ruleId)}
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
      </Stack>
    </Checkbox.Group>
  )
}
