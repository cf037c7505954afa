import { Button, Group, List, Select, SimpleGrid, Stack, Table, Text, TextInput, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Output } from '#contract/bridge'
import { ErrorBox } from '../api/error-box'
import { useAction } from '../api/query'
import { Form } from '../frame/form'
import { useSession } from '../frame/session-context'
import { told } from '../notify/notify'
import { counted, figure } from '../word/plural'
import classes from './settings.module.css'
import { settingsWords } from './settings.words'

const words = settingsWords.mapping

type Preview = Output<'verification.preview-records'>
type RecordMappingProps = Readonly<{
  file: Readonly<{ token: string; name: string }>
  preview: Preview
  onDone: () => void
}>

/** What each column holds, with the first rows as they will be kept. */
export function RecordMapping({ file, preview, onDone }: RecordMappingProps) {
  const client = useQueryClient()
  const { today } = useSession()
  const run = useAction('verification.import-records')
  const [source, setSource] = useState('')
  const [exportedOn, setExportedOn] = useState(today)
  const [mapping, setMapping] = useState<Readonly<Record<string, string>>>(preview.suggested)
  const rows = (count: number) => counted(count, 'row')
  const submit = () =>
    run.mutate(
      { token: file.token, source: source.trim(), exportedOn, mapping },
      {
        onSuccess: (done) => {
          told(done.badRows > 0 ? words.doneBad(rows(done.rows), rows(done.badRows)) : words.done(rows(done.rows)))
          void client.invalidateQueries({ queryKey: ['verification.batches'] })
          onDone()
        },
      },
    )
  return (
    <Form onSubmit={submit}>
      <Text fw={600}>{file.name}</Text>
      <SimpleGrid cols={2}>
        <TextInput
          label={words.source}
          description={words.sourceHint}
          value={source}
          maxLength={200}
          data-autofocus
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={words.exportedOn}
          description="&nbsp;"
          value={exportedOn}
          onChange={(event) => setExportedOn(event.currentTarget.value)}
        />
      </SimpleGrid>
      <Columns preview={preview} mapping={mapping} onMapping={setMapping} />
      <MappedRows preview={preview} mapping={mapping} />
      {run.error && <ErrorBox error={run.error} />}
      <Group justify="space-between">
        <Text c="dimmed">{Object.keys(mapping).length === 0 && words.nothingMapped}</Text>
        <Button
          type="submit"
          loading={run.isPending}
          disabled={source.trim() === '' || exportedOn === '' || Object.keys(mapping).length === 0}
        >
          {words.run(rows(preview.total))}
        </Button>
      </Group>
    </Form>
  )
}

type ColumnsProps = Readonly<{
  preview: Preview
  mapping: Readonly<Record<string, string>>
  onMapping: (mapping: Record<string, string>) => void
}>

function Columns({ preview, mapping, onMapping }: ColumnsProps) {
  const fields = [{ value: '', label: words.ignore }, ...preview.fields.map(({ id, label }) => ({ value: id, label }))]
  const set = (column: string, field: string | null) => {
    const { [column]: _former, ...others } = mapping
    onMapping(field ? { ...others, [column]: field } : others)
  }
  return (
    <div>
      <Title order={3} mb={6}>
        {words.columns}
      </Title>
      <SimpleGrid cols={3} spacing="xs">
        {preview.columns.map((column) => (
          <Select
            key={column}
            label={column}
            aria-label={words.mapColumn(column)}
            data={fields}
            value={mapping[column] ?? ''}
            onChange={(field) => set(column, field)}
          />
        ))}
      </SimpleGrid>
    </div>
  )
}

function MappedRows({ preview, mapping }: Readonly<{ preview: Preview; mapping: Readonly<Record<string, string>> }>) {
  const shown = preview.columns.filter((column) => mapping[column])
  const labelOf = (column: string) => preview.fields.find((field) => field.id === mapping[column])?.label ?? ''
  return (
    <Stack gap={6}>
      <Title order={3}>{words.preview}</Title>
      <Text c="dimmed" size="xs">
        {words.previewCount(preview.rows.length, preview.total)}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard. */}
      <section className={`${classes.preview} lined`} tabIndex={0} aria-label={words.preview}>
        <Table stickyHeader className="figures">
          <Table.Thead>
            <Table.Tr>
              {shown.map((column) => (
                <Table.Th key={column}>{labelOf(column)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no name but their place.
              <Table.Tr key={index}>
                {shown.map((column) => (
                  <Table.Td key={column} dir="auto">
                    {row[column]}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {preview.errors.length > 0 && (
        <div>
          <Title order={3}>
            {words.errors}: {figure(preview.errors.length)}
          </Title>
          <List>
            {preview.errors.slice(0, 10).map((error) => (
              <List.Item key={error.row}>
                {words.row(error.row)}: {error.message}
              </List.Item>
            ))}
          </List>
        </div>
      )}
    </Stack>
  )
}
