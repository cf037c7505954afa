import { Button, Checkbox, Group, SegmentedControl, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core'
import type { Channel } from '#domain/intake/inquiry.event'
import { ErrorBox } from '../api/error-box'
import { useExecute } from '../api/query'
import { InstantInput } from '../date/instant-input'
import { Form } from '../frame/form'
import { useSession } from '../frame/session-context'
import { useKept } from '../memory/kept'
import { told } from '../notify/notify'
import { channelWords, choices } from '../word/domain.words'
import { intakeWords } from './intake.words'
import { PhoneScript } from './phone-script'

const words = intakeWords.logging
const form = intakeWords.form

type LoggedChannel = Exclude<Channel, 'email'>
type Draft = Readonly<{
  channel: LoggedChannel
  receivedAt: string
  subject: string
  name: string
  email: string
  phone: string
  postal: string
  text: string
  oralAt: string | null
}>

const EMPTY: Draft = {
  channel: 'phone',
  receivedAt: '',
  subject: '',
  name: '',
  email: '',
  phone: '',
  postal: '',
  text: '',
  oralAt: null,
}
const LOGGED = choices(channelWords).filter((choice) => choice.value !== 'email')

export type LogFormProps = Readonly<{ onClose: () => void; onLogged: (inquiryId: string) => void }>

/** The form for a call, a letter, a form or a visit; the draft is kept until it is logged. */
export function LogForm({ onClose, onLogged }: LogFormProps) {
  const { zone, practiceNow } = useSession()
  const [draft, setDraft] = useKept<Draft>('intake.log', EMPTY)
  const log = useExecute('log-inquiry')
  const now = practiceNow ?? new Date().toISOString()
  const receivedAt = draft.receivedAt || now
  // The first word typed fixes the moment of arrival, so that nothing can come before it.
  const set = (changes: Partial<Draft>) => setDraft({ ...draft, receivedAt, ...changes })
  const submit = () => {
    const { channel, subject, name, email, phone, postal, text } = draft
    const oral = channel === 'phone' ? draft.oralAt : null
    const inquiry = { subject, from: { name, email, phone, postal }, text, acknowledgedOrallyAt: oral, attachments: [] }
    log.mutate(
      { payload: { channel, receivedAt, inquiry } },
      {
        onSuccess: ({ result }) => {
          told(words.saved)
          setDraft(undefined)
          onClose()
          if (typeof result.inquiryId === 'string') onLogged(result.inquiryId)
        },
      },
    )
  }
  return (
    <Form onSubmit={submit}>
      <div>
        <Text fw={600} mb={4}>
          {words.how}
        </Text>
        <SegmentedControl
          fullWidth
          aria-label={words.how}
          data={LOGGED}
          value={draft.channel}
          onChange={(channel) => set({ channel: channel as LoggedChannel })}
        />
      </div>
      {draft.channel === 'phone' && <PhoneScript />}
      <InstantInput
        label={words.at}
        description={words.atHint}
        zone={zone}
        value={receivedAt}
        onChange={(instant) => set({ receivedAt: instant })}
      />
      <SimpleGrid cols={2}>
        <TextInput
          label={form.name}
          value={draft.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={form.phone}
          value={draft.phone}
          onChange={(event) => set({ phone: event.currentTarget.value })}
        />
        <TextInput
          label={form.email}
          value={draft.email}
          onChange={(event) => set({ email: event.currentTarget.value })}
        />
        <TextInput
          label={form.postal}
          value={draft.postal}
          onChange={(event) => set({ postal: event.currentTarget.value })}
        />
      </SimpleGrid>
      <TextInput
        label={words.subject}
        description={words.subjectHint}
        value={draft.subject}
        onChange={(event) => set({ subject: event.currentTarget.value })}
      />
      <Textarea
        label={words.text}
        autosize
        minRows={5}
        maxRows={14}
        value={draft.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      {draft.channel === 'phone' && (
        <>
          <Checkbox
            label={words.oral}
            description={words.oralHint}
            checked={draft.oralAt !== null}
            onChange={(event) => set({ oralAt: event.currentTarget.checked ? now : null })}
          />
          {draft.oralAt !== null && (
            <InstantInput
              label={words.oralAt}
              zone={zone}
              value={draft.oralAt}
              onChange={(instant) => set({ oralAt: instant || now })}
            />
          )}
        </>
      )}
      {log.error && <ErrorBox error={log.error} />}
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          {words.keep}
        </Text>
        <Button type="submit" loading={log.isPending} disabled={draft.subject.trim() === ''}>
          {words.save}
        </Button>
      </Group>
    </Form>
  )
}
