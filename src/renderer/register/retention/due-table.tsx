import { Checkbox, List, Table } from '@mantine/core'
import type { DueFile } from '#contract/schema/retention-view'
import { dateInWords, fullDate } from '../../date/date-words'
import { useSession } from '../../frame/session-context'
import classes from './retention.module.css'
import { disposalWords as words } from './retention.words'

type DueTableProps = Readonly<{
  files: readonly DueFile[]
  chosen: readonly string[]
  onChosen: ((chosen: readonly string[]) => void) | null
}>

/** Closed cases whose day has come, each with why. */
export function DueTable({ files, chosen, onChosen }: DueTableProps) {
  const { today } = useSession()
  const all = files.map(({ caseId }) => caseId)
  const toggle = (caseId: string) =>
    onChosen?.(chosen.includes(caseId) ? chosen.filter((known) => known !== caseId) : [...chosen, caseId])
  return (
    <Table className={classes.table} aria-label={words.due}>
      <Table.Thead>
        <Table.Tr>
          {onChosen && (
            <Table.Th w={36}>
              <Checkbox
                aria-label={words.all}
                checked={chosen.length === all.length}
                indeterminate={chosen.length > 0 && chosen.length < all.length}
                onChange={() => onChosen(chosen.length === all.length ? [] : all)}
              />
            </Table.Th>
          )}
          {Object.values(words.column).map((label) => (
            <Table.Th key={label}>{label}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {files.map((file) => (
          <Table.Tr key={file.caseId}>
            {onChosen && (
              <Table.Td>
                <Checkbox
                  aria-label={words.one(file.caseNo)}
                  checked={chosen.includes(file.caseId)}
                  onChange={() => toggle(file.caseId)}
                />
              </Table.Td>
            )}
            <Table.Td className="figures" style={{ whiteSpace: 'nowrap' }}>
              {file.caseNo}
            </Table.Td>
            <Table.Td>{file.requester}</Table.Td>
            <Table.Td className="figures">{fullDate(file.closedOn)}</Table.Td>
            <Table.Td className="figures">{dateInWords(file.disposeFrom, today)}</Table.Td>
            <Table.Td maw={420}>
              <details>
                <summary>{file.trace.at(-1)?.text}</summary>
                <List size="sm">
                  {file.trace.slice(0, -1).map(({ text, citation }) => (
                    <List.Item key={text}>
                      {text}
                      {citation ? ` (${citation})` : ''}
                    </List.Item>
                  ))}
                </List>
              </details>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
