import { MultiSelect, SegmentedControl, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import type { CaseView } from '#contract/schema/case-view'
import { choices, controllerRoleWords, requesterRoleWords, rightWords } from '../../word/domain.words'
import { residenceChoices } from '../../word/residence'
import type { FactId } from '../case-context'
import { overviewWords as words } from './overview.words'

type Facts = CaseView['facts']
type FactFieldProps = Readonly<{ id: FactId; facts: Facts; onChange: (changes: Partial<Facts>) => void }>

/** The control that edits a fact. The first one takes the focus. */
export function FactField({ id, facts, onChange }: FactFieldProps) {
  const label = words.fact[id]
  switch (id) {
    case 'requester':
      return <RequesterFields facts={facts} onChange={onChange} />
    case 'requesterRole':
      return (
        <Select
          autoFocus
          aria-label={label}
          data={choices(requesterRoleWords)}
          value={facts.requesterRole}
          onChange={(role) => role && onChange({ requesterRole: role as Facts['requesterRole'] })}
        />
      )
    case 'controllerRole':
      return (
        <SegmentedControl
          aria-label={label}
          data={choices(controllerRoleWords)}
          value={facts.controllerRole}
          onChange={(role) => onChange({ controllerRole: role as Facts['controllerRole'] })}
        />
      )
    case 'residence':
      return <Residence label={label} value={facts.residence} onChange={(residence) => onChange({ residence })} />
    case 'rights':
      return (
        <MultiSelect
          autoFocus
          aria-label={label}
          data={choices(rightWords)}
          value={facts.rights}
          onChange={(rights) => onChange({ rights: rights as Facts['rights'] })}
          searchable
          hidePickedOptions
        />
      )
    case 'referredTo':
      return (
        <TextInput
          autoFocus
          aria-label={label}
          value={facts.referredTo}
          onChange={(event) => onChange({ referredTo: event.currentTarget.value })}
        />
      )
    case 'ruleIds':
      return null
  }
}

type ResidenceProps = Readonly<{ label: string; value: string | null; onChange: (value: string | null) => void }>

function Residence({ label, value, onChange }: ResidenceProps) {
  const data = useMemo(residenceChoices, [])
  return (
    <Select
      autoFocus
      aria-label={label}
      placeholder={words.unknown}
      data={data}
      value={value}
      onChange={onChange}
      searchable
      clearable
      limit={80}
      clearButtonProps={{ 'aria-label': `${label}: ${words.unknown}` }}
    />
  )
}

function RequesterFields({ facts, onChange }: Omit<FactFieldProps, 'id'>) {
  const { requester } = facts
  const set = (changes: Partial<Facts['requester']>) => onChange({ requester: { ...requester, ...changes } })
  return (
    <SimpleGrid cols={2} spacing="xs">
      <TextInput
        autoFocus
        label={words.name}
        value={requester.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={words.email}
        value={requester.email}
        onChange={(event) => set({ email: event.currentTarget.value })}
      />
      <TextInput
        label={words.phone}
        value={requester.phone}
        onChange={(event) => set({ phone: event.currentTarget.value })}
      />
      <Textarea
        label={words.postal}
        autosize
        minRows={1}
        value={requester.postal}
        onChange={(event) => set({ postal: event.currentTarget.value })}
      />
    </SimpleGrid>
  )
}
