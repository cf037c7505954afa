import { Badge, Group, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useCall } from '../../api/query'
import { PageState } from '../../frame/page-state'
import { useCase } from '../case-context'
import { identityWords as words } from './identity.words'

/** What speaks against the requester being who they say, each with its sentence. */
export function Signals() {
  const { view } = useCase()
  const query = useCall('verification.signals', { caseId: view.caseId })
  return (
    <section aria-labelledby="identity-signals">
      <Title order={2} id="identity-signals">
        {words.signals}
      </Title>
      <Text c="dimmed" mb="xs">
        {words.signalsHint}
      </Text>
      <PageState query={query} what={words.readingSignals}>
        {({ signals, messages }) =>
          signals.length === 0 ? (
            <Text>{words.noSignals(messages)}</Text>
          ) : (
            <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
              {signals.map(({ kind, sentence }) => (
                <Group key={sentence} component="li" gap="sm" align="flex-start" wrap="nowrap">
                  <Badge
                    variant="default"
                    leftSection={<IconAlertTriangle size={12} stroke={1.5} aria-hidden />}
                    style={{ flex: 'none' }}
                  >
                    {words.signal[kind]}
                  </Badge>
                  <Text dir="auto">{sentence}</Text>
                </Group>
              ))}
            </Stack>
          )
        }
      </PageState>
    </section>
  )
}
