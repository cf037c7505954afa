import { Select, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Channel } from '#domain/intake/inquiry.event'
import { InstantInput } from '../../date/instant-input'
import { Form } from '../../frame/form'
import { useKept } from '../../memory/kept'
import { told } from '../../notify/notify'
import { channelWords, choices } from '../../word/domain.words'
import { draftKey, type SentThing, useCase } from '../case-context'
import { useNow } from '../use-now'
import { useOrder } from '../use-order'
import { dialogWords } from './dialog.words'
import { DialogEnd } from './dialog-end'

const words = dialogWords.sending
const ORAL = ['phone', 'in_person']

/** Records by which way, when and with what proof something left the office. */
export function SendingForm({ sent, onDone }: Readonly<{ sent: SentThing; onDone: () => void }>) {
  const { view } = useCase()
  const oral = sent.kind === 'oral_acknowledgment'
  const [now] = useState(useNow())
  const first = { channel: oral ? ('phone' as Channel) : ('email' as Channel), sentAt: now, proof: '' }
  const [kept, setDraft] = useKept<typeof first | null>(draftKey(view.caseId, `sending.${sent.kind}`), null)
  const draft = kept ?? first
  const record = useOrder('record-sending')
  const submit = () =>
    record.run({ sent, ...draft }, () => {
      setDraft(undefined)
      told(words.done)
      onDone()
    })
  const ready = draft.sentAt !== '' && draft.proof.trim() !== ''
  const ways = choices(channelWords).filter(({ value }) => !oral || ORAL.includes(value))
  return (
    <Form onSubmit={submit}>
      <Text c="dimmed">{oral ? words.oralHint : words.hint}</Text>
      <Select
        label={words.channel}
        data={ways}
        value={draft.channel}
        onChange={(channel) => channel && setDraft({ ...draft, channel: channel as Channel })}
        data-autofocus
      />
      <InstantInput
        label={words.at[sent.kind]}
        zone={view.zone}
        value={draft.sentAt}
        onChange={(sentAt) => setDraft({ ...draft, sentAt })}
      />
      <Textarea
        label={words.proof}
        description={words.proofHint}
        autosize
        minRows={2}
        value={draft.proof}
        onChange={(event) => setDraft({ ...draft, proof: event.currentTarget.value })}
      />
      <DialogEnd label={words.save} pending={record.pending} disabled={!ready} fault={record.fault} />
    </Form>
  )
}
