import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import type { TaskView } from '#contract/schema/case-view'
import { useNavigation } from '../../route/route-context'
import { keepingWords as words } from './keeping.words'
import type { ResultDraft } from './result-draft'

type KeepFieldsProps = Readonly<{
  task: TaskView
  draft: ResultDraft
  onChange: (changes: Partial<ResultDraft>) => void
}>

/** What stays in spite of a deletion: records, exception, and the day from which its period counts. */
export function KeepFields({ task, draft, onChange }: KeepFieldsProps) {
  const ground = task.grounds.find(({ id }) => id === draft.groundId)
  const text = (key: 'ground' | 'citation' | 'records', label: string) => (
    <TextInput label={label} value={draft[key]} onChange={(event) => onChange({ [key]: event.currentTarget.value })} />
  )
  const choose = (groundId: string | null) => {
    const chosen = task.grounds.find(({ id }) => id === groundId)
    onChange({
      groundId: groundId ?? '',
      ground: chosen ? chosen.label : '',
      citation: chosen?.citation ?? '',
      categoryId: draft.categoryId || (task.holds[0]?.id ?? ''),
    })
  }
  return (
    <Stack gap="xs">
      {text('records', words.records)}
      {task.grounds.length > 0 && (
        <Select
          label={words.ground}
          description={words.groundHint}
          placeholder={words.groundNone}
          data={task.grounds.map(({ id, label, citation }) => ({
            value: id,
            label: citation ? `${label} (${citation})` : label,
          }))}
          value={draft.groundId || null}
          onChange={choose}
          clearable
          clearButtonProps={{ 'aria-label': words.groundNone }}
        />
      )}
      {text('ground', words.why)}
      {ground ? (
        <GroundFields task={task} draft={draft} onChange={onChange} ends={ground.ends} />
      ) : (
        text('citation', words.citation)
      )}
    </Stack>
  )
}

const FROM: Readonly<Record<'copy' | 'reason', string>> = { copy: words.fromCopies, reason: words.fromOptional }

/** What a ground of the list still needs: the kind of data, and the day of which its period asks. */
function GroundFields({
  task,
  draft,
  onChange,
  ends,
}: KeepFieldsProps & Readonly<{ ends: 'period' | 'reason' | 'copy' }>) {
  const { go } = useNavigation()
  const kind = task.holds.find(({ id }) => id === draft.categoryId)
  const label = ends === 'period' ? kind?.asks && words.from(kind.asks) : FROM[ends]
  return (
    <>
      {ends !== 'copy' && (
        <Select
          label={words.category}
          description={ends === 'period' ? kind?.period : undefined}
          data={task.holds.map(({ id, label: name }) => ({ value: id, label: name }))}
          value={draft.categoryId || null}
          onChange={(categoryId) => categoryId && onChange({ categoryId })}
        />
      )}
      {ends === 'period' && kind?.blocked && (
        <Group>
          <Button variant="default" size="xs" onClick={() => go({ screen: 'registers', section: 'retention' })}>
            {words.setNumber}
          </Button>
        </Group>
      )}
      {label && (
        <TextInput
          type="date"
          label={label}
          description={words.fromHint}
          maw={360}
          value={draft.fromOn}
          onChange={(event) => onChange({ fromOn: event.currentTarget.value })}
        />
      )}
    </>
  )
}
