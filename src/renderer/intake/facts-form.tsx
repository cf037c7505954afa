import { MultiSelect, SegmentedControl, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import type { InquiryView } from '#contract/schema/intake-view'
import { choices, controllerRoleWords, requesterRoleWords, rightWords } from '../word/domain.words'
import { residenceChoices } from '../word/residence'
import type { Suggestion } from './highlight'
import { intakeWords } from './intake.words'

const words = intakeWords.form

export type Facts = InquiryView['suggestedFacts']

export type FactsFormProps = Readonly<{
  facts: Facts
  onChange: (facts: Facts) => void
  /** What the text suggests; shown beside the field that it fills. */
  suggestions?: readonly Suggestion[]
}>

/** The officer's facts of a request: who asks, for what, under which law. */
export function FactsForm({ facts, onChange, suggestions = [] }: FactsFormProps) {
  const residences = useMemo(residenceChoices, [])
  const set = (changes: Partial<Facts>) => onChange({ ...facts, ...changes })
  const hint = (field: Suggestion['field'], present: (value: string) => boolean): ReactNode => (
    <Hint suggestions={suggestions.filter((suggestion) => suggestion.field === field && present(suggestion.value))} />
  )
  return (
    <Stack gap="sm">
      <RequesterFields
        facts={facts}
        onChange={onChange}
        phoneHint={hint('phone', (value) => value === facts.requester.phone)}
        nameHint={hint('requesterName', (value) => value === facts.requester.name)}
      />
      <MultiSelect
        label={words.rights}
        description={hint('right', (value) => facts.rights.some((right) => right === value))}
        data={choices(rightWords)}
        value={facts.rights}
        onChange={(rights) => set({ rights: rights as Facts['rights'] })}
        error={facts.rights.length === 0 && words.needRight}
        searchable
        hidePickedOptions
        clearButtonProps={{ 'aria-label': intakeWords.act.cancel }}
      />
      <Select
        label={words.residence}
        description={facts.residence ? hint('residence', (value) => value === facts.residence) : words.residenceUnknown}
        data={residences}
        value={facts.residence}
        onChange={(residence) => set({ residence })}
        searchable
        clearable
        limit={80}
        clearButtonProps={{ 'aria-label': `${words.residence}: ${words.residenceUnknown}` }}
      />
      <Select
        label={words.who}
        description={hint('requesterRole', (value) => value === facts.requesterRole)}
        data={choices(requesterRoleWords)}
        value={facts.requesterRole}
        onChange={(role) => role && set({ requesterRole: role as Facts['requesterRole'] })}
      />
      <div>
        <Text fw={600} mb={4}>
          {words.acts}
        </Text>
        <SegmentedControl
          fullWidth
          aria-label={words.acts}
          data={choices(controllerRoleWords)}
          value={facts.controllerRole}
          onChange={(role) => set({ controllerRole: role as Facts['controllerRole'] })}
        />
      </div>
      {facts.controllerRole === 'processor' && (
        <TextInput
          label={words.referredTo}
          description={words.referredToHint}
          value={facts.referredTo}
          onChange={(event) => set({ referredTo: event.currentTarget.value })}
        />
      )}
    </Stack>
  )
}

type RequesterFieldsProps = Readonly<{
  facts: Facts
  onChange: (facts: Facts) => void
  nameHint: ReactNode
  phoneHint: ReactNode
}>

function RequesterFields({ facts, onChange, nameHint, phoneHint }: RequesterFieldsProps) {
  const { requester } = facts
  const set = (changes: Partial<Facts['requester']>) => onChange({ ...facts, requester: { ...requester, ...changes } })
  return (
    <>
      <TextInput
        label={words.name}
        description={nameHint}
        value={requester.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={words.email}
        value={requester.email}
        title={requester.email}
        onChange={(event) => set({ email: event.currentTarget.value })}
      />
      <SimpleGrid cols={2} spacing="xs">
        <TextInput
          label={words.phone}
          value={requester.phone}
          title={requester.phone}
          onChange={(event) => set({ phone: event.currentTarget.value })}
          inputContainer={(input) => (
            <>
              {input}
              {phoneHint}
            </>
          )}
        />
        <Textarea
          label={words.postal}
          autosize
          minRows={1}
          maxRows={4}
          value={requester.postal}
          onChange={(event) => set({ postal: event.currentTarget.value })}
        />
      </SimpleGrid>
    </>
  )
}

/** Why a field is filled as it is; the dots stay until the officer opens the case. */
function Hint({ suggestions }: Readonly<{ suggestions: readonly Suggestion[] }>) {
  if (suggestions.length === 0) return null
  const reasons = suggestions
    .map(({ label, reason }) => (suggestions.length > 1 ? words.labelled(label, reason) : reason))
    .join(', ')
  return (
    <Text component="span" size="xs" c="dimmed">
      <span className="suggested">{words.suggested}</span>
      {words.because(reasons)}
    </Text>
  )
}
