import { Alert, List, Stack, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { AppErrorValue } from '../api/call'
import { ErrorBox } from '../api/error-box'
import { caseWords } from './case.words'
import type { OrderFault } from './use-order'

const words = caseWords.fault

type Issues = AppErrorValue['issues']

/** The same refusal without the issues that its message says already. */
const withIssues = ({ code, message, correlationId }: AppErrorValue, issues: Issues): AppErrorValue =>
  new AppErrorValue({ code, message, correlationId, issues })

/** Why an order was refused. A clash says that the newer state is shown and that what was typed is still here. */
export function FaultBox({ fault }: Readonly<{ fault: OrderFault | null }>) {
  if (!fault) return null
  const issues = fault.error.issues.filter(({ message }) => !fault.error.message.includes(message))
  if (fault.error.code !== 'conflict') return <ErrorBox error={withIssues(fault.error, issues)} />
  return (
    <Alert
      role="alert"
      color="gray"
      icon={<IconInfoCircle stroke={1.5} />}
      title={fault.stale ? words.stale : words.refused}
    >
      <Stack gap={4}>
        <Text>{fault.stale ? words.staleTodo : fault.error.message}</Text>
        {!fault.stale && issues.length > 0 && (
          <List>
            {issues.map((issue) => (
              <List.Item key={`${issue.path}${issue.message}`}>{issue.message}</List.Item>
            ))}
          </List>
        )}
      </Stack>
    </Alert>
  )
}
