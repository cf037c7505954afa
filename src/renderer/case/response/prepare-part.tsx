import { Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import type { CaseView } from '#contract/schema/case-view'
import { instantInWords } from '../../date/date-words'
import { Form } from '../../frame/form'
import { useKept } from '../../memory/kept'
import { told } from '../../notify/notify'
import classes from '../case.module.css'
import { draftKey, useCase } from '../case-context'
import { FaultBox } from '../fault-box'
import { useOrder } from '../use-order'
import { responseWords } from './response.words'

const words = responseWords.prepare

type Draft = Readonly<{ name: string; email: string; postal: string; text: string }>

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** What the form begins with: the response that stands, else the requester. */
function firstDraft({ response, facts }: CaseView): Draft {
  const { name, email, postal } = response?.recipient ?? facts.requester
  return { name, email, postal, text: response?.paragraphs.join('\n\n') ?? '' }
}

/** Freezes the response: to whom it goes, and the officer's own paragraphs. */
export function PreparePart() {
  const { view, mayWork } = useCase()
  const { response } = view
  const [changing, setChanging] = useKept(draftKey(view.caseId, 'preparing'), false)
  const stands = response?.current ?? false
  const released = response?.releasedAt != null
  return (
    <section aria-labelledby="response-prepare">
      <Title order={2} id="response-prepare">
        {words.title}
      </Title>
      {response && <Prepared response={response} />}
      {mayWork && (!stands || changing) && <PrepareForm onDone={() => setChanging(false)} />}
      {mayWork && stands && !changing && !released && (
        <Button variant="default" size="xs" mt="xs" onClick={() => setChanging(true)}>
          {words.change}
        </Button>
      )}
    </section>
  )
}

function Prepared({ response }: Readonly<{ response: NonNullable<CaseView['response']> }>) {
  const { view } = useCase()
  const { name, email, postal } = response.recipient
  return (
    <div className={classes.card} style={{ marginTop: 6 }}>
      <Text fw={600}>
        {words.prepared(response.preparedBy.name, instantInWords(response.preparedAt, view.zone, view.today))}
      </Text>
      <Text style={{ overflowWrap: 'anywhere' }}>
        {words.to} {[name, email || postal].filter(Boolean).join(', ')}
      </Text>
      <Text c="dimmed">{response.current ? words.current : words.stale}</Text>
      {response.highClass && <Text c="dimmed">{words.highClass}</Text>}
      <Text size="xs" c="dimmed" ff="monospace" title={response.contentSha256} className="cut">
        {words.content} {response.contentSha256}
      </Text>
    </div>
  )
}

function PrepareForm({ onDone }: Readonly<{ onDone: () => void }>) {
  const { view } = useCase()
  const [kept, setDraft] = useKept<Draft | null>(draftKey(view.caseId, 'response'), null)
  const draft = kept ?? firstDraft(view)
  const prepare = useOrder('prepare-response')
  const set = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes })
  const submit = () => {
    const { name, email, postal, text } = draft
    prepare.run({ recipient: { name, email, postal }, paragraphs: paragraphsOf(text) }, () => {
      setDraft(undefined)
      told(words.done)
      onDone()
    })
  }
  return (
    <Form gap="xs" mt={6} onSubmit={submit} aria-label={words.title}>
      <Text c="dimmed">{words.hint}</Text>
      <TextInput label={words.name} value={draft.name} onChange={(event) => set({ name: event.currentTarget.value })} />
      <TextInput
        label={words.email}
        value={draft.email}
        onChange={(event) => set({ email: event.currentTarget.value })}
      />
      <Textarea
        label={words.postal}
        autosize
        minRows={1}
        value={draft.postal}
        onChange={(event) => set({ postal: event.currentTarget.value })}
      />
      <Textarea
        label={words.paragraphs}
        description={words.paragraphsHint}
        autosize
        minRows={3}
        maxRows={16}
        value={draft.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <Stack gap="xs">
        <FaultBox fault={prepare.fault} />
        <Group>
          <Button type="submit" loading={prepare.pending}>
            {view.response ? words.again : words.save}
          </Button>
        </Group>
      </Stack>
    </Form>
  )
}
