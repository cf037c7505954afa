import { Button, Stack, Table, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconDatabaseImport } from '@tabler/icons-react'
import { useCall } from '../api/query'
import { InstantText } from '../date/date-text'
import { absoluteDate } from '../date/date-words'
import { Nothing } from '../frame/nothing'
import { PageState } from '../frame/page-state'
import { useSession } from '../frame/session-context'
import { figure } from '../word/plural'
import { RecordImport } from './record-import'
import classes from './settings.module.css'
import { settingsWords } from './settings.words'

const words = settingsWords.records

/** What is on file about customers, for identity checks, and the way to import more. */
export function RecordSection() {
  const { today } = useSession()
  const query = useCall('verification.batches', {})
  const [opened, { open, close }] = useDisclosure(false)
  const start = (
    <Button leftSection={<IconDatabaseImport size={16} stroke={1.5} />} onClick={open}>
      {words.import}
    </Button>
  )
  return (
    <Stack align="flex-start">
      <Text c="dimmed">{words.intro}</Text>
      <PageState query={query}>
        {({ batches }) =>
          batches.length === 0 ? (
            <Nothing icon={<IconDatabaseImport size={44} stroke={1.2} />} title={words.none} sentence={words.noneHint}>
              {start}
            </Nothing>
          ) : (
            <>
              <Table className="figures">
                <Table.Thead>
                  <Table.Tr>
                    {[words.source, words.exported, words.file, words.rows, words.bad, words.imported, words.by].map(
                      (label) => (
                        <Table.Th key={label} className={classes.whole}>
                          {label}
                        </Table.Th>
                      ),
                    )}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {batches.map((batch) => (
                    <Table.Tr key={batch.batchId}>
                      <Table.Td>{batch.source}</Table.Td>
                      <Table.Td className={classes.whole}>{absoluteDate(batch.exportedOn, today)}</Table.Td>
                      <Table.Td style={{ overflowWrap: 'anywhere' }}>{batch.fileName}</Table.Td>
                      <Table.Td>{figure(batch.rows)}</Table.Td>
                      <Table.Td>{figure(batch.badRows)}</Table.Td>
                      <Table.Td className={classes.whole}>
                        <InstantText instant={batch.importedAt} />
                      </Table.Td>
                      <Table.Td>{batch.by}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
              {start}
            </>
          )
        }
      </PageState>
      <RecordImport opened={opened} onClose={close} />
    </Stack>
  )
}
