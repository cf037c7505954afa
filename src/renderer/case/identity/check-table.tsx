import { Badge, Button, Popover, Table, Text, TextInput, Title } from '@mantine/core'
import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { CaseView } from '#contract/schema/case-view'
import { InstantText } from '../../date/date-text'
import { Form } from '../../frame/form'
import { told } from '../../notify/notify'
import { checkMethodWords, dataPointWords } from '../../word/domain.words'
import classes from '../case.module.css'
import { useCase } from '../case-context'
import { FaultBox } from '../fault-box'
import { useOrder } from '../use-order'
import own from './identity.module.css'
import { identityWords as words } from './identity.words'

type Check = CaseView['checks'][number]

const RESULT_ICON = { match: IconCheck, no_match: IconX, unclear: IconQuestionMark } as const
const isPaper = ({ onFile, answer }: Check) => onFile.kind === 'none' && answer === ''

const claimOf = (check: Check): string =>
  isPaper(check) ? checkMethodWords[check.method] : `${dataPointWords[check.dataPoint]}: ${check.answer}`

/** Every check with its claim, what stood on file, how, who and when. Withdrawn ones stay visible. */
export function CheckTable() {
  const { view } = useCase()
  const checks = view.checks.toReversed()
  return (
    <section aria-labelledby="identity-checks">
      <Title order={2} id="identity-checks" mb="xs">
        {words.checks}
      </Title>
      {checks.length === 0 ? (
        <Text c="dimmed">{words.noChecks}</Text>
      ) : (
        <div className={classes.card}>
          <Table verticalSpacing={6} fz="xs">
            <Table.Thead>
              <Table.Tr>
                {Object.values(words.column).map((label) => (
                  <Table.Th key={label}>{label}</Table.Th>
                ))}
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {checks.map((check) => (
                <CheckRow key={check.checkId} check={check} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </section>
  )
}

function CheckRow({ check }: Readonly<{ check: Check }>) {
  const { view, mayWork } = useCase()
  const Icon = RESULT_ICON[check.result]
  const rights = view.rights.filter(({ id }) => check.rights.includes(id)).map(({ label }) => label)
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        <span className={check.withdrawn === null ? undefined : own.withdrawn}>{claimOf(check)}</span>
        {rights.length > 0 && (
          <Text size="xs" c="dimmed">
            {words.countsFor(rights.join(', '))}
          </Text>
        )}
        {check.note && <Text size="xs">{check.note}</Text>}
        {check.withdrawn !== null && <Text size="xs">{words.withdrawn(check.withdrawn)}</Text>}
      </Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        <OnFile check={check} />
      </Table.Td>
      <Table.Td>{checkMethodWords[check.method]}</Table.Td>
      <Table.Td>
        <Badge
          variant={check.result === 'match' && check.withdrawn === null ? 'light' : 'outline'}
          color={check.result === 'match' && check.withdrawn === null ? 'deep' : 'gray'}
          miw="max-content"
          leftSection={<Icon size={12} stroke={2} aria-hidden />}
        >
          {words.result[check.result]}
        </Badge>
      </Table.Td>
      <Table.Td>
        <Text size="xs">{check.by.name}</Text>
        <InstantText instant={check.at} size="xs" c="dimmed" />
      </Table.Td>
      <Table.Td>{mayWork && check.withdrawn === null && <Withdraw check={check} />}</Table.Td>
    </Table.Tr>
  )
}

function OnFile({ check }: Readonly<{ check: Check }>) {
  const { kind, value, source } = check.onFile
  if (kind === 'none')
    return (
      <Text size="xs" c="dimmed">
        {words.nothingOnFile}
      </Text>
    )
  return (
    <>
      <span className={kind === 'typed' ? 'suggested' : undefined}>{value}</span>
      <Text size="xs" c="dimmed">
        {kind === 'typed' ? words.typed : source}
      </Text>
    </>
  )
}

function Withdraw({ check }: Readonly<{ check: Check }>) {
  const [opened, setOpened] = useState(false)
  const [reason, setReason] = useState('')
  const withdraw = useOrder('withdraw-check')
  const submit = () =>
    withdraw.run({ checkId: check.checkId, reason }, () => {
      setOpened(false)
      told(words.withdrawDone)
    })
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={320} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          aria-label={words.withdrawNamed(claimOf(check))}
          onClick={() => setOpened(!opened)}
        >
          {words.withdraw}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.withdraw}>
        <Form gap="xs" onSubmit={submit}>
          <TextInput
            label={words.withdrawReason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FaultBox fault={withdraw.fault} />
          <Button type="submit" size="xs" loading={withdraw.pending} disabled={reason.trim() === ''}>
            {words.withdraw}
          </Button>
        </Form>
      </Popover.Dropdown>
    </Popover>
  )
}
