import type { Disposition, TaskResult } from '../case/case.event'
import type { CaseState, Finding, Task } from '../case/case.state'
import { caseDeadlines } from '../case/clocks'
import { packOf } from '../case/pack-of'
import type { Commands, Decision, Env } from '../command'
import type { Loaded, Lookup } from '../decide'
import { type CaseContext, invalid, onCase, openCase } from '../decided'
import { accept, type Outcome, reject } from '../kernel/decision'
import type { TaskId } from '../kernel/id'
import type { RightId } from '../policy/right'
import { keepFor } from '../retention/ground'
import { activeUser } from '../vault/vault.state'
import { isVerified } from '../verification/level'
import { planTasks } from './plan'

/** The category of findings that fit no category of the policy. */
const OTHER_CATEGORY = 'other'

/** Plans one task for each system that bears on the case and was not asked yet. */
export function planCaseTasks({ caseId, systemIds }: Commands['plan-tasks'], loaded: Loaded, env: Env): Decision {
  const found = openCase(loaded)
  if (!found.ok) return found
  const { caseFile, vault } = found.value
  const pack = packOf(caseFile)
  const stranger = systemIds?.find((id) => !pack.systems.some((system) => system.id === id))
  if (stranger) return reject('not_found', `The policy of ${pack.name} knows no system ${stranger}.`)
  if (caseFile.facts.rights.length === 0) return reject('conflict', 'Say first what is asked for.')
  const dueOn = caseDeadlines(caseFile, vault.settings, vault.ruleSets).lead?.effectiveDueOn ?? null
  const tasks = planTasks(caseFile, pack, { systemIds, dueOn }).map((task) => ({
    ...task,
    taskId: env.newId() as TaskId,
  }))
  if (tasks.length === 0) return onCase(caseId, [], { tasks: 0 })
  return onCase(caseId, [{ type: 'TasksPlanned', tasks }], { tasks: tasks.length })
}

export function assignTask(payload: Commands['assign-task'], loaded: Loaded): Decision {
  const found = withTask(loaded, payload.taskId)
  if (!found.ok) return found
  const { caseId, taskId, ownerId, dueOn } = payload
  if (ownerId !== null && !activeUser(found.value.vault, ownerId)) {
    return reject('not_found', 'There is no such user, or the user was removed.')
  }
  return onCase(caseId, [{ type: 'TaskAssigned', taskId, ownerId, dueOn }])
}

/** Takes in rows that a system gave. The ledger counts them; nothing is delivered before somebody decided about each. */
export function importFindings(
  { caseId, taskId, finding }: Commands['import-findings'],
  loaded: Loaded,
  env: Env,
  lookup: Lookup,
): Decision {
  const found = withTask(loaded, taskId)
  if (!found.ok) return found
  const { caseFile, task } = found.value
  if (!lookup.hasBlob(finding.blobId))
    return invalid('finding.blobId', 'The rows were not stored. Import the file again.')
  const categories = packOf(caseFile).dataCategories.map(({ id }) => id)
  if (finding.category !== OTHER_CATEGORY && !categories.includes(finding.category)) {
    return invalid('finding.category', `The policy knows no data category ${finding.category}. Choose one, or 'other'.`)
  }
  if (finding.rows === 0 && finding.badRows === 0) {
    return invalid('finding.rows', 'The file holds no rows. Record that the system holds nothing instead.')
  }
  if (task.findings.some(({ sha256, category }) => sha256 === finding.sha256 && category === finding.category)) {
    return reject('conflict', 'This file was imported for this system before.')
  }
  const importId = env.newId()
  return onCase(caseId, [{ type: 'FindingsImported', taskId, finding: { ...finding, importId } }], { importId })
}

export function removeFindings(payload: Commands['remove-findings'], loaded: Loaded): Decision {
  const found = withFinding(loaded, payload.taskId, payload.importId)
  if (!found.ok) return found
  if (payload.reason.trim() === '') return invalid('reason', 'Say why these rows do not belong here.')
  const { caseId, taskId, importId, reason } = payload
  return onCase(caseId, [{ type: 'FindingsRemoved', taskId, importId, reason }])
}

