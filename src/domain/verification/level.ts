import type { CaseState } from '../case/case.state'
import { RIGHT_LABELS, type RightId } from '../policy/right'
import { isSensitive } from '../response/high-class'
import { ledgerOf } from '../task/ledger'
import { nextQuestion, type Question, sentenceFor } from './question'
import { type AgentProof, agentProof, evidenceFor, levelOf } from './reached'
import { LEVEL_LABELS, type Level, type Requirement, reaches, requirementFor, verificationRegimes } from './requirement'

/**
 * One line of the scorecard: what a right needs, what was reached, and what to ask next.
 * `met` is by evidence alone; `overridden` says that a second person approved going on without it.
 */
export type ScoreLine = Readonly<{
  rightId: RightId
  label: string
  needed: Readonly<{ level: Level; label: string; citation: string; why: string }>
  reached: Readonly<{ level: Level; label: string }>
  agent: AgentProof
  met: boolean
  overridden: boolean
  sentence: string
  question: Question | null
  nextQuestion: string | null
}>

/** The scorecard of a case: a line for each right that was asked for, or for each of those given. */
export function scorecard(
  caseFile: CaseState,
  rights: readonly RightId[] = caseFile.facts.rights,
): readonly ScoreLine[] {
  const regimes = verificationRegimes(caseFile.facts)
  const stakes = { sensitive: isSensitive(caseFile), specificPieces: !isWithoutPieces(caseFile) }
  return rights.map((right) => scoreLine(caseFile, requirementFor(right, regimes, stakes)))
}

/** True when every right, or every one of those given, has its level or an approved override. */
export const isVerified = (caseFile: CaseState, rights?: readonly RightId[]): boolean =>
  scorecard(caseFile, rights).every(({ met, overridden }) => met || overridden)

function scoreLine(caseFile: CaseState, needed: Requirement): ScoreLine {
  const { right } = needed
  const evidence = evidenceFor(caseFile, right)
  const reached = levelOf(evidence, needed.regime)
  const agent = agentProof(caseFile, evidence, needed)
  const met = reaches(reached, needed.level) && agent !== 'missing'
  const overridden = !met && isOverridden(caseFile, right)
  const question = met ? null : nextQuestion({ caseFile, needed, evidence, agent })
  return {
    rightId: right,
    label: RIGHT_LABELS[right],
    needed: { level: needed.level, label: LEVEL_LABELS[needed.level], citation: needed.citation, why: needed.why },
    reached: { level: reached, label: LEVEL_LABELS[reached] },
    agent,
    met,
    overridden,
    sentence: sentenceFor({ needed, evidence, agent, met, overridden }),
    question,
    nextQuestion: question?.sentence ?? null,
  }
}

/**
 * True once every system has answered and no row is handed over: then only categories are disclosed, which needs less
 * (11 CCR 7024(a)).
 */
function isWithoutPieces(caseFile: CaseState): boolean {
  const ledger = ledgerOf(caseFile)
  return ledger.tasks.length > 0 && ledger.balanced && ledger.total.delivered === 0
}

/** True when a second person approved going on without the level for this right. */
function isOverridden(caseFile: CaseState, right: RightId): boolean {
  return caseFile.approvals.some(
    ({ subject, status, rights }) => subject === 'override' && status === 'given' && rights.includes(right),
  )
}
