import type { IsoDate } from '../kernel/civil-date'
import type { CaseState } from './case.state'
import type { CaseClocks } from './clocks'

/** What the button of the next-step card does. */
const NEXT_ACTIONS = [
  'none',
  'resume',
  'choose_rights',
  'refer_to_controller',
  'send_acknowledgment',
  'confirm_residence',
  'choose_clocks',
  'confirm_receipt',
  'verify_identity',
  'await_approval',
  'plan_tasks',
  'approve_deletion',
  'record_result',
  'balance_ledger',
  'prepare_response',
  'request_approval',
  'release',
  'save_package',
  'record_sending',
  'send_answer',
  'close',
] as const
export type NextAction = (typeof NEXT_ACTIONS)[number]

/** What to do now, in one sentence, by when and why. `byOn` is null where nothing presses, `taskId` where no one system is meant. */
export type NextStep = Readonly<{
  action: NextAction
  sentence: string
  byOn: IsoDate | null
  why: string
  taskId: string | null
}>

/** What every finder looks at. */
export type Situation = Readonly<{ caseFile: CaseState; clocks: CaseClocks; dueOn: IsoDate | null; why: string }>
/** Looks for one kind of step; null when there is none of that kind. */
export type Finder = (situation: Situation) => NextStep | null

/** A step that is due when the case is. */
export const at = ({ dueOn, why }: Situation, action: NextAction, sentence: string): NextStep => ({
  action,
  sentence,
  byOn: dueOn,
  why,
  taskId: null,
})
