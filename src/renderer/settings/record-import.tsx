import { Button, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { ErrorBox } from '../api/error-box'
import { useAction, useCall } from '../api/query'
import { Loading } from '../frame/page-state'
import { toldError } from '../notify/notify'
import { RecordMapping } from './record-mapping'
import { settingsWords } from './settings.words'

const words = settingsWords.mapping

type ChosenFile = Readonly<{ token: string; name: string }>

/** Imports an export of customers: choose the file, say what is in each column, look at the preview, import. */
export function RecordImport({ opened, onClose }: Readonly<{ opened: boolean; onClose: () => void }>) {
  const [file, setFile] = useState<ChosenFile | null>(null)
  const close = () => {
    setFile(null)
    onClose()
  }
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={words.title}
      size={960}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {file ? <Read file={file} onDone={close} /> : <Choose onFile={setFile} />}
    </Modal>
  )
}

function Choose({ onFile }: Readonly<{ onFile: (file: ChosenFile) => void }>) {
  const choose = useAction('desk.choose-files')
  const start = () =>
    choose.mutate(
      { purpose: 'records' },
      { onSuccess: ({ files }) => files[0] && onFile(files[0]), onError: toldError },
    )
  return (
    <Stack align="flex-start">
      <Text>{words.dropHint}</Text>
      <Button onClick={start} loading={choose.isPending} data-autofocus>
        {words.choose}
      </Button>
    </Stack>
  )
}

function Read({ file, onDone }: Readonly<{ file: ChosenFile; onDone: () => void }>) {
  const preview = useCall('verification.preview-records', { token: file.token })
  if (preview.error) return <ErrorBox error={preview.error} onRetry={() => void preview.refetch()} />
  if (!preview.data) return <Loading what={words.reading} />
  return <RecordMapping file={file} preview={preview.data} onDone={onDone} />
}
