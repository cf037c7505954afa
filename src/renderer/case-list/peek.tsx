import { Button, CloseButton, DataList, Group, Stack, Text, Title } from '@mantine/core'
import type { CaseRow } from '#contract/schema/case-view'
import { useExplain } from '../case/why/explain'
import { DueBadge } from '../date/due-badge'
import { useSession } from '../frame/session-context'
import { useShortcuts } from '../keys/key-registry'
import { keyWords } from '../keys/keys.words'
import classes from './case-list.module.css'
import { caseListWords as words } from './case-list.words'
import { caseColumns } from './columns'

type PeekProps = Readonly<{ row: CaseRow; onClose: () => void; onOpen: () => void }>

const SHOWN = [
  'number',
  'rights',
  'stage',
  'owner',
  'acknowledge',
  'received',
  'requesterRole',
  'organisationRole',
  'residence',
  'activity',
]

/** A case beside the list, without leaving it. */
export function Peek({ row, onClose, onOpen }: PeekProps) {
  const session = useSession()
  const explain = useExplain()
  useShortcuts([{ keys: 'escape', label: words.closePeek, group: keyWords.group.list, run: onClose }])
  const columns = caseColumns({ ...session, userId: session.user.userId }).filter(
    (column) => SHOWN.includes(column.id) && column.text(row) !== '',
  )
  return (
    <aside className={classes.peek} aria-label={words.peek}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2} dir="auto">
          {row.requester}
        </Title>
        <CloseButton aria-label={words.closePeek} onClick={onClose} />
      </Group>
      <Stack gap="md">
        <div>
          <DueBadge
            dueOn={row.dueOn}
            today={session.today}
            rule={row.dueRule}
            settled={row.outcome !== null}
            onExplain={() => explain({ caseId: row.caseId })}
          />
          {row.dueRule && (
            <Text size="xs" c="dimmed" mt={4}>
              {row.dueRule}
            </Text>
          )}
        </div>
        <div>
          <Text size="xs" c="dimmed">
            {words.nextStep}
          </Text>
          <Text fw={600}>{row.nextStep}</Text>
        </div>
        <DataList>
          {columns.map((column) => (
            <DataList.Item key={column.id}>
              <DataList.ItemLabel>{column.label}</DataList.ItemLabel>
              <DataList.ItemValue>{column.text(row)}</DataList.ItemValue>
            </DataList.Item>
          ))}
        </DataList>
        <Button onClick={onOpen}>{words.openCase}</Button>
      </Stack>
    </aside>
  )
}
