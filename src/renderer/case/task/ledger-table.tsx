import { Anchor, Table, Text, UnstyledButton } from '@mantine/core'
import { IconAlertCircle, IconCheck, IconChevronDown, IconChevronRight, IconClock } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { TaskView } from '#contract/schema/case-view'
import { absoluteDate, dateInWords } from '../../date/date-words'
import { taskAskWords } from '../../word/domain.words'
import { figure } from '../../word/plural'
import { useCase } from '../case-context'
import own from './task.module.css'
import { taskWords as words } from './task.words'
import { TaskDetail } from './task-detail'
import { type Standing, standingOf } from './task-standing'

const COUNTS = ['found', 'delivered', 'withheld', 'duplicate', 'notPersonal'] as const
const COLUMNS = 10

/** One row for each system; the chosen one opens below its row. */
export function LedgerTable() {
  const { view } = useCase()
  return (
    <div className={own.ledger}>
      <Table verticalSpacing={6} className="figures">
        <Table.Thead>
          <Table.Tr>
            {Object.entries(words.column).map(([id, label]) => (
              <Table.Th key={id} data-figure={(COUNTS as readonly string[]).includes(id) || undefined}>
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {view.tasks.map((task) => (
            <TaskRows key={task.taskId} task={task} />
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th colSpan={4}>{words.total}</Table.Th>
            {COUNTS.map((key) => (
              <Table.Td key={key} data-figure>
                <b>{figure(view.tasks.reduce((sum, { ledger }) => sum + ledger[key], 0))}</b>
              </Table.Td>
            ))}
            <Table.Td />
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </div>
  )
}

function TaskRows({ task }: Readonly<{ task: TaskView }>) {
  const { view, place, show, ask } = useCase()
  const open = place.taskId === task.taskId
  const standing = standingOf(view, task)
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <>
      <Table.Tr ref={row} data-standing={standing} data-open={open || undefined}>
        <Table.Td>
          <UnstyledButton
            className={own.system}
            aria-expanded={open}
            aria-label={words.open(task.systemName)}
            onClick={() => show({ taskId: open ? null : task.taskId })}
          >
            <Chevron size={14} stroke={1.75} aria-hidden />
            <span>{task.systemName}</span>
          </UnstyledButton>
        </Table.Td>
        <Table.Td>{task.asks.map((ask) => taskAskWords[ask]).join(', ')}</Table.Td>
        <Table.Td>{task.owner?.name ?? <Text c="dimmed">{words.nobody}</Text>}</Table.Td>
        <Table.Td data-date title={task.dueOn ? dateInWords(task.dueOn, view.today) : undefined}>
          {task.dueOn && (
            <Anchor
              component="button"
              type="button"
              inherit
              c="inherit"
              onClick={() => ask({ kind: 'why', ruleId: null })}
            >
              {absoluteDate(task.dueOn, view.today)}
            </Anchor>
          )}
        </Table.Td>
        {COUNTS.map((key) => (
          <Table.Td key={key} data-figure data-zero={task.ledger[key] === 0 || undefined}>
            {figure(task.ledger[key])}
          </Table.Td>
        ))}
        <Table.Td title={task.ledger.sentence}>
          <Balance standing={standing} task={task} />
        </Table.Td>
      </Table.Tr>
      {open && (
        <Table.Tr>
          <Table.Td colSpan={COLUMNS} p={0}>
            <TaskDetail key={task.taskId} task={task} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  )
}

const ICONS = { waiting: IconClock, undecided: IconAlertCircle, off: IconAlertCircle, balanced: IconCheck } as const

function Balance({ standing, task }: Readonly<{ standing: Standing; task: TaskView }>) {
  const Icon = ICONS[standing]
  const nothing = standing === 'balanced' && task.result?.kind === 'nothing_held'
  return (
    <span className={own.balance} data-standing={standing}>
      <Icon size={14} stroke={1.75} aria-hidden />
      {standing === 'undecided' && words.undecided(task.ledger.undecided)}
      {standing !== 'undecided' && (nothing ? words.kind.nothing_held : words[standing])}
    </span>
  )
}
