import { Button, Group, Modal, NumberInput, Stack, Table, Text, TextInput } from '@mantine/core'
import { IconCopyOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { ResidualRowView } from '#contract/schema/retention-view'
import { ErrorBox } from '../../api/error-box'
import { useExecute } from '../../api/query'
import { Form } from '../../frame/form'
import { Nothing } from '../../frame/nothing'
import { useHasRole } from '../../frame/session-context'
import { told } from '../../notify/notify'
import { counted } from '../../word/plural'
import classes from './retention.module.css'
import { retentionWords } from './retention.words'

const words = retentionWords.copies

/** How long systems keep copies after a deletion, and where the office knows that from. */
export function CopiesPart({ copies }: Readonly<{ copies: readonly ResidualRowView[] }>) {
  const mayChange = useHasRole('officer', 'administrator')
  const [chosen, setChosen] = useState<ResidualRowView | null>(null)
  if (copies.length === 0)
    return <Nothing icon={<IconCopyOff size={44} stroke={1.2} />} title={words.emptyTitle} sentence={words.empty} />
  return (
    <Stack gap="sm">
      <Text c="dimmed">{words.hint}</Text>
      <Table className={classes.table} aria-label={words.label}>
        <Table.Thead>
          <Table.Tr>
            {Object.values(words.column).map((label) => (
              <Table.Th key={label}>{label}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {copies.map((copy) => (
            <Table.Tr key={copy.systemId}>
              <Table.Td>
                <Text fw={600}>{copy.systemName}</Text>
              </Table.Td>
              <Table.Td maw={320}>
                {copy.what}
                <Text size="xs" c="dimmed">
                  {copy.caveat}
                </Text>
              </Table.Td>
              <Table.Td className="figures">{copy.days === null ? words.none : counted(copy.days, 'day')}</Table.Td>
              <Table.Td maw={320} style={{ overflowWrap: 'anywhere' }}>
                {sourceOf(copy)}
              </Table.Td>
              <Table.Td>
                {mayChange && (
                  <Button
                    size="compact-sm"
                    variant={copy.days === null ? 'filled' : 'default'}
                    aria-label={words.enterNamed(copy.systemName)}
                    onClick={() => setChosen(copy)}
                  >
                    {words.enter}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {chosen && <DaysDialog copy={chosen} onClose={() => setChosen(null)} />}
    </Stack>
  )
}

function sourceOf({ by, source, suggestion }: ResidualRowView): string {
  if (by === 'office') return words.office(source)
  return by === 'vendor' || suggestion === null ? source : words.suggestion(suggestion.vendor, suggestion.days)
}

function DaysDialog({ copy, onClose }: Readonly<{ copy: ResidualRowView; onClose: () => void }>) {
  const [days, setDays] = useState<number | string>(copy.days ?? '')
  const [source, setSource] = useState(copy.by === 'office' ? copy.source : '')
  const change = useExecute('set-residual-days')
  const give = (next: number | null) =>
    change.mutate(
      { payload: { systemId: copy.systemId, days: next, source } },
      {
        onSuccess: () => {
          told(next === null ? retentionWords.takenBack : retentionWords.saved)
          onClose()
        },
      },
    )
  const ready = days !== '' && source.trim() !== ''
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.dialog(copy.systemName)}
      closeButtonProps={{ 'aria-label': retentionWords.close }}
    >
      <Form onSubmit={() => ready && give(Number(days))}>
        <NumberInput
          label={words.days}
          min={0}
          allowDecimal={false}
          w={200}
          value={days}
          onChange={setDays}
          data-autofocus
        />
        <TextInput
          label={words.source}
          description={words.sourceHint}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        {change.error && <ErrorBox error={change.error} />}
        <Group justify="flex-end">
          {copy.by === 'office' && (
            <Button variant="default" disabled={source.trim() === ''} onClick={() => give(null)}>
              {retentionWords.takeBack}
            </Button>
          )}
          <Button type="submit" loading={change.isPending} disabled={!ready}>
            {retentionWords.save}
          </Button>
        </Group>
      </Form>
    </Modal>
  )
}
