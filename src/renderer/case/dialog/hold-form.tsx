import { Select, Text, Textarea } from '@mantine/core'
import type { HoldReason } from '#domain/case/case.event'
import { Form } from '../../frame/form'
import { useKept } from '../../memory/kept'
import { told } from '../../notify/notify'
import { choices, holdWords } from '../../word/domain.words'
import { draftKey, useCase } from '../case-context'
import { useOrder } from '../use-order'
import { dialogWords } from './dialog.words'
import { DialogEnd } from './dialog-end'

const words = dialogWords.hold
const FIRST: Readonly<{ reason: HoldReason; note: string }> = { reason: 'waiting_for_requester', note: '' }

/** Lets the case wait, with the reason. */
export function HoldForm({ onDone }: Readonly<{ onDone: () => void }>) {
  const { view } = useCase()
  const [draft, setDraft] = useKept(draftKey(view.caseId, 'hold'), FIRST)
  const hold = useOrder('hold-case')
  const submit = () =>
    hold.run(draft, () => {
      setDraft(undefined)
      told(words.done)
      onDone()
    })
  return (
    <Form onSubmit={submit}>
      <Text c="dimmed">{words.hint}</Text>
      <Select
        label={words.why}
        data={choices(holdWords)}
        value={draft.reason}
        onChange={(reason) => reason && setDraft({ ...draft, reason: reason as HoldReason })}
        data-autofocus
      />
      <Textarea
        label={dialogWords.note}
        description={words.noteHint}
        autosize
        minRows={2}
        value={draft.note}
        onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
      />
      <DialogEnd label={words.save} pending={hold.pending} fault={hold.fault} />
    </Form>
  )
}
