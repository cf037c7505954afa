import { TagsInput, Text } from '@mantine/core'
import { Form } from '../frame/form'
import { SaveBar } from './save-bar'
import type { SectionProps } from './settings'
import { settingsWords } from './settings.words'
import { useSettings } from './use-settings'

const words = settingsWords.intake

/** Mail servers whose stamp proves the time of receipt. */
export function IntakeSection({ data }: SectionProps) {
  const settings = useSettings(data)
  return (
    <Form onSubmit={settings.save}>
      <Text c="dimmed">{words.intro}</Text>
      <TagsInput
        label={words.hosts}
        description={words.hostsHint}
        value={settings.draft.trustedHosts}
        readOnly={!settings.mayChange}
        maxTags={50}
        splitChars={[',', ' ', ';']}
        onChange={(trustedHosts) => settings.set({ trustedHosts })}
      />
      <SaveBar settings={settings} />
    </Form>
  )
}