/** Decides about rows. What is withheld needs a ground that the requester will read (A45). */
export function markFindings(payload: Commands['mark-findings'], loaded: Loaded): Decision {
  const found = withFinding(loaded, payload.taskId, payload.importId)
  if (!found.ok) return found
  const { caseId, taskId, importId, rows, disposition, reason } = payload
  const { finding, caseFile } = found.value
  const category = packOf(caseFile).dataCategories.find(({ id }) => id === finding.category)
  if (disposition === 'delivered' && category?.secret) {
    return invalid('disposition', `${category.label} are never delivered. Withhold them and say that they are held.`)
  }
  if (needsReason(disposition) && reason.trim() === '') return invalid('reason', 'Withholding needs a reason.')
  if (rows !== 'all') {
    if (rows.length === 0) return invalid('rows', 'Choose at least one row.')
    const outside = rows.find((row) => !Number.isInteger(row) || row < 0 || row >= finding.rows)
    if (outside !== undefined)
      return invalid('rows', `There is no row ${outside}; the file has ${finding.rows}, counted from 0.`)
  }
  return onCase(caseId, [{ type: 'FindingsMarked', taskId, importId, rows, disposition, reason }])
}

const needsReason = (disposition: Disposition) => disposition === 'withheld'

/** Records what a system answered. */
export function recordTaskResult(
  { caseId, taskId, result }: Commands['record-task-result'],
  loaded: Loaded,
  _: Env,
  lookup: Lookup,
): Decision {
  const found = withTask(loaded, taskId)
  if (!found.ok) return found
  const { caseFile, task } = found.value
  const wrong = checkResult(task, result) ?? checkEvidence(result, lookup) ?? checkPermission(caseFile, task, result)
  if (wrong) return wrong
  const bound = boundResult(found.value, result)
  return bound.ok ? onCase(caseId, [{ type: 'TaskResultRecorded', taskId, result: bound.value }]) : bound
}

/** Binds what is kept to a ground of the list and to its period, so that the letter says only what follows (A34, A45). */
function boundResult({ caseFile, vault, task }: TaskContext, result: TaskResult): Outcome<TaskResult> {
  if (result.kind !== 'held_cannot_delete' || !result.keeping) return accept(result)
  const { categoryId, groundId, fromOn } = result.keeping
  const choice = { categoryId, groundId, fromOn }
  const system = systemOf(caseFile, task)
  if (!system) return reject('not_found', `The policy knows no system ${task.plan.systemId}.`)
  const { facts } = caseFile
  const kept = keepFor({ choice, facts, pack: packOf(caseFile), system, retention: vault.retention })
  if (!kept.ok) return kept
  const { rowId, untilOn, citation } = kept.value
  return accept({ ...result, citation, keeping: { ...choice, rowId, untilOn } })
}

const systemOf = (caseFile: CaseState, task: Task) =>
  packOf(caseFile).systems.find(({ id }) => id === task.plan.systemId) ?? null

type Wrong = ReturnType<typeof reject> | null

function checkResult(task: Task, result: TaskResult): Wrong {
  switch (result.kind) {
    case 'rows':
      return task.findings.length === 0 ? reject('conflict', 'Import the rows that were found first.') : null
    case 'nothing_held':
      if (task.findings.length > 0)
        return reject('conflict', 'Rows of this system were imported, so it holds something.')
      return blank(result.how) ? invalid('result.how', 'Say how the system was searched.') : null
    case 'held_cannot_delete':
      if (blank(result.ground)) return invalid('result.ground', 'Say on which ground the data is kept.')
      if (blank(result.citation)) return invalid('result.citation', 'Cite the rule that allows or demands to keep it.')
      return blank(result.records) ? invalid('result.records', 'Say which records are kept, and only those.') : null
    case 'deleted':
    case 'done':
      return checkAction(task, result)
    case 'counted':
      return checkCounts(result)
  }
}

