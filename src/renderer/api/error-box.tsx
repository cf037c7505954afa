import { Alert, Button, List, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { AppErrorValue } from './call'
import { errorWords } from './error.words'

export type ErrorBoxProps = Readonly<{ error: AppErrorValue; onRetry?: () => void }>

/** What happened, what is safe and what to do, for one refusal. Red only where data is at risk. */
export function ErrorBox({ error, onRetry }: ErrorBoxProps) {
  const code = error.code ?? 'internal'
  return (
    <Alert
      role="alert"
      color={code === 'integrity' ? 'red' : 'gray'}
      icon={<IconAlertTriangle stroke={1.5} />}
      title={errorWords.title[code]}
    >
      <Stack gap={6} align="flex-start">
        <Text>{error.message}</Text>
        {error.issues && error.issues.length > 0 && (
          <List>
            {error.issues.map((issue) => (
              <List.Item key={`${issue.path}${issue.message}`}>
                {issue.path}: {issue.message}
              </List.Item>
            ))}
          </List>
        )}
        <Text c="dimmed">{errorWords.todo[code]}</Text>
        {code === 'internal' && <Text ff="monospace">{errorWords.reference(error.correlationId)}</Text>}
        {onRetry && (
          <Button variant="default" onClick={onRetry}>
            {errorWords.retry}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}
