import { Alert, Text, Textarea } from '@mantine/core'
import { InstantText } from '../../date/date-text'
import { InstantInput } from '../../date/instant-input'
import { Form } from '../../frame/form'
import { useKept } from '../../memory/kept'
import { told } from '../../notify/notify'
import { receiptBasisWords, wordFor } from '../../word/domain.words'
import { draftKey, useCase } from '../case-context'
import { useOrder } from '../use-order'
import { dialogWords } from './dialog.words'
import { DialogEnd } from './dialog-end'

const words = dialogWords.receipt

/** Sets the moment from which every clock counts, with what proves it. */
export function ReceiptForm({ onDone }: Readonly<{ onDone: () => void }>) {
  const { view } = useCase()
  const { receipt } = view
  const [kept, setDraft] = useKept<Readonly<{ receivedAt: string; reason: string }> | null>(
    draftKey(view.caseId, 'receipt'),
    null,
  )
  const draft = kept ?? { receivedAt: receipt.receivedAt, reason: '' }
  const correct = useOrder('correct-case-receipt')
  const submit = () =>
    correct.run(draft, () => {
      setDraft(undefined)
      told(words.done)
      onDone()
    })
  const ready = draft.receivedAt !== '' && draft.reason.trim() !== ''
  return (
    <Form onSubmit={submit}>
      <Text c="dimmed">{words.hint}</Text>
      <Alert color="gray" title={words.now} py="xs">
        <InstantText instant={receipt.receivedAt} fw={600} />
        <Text>{wordFor(receiptBasisWords, receipt.basis)}</Text>
        <Text c="dimmed">{receipt.explanation}</Text>
      </Alert>
      <InstantInput
        label={words.at}
        zone={view.zone}
        value={draft.receivedAt}
        onChange={(receivedAt) => setDraft({ ...draft, receivedAt })}
      />
      <Textarea
        label={dialogWords.reason}
        description={words.reasonHint}
        autosize
        minRows={2}
        value={draft.reason}
        onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
      />
      <DialogEnd label={words.save} pending={correct.pending} disabled={!ready} fault={correct.fault} />
    </Form>
  )
}
