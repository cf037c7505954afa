import { Fieldset, Group, Text, TextInput } from '@mantine/core'
import { dateWords } from './date.words'
import { instantOf, wallOf } from './wall-time'

export type InstantInputProps = Readonly<{
  label: string
  zone: string
  /** A UTC instant; empty while nothing is chosen. */
  value: string
  onChange: (instant: string) => void
  description?: string
}>

/** The legend looks like the label of a field. */
const LEGEND = { root: { minWidth: 0, marginInline: 0 }, legend: { padding: 0, fontWeight: 600 } }

/** Asks for a moment by its date and time on the wall of the office, and gives the UTC instant. */
export function InstantInput({ label, zone, value, onChange, description }: InstantInputProps) {
  const wall = value ? wallOf(value, zone) : { date: '', time: '' }
  const change = (date: string, time: string) => onChange(instantOf(date, time || '12:00', zone) ?? '')
  return (
    <Fieldset variant="unstyled" legend={label} styles={LEGEND}>
      {description && (
        <Text c="dimmed" size="xs">
          {description}
        </Text>
      )}
      <Group gap="4px 10px" mt={4}>
        <TextInput
          type="date"
          aria-label={`${label}: ${dateWords.pickDay}`}
          value={wall.date}
          onChange={(event) => change(event.currentTarget.value, wall.time)}
        />
        <TextInput
          type="time"
          aria-label={`${label}: ${dateWords.pickTime}`}
          value={wall.time}
          onChange={(event) => change(wall.date, event.currentTarget.value)}
        />
        <Text c="dimmed" size="xs" flex="none">
          {zone.replaceAll('_', ' ')}
        </Text>
      </Group>
    </Fieldset>
  )
}
