import { Button, Group, List, Modal, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { ErrorBox } from '../../api/error-box'
import { useCall, useExecute } from '../../api/query'
import { Form } from '../../frame/form'
import { PageState } from '../../frame/page-state'
import { told } from '../../notify/notify'
import { disposalWords, retentionWords } from './retention.words'

const words = disposalWords.preview

type DisposalPreviewProps = Readonly<{ caseIds: readonly string[]; onClose: () => void; onAsked: () => void }>

/** What a run would destroy and what stays, counted before anybody is asked. Destroys nothing. */
export function DisposalPreview({ caseIds, onClose, onAsked }: DisposalPreviewProps) {
  const query = useCall('retention.preview-disposal', { caseIds: [...caseIds] })
  const [reason, setReason] = useState('')
  const propose = useExecute('propose-disposal')
  const submit = () =>
    propose.mutate(
      { payload: { caseIds: [...caseIds], reason } },
      {
        onSuccess: () => {
          told(words.asked)
          onAsked()
        },
      },
    )
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={words.title}
      closeButtonProps={{ 'aria-label': retentionWords.close }}
    >
      <Form onSubmit={submit}>
        <PageState query={query} what={words.reading}>
          {(counts) => (
            <Stack gap="sm">
              <Lines
                title={words.goes}
                lines={[
                  words.counts(counts.cases, counts.inquiries),
                  words.entries(counts.entries),
                  words.files(counts.files, counts.bytes),
                  words.index,
                ]}
              />
              <Lines title={words.stays} lines={[words.skeleton, words.tombstone, words.backups]} />
              <Text fw={600}>{words.final}</Text>
            </Stack>
          )}
        </PageState>
        <TextInput
          label={words.reason}
          description={words.reasonHint}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
        {propose.error && <ErrorBox error={propose.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={propose.isPending} disabled={!query.data || reason.trim() === ''}>
            {words.ask}
          </Button>
        </Group>
      </Form>
    </Modal>
  )
}

function Lines({ title, lines }: Readonly<{ title: string; lines: readonly string[] }>) {
  return (
    <section>
      <Title order={3}>{title}</Title>
      <List>
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </section>
  )
}
