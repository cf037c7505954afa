import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { TaskView } from '#contract/schema/case-view'
import { told } from '../../notify/notify'
import { useCase } from '../case-context'
import { FaultBox } from '../fault-box'
import { useOrder } from '../use-order'
import { ResultForm } from './result-form'
import { taskWords as words } from './task.words'
import { isSilent, resultText } from './task-standing'

/** What the system answered, and the way to record it. */
export function ResultPart({ task }: Readonly<{ task: TaskView }>) {
  const { view, mayWork } = useCase()
  const open = isSilent(view, task)
  const rowsAnswer = task.asks.includes('find') && task.findings.length > 0 && open
  const [writing, setWriting] = useState(open && task.findings.length === 0)
  const record = useOrder('record-task-result')
  const takeRows = () => record.run({ taskId: task.taskId, result: { kind: 'rows' } }, () => told(words.recorded))
  return (
    <section aria-label={words.result}>
      <Title order={3} mb={4}>
        {words.result}
      </Title>
      <Stack gap="xs" align="flex-start">
        <Text>{task.result ? words.latest(resultText(task.result)) : words.noResult}</Text>
        {mayWork && rowsAnswer && (
          <Group gap="sm">
            <Button size="xs" loading={record.pending} onClick={takeRows}>
              {words.allRows}
            </Button>
            <Text size="xs" c="dimmed">
              {words.allRowsHint}
            </Text>
          </Group>
        )}
        <FaultBox fault={record.fault} />
        {mayWork && !writing && (
          <Button variant="default" size="xs" onClick={() => setWriting(true)}>
            {task.result ? words.another : words.record}
          </Button>
        )}
      </Stack>
      {mayWork && writing && <ResultForm task={task} onDone={() => setWriting(false)} />}
    </section>
  )
}
