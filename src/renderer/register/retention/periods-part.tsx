import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useState } from 'react'
import type { Output } from '#contract/bridge'
import type { RetentionRowView } from '#contract/schema/retention-view'
import { civilDate, fullDate } from '../../date/date-words'
import { useHasRole, useSession } from '../../frame/session-context'
import { counted } from '../../word/plural'
import { PeriodDialog, type PeriodTarget } from './period-dialog'
import classes from './retention.module.css'
import { retentionWords as words } from './retention.words'

/** Every period of the policy, who gives it, and what the office or a client has set. */
export function PeriodsPart({ data }: Readonly<{ data: Output<'retention.read'> }>) {
  const [target, setTarget] = useState<PeriodTarget | null>(null)
  return (
    <Stack gap="sm">
      <Text c="dimmed">{words.from(data.policy)}</Text>
      <Table className={classes.table} aria-label={words.periods}>
        <Table.Thead>
          <Table.Tr>
            {Object.values(words.column).map((label) => (
              <Table.Th key={label}>{label}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.rows.map((row) => (
            <PeriodLine key={row.id} row={row} onTarget={setTarget} />
          ))}
        </Table.Tbody>
      </Table>
      {target && <PeriodDialog target={target} onClose={() => setTarget(null)} />}
    </Stack>
  )
}

type PeriodLineProps = Readonly<{ row: RetentionRowView; onTarget: (target: PeriodTarget) => void }>

function PeriodLine({ row, onTarget }: PeriodLineProps) {
  const blocked = row.by === 'none'
  return (
    <Table.Tr>
      <Table.Td maw={360} miw={240}>
        <Text fw={600}>{row.label}</Text>
        <Text size="xs" c="dimmed">
          {row.id}: {row.categories.join(', ')}
        </Text>
        {blocked && row.gap && <Text size="sm">{row.gap}</Text>}
      </Table.Td>
      <Table.Td className="figures">
        {blocked ? (
          <Group gap={6} wrap="nowrap" title={words.noNumberMeans}>
            <IconAlertCircle size={16} stroke={1.75} style={{ flexShrink: 0 }} aria-hidden />
            <Text fw={600}>{words.noNumber}</Text>
          </Group>
        ) : (
          (row.period ?? words.untilDeleted)
        )}
        <OwnPeriods row={row} onTarget={onTarget} />
      </Table.Td>
      <Table.Td>{row.countedFrom ? words.dialog.from[row.countedFrom] : ''}</Table.Td>
      <Table.Td>{words.by[row.by]}</Table.Td>
      <Table.Td className="figures">{row.lines.join(', ')}</Table.Td>
      <Table.Td>
        <Acts row={row} onTarget={onTarget} />
      </Table.Td>
    </Table.Tr>
  )
}

function OwnPeriods({ row, onTarget }: PeriodLineProps) {
  const { zone } = useSession()
  const mayChange = useHasRole('officer', 'administrator')
  const why = (own: NonNullable<RetentionRowView['office']>) =>
    words.why(own.reason, own.by.name, fullDate(civilDate(own.at, zone)))
  return (
    <>
      {row.office && (
        <Text size="xs" c="dimmed">
          {why(row.office)}
        </Text>
      )}
      {row.clients.map((own) => (
        <div key={own.client}>
          <Text size="sm">{words.clientPeriod(own.client, counted(own.period.amount, own.period.unit))}</Text>
          <Text size="xs" c="dimmed">
            {why(own)}
          </Text>
          {mayChange && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={words.changeNamed(`${row.label}, ${own.client}`)}
              onClick={() => onTarget({ row, client: true, known: own })}
            >
              {words.change}
            </Button>
          )}
        </div>
      ))}
    </>
  )
}

function Acts({ row, onTarget }: PeriodLineProps) {
  const mayChange = useHasRole('officer', 'administrator')
  if (!mayChange) return null
  const own = row.by === 'none' || row.by === 'office'
  return (
    <Group gap={4}>
      {own && (
        <Button
          size="compact-sm"
          variant={row.by === 'none' ? 'filled' : 'default'}
          aria-label={row.office ? words.changeNamed(row.label) : words.setNamed(row.label)}
          onClick={() => onTarget({ row, client: false })}
        >
          {row.office ? words.change : words.set}
        </Button>
      )}
      {row.mayShorten && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={words.addClientNamed(row.label)}
          onClick={() => onTarget({ row, client: true })}
        >
          {words.addClient}
        </Button>
      )}
    </Group>
  )
}
