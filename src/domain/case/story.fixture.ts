import type { Commands, CommandType } from '../command'
import { BLOB, type Desk, openCaseDesk, RECORD } from '../desk.fixture'
import { approve, collect, finding, RECIPIENT, verify } from '../desk-flow.fixture'
import type { BlobId, TaskId } from '../kernel/id'
import type { CaseFacts, DataPoint } from './case.event'

/** Three whole numbers from which a step makes its choices. */
export type Dice = readonly [number, number, number]
/** A command on the case of a desk. */
export type Move = { [T in CommandType]: readonly [T, Omit<Commands[T], 'caseId'>] }[CommandType]
/** Chooses one command by the dice. */
export type Step = (desk: Desk, dice: Dice) => Move

const pick = <T>(list: readonly T[], die: number): T | undefined => list[die % Math.max(1, list.length)]
export const POINTS: readonly DataPoint[] = ['name', 'email', 'phone', 'postal', 'account_id']
export const KNOWN_ANSWERS = ['Jane Roe', 'jane@example.com', '2125550101', '1 Main St', 'AC-77']
export const DISPOSITIONS = ['delivered', 'delivered', 'withheld', 'duplicate', 'not_personal'] as const
export const CATEGORIES = ['contact', 'contact', 'recording', 'other'] as const
export const OUTCOMES = ['fulfilled', 'partly_fulfilled', 'nothing_held', 'refused', 'withdrawn'] as const

const FACT_CHANGES: readonly Partial<CaseFacts>[] = [
  { residence: 'US-CA' },
  { residence: 'US-NV' },
  { requesterRole: 'agent' },
  { requesterRole: 'visitor' },
]

const taskAt = (desk: Desk, die: number) => pick(desk.caseFile.tasks, die)
const findingAt = (desk: Desk, die: number) => pick(taskAt(desk, die)?.findings ?? [], die)
export const latest = (desk: Desk) => desk.caseFile.responses.at(-1)?.responseId ?? ('none' as never)

