import { Button, DataList, Group, Stack, Text, Title } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import type { TaskView } from '#contract/schema/case-view'
import { useCase } from '../case-context'
import { AssignForm } from './assign-form'
import { FindingCard } from './finding-card'
import { ImportDialog } from './import-dialog'
import { KeepingPart } from './keeping-part'
import { ResultPart } from './result-part'
import own from './task.module.css'
import { taskWords as words } from './task.words'

/** One system: what was found there, what it answered, what it can do, and who asks it. */
export function TaskDetail({ task }: Readonly<{ task: TaskView }>) {
  const { mayWork } = useCase()
  const [importing, setImporting] = useState(false)
  const asksRows = task.asks.includes('find')
  return (
    <div className={own.detail}>
      <Stack gap="lg">
        {!asksRows && <ResultPart task={task} />}
        <section aria-label={words.findings}>
          <Group justify="space-between" mb="xs">
            <Title order={3}>{words.findings}</Title>
            {mayWork && (
              <Button
                size="xs"
                variant={asksRows && task.findings.length === 0 && !task.result ? 'filled' : 'default'}
                leftSection={<IconFileImport size={14} stroke={1.5} aria-hidden />}
                onClick={() => setImporting(true)}
              >
                {words.import}
              </Button>
            )}
          </Group>
          {task.findings.length === 0 && <Text c="dimmed">{asksRows ? words.noFindings : words.noFindingsNeeded}</Text>}
          <Stack gap="xs">
            {task.findings.map((finding) => (
              <FindingCard key={finding.importId} taskId={task.taskId} finding={finding} />
            ))}
          </Stack>
        </section>
        {asksRows && <ResultPart task={task} />}
        <KeepingPart task={task} />
      </Stack>
      <Stack gap="md">
        <AssignForm task={task} />
        <Register task={task} />
      </Stack>
      <ImportDialog task={task} opened={importing} onClose={() => setImporting(false)} />
    </div>
  )
}

/** What the register says about the system. */
function Register({ task }: Readonly<{ task: TaskView }>) {
  const { source, ...abilities } = task.capability
  return (
    <section aria-label={words.able}>
      <Title order={3}>{words.able}</Title>
      <DataList style={{ '--data-list-gap': '2px' }}>
        {Object.entries(abilities).map(([what, how]) => (
          <DataList.Item key={what}>
            <DataList.ItemLabel>{words.capability[what] ?? what}</DataList.ItemLabel>
            <DataList.ItemValue>{words.ability[how] ?? how}</DataList.ItemValue>
          </DataList.Item>
        ))}
      </DataList>
      <Text mt="xs" size="xs" c="dimmed">
        {words.holds}: {task.holds.length > 0 ? task.holds.map(({ label }) => label).join(', ') : words.holdsNothing}
      </Text>
      {source && (
        <Text size="xs" c="dimmed">
          {words.source}: {source}
        </Text>
      )}
    </section>
  )
}
