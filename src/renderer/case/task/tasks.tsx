import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconDatabaseSearch } from '@tabler/icons-react'
import { Nothing } from '../../frame/nothing'
import { told } from '../../notify/notify'
import { ApprovalList } from '../approval-list'
import { useCase } from '../case-context'
import { FaultBox } from '../fault-box'
import { useOrder } from '../use-order'
import { LedgerTable } from './ledger-table'
import { taskWords as words } from './task.words'

/** What each system was asked and answered, and the account that must balance. */
export function Tasks() {
  const { view, mayWork } = useCase()
  const plan = useOrder('plan-tasks')
  const planAll = () => plan.run({ systemIds: null }, ({ result }) => told(words.planned(Number(result.tasks ?? 0))))
  if (view.tasks.length === 0)
    return (
      <>
        <FaultBox fault={plan.fault} />
        <Nothing icon={<IconDatabaseSearch size={44} stroke={1.2} />} title={words.emptyTitle} sentence={words.empty}>
          {mayWork && (
            <Button variant="default" loading={plan.pending} onClick={planAll}>
              {words.plan}
            </Button>
          )}
        </Nothing>
      </>
    )
  const missing = view.blockers.some(({ code }) => code === 'tasks_missing')
  return (
    <Stack gap="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2}>{words.title}</Title>
          <Text c="dimmed">{words.hint}</Text>
        </div>
        {missing && mayWork && (
          <Button size="xs" flex="none" loading={plan.pending} onClick={planAll}>
            {words.planMore}
          </Button>
        )}
      </Group>
      <FaultBox fault={plan.fault} />
      <DeletionApproval />
      <LedgerTable />
    </Stack>
  )
}

/** Deletions cannot be undone: a second person approves before one is recorded. */
function DeletionApproval() {
  const { view, mayWork, ask } = useCase()
  const deletes = view.tasks.some(({ asks }) => asks.includes('delete'))
  const open = view.approvals.some(
    ({ subject, state }) => subject === 'deletion' && (state === 'asked' || state === 'given'),
  )
  if (!deletes) return null
  return (
    <>
      <ApprovalList subject="deletion" />
      {!open && mayWork && (
        <Group gap="sm">
          <Text>{words.approvalNeeded}</Text>
          <Button variant="default" size="xs" onClick={() => ask({ kind: 'approval', subject: 'deletion' })}>
            {words.askApproval}
          </Button>
        </Group>
      )}
    </>
  )
}