/** Every kind of casework, with choices that are right often enough to get far and wrong often enough to be dangerous. */
export const STEPS: readonly Step[] = [
  (_, [a, b]) => [
    'record-check',
    {
      rights: [],
      dataPoint: POINTS[a % 5] ?? 'name',
      answer: KNOWN_ANSWERS[b % 3 === 0 ? b % 5 : a % 5] ?? '',
      recordId: RECORD,
      typedValue: null,
      method: 'known_record',
      result: b % 4 === 0 ? 'no_match' : 'match',
      note: '',
    },
  ],
  (_, [a]) => [
    'record-check',
    {
      rights: [],
      dataPoint: POINTS[a % 5] ?? 'name',
      answer: 'x@y',
      recordId: null,
      typedValue: 'x@y',
      method: 'known_record',
      result: 'match',
      note: '',
    },
  ],
  (_, [a]) => [
    'record-check',
    {
      rights: [],
      dataPoint: 'other',
      answer: '',
      recordId: null,
      typedValue: null,
      method: a % 3 === 0 ? 'direct_confirmation' : 'declaration',
      result: a % 5 === 0 ? 'unclear' : 'match',
      note: '',
    },
  ],
  (desk, [a]) => ['withdraw-check', { checkId: pick(desk.caseFile.checks, a)?.checkId ?? 'none', reason: 'mistake' }],
  (_, [a]) => ['plan-tasks', { systemIds: a % 2 ? ['S23'] : ['S23', 'S1'] }],
  (desk, [a, b]) => [
    'import-findings',
    {
      taskId: taskAt(desk, a)?.taskId ?? ('none' as never),
      finding: finding({ rows: b % 4, sha256: String(b % 3), category: CATEGORIES[b % 4] ?? 'contact' }),
    },
  ],
  (desk, [a]) => [
    'remove-findings',
    {
      taskId: taskAt(desk, a)?.taskId ?? ('none' as never),
      importId: findingAt(desk, a)?.importId ?? 'none',
      reason: 'another person',
    },
  ],
  (desk, [a, b, c]) => [
    'mark-findings',
    {
      taskId: taskAt(desk, a)?.taskId ?? ('none' as never),
      importId: findingAt(desk, a)?.importId ?? 'none',
      rows: b % 3 === 0 ? [c % 4] : 'all',
      disposition: DISPOSITIONS[c % 5] ?? 'delivered',
      reason: b % 5 === 0 ? '' : 'third person',
    },
  ],
  (desk, [a]) => [
    'record-task-result',
    { taskId: taskAt(desk, a)?.taskId ?? ('none' as never), result: { kind: 'rows' } },
  ],
  (desk, [a]) => [
    'record-task-result',
    { taskId: taskAt(desk, a)?.taskId ?? ('none' as never), result: { kind: 'nothing_held', how: 'by name' } },
  ],
  (desk, [a, b]) => [
    'record-task-result',
    {
      taskId: taskAt(desk, a)?.taskId ?? ('none' as never),
      result: {
        kind: 'counted',
        found: b % 3,
        delivered: 1,
        withheld: 0,
        duplicate: 0,
        notPersonal: 0,
        reason: '',
        evidenceBlobId: b % 2 ? BLOB : ('gone' as BlobId),
      },
    },
  ],
  (desk, [a, b]) => [
    'record-task-result',
    {
      taskId: taskAt(desk, a)?.taskId ?? ('none' as never),
      result:
        b % 2
          ? { kind: 'deleted', count: b % 5, how: 'job', evidenceBlobId: null }
          : { kind: 'held_cannot_delete', ground: 'tax', citation: 'x', records: 'invoices' },
    },
  ],
  (desk, [a]) => [
    'request-approval',
    {
      subject: (['override', 'deletion', 'release'] as const)[a % 3] ?? 'release',
      reason: 'x',
      rights: a % 3 === 0 ? desk.caseFile.facts.rights : [],
      responseId: a % 3 === 2 ? latest(desk) : null,
    },
  ],
  (desk, [a]) => ['give-approval', { approvalId: pick(desk.caseFile.approvals, a)?.approvalId ?? 'none', note: '' }],
  (desk, [a]) => ['give-approval', { approvalId: desk.caseFile.approvals.at(-1)?.approvalId ?? String(a), note: '' }],
  (desk, [a]) => [
    'refuse-approval',
    { approvalId: pick(desk.caseFile.approvals, a)?.approvalId ?? 'none', note: 'no' },
  ],
  (_, [a]) => [
    'prepare-response',
    { recipient: a % 7 === 0 ? { ...RECIPIENT, email: 'eve@example.com' } : RECIPIENT, paragraphs: [String(a % 2)] },
  ],
  (desk, [a]) => [
    'release-response',
    { responseId: a % 4 === 0 ? (pick(desk.caseFile.responses, a)?.responseId ?? latest(desk)) : latest(desk) },
  ],
  (desk) => ['release-response', { responseId: latest(desk) }],
  (desk) => [
    'record-sending',
    { sent: { kind: 'response', responseId: latest(desk) }, channel: 'email', sentAt: desk.now, proof: 'id' },
  ],
  (_, [a]) => [
    'change-facts',
    {
      changes: FACT_CHANGES[a % 4] ?? {},
      reason: 'x',
    },
  ],
  (_, [a]) => (a % 2 ? ['hold-case', { reason: 'waiting_for_requester', note: '' }] : ['resume-case', {}]),
  () => ['resume-case', {}],
  (_, [a]) => ['close-case', { outcome: OUTCOMES[a % 5] ?? 'withdrawn', note: 'x' }],
  () => ['reopen-case', { reason: 'x' }],
  (_, [a]) => ['issue-letter', { templateId: a % 2 ? 'acknowledgment' : 'denial', to: RECIPIENT, fields: {} }],
]

/** Pasts to start from, so that the far end of the work is reached often. */
export const PASTS: readonly Desk[] = (() => {
  const fresh = openCaseDesk()
  const both = openCaseDesk({ rights: ['access', 'deletion'] })
  const verified = fresh.copy()
  verify(verified)
  const planned = verified.copy()
  planned.on('plan-tasks', { systemIds: ['S23'] })
  const imported = planned.copy()
  const taskId = imported.caseFile.tasks[0]?.taskId ?? ('none' as TaskId)
  imported.on('import-findings', { taskId, finding: finding({ rows: 3, category: 'recording' }) })
  imported.on('record-task-result', { taskId, result: { kind: 'rows' } })
  const stranger = fresh.copy()
  collect(stranger)
  stranger.on('prepare-response', { recipient: RECIPIENT, paragraphs: [] })
  const overridden = stranger.copy()
  approve(overridden, 'override')
  return [fresh, both, verified, planned, imported, imported, stranger, overridden]
})()
