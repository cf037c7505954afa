import {
  Input,
  Modal,
  MultiSelect,
  SegmentedControl,
  Select,
  SimpleGrid,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import { useState } from 'react'
import type { CheckMethod, DataPoint, RequesterRole } from '#domain/case/case.event'
import type { RightId } from '#domain/policy/right'
import { Form } from '../../frame/form'
import { checkMethodWords, choices, dataPointWords } from '../../word/domain.words'
import classes from '../case.module.css'
import { useCase } from '../case-context'
import { DialogEnd } from '../dialog/dialog-end'
import { identityWords } from './identity.words'
import { type NewCheck, useRecordCheck } from './use-record-check'

const words = identityWords.form

/** What a check begins with: the data point, and the record whose field it is compared with. */
export type CheckSeed = Readonly<{
  dataPoint: DataPoint
  record: Readonly<{ recordId: string; value: string; label: string }> | null
}>

/** Methods that compare an answer with a value; the others are papers and words that the officer saw. */
const COMPARING: readonly CheckMethod[] = ['known_record', 'call_back', 'one_time_code']
/** What is told by the method itself, so that no data point has to be chosen. */
const POINTLESS: readonly CheckMethod[] = [
  'document_seen',
  'declaration',
  'agent_permission',
  'direct_confirmation',
  'power_of_attorney',
]

/** Records a check by hand. */
export function CheckDialog({ seed, onClose }: Readonly<{ seed: CheckSeed | null; onClose: () => void }>) {
  return (
    <Modal
      opened={seed !== null}
      onClose={onClose}
      size="lg"
      title={words.title}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {seed && <CheckForm seed={seed} onDone={onClose} />}
    </Modal>
  )
}

/** What is most likely asked of somebody who writes in a role. */
const LIKELY: Partial<Record<RequesterRole, CheckMethod>> = {
  agent: 'agent_permission',
  client_user: 'account_reauthentication',
  caller: 'call_back',
}

const firstDraft = (seed: CheckSeed, role: RequesterRole): NewCheck => ({
  rights: [],
  dataPoint: seed.dataPoint,
  answer: '',
  recordId: seed.record?.recordId ?? null,
  typedValue: null,
  method: seed.record ? 'known_record' : (LIKELY[role] ?? 'declaration'),
  result: 'match',
  note: '',
})

/** The check as it is sent: what a method does not use is left out. */
function finished(draft: NewCheck, seed: CheckSeed): NewCheck {
  const compares = COMPARING.includes(draft.method)
  const typed = compares && !seed.record ? (draft.typedValue ?? '') : null
  return {
    ...draft,
    dataPoint: POINTLESS.includes(draft.method) ? 'other' : draft.dataPoint,
    recordId: compares ? draft.recordId : null,
    typedValue: typed === '' ? null : typed,
  }
}

function CheckForm({ seed, onDone }: Readonly<{ seed: CheckSeed; onDone: () => void }>) {
  const { view } = useCase()
  const [draft, setDraft] = useState<NewCheck>(() => firstDraft(seed, view.facts.requesterRole))
  const record = useRecordCheck()
  const set = (changes: Partial<NewCheck>) => setDraft({ ...draft, ...changes })
  const compares = COMPARING.includes(draft.method)
  return (
    <Form onSubmit={() => record.run(finished(draft, seed), onDone)}>
      <SimpleGrid cols={2} spacing="sm">
        <Select
          label={words.method}
          data={choices(checkMethodWords)}
          value={draft.method}
          onChange={(method) => method && set({ method: method as CheckMethod })}
          data-autofocus
        />
        {!POINTLESS.includes(draft.method) && (
          <Select
            label={words.point}
            data={choices(dataPointWords)}
            value={draft.dataPoint}
            disabled={seed.record !== null}
            onChange={(point) => point && set({ dataPoint: point as DataPoint })}
          />
        )}
      </SimpleGrid>
      {compares && <Comparison draft={draft} seed={seed} onChange={set} />}
      <Judgement draft={draft} onChange={set} />
      <DialogEnd label={words.save} pending={record.pending} fault={record.fault} />
    </Form>
  )
}

type PartProps = Readonly<{ draft: NewCheck; onChange: (changes: Partial<NewCheck>) => void }>

function Comparison({ draft, seed, onChange }: PartProps & Readonly<{ seed: CheckSeed }>) {
  return (
    <SimpleGrid cols={2} spacing="sm">
      <TextInput
        label={words.answer}
        value={draft.answer}
        onChange={(event) => onChange({ answer: event.currentTarget.value })}
      />
      {seed.record ? (
        <Input.Wrapper label={words.onFile} labelElement="div">
          <Text dir="auto">{seed.record.value}</Text>
        </Input.Wrapper>
      ) : (
        <TextInput
          label={words.typed}
          description={words.typedHint}
          className={classes.typed}
          ps="sm"
          value={draft.typedValue ?? ''}
          onChange={(event) => onChange({ typedValue: event.currentTarget.value })}
        />
      )}
    </SimpleGrid>
  )
}

function Judgement({ draft, onChange }: PartProps) {
  const { view } = useCase()
  return (
    <>
      <Input.Wrapper label={words.result} labelElement="div">
        <SegmentedControl
          style={{ display: 'flex', width: 'fit-content' }}
          aria-label={words.result}
          data={choices(identityWords.result)}
          value={draft.result}
          onChange={(result) => onChange({ result: result as NewCheck['result'] })}
        />
      </Input.Wrapper>
      <MultiSelect
        label={words.rights}
        description={words.rightsHint}
        data={view.rights.map(({ id, label }) => ({ value: id, label }))}
        value={[...draft.rights]}
        onChange={(rights) => onChange({ rights: rights as RightId[] })}
      />
      <Textarea
        label={words.note}
        description={words.noteHint}
        autosize
        minRows={1}
        value={draft.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
    </>
  )
}
