import { Button, Group, Input, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../api/call'
import { ErrorBox } from '../../../api/error-box'
import { useAction, useExecute } from '../../../api/query'
import { Form } from '../../../frame/form'
import { useKept } from '../../../memory/kept'
import { told, toldError } from '../../../notify/notify'
import { promiseWords } from './promise.words'

const words = promiseWords.form

type AttachFormProps = Readonly<{ dutyId: string; onDone: () => void }>

/** Takes a file into the vault as evidence for a promise. */
export function AttachForm({ dutyId, onDone }: AttachFormProps) {
  const [file, setFile] = useState<Readonly<{ token: string; name: string }> | null>(null)
  const [note, setNote] = useKept(`promise.attach.${dutyId}`, '')
  const store = useAction('task.attach-evidence')
  const attach = useExecute('attach-promise-evidence')
  const choose = () =>
    void call('desk.choose-files', { purpose: 'evidence' }).then(
      ({ files }) => files[0] && setFile(files[0]),
      toldError,
    )
  const submit = () => {
    if (!file) return
    store.mutate(
      { token: file.token },
      {
        onSuccess: ({ blobId, name, sha256 }) =>
          attach.mutate(
            { payload: { dutyId, note: note.trim(), file: { blobId, name, sha256 } } },
            {
              onSuccess: () => {
                setNote(undefined)
                told(words.attached(name))
                onDone()
              },
            },
          ),
      },
    )
  }
  const error = store.error ?? attach.error
  return (
    <Form onSubmit={submit}>
      <Input.Wrapper label={words.file} labelElement="div">
        <Group gap="sm" wrap="nowrap">
          <Button variant="default" onClick={choose} data-autofocus flex="none">
            {file ? words.chooseAnother : words.choose}
          </Button>
          {file && (
            <Text className="cut" title={file.name} dir="auto">
              {file.name}
            </Text>
          )}
        </Group>
      </Input.Wrapper>
      <Textarea
        label={words.note}
        autosize
        minRows={2}
        maxLength={2_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {error && <ErrorBox error={error} />}
      <Group justify="flex-end">
        <Button type="submit" loading={store.isPending || attach.isPending} disabled={!file || note.trim() === ''}>
          {promiseWords.attach}
        </Button>
      </Group>
    </Form>
  )
}
