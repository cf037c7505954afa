import { Radio, Stack } from '@mantine/core'
import type { Look } from '../look/look-provider'
import { useLook } from '../look/look-provider'
import { settingsWords } from './settings.words'

const words = settingsWords.appearance

/** Light or dark, and how dense. */
export function AppearanceSection() {
  const [look, setLook] = useLook()
  return (
    <Stack>
      <Radio.Group
        label={words.scheme}
        value={look.scheme}
        onChange={(scheme) => setLook({ ...look, scheme: scheme as Look['scheme'] })}
      >
        <Options choices={words.schemes} />
      </Radio.Group>
      <Radio.Group
        label={words.density}
        value={look.density}
        onChange={(density) => setLook({ ...look, density: density as Look['density'] })}
      >
        <Options choices={words.densities} />
      </Radio.Group>
    </Stack>
  )
}

function Options({ choices }: Readonly<{ choices: Readonly<Record<string, string>> }>) {
  return (
    <Stack gap={6} mt={6}>
      {Object.entries(choices).map(([value, label]) => (
        <Radio key={value} value={value} label={label} />
      ))}
    </Stack>
  )
}
