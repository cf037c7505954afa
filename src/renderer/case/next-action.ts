import type { CaseView } from '#contract/schema/case-view'
import type { NextAction } from '#domain/case/step'
import type { CaseTab } from '../route/route'
import type { CaseDialog, CasePlace } from './case-context'

/** Where the button of the next step leads: a tab, what stands open in it, a dialog, or a command at once. */
export type NextMove = Readonly<{
  tab: CaseTab | null
  place?: Partial<CasePlace>
  dialog?: CaseDialog
  command?: 'resume-case' | 'plan-tasks'
}>

type Mover = (view: CaseView) => NextMove

const fact =
  (editing: NonNullable<CasePlace['editing']>): Mover =>
  () => ({ tab: 'overview', place: { editing } })

/** What was issued and whose sending nobody recorded yet. */
export function unsentThing(view: CaseView): CaseDialog | null {
  const letter = view.letters.find(({ sent }) => sent === null)
  if (letter) return { kind: 'sending', sent: { kind: 'letter', letterId: letter.letterId } }
  const { response } = view
  if (response?.releasedAt && response.sent === null)
    return { kind: 'sending', sent: { kind: 'response', responseId: response.responseId } }
  return null
}

const sending: Mover = (view) => {
  const dialog = unsentThing(view)
  const tab = dialog?.kind === 'sending' && dialog.sent.kind === 'response' ? 'response' : 'messages'
  return dialog ? { tab, dialog } : { tab }
}

const APPROVAL_TABS = { override: 'identity', deletion: 'tasks', release: 'response' } as const

const approval: Mover = (view) => {
  const asked = view.approvals.find(({ state }) => state === 'asked')
  return { tab: asked ? APPROVAL_TABS[asked.subject] : 'response' }
}

const task: Mover = ({ nextStep }) => ({ tab: 'tasks', place: { taskId: nextStep.taskId } })

const MOVES: Readonly<Record<Exclude<NextAction, 'none'>, Mover>> = {
  resume: () => ({ tab: null, command: 'resume-case' }),
  choose_rights: fact('rights'),
  refer_to_controller: () => ({ tab: 'messages', place: { templateId: 'referral' } }),
  send_acknowledgment: () => ({ tab: 'messages', place: { templateId: 'acknowledgment' } }),
  confirm_residence: fact('residence'),
  choose_clocks: fact('ruleIds'),
  confirm_receipt: () => ({ tab: 'overview', dialog: { kind: 'receipt' } }),
  verify_identity: () => ({ tab: 'identity' }),
  await_approval: approval,
  plan_tasks: () => ({ tab: 'tasks', command: 'plan-tasks' }),
  approve_deletion: () => ({ tab: 'tasks', dialog: { kind: 'approval', subject: 'deletion' } }),
  record_result: task,
  balance_ledger: task,
  prepare_response: () => ({ tab: 'response' }),
  request_approval: () => ({ tab: 'response', dialog: { kind: 'approval', subject: 'release' } }),
  release: ({ blockers }) => ({ tab: 'response', ...(blockers.length === 0 ? { dialog: { kind: 'release' } } : {}) }),
  save_package: () => ({ tab: 'response' }),
  record_sending: sending,
  send_answer: ({ tasks }) => ({
    tab: 'messages',
    place: { templateId: tasks.length > 0 ? 'confirmation' : 'inquiry-answer' },
  }),
  close: () => ({ tab: null, dialog: { kind: 'close' } }),
}

/** The move of the next step; null when there is nothing to do, or the action is newer than this window. */
export function nextMove(view: CaseView): NextMove | null {
  const { action } = view.nextStep
  return action in MOVES ? MOVES[action as keyof typeof MOVES](view) : null
}
