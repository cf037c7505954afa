import { Button, Group, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { ErrorBox } from '../../../api/error-box'
import { useExecute } from '../../../api/query'
import { Form } from '../../../frame/form'
import { told } from '../../../notify/notify'
import { promiseWords } from './promise.words'

const words = promiseWords.form

type WithdrawFormProps = Readonly<{ what: 'evidence' | 'review'; id: string; onDone: () => void }>

/** Takes evidence or a review back, with the reason. */
export function WithdrawForm({ what, id, onDone }: WithdrawFormProps) {
  const [reason, setReason] = useState('')
  const evidence = useExecute('withdraw-promise-evidence')
  const review = useExecute('withdraw-promise-review')
  const { error, isPending } = what === 'evidence' ? evidence : review
  const onSuccess = () => {
    told(words.withdrawn)
    onDone()
  }
  const submit = () =>
    what === 'evidence'
      ? evidence.mutate({ payload: { evidenceId: id, reason } }, { onSuccess })
      : review.mutate({ payload: { reviewId: id, reason } }, { onSuccess })
  return (
    <Form onSubmit={submit}>
      <Text c="dimmed">{words.withdrawHint}</Text>
      <Textarea
        label={words.reason}
        autosize
        minRows={2}
        maxLength={2_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
      {error && <ErrorBox error={error} />}
      <Group justify="flex-end">
        <Button type="submit" loading={isPending} disabled={reason.trim() === ''}>
          {promiseWords.withdraw}
        </Button>
      </Group>
    </Form>
  )
}
