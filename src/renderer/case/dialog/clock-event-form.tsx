import { Select, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { ClockEventType } from '#domain/deadline/model'
import { InstantInput } from '../../date/instant-input'
import { Form } from '../../frame/form'
import { told } from '../../notify/notify'
import { choices } from '../../word/domain.words'
import { useCase } from '../case-context'
import { useNow } from '../use-now'
import { useOrder } from '../use-order'
import { dialogWords } from './dialog.words'
import { DialogEnd } from './dialog-end'

const words = dialogWords.clock

/** Records what moved a clock and did not go out as a letter of this case. */
export function ClockEventForm({ onDone }: Readonly<{ onDone: () => void }>) {
  const { view } = useCase()
  const [now] = useState(useNow())
  const [type, setType] = useState<ClockEventType>('clarification_received')
  const [at, setAt] = useState(now)
  const [note, setNote] = useState('')
  const record = useOrder('record-clock-event')
  const submit = () =>
    record.run({ clockEvent: { type, at }, note }, () => {
      told(words.done)
      onDone()
    })
  return (
    <Form onSubmit={submit}>
      <Text c="dimmed">{words.hint}</Text>
      <Select
        label={words.what}
        data={choices(words.events)}
        value={type}
        onChange={(next) => next && setType(next as ClockEventType)}
        data-autofocus
      />
      <InstantInput label={words.at} zone={view.zone} value={at} onChange={setAt} />
      <Textarea
        label={dialogWords.note}
        description={words.noteHint}
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <DialogEnd label={words.save} pending={record.pending} disabled={at === ''} fault={record.fault} />
    </Form>
  )
}
