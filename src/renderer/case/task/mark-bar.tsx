import { Button, Group, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { TaskView } from '#contract/schema/case-view'
import type { Disposition } from '#domain/case/case.event'
import { useKept } from '../../memory/kept'
import { told } from '../../notify/notify'
import { dispositionWords } from '../../word/domain.words'
import { draftKey, useCase } from '../case-context'
import { FaultBox } from '../fault-box'
import { useOrder } from '../use-order'
import { rowsWords as words } from './task.words'

const MARKS = Object.keys(words.mark) as Disposition[]

type MarkBarProps = Readonly<{
  taskId: string
  finding: TaskView['findings'][number]
  chosen: ReadonlySet<number>
  onMarked: () => void
}>

/** Decides about the chosen rows, or about all of them when none is chosen. */
export function MarkBar({ taskId, finding, chosen, onMarked }: MarkBarProps) {
  const { view } = useCase()
  const [reason, setReason] = useKept(draftKey(view.caseId, `mark.${finding.importId}`), '')
  const [wanting, setWanting] = useState(false)
  const mark = useOrder('mark-findings')
  const decide = (disposition: Disposition) => {
    if (disposition === 'withheld' && reason.trim() === '') {
      setWanting(true)
      return
    }
    setWanting(false)
    const rows = chosen.size === 0 ? ('all' as const) : [...chosen].sort((one, other) => one - other)
    const count = chosen.size || finding.rows
    const given = disposition === 'withheld' ? reason : ''
    mark.run({ taskId, importId: finding.importId, rows, disposition, reason: given }, () => {
      told(words.marked(count, dispositionWords[disposition]))
      onMarked()
    })
  }
  return (
    <>
      <Group gap="xs" align="flex-end">
        <Text fw={500} role="status" pb={5}>
          {words.chosen(chosen.size, finding.rows)}:
        </Text>
        {MARKS.map((disposition) => (
          <Button
            key={disposition}
            variant="default"
            size="xs"
            disabled={mark.pending}
            onClick={() => decide(disposition)}
          >
            {words.mark[disposition]}
          </Button>
        ))}
        <TextInput
          label={words.reason}
          size="xs"
          flex={1}
          miw={200}
          value={reason}
          error={wanting && words.needsReason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Group>
      <FaultBox fault={mark.fault} />
    </>
  )
}
