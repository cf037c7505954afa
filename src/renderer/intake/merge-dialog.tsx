import { Modal, Stack, Text, TextInput, Title, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { InquiryView } from '#contract/schema/intake-view'
import { ErrorBox } from '../api/error-box'
import { useCall, useExecute } from '../api/query'
import { told } from '../notify/notify'
import { intakeWords } from './intake.words'

const words = intakeWords.merge
const SEARCH_MS = 150
const HITS = 8

type MergeDialogProps = Readonly<{ inquiry: InquiryView; opened: boolean; onClose: () => void; onMerged: () => void }>

/** Adds a message to a case: those of the same requester first, any other by search. */
export function MergeDialog({ inquiry, opened, onClose, onMerged }: MergeDialogProps) {
  const merge = useExecute('merge-inquiry')
  const [text, setText] = useState('')
  const [settled] = useDebouncedValue(text.trim(), SEARCH_MS)
  const found = useCall(
    'case.find',
    { text: settled, limit: HITS },
    { enabled: opened && settled.length > 1, keepFormer: true },
  )
  const cases = settled.length > 1 ? (found.data?.hits.filter((hit) => hit.kind === 'case') ?? []) : []
  const addTo = (caseId: string) =>
    merge.mutate(
      { payload: { inquiryId: inquiry.inquiryId, caseId }, revision: inquiry.revision },
      {
        onSuccess: () => {
          told(words.done)
          onClose()
          onMerged()
        },
      },
    )
  return (
    <Modal opened={opened} onClose={onClose} title={words.title} closeButtonProps={{ 'aria-label': words.close }}>
      <Stack>
        <Text c="dimmed">{words.hint}</Text>
        {inquiry.relatedCases.length > 0 && (
          <Choices
            title={words.related}
            items={inquiry.relatedCases.map((known) => ({
              id: known.caseId,
              title: `${known.caseNo} ${known.requester}`,
              detail: known.subject,
            }))}
            onChoose={addTo}
          />
        )}
        <TextInput
          label={words.find}
          value={text}
          data-autofocus
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {cases.length > 0 && <Choices title={words.others} items={cases} onChoose={addTo} />}
        {settled.length > 1 && found.isSuccess && cases.length === 0 && <Text c="dimmed">{words.none}</Text>}
        {merge.error && <ErrorBox error={merge.error} />}
      </Stack>
    </Modal>
  )
}

type ChoicesProps = Readonly<{
  title: string
  items: readonly Readonly<{ id: string; title: string; detail: string }>[]
  onChoose: (id: string) => void
}>

function Choices({ title, items, onChoose }: ChoicesProps) {
  return (
    <Stack gap={4}>
      <Title order={3}>{title}</Title>
      {items.map((item) => (
        <UnstyledButton key={item.id} className="lined" px="sm" py={6} onClick={() => onChoose(item.id)}>
          <Text fw={600}>{item.title}</Text>
          <Text c="dimmed">{item.detail}</Text>
        </UnstyledButton>
      ))}
    </Stack>
  )
}
