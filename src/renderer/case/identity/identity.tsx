import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useState } from 'react'
import { ApprovalList } from '../approval-list'
import { useCase } from '../case-context'
import { CheckDialog, type CheckSeed } from './check-dialog'
import { CheckTable } from './check-table'
import { identityWords as words } from './identity.words'
import { KnownRecords } from './known-records'
import { ScoreLine } from './score-line'
import { Signals } from './signals'

const FREE: CheckSeed = { dataPoint: 'other', record: null }

/** Who the requester is shown to be: the level of each right, the records on file, and every check. */
export function Identity() {
  const { view, mayWork, ask } = useCase()
  const [seed, setSeed] = useState<CheckSeed | null>(null)
  const open = view.scorecard.some(({ met, overridden }) => !met && !overridden)
  const asked = view.approvals.some(({ subject, state }) => subject === 'override' && state === 'asked')
  return (
    <Stack gap="xl">
      <section aria-labelledby="identity-levels">
        <Group justify="space-between" align="flex-start" mb="xs" wrap="nowrap">
          <div>
            <Title order={2} id="identity-levels">
              {words.levels}
            </Title>
            <Text c="dimmed">{view.scorecard.length === 0 ? words.noRights : words.levelsHint}</Text>
          </div>
          {mayWork && (
            <Group gap="xs" wrap="nowrap">
              {open && !asked && (
                <Button variant="default" size="xs" onClick={() => ask({ kind: 'approval', subject: 'override' })}>
                  {words.override}
                </Button>
              )}
              <Button
                size="xs"
                leftSection={<IconChecklist size={14} stroke={1.5} aria-hidden />}
                onClick={() => setSeed(FREE)}
              >
                {words.record}
              </Button>
            </Group>
          )}
        </Group>
        <Stack gap="xs">
          {view.scorecard.map((line) => (
            <ScoreLine key={line.rightId} line={line} />
          ))}
          <ApprovalList subject="override" />
        </Stack>
      </section>
      <Signals />
      <KnownRecords onCompare={setSeed} />
      <CheckTable />
      <CheckDialog seed={seed} onClose={() => setSeed(null)} />
    </Stack>
  )
}
