import { isBalanced } from '../task/ledger'
import { isVerified } from '../verification/level'
import { type CaseState, currentResponse } from './case.state'
import { answeredInstant } from './clocks'

/** How far a case has come. A hold and an outcome are fields of their own. */
export const STAGES = ['received', 'verifying', 'collecting', 'preparing', 'approving', 'released', 'closed'] as const
export type Stage = (typeof STAGES)[number]

/** The stage that follows from what has happened; it is derived and never set. */
export function stageOf(caseFile: CaseState): Stage {
  if (caseFile.outcome !== null) return 'closed'
  if (currentResponse(caseFile)?.released) return 'released'
  if (isAnsweredByLetter(caseFile)) return 'released'
  if (caseFile.facts.controllerRole === 'processor') return isUntouched(caseFile) ? 'received' : 'preparing'
  if (isUntouched(caseFile)) return 'received'
  if (!isVerified(caseFile)) return 'verifying'
  if (!isBalanced(caseFile)) return 'collecting'
  return currentResponse(caseFile) ? 'approving' : 'preparing'
}

/** True when a letter gave the answer and no response is in the making: a refusal, a referral, a confirmation. */
const isAnsweredByLetter = (caseFile: CaseState): boolean =>
  caseFile.responses.length === 0 && answeredInstant(caseFile) !== null

/** Nothing was done yet that the requester or a system would notice. */
function isUntouched({ acknowledgedAt, checks, tasks, facts, letters }: CaseState): boolean {
  const started = acknowledgedAt !== null || checks.length > 0 || tasks.length > 0 || letters.length > 0
  return !started || facts.rights.length === 0
}
