import type { FindingImport, TaskResult } from './case/case.event'
import type { Task } from './case/case.state'
import { BLOB, type Desk, RECORD, SHA } from './desk.fixture'
import type { Outcome } from './kernel/decision'
import type { LetterId, ResponseId, TaskId } from './kernel/id'

/** Where the response of the tests goes. */
export const RECIPIENT = { name: 'Jane Roe', email: 'jane@example.com', postal: '' }

/** A file of found rows. */
export const finding = (changes: Partial<Omit<FindingImport, 'importId'>> = {}): Omit<FindingImport, 'importId'> => ({
  fileName: 'rows.csv',
  sha256: SHA,
  blobId: BLOB,
  category: 'contact',
  columns: ['name'],
  rows: 10,
  badRows: 0,
  ...changes,
})

/** Answers to questions that the known record confirms. */
export function check(
  desk: Desk,
  dataPoint: 'name' | 'email' | 'phone' | 'account_id' | 'postal' | 'last_order',
  answer: string,
): string {
  const payload = {
    rights: [],
    dataPoint,
    answer,
    recordId: RECORD,
    typedValue: null,
    method: 'known_record',
    result: 'match',
    note: '',
  } as const
  return desk.on('record-check', payload)['checkId'] as string
}

/** A paper or word that was seen and accepted. */
export function seen(
  desk: Desk,
  method: 'declaration' | 'agent_permission' | 'direct_confirmation' | 'power_of_attorney' | 'account_reauthentication',
): string {
  const payload = {
    rights: [],
    dataPoint: 'other',
    answer: '',
    recordId: null,
    typedValue: null,
    method,
    result: 'match',
    note: '',
  } as const
  return desk.on('record-check', payload)['checkId'] as string
}

/** Three matching points and a signed declaration: enough for everything. */
export function verify(desk: Desk): void {
  check(desk, 'name', 'Jane Roe')
  check(desk, 'email', 'jane@example.com')
  check(desk, 'phone', '(212) 555-0101')
  seen(desk, 'declaration')
}

export const task = (desk: Desk, systemId: string): Task => {
  const found = desk.caseFile.tasks.find(({ plan }) => plan.systemId === systemId)
  if (!found) throw new Error(`no task for ${systemId}`)
  return found
}

export const result = (desk: Desk, taskId: TaskId, answer: TaskResult): void =>
  void desk.on('record-task-result', { taskId, result: answer })

export const NOTHING: TaskResult = { kind: 'nothing_held', how: 'searched by e-mail address' }

/** Imports rows for one system and decides that all are delivered. */
export function deliver(desk: Desk, systemId: string, changes: Partial<Omit<FindingImport, 'importId'>> = {}): string {
  const { taskId } = task(desk, systemId)
  const importId = desk.on('import-findings', { taskId, finding: finding(changes) })['importId'] as string
  desk.on('mark-findings', { taskId, importId, rows: 'all', disposition: 'delivered', reason: '' })
  result(desk, taskId, { kind: 'rows' })
  return importId
}

/** Plans every system, delivers ten rows from the own product and hears from the others that they hold nothing. */
export function collect(desk: Desk, changes: Partial<Omit<FindingImport, 'importId'>> = {}): void {
  desk.on('plan-tasks', { systemIds: null })
  deliver(desk, 'S23', changes)
  for (const { taskId, result: given } of desk.caseFile.tasks) if (given === null) result(desk, taskId, NOTHING)
}

export const prepare = (desk: Desk): ResponseId =>
  desk.on('prepare-response', { recipient: RECIPIENT, paragraphs: ['Here it is.'] })['responseId'] as ResponseId

export const release = (desk: Desk, responseId: ResponseId): void => void desk.on('release-response', { responseId })

export const sendResponse = (desk: Desk, responseId: ResponseId): void =>
  void desk.on('record-sending', {
    sent: { kind: 'response', responseId },
    channel: 'email',
    sentAt: desk.now,
    proof: 'message id <1@x>',
  })

/** Issues a letter and records that it left at the moment of the desk. */
export function sendLetter(desk: Desk, templateId: string, fields: Readonly<Record<string, string>> = {}): LetterId {
  const letterId = desk.on('issue-letter', { templateId, to: RECIPIENT, fields })['letterId'] as LetterId
  desk.on('record-sending', {
    sent: { kind: 'letter', letterId },
    channel: 'email',
    sentAt: desk.now,
    proof: 'message id <2@x>',
  })
  return letterId
}

/** Asks for an approval and lets the reviewer give it. */
export function approve(
  desk: Desk,
  subject: 'override' | 'deletion' | 'release',
  responseId: ResponseId | null = null,
): string {
  const rights = subject === 'override' ? desk.caseFile.facts.rights : []
  const approvalId = desk.on('request-approval', { subject, reason: 'needed', rights, responseId })[
    'approvalId'
  ] as string
  desk.as('rhea').on('give-approval', { approvalId, note: '' })
  desk.as('olga')
  return approvalId
}

/** The message of a refusal; fails when the command was accepted. */
export function refusal(outcome: Outcome<unknown>): string {
  if (outcome.ok) throw new Error('the command was accepted')
  return `${outcome.rejection.code}: ${outcome.rejection.message}`
}
