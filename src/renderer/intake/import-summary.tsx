import { Button, Group, List, Modal, Stack, Text, Title } from '@mantine/core'
import { useCall } from '../api/query'
import { intakeWords } from './intake.words'
import type { ImportResult } from './use-import'

const words = intakeWords.imported
const SHOWN = 6

type ImportSummaryProps = Readonly<{
  result: ImportResult | null
  onClose: () => void
  onOpen: (inquiryId: string) => void
  onQuarantine: () => void
}>

/** What an import brought: counts, files that could not be read, and what went to quarantine with its reason. */
export function ImportSummary({ result, onClose, onOpen, onQuarantine }: ImportSummaryProps) {
  return (
    <Modal
      opened={result !== null}
      onClose={onClose}
      title={result?.cancelled ? words.cancelled : words.title}
      size="lg"
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {result && <Summary result={result} onOpen={onOpen} onQuarantine={onQuarantine} />}
    </Modal>
  )
}

function Summary({
  result,
  onOpen,
  onQuarantine,
}: Readonly<{ result: ImportResult; onOpen: (inquiryId: string) => void; onQuarantine: () => void }>) {
  const first = result.firstInquiryId
  return (
    <Stack>
      <List className="figures">
        <List.Item>{words.messages(result.imported)}</List.Item>
        {result.duplicates > 0 && <List.Item>{words.duplicates(result.duplicates)}</List.Item>}
        {result.quarantined > 0 && <List.Item>{words.quarantined(result.quarantined)}</List.Item>}
        {result.unreadable.length > 0 && (
          <List.Item>
            {words.unreadable(result.unreadable.length)}
            <List>
              {result.unreadable.map(({ file, reason }) => (
                <List.Item key={file}>
                  <b>{file}</b>: {reason}
                </List.Item>
              ))}
            </List>
          </List.Item>
        )}
      </List>
      {result.cancelled && <Text>{words.nothingLost}</Text>}
      {result.quarantined > 0 && <Quarantined count={result.quarantined} />}
      <Group justify="flex-end">
        {result.quarantined > 0 && (
          <Button variant="default" onClick={onQuarantine}>
            {words.openQuarantine}
          </Button>
        )}
        {first && (
          <Button onClick={() => onOpen(first)} data-autofocus>
            {words.open}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

function Quarantined({ count }: Readonly<{ count: number }>) {
  const list = useCall('intake.list', { state: 'quarantined', search: '', cursor: null, limit: Math.min(SHOWN, count) })
  if (!list.data) return null
  return (
    <div>
      <Title order={3}>{words.quarantineTitle}</Title>
      <List>
        {list.data.rows.map((row) => (
          <List.Item key={row.inquiryId}>
            <b>{row.subject}</b>: {row.excerpt}
          </List.Item>
        ))}
      </List>
    </div>
  )
}
