import { Button, Checkbox, Group, Modal, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { useAction, useCall } from '../api/query'
import { Form } from '../frame/form'
import { told, toldError } from '../notify/notify'
import { deadlinesWords } from './deadlines.words'
import { useDueFilter } from './due-query'

const words = deadlinesWords.file
const REMINDERS = (['none', '0', '1', '3', '7'] as const).map((value) => ({ value, label: words.reminders[value] }))

/** Asks what the calendar file may say, then where it is saved. */
export function CalendarDialog({ opened, onClose }: Readonly<{ opened: boolean; onClose: () => void }>) {
  return (
    <Modal opened={opened} onClose={onClose} title={words.title} closeButtonProps={{ 'aria-label': words.close }}>
      {opened && <CalendarForm onDone={onClose} />}
    </Modal>
  )
}

function CalendarForm({ onDone }: Readonly<{ onDone: () => void }>) {
  const [shown] = useDueFilter()
  // What is done needs no reminder.
  const filter = shown.state === 'done' ? { ...shown, state: 'open' as const } : shown
  const [names, setNames] = useState(false)
  const [remind, setRemind] = useState('1')
  const count = useCall('deadline.agenda', { filter, on: null, cursor: null, limit: 1 }).data?.total ?? 0
  const save = useAction('deadline.save-calendar')
  const submit = () =>
    save.mutate(
      { filter, names, remindDays: remind === 'none' ? null : Number(remind) },
      {
        onSuccess: ({ saved, name, dates }) => {
          if (!saved) return
          told(words.saved(name, dates))
          onDone()
        },
        onError: toldError,
      },
    )
  return (
    <Form onSubmit={submit}>
      <Text>{words.what(count)}</Text>
      <Select
        label={words.remind}
        data={REMINDERS}
        value={remind}
        onChange={(next) => next && setRemind(next)}
        data-autofocus
      />
      <Checkbox
        label={words.names}
        description={words.namesHint}
        checked={names}
        onChange={(event) => setNames(event.currentTarget.checked)}
      />
      <Group justify="flex-end">
        <Button type="submit" loading={save.isPending} disabled={count === 0}>
          {words.save}
        </Button>
      </Group>
    </Form>
  )
}
