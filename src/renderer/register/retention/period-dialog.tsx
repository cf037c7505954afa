import { Button, Group, Modal, NumberInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RetentionRowView } from '#contract/schema/retention-view'
import type { CountedFrom } from '#domain/retention/retention.state'
import { ErrorBox } from '../../api/error-box'
import { useExecute } from '../../api/query'
import { Form } from '../../frame/form'
import { told } from '../../notify/notify'
import { retentionWords } from './retention.words'

const words = retentionWords.dialog
type Unit = keyof typeof words.units

/** The row whose number is set: the office's own, or that of a client. */
export type PeriodTarget = Readonly<{
  row: RetentionRowView
  client: boolean
  /** The client's period that is changed; absent for a new one. */
  known?: RetentionRowView['clients'][number]
}>

/** Sets the office's number for a row, or a client's shorter one. */
export function PeriodDialog({ target, onClose }: Readonly<{ target: PeriodTarget; onClose: () => void }>) {
  const { row } = target
  const known = target.client ? target.known : row.office
  const [amount, setAmount] = useState<number | string>(known?.period.amount ?? '')
  const [unit, setUnit] = useState<Unit>(known?.period.unit ?? 'month')
  const [from, setFrom] = useState<CountedFrom | null>(known?.countedFrom ?? null)
  const [client, setClient] = useState(target.known?.client ?? '')
  const [reason, setReason] = useState('')
  const change = useExecute('set-retention-period')
  const give = (period: { amount: number; unit: Unit } | null) =>
    change.mutate(
      {
        payload: {
          rowId: row.id,
          client: target.client ? client : null,
          period,
          countedFrom: row.asksFrom ? from : null,
          reason,
        },
      },
      {
        onSuccess: () => {
          told(period ? retentionWords.saved : retentionWords.takenBack)
          onClose()
        },
      },
    )
  const ready = Number(amount) > 0 && reason.trim() !== '' && (!row.asksFrom || from !== null)
  return (
    <Modal
      opened
      onClose={onClose}
      title={target.client ? words.client(row.label) : words.office(row.label)}
      closeButtonProps={{ 'aria-label': retentionWords.close }}
    >
      <Form onSubmit={() => ready && give({ amount: Number(amount), unit })}>
        {target.client && (
          <TextInput
            label={words.clientName}
            description={words.clientHint}
            readOnly={target.known !== undefined}
            value={client}
            onChange={(event) => setClient(event.currentTarget.value)}
            data-autofocus
          />
        )}
        <Group align="flex-end" gap="xs">
          <NumberInput
            label={words.amount}
            min={1}
            allowDecimal={false}
            w={140}
            value={amount}
            onChange={setAmount}
            data-autofocus={!target.client || undefined}
          />
          <Select
            label={words.unit}
            data={Object.entries(words.units).map(([value, label]) => ({ value, label }))}
            value={unit}
            onChange={(next) => next && setUnit(next as Unit)}
            allowDeselect={false}
            w={140}
          />
        </Group>
        {row.asksFrom && (
          <Select
            label={words.countedFrom}
            data={Object.entries(words.from).map(([value, label]) => ({ value, label }))}
            value={from}
            onChange={(next) => setFrom(next as CountedFrom | null)}
          />
        )}
        <TextInput
          label={words.reason}
          description={words.reasonHint}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {change.error && <ErrorBox error={change.error} />}
        <Group justify="flex-end">
          {known && (
            <Button variant="default" disabled={reason.trim() === ''} onClick={() => give(null)}>
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
