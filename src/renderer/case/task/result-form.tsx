import {
  Button,
  Group,
  NumberInput,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import type { TaskView } from '#contract/schema/case-view'
import { call } from '../../api/call'
import { Form } from '../../frame/form'
import { useKept } from '../../memory/kept'
import { told, toldError } from '../../notify/notify'
import classes from '../case.module.css'
import { draftKey, useCase } from '../case-context'
import { FaultBox } from '../fault-box'
import { useOrder } from '../use-order'
import { KeepFields } from './keep-fields'
import { blankDraft, kindsFor, type ResultDraft, type ResultKind, resultFrom } from './result-draft'
import { taskWords as words } from './task.words'
import { isDeletionApproved } from './task-standing'

const field = words.field
const TALLY = ['found', 'delivered', 'withheld', 'duplicate', 'notPersonal'] as const

/** Records what a system answered; what is typed stays until it is recorded. */
export function ResultForm({ task, onDone }: Readonly<{ task: TaskView; onDone: () => void }>) {
  const { view, ask } = useCase()
  const [kept, setDraft] = useKept<ResultDraft | null>(draftKey(view.caseId, `result.${task.taskId}`), null)
  const kinds = kindsFor(task)
  const first = blankDraft(task)
  const draft = kept && kinds.includes(kept.kind) ? kept : first
  const record = useOrder('record-task-result')
  const result = resultFrom(draft)
  const set = (changes: Partial<ResultDraft>) => setDraft({ ...draft, ...changes })
  const blocked = draft.kind === 'deleted' && !isDeletionApproved(view)
  const submit = () => {
    if (!result) return
    record.run({ taskId: task.taskId, result }, () => {
      setDraft(undefined)
      told(words.recorded)
      onDone()
    })
  }
  return (
    <Form className={classes.card} gap="sm" mt="sm" onSubmit={submit} aria-label={words.record}>
      <SegmentedControl
        aria-label={words.result}
        style={{ alignSelf: 'flex-start' }}
        data={kinds.map((kind) => ({ value: kind, label: words.kind[kind] }))}
        value={draft.kind}
        onChange={(kind) => set({ kind: kind as ResultKind })}
      />
      <ResultFields task={task} draft={draft} onChange={set} />
      {blocked && (
        <Group gap="sm">
          <Text>{words.approvalNeeded}</Text>
          <Button variant="default" size="xs" onClick={() => ask({ kind: 'approval', subject: 'deletion' })}>
            {words.askApproval}
          </Button>
        </Group>
      )}
      <FaultBox fault={record.fault} />
      <Group gap="xs">
        <Button type="submit" size="xs" loading={record.pending} disabled={!result || blocked}>
          {words.record}
        </Button>
        <Button variant="default" size="xs" onClick={onDone}>
          {words.cancel}
        </Button>
      </Group>
    </Form>
  )
}

type FieldsProps = Readonly<{ draft: ResultDraft; onChange: (changes: Partial<ResultDraft>) => void }>

function ResultFields({ task, draft, onChange }: FieldsProps & Readonly<{ task: TaskView }>) {
  const text = (key: 'how' | 'reason', label: string) => (
    <TextInput label={label} value={draft[key]} onChange={(event) => onChange({ [key]: event.currentTarget.value })} />
  )
  switch (draft.kind) {
    case 'rows':
      return null
    case 'nothing_held':
      return (
        <Textarea
          label={field.howSearched}
          autosize
          minRows={2}
          value={draft.how}
          onChange={(event) => onChange({ how: event.currentTarget.value })}
        />
      )
    case 'held_cannot_delete':
      return <KeepFields task={task} draft={draft} onChange={onChange} />
    case 'deleted':
    case 'done':
      return (
        <Stack gap="xs">
          {draft.kind === 'deleted' && (
            <Tally label={field.count} value={draft.count} onChange={(count) => onChange({ count })} />
          )}
          {text('how', field.howDone)}
          <Evidence draft={draft} onChange={onChange} />
        </Stack>
      )
    case 'counted':
      return (
        <Stack gap="xs">
          <SimpleGrid cols={5} spacing="xs">
            {TALLY.map((key) => (
              <Tally key={key} label={field[key]} value={draft[key]} onChange={(value) => onChange({ [key]: value })} />
            ))}
          </SimpleGrid>
          {draft.withheld > 0 && text('reason', field.reason)}
          <Evidence draft={draft} onChange={onChange} />
          <Text size="xs" c="dimmed">
            {field.needsEvidence}
          </Text>
        </Stack>
      )
  }
}

type TallyProps = Readonly<{ label: string; value: number; onChange: (value: number) => void }>

function Tally({ label, value, onChange }: TallyProps) {
  return (
    <NumberInput
      label={label}
      min={0}
      allowDecimal={false}
      allowNegative={false}
      maw={160}
      value={value}
      onChange={(next) => onChange(Number(next) || 0)}
    />
  )
}

function Evidence({ draft, onChange }: FieldsProps) {
  const attach = async () => {
    const { files } = await call('desk.choose-files', { purpose: 'evidence' })
    const [file] = files
    if (!file) return
    const { blobId, name } = await call('task.attach-evidence', { token: file.token })
    onChange({ evidence: { blobId, name } })
  }
  return (
    <Group gap="sm">
      <Text fw={500}>{field.evidence}</Text>
      {draft.evidence && <Text>{draft.evidence.name}</Text>}
      <Button variant="default" size="xs" onClick={() => void attach().catch(toldError)}>
        {field.attach}
      </Button>
    </Group>
  )
}
