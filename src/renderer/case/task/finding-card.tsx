import { Button, Group, Popover, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { TaskView } from '#contract/schema/case-view'
import { Form } from '../../frame/form'
import { told } from '../../notify/notify'
import classes from '../case.module.css'
import { useCase } from '../case-context'
import { FaultBox } from '../fault-box'
import { useOrder } from '../use-order'
import { RowsViewer } from './rows-viewer'
import { taskWords as words } from './task.words'

type Finding = TaskView['findings'][number]
type FindingCardProps = Readonly<{ taskId: string; finding: Finding }>

/** One imported file: its account, and its rows to decide about. */
export function FindingCard({ taskId, finding }: FindingCardProps) {
  const { mayWork } = useCase()
  const [open, setOpen] = useState(finding.ledger.undecided > 0)
  return (
    <article className={classes.card} aria-label={finding.fileName}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div style={{ minWidth: 0 }}>
          <Text fw={600}>{finding.categoryLabel}</Text>
          <Text size="xs" c="dimmed" className="figures" style={{ overflowWrap: 'anywhere' }}>
            {finding.fileName}
            {finding.badRows > 0 && ` · ${words.bad(finding.badRows)}`}
          </Text>
          <Text className="figures">{finding.ledger.sentence}</Text>
        </div>
        <Group gap={4} wrap="nowrap">
          <Button variant="subtle" size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? words.hideRows : words.showRows}
          </Button>
          {mayWork && <RemoveFinding taskId={taskId} finding={finding} />}
        </Group>
      </Group>
      {open && <RowsViewer taskId={taskId} finding={finding} />}
    </article>
  )
}

function RemoveFinding({ taskId, finding }: FindingCardProps) {
  const [opened, setOpened] = useState(false)
  const [reason, setReason] = useState('')
  const remove = useOrder('remove-findings')
  const submit = () => remove.run({ taskId, importId: finding.importId, reason }, () => told(words.removed))
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={320} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={words.removeNamed(finding.fileName)}
          onClick={() => setOpened(!opened)}
        >
          {words.remove}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.removeNamed(finding.fileName)}>
        <Form gap="xs" onSubmit={submit}>
          <TextInput
            label={words.removeReason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FaultBox fault={remove.fault} />
          <Button type="submit" size="xs" loading={remove.pending} disabled={reason.trim() === ''}>
            {words.remove}
          </Button>
        </Form>
      </Popover.Dropdown>
    </Popover>
  )
}
