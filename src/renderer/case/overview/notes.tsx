import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core'
import { InstantText } from '../../date/date-text'
import { Form } from '../../frame/form'
import { useKept } from '../../memory/kept'
import classes from '../case.module.css'
import { draftKey, useCase } from '../case-context'
import { FaultBox } from '../fault-box'
import { useOrder } from '../use-order'
import { overviewWords as words } from './overview.words'

/** What the office wants to remember, newest first. */
export function Notes() {
  const { view, isOfficer } = useCase()
  const notes = view.notes.toSorted((one, other) => other.at.localeCompare(one.at))
  return (
    <section aria-labelledby="case-notes">
      <Title order={2} id="case-notes" mb="xs">
        {words.notes}
      </Title>
      <Stack gap="xs">
        {isOfficer && <NewNote />}
        {notes.length === 0 && <Text c="dimmed">{words.noNotes}</Text>}
        {notes.map((note) => (
          <article key={`${note.at}${note.text}`} className={classes.card}>
            <Text size="xs" c="dimmed">
              {note.by.name}, <InstantText instant={note.at} span inherit />
            </Text>
            <pre className={classes.text} dir="auto">
              {note.text}
            </pre>
          </article>
        ))}
      </Stack>
    </section>
  )
}

function NewNote() {
  const { view } = useCase()
  const [text, setText] = useKept(draftKey(view.caseId, 'note'), '')
  const add = useOrder('add-note')
  return (
    <Form gap="xs" onSubmit={() => add.run({ text }, () => setText(undefined))}>
      <Textarea
        aria-label={words.note}
        placeholder={words.note}
        autosize
        minRows={2}
        maxRows={12}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FaultBox fault={add.fault} />
      {text.trim() !== '' && (
        <Group justify="space-between">
          <Text size="xs" c="dimmed">
            {words.noteKept}
          </Text>
          <Button type="submit" size="xs" loading={add.pending}>
            {words.addNote}
          </Button>
        </Group>
      )}
    </Form>
  )
}
