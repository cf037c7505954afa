import { List, Stack, Text, Title } from '@mantine/core'
import { useCall } from '../../../api/query'
import { PageState } from '../../../frame/page-state'
import { findingWords as words } from './finding.words'

/** What the pack of the organisation is known to leave open. */
export function KnownGaps() {
  const query = useCall('policy.known-gaps', {})
  return (
    <PageState query={query}>
      {({ name, gaps }) => (
        <Stack component="section" gap="xs" maw={760} mx="auto" mt="md" aria-label={words.known(name)}>
          <Title order={2}>{words.known(name)}</Title>
          <Text c="dimmed">{gaps.length > 0 ? words.knownHint : words.knownNone}</Text>
          <List spacing="xs">
            {gaps.map(({ id, text, blocks, lines }) => (
              <List.Item key={id}>
                {text}{' '}
                <Text component="span" c="dimmed" className="figures">
                  {blocks}
                  {lines.length > 0 && `, ${words.line(lines[0] ?? 1).toLowerCase()}`}
                </Text>
              </List.Item>
            ))}
          </List>
        </Stack>
      )}
    </PageState>
  )
}