const blank = (text: string) => text.trim() === ''

function checkAction(task: Task, result: Extract<TaskResult, { kind: 'deleted' | 'done' }>): Wrong {
  const acts = task.plan.asks.some((ask) => ask !== 'find')
  if (!acts) return reject('conflict', 'This system was asked only what it holds.')
  if (blank(result.how)) return invalid('result.how', 'Say how it was done.')
  if (result.kind === 'done') return null
  if (!task.plan.asks.includes('delete')) return reject('conflict', 'No deletion was asked of this system.')
  return isCount(result.count) ? null : invalid('result.count', 'Count what was deleted.')
}

function checkCounts(result: Extract<TaskResult, { kind: 'counted' }>): Wrong {
  const { found, delivered, withheld, duplicate, notPersonal } = result
  if (![found, delivered, withheld, duplicate, notPersonal].every(isCount)) {
    return invalid('result', 'Counts are whole numbers from 0.')
  }
  return withheld > 0 && blank(result.reason) ? invalid('result.reason', 'Withholding needs a reason.') : null
}

const isCount = (value: number) => Number.isInteger(value) && value >= 0

/** A number that somebody typed is believed only with the paper that shows it. */
function checkEvidence(result: TaskResult, lookup: Lookup): Wrong {
  if (!('evidenceBlobId' in result) || result.evidenceBlobId === null) return null
  return lookup.hasBlob(result.evidenceBlobId)
    ? null
    : invalid('result.evidenceBlobId', 'The evidence was not stored. Attach it again.')
}

/**
 * Nobody's data is deleted or corrected on the word of a stranger, and a deletion is never undone: it needs the identity
 * level and a second person (`law.md` (b), gates 1 and 3).
 */
function checkPermission(caseFile: CaseState, task: Task, result: TaskResult): Wrong {
  if (
    result.kind === 'done' &&
    task.plan.asks.includes('correct') &&
    !isVerified(caseFile, among(caseFile, ['correction']))
  ) {
    return reject('conflict', 'The identity level for correction is not reached. Verify the requester first.')
  }
  if (result.kind !== 'deleted') return null
  if (systemOf(caseFile, task)?.delete === 'impossible') {
    return reject('conflict', 'This system cannot delete one person. Record what it keeps, and until when.')
  }
  if (!isVerified(caseFile, among(caseFile, ['deletion', 'child-report']))) {
    return reject('conflict', 'The identity level for deletion is not reached. Verify the requester first.')
  }
  return isDeletionApproved(caseFile) ? null : reject('conflict', 'A second person has to approve the deletion first.')
}

const among = ({ facts }: CaseState, rights: readonly RightId[]) =>
  facts.rights.filter((right) => rights.includes(right))

/** True when a second person approved the deletion and nothing has voided that since. */
export const isDeletionApproved = (caseFile: CaseState): boolean =>
  caseFile.approvals.some(({ subject, status }) => subject === 'deletion' && status === 'given')

type TaskContext = CaseContext & Readonly<{ task: Task }>

function withTask(loaded: Loaded, taskId: TaskId): Outcome<TaskContext> {
  const found = openCase(loaded)
  if (!found.ok) return found
  const task = found.value.caseFile.tasks.find((entry) => entry.taskId === taskId)
  return task ? accept({ ...found.value, task }) : reject('not_found', 'There is no such task in this case.')
}

function withFinding(
  loaded: Loaded,
  taskId: TaskId,
  importId: string,
): Outcome<Readonly<{ finding: Finding; caseFile: CaseState }>> {
  const found = withTask(loaded, taskId)
  if (!found.ok) return found
  const finding = found.value.task.findings.find((entry) => entry.importId === importId)
  return finding
    ? accept({ finding, caseFile: found.value.caseFile })
    : reject('not_found', 'There is no such import in this task.')
}
