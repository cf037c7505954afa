import { Alert, Group, List, Loader, Stack, Text } from '@mantine/core'
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { Output } from '#contract/bridge'
import type { AppErrorValue } from '../api/call'
import { ErrorBox } from '../api/error-box'
import { auditWords as words } from './audit.words'

type Verification = Output<'audit.verify'>

/** What the verification found, or that it runs. */
export function Verdict({
  query,
  onClose,
}: Readonly<{ query: UseQueryResult<Verification, AppErrorValue>; onClose: () => void }>) {
  if (query.isFetching)
    return (
      <Group gap="sm" role="status" px={20} py="sm">
        <Loader size="xs" aria-hidden />
        <Text>{words.verifying}</Text>
      </Group>
    )
  if (query.error) return <ErrorBox error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return null
  return <Found found={query.data} onClose={onClose} />
}

function Found({ found, onClose }: Readonly<{ found: Verification; onClose: () => void }>) {
  const different = found.projections.filter((projection) => !projection.same)
  return (
    <Alert
      role="status"
      m="md"
      color={found.ok ? 'deep' : 'red'}
      icon={found.ok ? <IconShieldCheck stroke={1.5} /> : <IconShieldX stroke={1.5} />}
      title={found.ok ? words.soundTitle : words.brokenTitle}
      withCloseButton
      closeButtonLabel={words.close}
      onClose={onClose}
    >
      <Stack gap={6}>
        {found.ok ? <Text>{words.sound(found.events)}</Text> : <Text>{found.problem}</Text>}
        {found.firstBadSeq !== null && <Text>{words.firstBad(found.firstBadSeq)}</Text>}
        {found.disposed > 0 && <Text>{words.disposedCount(found.disposed)}</Text>}
        {different.length > 0 && (
          <List>
            {different.map(({ table, rows, same }) => (
              <List.Item key={table}>{words.list(table, rows, same)}</List.Item>
            ))}
          </List>
        )}
        {!found.ok && <Text fw={600}>{words.brokenTodo}</Text>}
        <Text>
          {words.headCode}{' '}
          <Text component="code" ff="monospace" fw={600} inherit>
            {found.headCode}
          </Text>
          . {words.headHint}
        </Text>
        <Text size="xs" c="dimmed" className="figures">
          {words.took(found.durationMs)}
        </Text>
      </Stack>
    </Alert>
  )
}
