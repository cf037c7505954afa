import { Badge, Button, Group, Modal, Text, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import type { InquiryView } from '#contract/schema/intake-view'
import { ErrorBox } from '../api/error-box'
import { useExecute } from '../api/query'
import { InstantText } from '../date/date-text'
import { InstantInput } from '../date/instant-input'
import { Form } from '../frame/form'
import { useSession } from '../frame/session-context'
import { told } from '../notify/notify'
import { intakeWords } from './intake.words'

const words = intakeWords.receipt

/** When the message was received, how that is known, and the way to correct it. */
export function ReceiptLine({ inquiry, fixed }: Readonly<{ inquiry: InquiryView; fixed: boolean }>) {
  const [opened, { open, close }] = useDisclosure(false)
  const { receipt } = inquiry
  return (
    <Group gap="xs">
      <Text>{words.received}</Text>
      <InstantText instant={receipt.receivedAt} fw={600} />
      <Badge color={receipt.confirmed ? 'deep' : 'gray'} variant="light" title={receipt.explanation}>
        {receipt.confirmed ? words.confirmed : words.notConfirmed}
      </Badge>
      {!fixed && (
        <Button variant="subtle" size="compact-sm" px={4} onClick={open}>
          {words.correct}
        </Button>
      )}
      <Text size="xs" c="dimmed" w="100%">
        {receipt.explanation}
      </Text>
      <Modal opened={opened} onClose={close} title={words.title} closeButtonProps={{ 'aria-label': words.cancel }}>
        <CorrectReceipt inquiry={inquiry} onDone={close} />
      </Modal>
    </Group>
  )
}

function CorrectReceipt({ inquiry, onDone }: Readonly<{ inquiry: InquiryView; onDone: () => void }>) {
  const { zone } = useSession()
  const correct = useExecute('correct-receipt')
  const [receivedAt, setReceivedAt] = useState<string>(inquiry.receipt.receivedAt)
  const [reason, setReason] = useState('')
  const submit = () =>
    correct.mutate(
      { payload: { inquiryId: inquiry.inquiryId, receivedAt, reason }, revision: inquiry.revision },
      {
        onSuccess: () => {
          told(words.saved)
          onDone()
        },
      },
    )
  return (
    <Form onSubmit={submit}>
      <Text c="dimmed">{words.hint}</Text>
      <InstantInput label={words.at} zone={zone} value={receivedAt} onChange={setReceivedAt} />
      <Textarea
        label={words.reason}
        description={words.reasonHint}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {correct.error && <ErrorBox error={correct.error} />}
      <Group justify="flex-end">
        <Button type="submit" loading={correct.isPending} disabled={!receivedAt || reason.trim() === ''}>
          {words.save}
        </Button>
      </Group>
    </Form>
  )
}
