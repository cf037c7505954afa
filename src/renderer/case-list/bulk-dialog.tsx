import { Button, Group, Modal, Select, Stack, Table, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { CaseRow } from '#contract/schema/case-view'
import type { HoldReason } from '#domain/case/case.event'
import { useCall } from '../api/query'
import { Form } from '../frame/form'
import { useSession } from '../frame/session-context'
import { choices, holdWords } from '../word/domain.words'
import { bulkWords as words } from './bulk.words'
import type { BulkAct } from './bulk-plan'
import classes from './case-list.module.css'
import { type BulkLine, useBulk } from './use-bulk'

export type BulkKind = BulkAct['kind']
type BulkDialogProps = Readonly<{
  kind: BulkKind
  rows: readonly CaseRow[]
  onClose: () => void
  /** Called once something was done; the selection has served its purpose then. */
  onDone: () => void
}>

/** One change for several cases: what it does to each is shown before, and how it went after. */
export function BulkDialog({ kind, rows, onClose, onDone }: BulkDialogProps) {
  const [act, setAct] = useState<BulkAct | null>(
    kind === 'hold' ? { kind, reason: 'waiting_for_requester', note: '' } : null,
  )
  const bulk = useBulk(rows, act)
  const working = bulk.phase === 'working'
  const close = bulk.phase === 'finished' ? onDone : onClose
  const done = bulk.lines.filter((line) => line.result?.ok).length
  const refused = bulk.lines.filter((line) => line.result?.ok === false).length
  return (
    <Modal
      opened
      onClose={() => !working && close()}
      title={words.title[kind](rows.length)}
      size={820}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Form onSubmit={() => act && bulk.changing > 0 && void bulk.run(act)}>
        {bulk.phase === 'preview' && kind === 'assign' && <OwnerChoice onAct={setAct} />}
        {bulk.phase === 'preview' && act?.kind === 'hold' && <HoldChoice act={act} onAct={setAct} />}
        {!bulk.ready && <Text c="dimmed">{words.reading}</Text>}
        {act && bulk.ready && <Lines lines={bulk.lines} finished={bulk.phase !== 'preview'} />}
        <Group justify="space-between">
          <Text c="dimmed" role="status">
            {bulk.phase === 'finished' && words.summary(done, refused)}
            {bulk.phase === 'preview' && act && bulk.ready && bulk.changing === 0 && words.nothing}
          </Text>
          {bulk.phase === 'finished' ? (
            <Button onClick={onDone} autoFocus>
              {words.finish}
            </Button>
          ) : (
            <Button type="submit" loading={working} disabled={!act || !bulk.ready || bulk.changing === 0}>
              {words.run[kind](bulk.changing || rows.length)}
            </Button>
          )}
        </Group>
      </Form>
    </Modal>
  )
}

function OwnerChoice({ onAct }: Readonly<{ onAct: (act: BulkAct) => void }>) {
  const { user } = useSession()
  const settings = useCall('settings.read', {})
  const officers = (settings.data?.users ?? []).filter(({ removed, roles }) => !removed && roles.includes('officer'))
  const [ownerId, setOwnerId] = useState<string | null>(null)
  const choose = (next: string | null) => {
    const owner = officers.find(({ userId }) => userId === next)?.name
    if (!next || !owner) return
    setOwnerId(next)
    onAct({ kind: 'assign', ownerId: next, owner })
  }
  return (
    <Select
      label={words.owner}
      data={officers.map(({ userId, name }) => ({
        value: userId,
        label: userId === user.userId ? words.me(name) : name,
      }))}
      value={ownerId}
      onChange={choose}
      data-autofocus
    />
  )
}

type HoldChoiceProps = Readonly<{ act: Extract<BulkAct, { kind: 'hold' }>; onAct: (act: BulkAct) => void }>

function HoldChoice({ act, onAct }: HoldChoiceProps) {
  return (
    <Stack gap="sm">
      <Select
        label={words.reason}
        data={choices(holdWords)}
        value={act.reason}
        onChange={(reason) => reason && onAct({ ...act, reason: reason as HoldReason })}
        data-autofocus
      />
      <Textarea
        label={words.note}
        description={words.noteHint}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2_000}
        value={act.note}
        onChange={(event) => onAct({ ...act, note: event.currentTarget.value })}
      />
    </Stack>
  )
}

function Lines({ lines, finished }: Readonly<{ lines: readonly BulkLine[]; finished: boolean }>) {
  const { columns } = words
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard.
    <section className={`${classes.lines} lined`} tabIndex={0} aria-label={columns.does}>
      <Table stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{columns.number}</Table.Th>
            <Table.Th>{columns.requester}</Table.Th>
            <Table.Th>{finished ? columns.result : columns.does}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ row, plan, result }) => (
            <Table.Tr key={row.caseId}>
              <Table.Td className="case-no">{row.caseNo}</Table.Td>
              <Table.Td dir="auto">{row.requester}</Table.Td>
              <Table.Td className={plan?.changes && result?.ok !== false ? undefined : classes.quiet}>
                {finished && plan?.changes ? (result?.text ?? words.next) : plan?.does}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
