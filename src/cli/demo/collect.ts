import type { TaskView } from '#contract/schema/case-view'
import type { TaskResult } from '#domain/case/case.event'
import type { CaseId, TaskId } from '#domain/kernel/id'
import { importFindings } from '#main/desk/import-findings'
import { previewTable } from '#main/desk/import-table'
import { must } from '../context'
import { approveAs } from './approve'
import type { Office } from './office'
import type { ControllerStory, FoundFile } from './story'

/** Asks every system of the policy, takes in what each found, decides about each row, and deletes what has to go. */
export async function collect(office: Office<ControllerStory>, caseId: CaseId): Promise<void> {
  await office.execute('plan-tasks', { caseId, systemIds: null })
  const { tasks } = await office.read(caseId)
  office.tell({
    did: `Plan one task for each of ${tasks.length} systems`,
    why: 'The policy names or implies them; the request reaches every store that may hold something.',
    details: tasks.map(
      ({ systemName, asks, dueOn }) => `${systemName}: ${asks.join(', ')}${dueOn ? `, by ${dueOn}` : ''}`,
    ),
  })
  const silent: string[] = []
  for (const task of tasks) {
    const answer = office.story.systems[task.systemId]
    if (!answer) {
      await record(office, caseId, task, { kind: 'nothing_held', how: office.story.searched })
      silent.push(task.systemName)
      continue
    }
    for (const found of answer.found) await takeRows(office, { caseId, task, found })
    for (const result of answer.results) await recordAndTell(office, { caseId, task, result })
  }
  office.tell({
    did: `Record that the ${silent.length} other systems hold nothing`,
    why: `Each was searched, and how is part of the record: ${office.story.searched}`,
    details: silent,
  })
  await deleteWhatHasToGo(office, caseId, tasks)
  await tellLedger(office, caseId)
}

const record = (office: Office, caseId: CaseId, task: TaskView, result: TaskResult) =>
  office.execute('record-task-result', { caseId, taskId: task.taskId as TaskId, result })

type Found = Readonly<{ caseId: CaseId; task: TaskView; found: FoundFile }>

async function takeRows(office: Office, { caseId, task, found }: Found): Promise<void> {
  const taskId = task.taskId as TaskId
  const path = office.bundled(found.file)
  const stored = await office.withParser(async (parser) => {
    const { columns } = must(await previewTable({ parser, path }))
    const order = { caseId, taskId, category: found.category, columns }
    return must(await importFindings(office.desk.vault, { parser, path }, order))
  })
  for (const mark of found.marks) {
    await office.execute('mark-findings', { caseId, taskId, importId: stored.importId, ...mark })
  }
  office.tell({
    did: `${task.systemName}: import ${found.file} as ${found.category}, ${stored.rows === 1 ? '1 row' : `${stored.rows} rows`}`,
    why: 'Found counts come from imported rows; nothing is delivered before somebody has decided about it.',
    details: found.marks.map(({ rows, disposition, reason }) => {
      const which = rows === 'all' ? 'all rows' : `row ${rows.map((row) => row + 1).join(', ')}`
      return `${which}: ${disposition.replaceAll('_', ' ')}${reason ? `. ${reason}` : ''}`
    }),
  })
}

type Answered = Readonly<{ caseId: CaseId; task: TaskView; result: TaskResult }>

async function recordAndTell(office: Office, { caseId, task, result }: Answered): Promise<void> {
  await record(office, caseId, task, result)
  if (result.kind === 'nothing_held')
    office.tell({ did: `${task.systemName}: record that nothing is held`, why: result.how })
  if (result.kind === 'held_cannot_delete')
    office.tell({
      did: `${task.systemName}: keep ${result.records.charAt(0).toLowerCase()}${result.records.slice(1)}`,
      why: `${result.ground} (${result.citation}).`,
    })
  if (result.kind === 'deleted')
    office.tell({
      did: `${task.systemName}: record that ${result.count === 1 ? '1 record was' : `${result.count} records were`} deleted`,
      why: result.how,
    })
}

/** The copy is safe in the vault by now; what is deleted afterwards was approved by somebody else than who asked. */
async function deleteWhatHasToGo(
  office: Office<ControllerStory>,
  caseId: CaseId,
  tasks: readonly TaskView[],
): Promise<void> {
  const orders = tasks.flatMap((task) => {
    const deletion = office.story.systems[task.systemId]?.deletion
    return deletion ? [{ task, result: deletion }] : []
  })
  if (orders.length === 0) return
  const systems = orders.map(({ task }) => task.systemName).join(' and ')
  await approveAs(office, {
    caseId,
    subject: 'deletion',
    reason: `The requester is verified and asked for erasure; the copy is taken. To be deleted in ${systems}.`,
    note: 'Identity and scope looked at; the invoices stay.',
    responseId: null,
  })
  for (const order of orders) await recordAndTell(office, { caseId, ...order })
}

async function tellLedger(office: Office, caseId: CaseId): Promise<void> {
  const { tasks } = await office.read(caseId)
  office.tell({
    did: 'Look at the ledger: every system balances',
    why: 'Found is delivered plus withheld plus duplicate plus not personal; until that holds, nothing can be released.',
    details: tasks.map(({ systemName, ledger }) => `${systemName}: ${ledger.sentence}`),
  })
}
