import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { instantInWords } from '../../date/date-words'
import { ApprovalList } from '../approval-list'
import { useCase } from '../case-context'
import { responseWords } from './response.words'

const words = responseWords.release

/** Approval where it is needed, then the release. */
export function ReleasePart() {
  const { view, mayWork, ask } = useCase()
  const { response, blockers, approvals } = view
  if (!response) return null
  if (response.releasedAt)
    return (
      <section>
        <Title order={2}>{words.title}</Title>
        <ApprovalList subject="release" />
        <Group gap={6} mt={4}>
          <IconCheck size={16} stroke={2} aria-hidden />
          <Text fw={600}>{words.released(instantInWords(response.releasedAt, view.zone, view.today))}</Text>
        </Group>
      </section>
    )
  const needsApproval = response.highClass && response.current
  const open = approvals.some(({ subject, state }) => subject === 'release' && (state === 'asked' || state === 'given'))
  return (
    <section aria-labelledby="response-release">
      <Title order={2} id="response-release">
        {words.title}
      </Title>
      <Stack gap="xs" mt={6} align="flex-start">
        <ApprovalList subject="release" />
        {needsApproval && !open && mayWork && (
          <Button variant="default" onClick={() => ask({ kind: 'approval', subject: 'release' })}>
            {responseWords.approval.ask}
          </Button>
        )}
        <Text c="dimmed">{words.hint}</Text>
        {mayWork && (
          <Button disabled={blockers.length > 0} onClick={() => ask({ kind: 'release' })}>
            {words.button}
          </Button>
        )}
      </Stack>
    </section>
  )
}
