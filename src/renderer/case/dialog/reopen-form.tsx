import { Text, Textarea } from '@mantine/core'
import { Form } from '../../frame/form'
import { useKept } from '../../memory/kept'
import { told } from '../../notify/notify'
import { draftKey, useCase } from '../case-context'
import { useOrder } from '../use-order'
import { dialogWords } from './dialog.words'
import { DialogEnd } from './dialog-end'

const words = dialogWords.reopen

/** Opens a closed case again, with the reason. */
export function ReopenForm({ onDone }: Readonly<{ onDone: () => void }>) {
  const { view } = useCase()
  const [reason, setReason] = useKept(draftKey(view.caseId, 'reopen'), '')
  const reopen = useOrder('reopen-case')
  const submit = () =>
    reopen.run({ reason }, () => {
      setReason(undefined)
      told(words.done)
      onDone()
    })
  return (
    <Form onSubmit={submit}>
      <Text c="dimmed">{words.hint}</Text>
      <Textarea
        label={dialogWords.reason}
        description={words.reasonHint}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
      <DialogEnd label={words.save} pending={reopen.pending} disabled={reason.trim() === ''} fault={reopen.fault} />
    </Form>
  )
}
