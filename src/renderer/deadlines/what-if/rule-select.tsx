import { type ComboboxItem, type ComboboxItemGroup, Select, Text } from '@mantine/core'
import { useMemo } from 'react'
import type { Output } from '#contract/bridge'
import { residenceName } from '../../word/residence'
import { whatIfWords as words } from './what-if.words'

type Rule = Output<'deadline.rules'>['rules'][number]
type RuleSelectProps = Readonly<{ rules: readonly Rule[]; value: string; onChange: (ruleId: string) => void }>

const placeOf = ({ jurisdiction }: Rule): string => words.place[jurisdiction] ?? residenceName(jurisdiction)

/** Every rule of the register by place; the search reads place, title, law, citation and id. */
export function RuleSelect({ rules, value, onChange }: RuleSelectProps) {
  const byId = useMemo(() => new Map(rules.map((rule) => [rule.ruleId, rule])), [rules])
  const data = useMemo(() => grouped(rules), [rules])
  const searched = useMemo(
    () =>
      new Map(
        rules.map((rule) => [
          rule.ruleId,
          [placeOf(rule), rule.title, rule.regime, rule.citation, rule.ruleId].join(' ').toLowerCase(),
        ]),
      ),
    [rules],
  )
  return (
    <Select
      label={words.rule}
      placeholder={words.ruleHint}
      data={data}
      value={value || null}
      onChange={(ruleId) => ruleId && onChange(ruleId)}
      searchable
      maxDropdownHeight={420}
      nothingFoundMessage={words.noRule}
      filter={({ options, search }) => {
        const wanted = search.trim().toLowerCase().split(/\s+/)
        return (options as ComboboxItemGroup<ComboboxItem>[])
          .map((group) => ({
            ...group,
            items: group.items.filter(({ value: id }) => wanted.every((word) => searched.get(id)?.includes(word))),
          }))
          .filter(({ items }) => items.length > 0)
      }}
      renderOption={({ option }) => {
        const rule = byId.get(option.value)
        return (
          <div>
            <Text size="sm">{option.label}</Text>
            <Text size="xs" c="dimmed">
              {rule ? `${rule.regime} · ${rule.citation}` : ''}
            </Text>
          </div>
        )
      }}
    />
  )
}

function grouped(rules: readonly Rule[]): { group: string; items: { value: string; label: string }[] }[] {
  const groups = new Map<string, { value: string; label: string }[]>()
  for (const rule of rules) {
    const place = placeOf(rule)
    groups.set(place, [...(groups.get(place) ?? []), { value: rule.ruleId, label: rule.title }])
  }
  return [...groups].map(([group, items]) => ({ group, items }))
}
