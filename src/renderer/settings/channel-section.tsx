import { Alert, Badge, Group, Text, TextInput } from '@mantine/core'
import { Form } from '../frame/form'
import { SaveBar } from './save-bar'
import type { SectionProps } from './settings'
import { settingsWords } from './settings.words'
import { useSettings } from './use-settings'

const words = settingsWords.channels

/** Contact channels of the policy; what the policy hides has to be entered before letters can leave (C28, G14). */
export function ChannelSection({ data }: SectionProps) {
  const settings = useSettings(data)
  const { draft, set, mayChange } = settings
  const missing = data.channels.filter((channel) => channel.missing)
  return (
    <Form onSubmit={settings.save}>
      <Text c="dimmed">{words.intro}</Text>
      {missing.length > 0 && <Alert color="deep">{words.missingHint}</Alert>}
      {data.channels.map((channel) => {
        const entered = draft.channelAddresses[channel.id]
        const known = channel.address !== null && entered === undefined
        return (
          <TextInput
            key={channel.id}
            label={
              <Group gap="xs" component="span">
                {channel.label}
                {channel.missing && (
                  <Badge variant="light" color="deep">
                    {words.missing}
                  </Badge>
                )}
              </Group>
            }
            description={words.duties(channel.dutyIds)}
            readOnly={known || !mayChange}
            variant={known ? 'filled' : 'default'}
            value={entered ?? channel.address ?? ''}
            maxLength={320}
            onChange={(event) =>
              set({ channelAddresses: { ...draft.channelAddresses, [channel.id]: event.currentTarget.value } })
            }
          />
        )
      })}
      <SaveBar settings={settings} />
    </Form>
  )
}
