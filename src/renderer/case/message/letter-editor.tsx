import { Button, Group, Select, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { Output } from '#contract/bridge'
import { useCall } from '../../api/query'
import { Form } from '../../frame/form'
import { PageState } from '../../frame/page-state'
import { told } from '../../notify/notify'
import classes from '../case.module.css'
import { useCase } from '../case-context'
import { FaultBox } from '../fault-box'
import { useOrder } from '../use-order'
import { LetterPreview } from './letter-preview'
import { messageWords } from './message.words'
import { type LetterDraft, useLetterDraft } from './use-letter-draft'

const words = messageWords.editor
const PREVIEW_MS = 500

type Template = Output<'response.letter-templates'>['templates'][number]

/** Writes a letter: which one, to whom, its own fields, and the pages as they will be. */
export function LetterEditor() {
  const { view, place } = useCase()
  const query = useCall('response.letter-templates', { caseId: view.caseId })
  return (
    <section className={classes.card} aria-label={words.title}>
      <PageState query={query} what={words.reading}>
        {({ templates }) => {
          const chosen = templates.find(({ templateId }) => templateId === place.templateId) ?? templates[0]
          return chosen ? <Editor key={chosen.templateId} templates={templates} template={chosen} /> : null
        }}
      </PageState>
    </section>
  )
}

function Editor({ templates, template }: Readonly<{ templates: readonly Template[]; template: Template }>) {
  const { view, show } = useCase()
  const letter = useLetterDraft(template)
  const [settled] = useDebouncedValue(letter.fields, PREVIEW_MS)
  const issue = useOrder('issue-letter')
  const preview = useCall(
    'response.preview-letter',
    { caseId: view.caseId, templateId: template.templateId, fields: settled, letterId: null },
    { keepFormer: true },
  )
  const submit = () =>
    issue.run({ templateId: template.templateId, to: letter.to, fields: letter.fields }, () => {
      told(words.issued(template.title))
      letter.forget()
      show({ templateId: null })
    })
  return (
    <div className={classes.split}>
      <Form gap="sm" onSubmit={submit}>
        <Select
          label={words.which}
          description={template.when}
          data={templates.map(({ templateId, title }) => ({ value: templateId, label: title }))}
          value={template.templateId}
          onChange={(templateId) => show({ templateId })}
        />
        <Recipient letter={letter} />
        <Fields template={template} letter={letter} />
        {preview.data && preview.data.missing.length > 0 && <Text fw={500}>{words.missing(preview.data.missing)}</Text>}
        <FaultBox fault={issue.fault} />
        <Group gap="xs">
          <Button type="submit" loading={issue.pending}>
            {words.issue}
          </Button>
          <Button variant="default" onClick={() => show({ templateId: null })}>
            {words.discard}
          </Button>
        </Group>
        <Text size="xs" c="dimmed">
          {words.issueHint} {words.kept}
        </Text>
      </Form>
      <Stack gap="xs">
        <Title order={3}>{words.preview}</Title>
        <LetterPreview query={preview} />
      </Stack>
    </div>
  )
}

function Recipient({ letter }: Readonly<{ letter: LetterDraft }>) {
  const { to, setTo } = letter
  return (
    <>
      <TextInput label={words.name} value={to.name} onChange={(event) => setTo({ name: event.currentTarget.value })} />
      <TextInput
        label={words.email}
        value={to.email}
        onChange={(event) => setTo({ email: event.currentTarget.value })}
      />
      <Textarea
        label={words.postal}
        autosize
        minRows={1}
        value={to.postal}
        onChange={(event) => setTo({ postal: event.currentTarget.value })}
      />
    </>
  )
}

type FieldProps = Readonly<{ field: Template['fields'][number]; letter: LetterDraft }>

const Fields = ({ template, letter }: Readonly<{ template: Template; letter: LetterDraft }>) =>
  template.fields.map((field) => <Field key={field.id} field={field} letter={letter} />)

function Field({ field: { id, label, multiline, choices }, letter }: FieldProps) {
  const value = letter.fields[id] ?? ''
  if (choices.length > 0)
    return (
      <Select
        label={label}
        placeholder={words.choose}
        data={choices}
        value={value || null}
        onChange={(chosen) => letter.setField(id, chosen ?? '')}
      />
    )
  const change = (event: { currentTarget: { value: string } }) => letter.setField(id, event.currentTarget.value)
  if (!multiline) return <TextInput label={label} value={value} onChange={change} />
  return <Textarea label={label} autosize minRows={2} maxRows={12} value={value} onChange={change} />
}
