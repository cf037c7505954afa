import type { CaseEvent, TaskResult } from '../case/case.event'
import type { Finding, Mark, ResultEntry, Task } from '../case/case.state'
import type { EventMeta } from '../event'

const TASK_EVENTS = [
  'TasksPlanned',
  'TaskAssigned',
  'FindingsImported',
  'FindingsRemoved',
  'FindingsMarked',
  'TaskResultRecorded',
] as const
type TaskEvent = Extract<CaseEvent, { type: (typeof TASK_EVENTS)[number] }>

/** True for an event of the systems' tasks. */
export const isTaskEvent = (event: CaseEvent): event is TaskEvent =>
  (TASK_EVENTS as readonly string[]).includes(event.type)

/** The tasks of a case after one more event. An event of a task that is not known changes nothing. */
export function evolveTasks(tasks: readonly Task[], event: TaskEvent, meta: EventMeta): readonly Task[] {
  if (event.type === 'TasksPlanned') {
    return [...tasks, ...event.tasks.map((plan) => ({ ...BLANK, taskId: plan.taskId, plan, dueOn: plan.dueOn }))]
  }
  return tasks.map((task) => (task.taskId === event.taskId ? { ...task, ...changed(task, event, meta) } : task))
}

const BLANK = { ownerId: null, findings: [], results: [], result: null } as const

function changed(task: Task, event: Exclude<TaskEvent, { type: 'TasksPlanned' }>, meta: EventMeta): Partial<Task> {
  switch (event.type) {
    case 'TaskAssigned':
      return { ownerId: event.ownerId, dueOn: event.dueOn }
    case 'FindingsImported':
      return { findings: [...task.findings, { ...event.finding, fallback: null, exceptions: {} }] }
    case 'FindingsRemoved':
      return { findings: task.findings.filter(({ importId }) => importId !== event.importId) }
    case 'FindingsMarked':
      return {
        findings: task.findings.map((finding) =>
          finding.importId === event.importId ? marked(finding, event.rows, markOf(event)) : finding,
        ),
      }
    case 'TaskResultRecorded':
      return {
        result: event.result,
        results: withResult(task.results, { result: event.result, at: meta.at, by: meta.by }),
      }
  }
}

const markOf = (event: Mark): Mark => ({ disposition: event.disposition, reason: event.reason })

function marked(finding: Finding, rows: 'all' | readonly number[], mark: Mark): Finding {
  if (rows === 'all') return { ...finding, fallback: mark, exceptions: {} }
  return { ...finding, exceptions: { ...finding.exceptions, ...Object.fromEntries(rows.map((row) => [row, mark])) } }
}

/** Answers that contradict each other replace each other; a deletion of some records and a refusal of others stand side by side. */
const REPLACES: Readonly<Record<TaskResult['kind'], readonly TaskResult['kind'][]>> = {
  nothing_held: ['rows', 'counted', 'deleted', 'held_cannot_delete', 'done', 'nothing_held'],
  rows: ['nothing_held', 'counted', 'rows'],
  counted: ['nothing_held', 'rows', 'counted'],
  deleted: ['nothing_held', 'deleted'],
  held_cannot_delete: ['nothing_held', 'held_cannot_delete'],
  done: ['nothing_held', 'done'],
}

function withResult(results: readonly ResultEntry[], entry: ResultEntry): readonly ResultEntry[] {
  const replaced = REPLACES[entry.result.kind]
  return [
    ...results.filter(({ result }) => !replaced.includes(result.kind) || isAnotherKeeping(result, entry.result)),
    entry,
  ]
}

/** True for two kinds of data that one system keeps, each on its own ground and until its own day. */
function isAnotherKeeping(known: TaskResult, added: TaskResult): boolean {
  if (known.kind !== 'held_cannot_delete' || added.kind !== 'held_cannot_delete') return false
  return (
    known.keeping !== undefined && added.keeping !== undefined && known.keeping.categoryId !== added.keeping.categoryId
  )
}
