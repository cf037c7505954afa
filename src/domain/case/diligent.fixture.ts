import { type Desk, RECORD } from '../desk.fixture'
import { finding, NOTHING, RECIPIENT } from '../desk-flow.fixture'
import { ledgerOf } from '../task/ledger'
import { scorecard } from '../verification/level'
import { caseDeadlines } from './clocks'
import { nextStep } from './next-step'
import type { NextAction } from './step'
import { CATEGORIES, DISPOSITIONS, KNOWN_ANSWERS, latest, type Move, OUTCOMES, PASTS, POINTS } from './story.fixture'

/** The dates do not matter for which step is next, so they are computed once. */
const CLOCKS = caseDeadlines((PASTS[0] as Desk).caseFile)

/** What somebody does who follows the next-step card. */
export function diligentMove(desk: Desk, die: number): Move {
  const { action } = nextStep(desk.caseFile, CLOCKS)
  return MOVES[action]?.(desk, die) ?? ['add-note', { text: 'nothing to do' }]
}

const ask = (subject: 'deletion' | 'release', desk: Desk): Move => [
  'request-approval',
  { subject, reason: 'x', rights: [], responseId: subject === 'release' ? latest(desk) : null },
]

const openApproval = ({ caseFile }: Desk) => caseFile.approvals.findLast(({ status }) => status === 'asked')?.approvalId

const proofOfSending = (desk: Desk) => ({ sentAt: desk.now, proof: 'id' })

const MOVES: Partial<Record<NextAction, (desk: Desk, die: number) => Move>> = {
  resume: () => ['resume-case', {}],
  send_acknowledgment: (desk) => [
    'record-sending',
    { sent: { kind: 'oral_acknowledgment' }, channel: 'phone', ...proofOfSending(desk) },
  ],
  verify_identity: proof,
  plan_tasks: () => ['plan-tasks', { systemIds: ['S23'] }],
  approve_deletion: (desk) => ask('deletion', desk),
  request_approval: (desk) => ask('release', desk),
  await_approval: (desk) => ['give-approval', { approvalId: openApproval(desk) ?? 'none', note: '' }],
  record_result: recordResult,
  balance_ledger: balance,
  prepare_response: () => ['prepare-response', { recipient: RECIPIENT, paragraphs: [] }],
  release: (desk) => ['release-response', { responseId: latest(desk) }],
  save_package: (desk) => [
    'record-package',
    { responseId: latest(desk), sha256: 'a', fileName: 'p.zip', fingerprint: 'f' },
  ],
  record_sending: (desk) => [
    'record-sending',
    { sent: { kind: 'response', responseId: latest(desk) }, channel: 'email', ...proofOfSending(desk) },
  ],
  close: (_, die) => ['close-case', { outcome: OUTCOMES[die % 2] ?? 'fulfilled', note: 'x' }],
}

/** The first task that is not finished, with what was found in it. */
function openTask({ caseFile }: Desk) {
  const line = ledgerOf(caseFile).tasks.find(({ complete, balanced }) => !complete || !balanced)
  return caseFile.tasks.find(({ taskId }) => taskId === line?.taskId)
}

function recordResult(desk: Desk, die: number): Move {
  const task = openTask(desk)
  const taskId = task?.taskId ?? ('none' as never)
  if (task && task.findings.length > 0) {
    const result = die % 2 ? DELETED : ({ kind: 'rows' } as const)
    return ['record-task-result', { taskId, result }]
  }
  return die % 2
    ? ['import-findings', { taskId, finding: finding({ category: CATEGORIES[die % 4] ?? 'contact' }) }]
    : ['record-task-result', { taskId, result: NOTHING }]
}

const DELETED = { kind: 'deleted', count: 1, how: 'job', evidenceBlobId: null } as const

function balance(desk: Desk, die: number): Move {
  const task = openTask(desk)
  const importId = task?.findings.find(({ fallback }) => !fallback)?.importId ?? 'none'
  const disposition = DISPOSITIONS[die % 5] ?? 'delivered'
  return [
    'mark-findings',
    { taskId: task?.taskId ?? ('none' as never), importId, rows: 'all', disposition, reason: 'x' },
  ]
}

function proof({ caseFile }: Desk): Move {
  const question = scorecard(caseFile).find(({ met, overridden }) => !met && !overridden)?.question
  const point = question ? POINTS.indexOf(question.dataPoint) : 0
  const compares = question?.method === 'known_record' && point >= 0
  const base = { rights: [], typedValue: null, result: 'match', note: '' } as const
  return compares
    ? [
        'record-check',
        {
          ...base,
          dataPoint: POINTS[point] ?? 'name',
          answer: KNOWN_ANSWERS[point] ?? '',
          recordId: RECORD,
          method: 'known_record',
        },
      ]
    : [
        'record-check',
        { ...base, dataPoint: 'other', answer: '', recordId: null, method: question?.method ?? 'declaration' },
      ]
}
