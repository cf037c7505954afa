import { Button, Checkbox, Group, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '#contract/bridge'
import type { TaskView } from '#contract/schema/case-view'
import { useCall } from '../../api/query'
import { PageState } from '../../frame/page-state'
import { dispositionWords, wordFor } from '../../word/domain.words'
import { figure } from '../../word/plural'
import { useCase } from '../case-context'
import { MarkBar } from './mark-bar'
import own from './task.module.css'
import { rowsWords as words } from './task.words'

const PAGE = 50

type Rows = Output<'task.findings'>
type Finding = TaskView['findings'][number]
type RowsViewerProps = Readonly<{ taskId: string; finding: Finding }>

/** The rows of an imported file, page by page, with what was decided about each. */
export function RowsViewer({ taskId, finding }: RowsViewerProps) {
  const { view, mayWork } = useCase()
  const [offset, setOffset] = useState(0)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const { importId } = finding
  const query = useCall(
    'task.findings',
    { caseId: view.caseId, taskId, importId, offset, limit: PAGE },
    { keepFormer: true },
  )
  const toggle = (rows: readonly number[], on: boolean) =>
    setChosen((before) => {
      const next = new Set(before)
      for (const row of rows) on ? next.add(row) : next.delete(row)
      return next
    })
  return (
    <Stack gap="xs" mt="sm">
      {mayWork && <MarkBar taskId={taskId} finding={finding} chosen={chosen} onMarked={() => setChosen(new Set())} />}
      <PageState query={query} what={words.reading}>
        {(rows) => (
          <>
            <RowTable rows={rows} chosen={chosen} onToggle={mayWork ? toggle : null} />
            <Pager total={rows.total} offset={offset} onOffset={setOffset} />
          </>
        )}
      </PageState>
    </Stack>
  )
}

type RowTableProps = Readonly<{
  rows: Rows
  chosen: ReadonlySet<number>
  onToggle: ((rows: readonly number[], on: boolean) => void) | null
}>

function RowTable({ rows, chosen, onToggle }: RowTableProps) {
  const all = rows.rows.map(({ row }) => row)
  const every = all.length > 0 && all.every((row) => chosen.has(row))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard.
    <section className={own.rows} tabIndex={0} aria-label={words.label}>
      <Table verticalSpacing={3} className="figures">
        <Table.Thead>
          <Table.Tr>
            {onToggle && (
              <Table.Td>
                <Checkbox
                  size="xs"
                  aria-label={words.choosePage}
                  checked={every}
                  indeterminate={!every && all.some((row) => chosen.has(row))}
                  onChange={() => onToggle(all, !every)}
                />
              </Table.Td>
            )}
            <Table.Th>{words.row}</Table.Th>
            <Table.Th>{words.decision}</Table.Th>
            {rows.columns.map((column) => (
              <Table.Th key={column}>{column}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.rows.map((row) => (
            <Table.Tr key={row.row}>
              {onToggle && (
                <Table.Td>
                  <Checkbox
                    size="xs"
                    aria-label={words.choose(row.row + 1)}
                    checked={chosen.has(row.row)}
                    onChange={(event) => onToggle([row.row], event.currentTarget.checked)}
                  />
                </Table.Td>
              )}
              <Table.Td>{figure(row.row + 1)}</Table.Td>
              <Table.Td title={row.reason || undefined}>
                {row.disposition === 'undecided' ? (
                  <b>{words.undecided}</b>
                ) : (
                  wordFor(dispositionWords, row.disposition)
                )}
                {row.reason && <Text size="xs">{row.reason}</Text>}
              </Table.Td>
              {rows.columns.map((column) => (
                <Table.Td key={column} title={row.values[column]} dir="auto">
                  {row.values[column]}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

type PagerProps = Readonly<{ total: number; offset: number; onOffset: (offset: number) => void }>

function Pager({ total, offset, onOffset }: PagerProps) {
  if (total <= PAGE) return null
  return (
    <Group gap="xs">
      <Button
        variant="default"
        size="compact-sm"
        disabled={offset === 0}
        onClick={() => onOffset(Math.max(0, offset - PAGE))}
      >
        {words.previous}
      </Button>
      <Text size="xs" className="figures" role="status">
        {words.range(offset + 1, Math.min(total, offset + PAGE), total)}
      </Text>
      <Button
        variant="default"
        size="compact-sm"
        disabled={offset + PAGE >= total}
        onClick={() => onOffset(offset + PAGE)}
      >
        {words.next}
      </Button>
    </Group>
  )
}
