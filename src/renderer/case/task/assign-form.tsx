import { Button, Select, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import type { TaskView } from '#contract/schema/case-view'
import { useCall } from '../../api/query'
import { Form } from '../../frame/form'
import { told } from '../../notify/notify'
import { useCase } from '../case-context'
import { FaultBox } from '../fault-box'
import { useOrder } from '../use-order'
import { taskWords } from './task.words'

const words = taskWords.assign

/** Who asks the system, and by when its answer is wanted. */
export function AssignForm({ task }: Readonly<{ task: TaskView }>) {
  const { mayWork } = useCase()
  const settings = useCall('settings.read', {})
  const [ownerId, setOwnerId] = useState(task.owner?.userId ?? null)
  const [dueOn, setDueOn] = useState(task.dueOn ?? '')
  const assign = useOrder('assign-task')
  const changed = ownerId !== (task.owner?.userId ?? null) || dueOn !== (task.dueOn ?? '')
  const users = (settings.data?.users ?? []).filter(({ removed }) => !removed)
  const submit = () => assign.run({ taskId: task.taskId, ownerId, dueOn: dueOn || null }, () => told(words.done))
  return (
    <Form gap="xs" onSubmit={submit} aria-label={words.save}>
      <Title order={3}>{words.owner}</Title>
      <Select
        aria-label={words.owner}
        placeholder={taskWords.nobody}
        disabled={!mayWork}
        data={users.map(({ userId, name }) => ({ value: userId, label: name }))}
        value={ownerId}
        onChange={setOwnerId}
        clearable
        clearButtonProps={{ 'aria-label': taskWords.nobody }}
      />
      <TextInput
        type="date"
        label={words.due}
        disabled={!mayWork}
        value={dueOn}
        onChange={(event) => setDueOn(event.currentTarget.value)}
      />
      <FaultBox fault={assign.fault} />
      {changed && (
        <Button type="submit" size="xs" variant="default" loading={assign.pending}>
          {words.save}
        </Button>
      )}
    </Form>
  )
}
