import { Alert, Button, List, Modal, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AppErrorValue } from '../../api/call'
import { useAction, useCall } from '../../api/query'
import { Loading } from '../../frame/page-state'
import { toldError } from '../../notify/notify'
import { Impact } from './impact'
import classes from './law.module.css'
import { importWords as words } from './law.words'
import { ReviewHead } from './review-head'
import { TrustForm } from './trust-form'

type ImportDialogProps = Readonly<{
  /** Whether a file is chosen or the program's own set is looked at; null while the dialog is away. */
  from: 'file' | 'program' | null
  onClose: () => void
}>

/** Imports a rule set: choose it, see what it changes, decide which cases use it. */
export function ImportDialog({ from, onClose }: ImportDialogProps) {
  const [token, setToken] = useState<string | null>(null)
  const client = useQueryClient()
  const close = () => {
    setToken(null)
    client.removeQueries({ queryKey: ['law.review'] })
    onClose()
  }
  return (
    <Modal
      opened={from !== null}
      onClose={close}
      title={words.title}
      size={980}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {from === 'file' && token === null && <Choose onToken={setToken} />}
      {from !== null && (from === 'program' || token !== null) && (
        <Review token={token} onClose={close} onAnother={from === 'file' ? () => setToken(null) : null} />
      )}
    </Modal>
  )
}

function Choose({ onToken }: Readonly<{ onToken: (token: string) => void }>) {
  const choose = useAction('desk.choose-files')
  const start = () =>
    choose.mutate(
      { purpose: 'rule-set' },
      { onSuccess: ({ files }) => files[0] && onToken(files[0].token), onError: toldError },
    )
  return (
    <Stack align="flex-start">
      <Text>{words.intro}</Text>
      <Button onClick={start} loading={choose.isPending} data-autofocus>
        {words.choose}
      </Button>
    </Stack>
  )
}

/** Why a file is none that can be taken: what is wrong is in the file, and nothing of the vault is in doubt. */
function Refused({ error }: Readonly<{ error: AppErrorValue }>) {
  return (
    <Alert role="alert" color="gray" icon={<IconAlertTriangle stroke={1.5} />} title={words.refused} w="100%">
      {error.message}
      {error.issues.length > 0 && (
        <List mt="xs">
          {error.issues.map(({ path, message }) => (
            <List.Item key={`${path}${message}`}>
              <span className={classes.code}>{path}</span>: {message}
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  )
}

type ReviewProps = Readonly<{ token: string | null; onClose: () => void; onAnother: (() => void) | null }>

function Review({ token, onClose, onAnother }: ReviewProps) {
  const query = useCall('law.review', { token })
  const another = onAnother && (
    <Button variant="default" onClick={onAnother}>
      {words.another}
    </Button>
  )
  if (query.error)
    return (
      <Stack align="flex-start">
        <Refused error={query.error} />
        {another}
      </Stack>
    )
  if (!query.data) return <Loading what={words.comparing} />
  const review = query.data
  const stranger = review.publisher !== null && !review.publisher.trusted
  return (
    <Stack>
      <ReviewHead review={review} />
      {review.refusal && stranger && review.refusal.code === 'forbidden' && review.publisher && (
        <TrustForm publisher={review.publisher} onTrusted={() => void query.refetch()} />
      )}
      {review.refusal && !(stranger && review.refusal.code === 'forbidden') && another}
      {!review.refusal && <Impact token={token} review={review} onClose={onClose} />}
    </Stack>
  )
}
