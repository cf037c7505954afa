import { Button, Checkbox, Group, List, Modal, Select, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '#contract/bridge'
import type { TaskView } from '#contract/schema/case-view'
import { call } from '../../api/call'
import { useCall } from '../../api/query'
import { Form } from '../../frame/form'
import { PageState } from '../../frame/page-state'
import { told } from '../../notify/notify'
import { useCase } from '../case-context'
import { FaultBox } from '../fault-box'
import { useAct } from '../use-order'
import { type ChosenFile, FileChoice } from './file-choice'
import own from './task.module.css'
import { importWords as words } from './task.words'

const OTHER = 'other'
const ERRORS_SHOWN = 8

type Preview = Output<'task.preview-findings'>
type ImportDialogProps = Readonly<{ task: TaskView; opened: boolean; onClose: () => void }>

/** Takes in the rows that a system gave: the file, its category and columns, and a look at the first rows. */
export function ImportDialog({ task, opened, onClose }: ImportDialogProps) {
  const [file, setFile] = useState<ChosenFile | null>(null)
  const close = () => {
    setFile(null)
    onClose()
  }
  return (
    <Modal
      opened={opened}
      onClose={close}
      size="xl"
      title={words.title(task.systemName)}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {file ? (
        <ChosenTable key={file.token} task={task} file={file} onOther={() => setFile(null)} onDone={close} />
      ) : (
        <FileChoice hint={words.drop} label={words.choose} onFile={setFile} />
      )}
    </Modal>
  )
}

type ChosenTableProps = Readonly<{ task: TaskView; file: ChosenFile; onOther: () => void; onDone: () => void }>

function ChosenTable(props: ChosenTableProps) {
  const query = useCall('task.preview-findings', { token: props.file.token })
  return (
    <Stack>
      <PageState query={query} what={words.reading}>
        {(preview) => <Mapping {...props} preview={preview} />}
      </PageState>
      {query.error && (
        <Button variant="default" onClick={props.onOther}>
          {words.other}
        </Button>
      )}
    </Stack>
  )
}

function Mapping({ task, file, preview, onOther, onDone }: ChosenTableProps & Readonly<{ preview: Preview }>) {
  const { view } = useCase()
  const [category, setCategory] = useState(task.holds[0]?.id ?? OTHER)
  const [columns, setColumns] = useState<readonly string[]>(preview.columns)
  const add = useAct((_: null, expectedRevision) =>
    call('task.import-findings', {
      token: file.token,
      caseId: view.caseId,
      taskId: task.taskId,
      category,
      columns: preview.columns.filter((column) => columns.includes(column)),
      expectedRevision,
    }),
  )
  const submit = () =>
    add.run(null, ({ rows, badRows }) => {
      told(words.done(rows, badRows))
      onDone()
    })
  return (
    <Form onSubmit={submit}>
      <Group justify="space-between">
        <Text fw={600} className="figures">
          {words.file(file.name, preview.total)}
        </Text>
        <Button variant="subtle" size="compact-sm" onClick={onOther}>
          {words.other}
        </Button>
      </Group>
      <Select
        label={words.category}
        description={words.categoryHint}
        data={[
          ...task.holds.map(({ id, label }) => ({ value: id, label })),
          ...(task.holds.some(({ id }) => id === OTHER) ? [] : [{ value: OTHER, label: words.otherCategory }]),
        ]}
        value={category}
        onChange={(next) => next && setCategory(next)}
        data-autofocus
      />
      <Checkbox.Group label={words.columns} value={[...columns]} onChange={setColumns}>
        <Group gap="md" mt={6}>
          {preview.columns.map((column) => (
            <Checkbox key={column} value={column} label={column} />
          ))}
        </Group>
      </Checkbox.Group>
      <RowErrors errors={preview.errors} />
      <FirstRows preview={preview} columns={columns} />
      <FaultBox fault={add.fault} />
      <Group justify="flex-end">
        <Button type="submit" loading={add.pending} disabled={columns.length === 0 || preview.total === 0}>
          {words.save(preview.total)}
        </Button>
      </Group>
    </Form>
  )
}

function RowErrors({ errors }: Readonly<{ errors: Preview['errors'] }>) {
  if (errors.length === 0) return null
  return (
    <details open>
      <summary>{words.errors(errors.length)}</summary>
      <List className="figures">
        {errors.slice(0, ERRORS_SHOWN).map(({ row, message }) => (
          <List.Item key={row}>{words.error(row, message)}</List.Item>
        ))}
        {errors.length > ERRORS_SHOWN && <List.Item>{words.more(errors.length - ERRORS_SHOWN)}</List.Item>}
      </List>
    </details>
  )
}

function FirstRows({ preview, columns }: Readonly<{ preview: Preview; columns: readonly string[] }>) {
  const shown = preview.columns.filter((column) => columns.includes(column))
  return (
    <div>
      <Text fw={500} mb={4} className="figures">
        {words.preview(preview.rows.length, preview.total)}
      </Text>
      <section
        className={`${own.preview} ${own.rows}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard.
        tabIndex={0}
        aria-label={words.preview(preview.rows.length, preview.total)}
      >
        <Table verticalSpacing={3} stickyHeader className="figures">
          <Table.Thead>
            <Table.Tr>
              {shown.map((column) => (
                <Table.Th key={column}>{column}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name than their place.
              <Table.Tr key={index}>
                {shown.map((column) => (
                  <Table.Td key={column} title={row[column]} dir="auto">
                    {row[column]}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </div>
  )
}
