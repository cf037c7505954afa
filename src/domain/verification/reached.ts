import type { DataPoint } from '../case/case.event'
import type { CaseState, CheckEntry } from '../case/case.state'
import type { RightId } from '../policy/right'
import { type Level, type Requirement, reaches, type VerificationRegime } from './requirement'

/** Data points for a reasonable and for a reasonably high degree of certainty (11 CCR 7062(b)-(c)). */
export const POINTS = { reasonable: 2, high: 3 } as const

/** What the checks of a case add up to for one right. */
export type Evidence = Readonly<{
  points: readonly DataPoint[]
  account: boolean
  /** Answered from, or seen on, a channel that was on file before: a code, a call back, a document matching the record. */
  possession: boolean
  declaration: boolean
  permission: boolean
  confirmation: boolean
  attorney: boolean
}>

/**
 * Collects what counts for a right.
 * SECURITY: a value typed by hand reaches nothing, nor does a check that was withdrawn, did not match or stayed unclear,
 * and the same data point counts once however often it was asked (`security.md` 3.8).
 */
export function evidenceFor(caseFile: CaseState, right: RightId): Evidence {
  const counting = caseFile.checks.filter((check) => counts(check, right))
  const has = (method: CheckEntry['method']) => counting.some((check) => check.method === method)
  const onFile = counting.filter((check) => check.onFile.kind === 'known_record')
  const matched = onFile.filter(({ method }) => POINT_METHODS.includes(method))
  return {
    points: [...new Set(matched.map(({ dataPoint }) => dataPoint))],
    account: has('account_reauthentication'),
    possession: onFile.some(({ method }) => POSSESSION_METHODS.includes(method)),
    declaration: has('declaration'),
    permission: has('agent_permission'),
    confirmation: has('direct_confirmation'),
    attorney: has('power_of_attorney'),
  }
}

const POINT_METHODS: readonly CheckEntry['method'][] = ['known_record', 'call_back', 'one_time_code', 'document_seen']
const POSSESSION_METHODS: readonly CheckEntry['method'][] = ['call_back', 'one_time_code', 'document_seen']

const counts = (check: CheckEntry, right: RightId) =>
  check.withdrawn === null && check.result === 'match' && (check.rights.length === 0 || check.rights.includes(right))

/** The level that the evidence reaches under a family of law, leaving agents aside. */
export function levelOf(evidence: Evidence, regime: VerificationRegime): Level {
  if (evidence.account) return 'high'
  const points = evidence.points.length
  if (regime === 'ccpa') {
    if (points >= POINTS.high && evidence.declaration) return 'high'
    return points >= POINTS.reasonable ? 'reasonable' : 'none'
  }
  // A mailbox alone never reaches the high level: three points, or possession of a channel and another point beside it.
  if (points >= POINTS.high || (evidence.possession && points >= POINTS.reasonable)) return 'high'
  return points >= POINTS.reasonable || evidence.possession ? 'reasonable' : 'none'
}

/** Who acts for the person, when somebody else asks. */
export type AgentProof = 'not_needed' | 'given' | 'missing'

/** What an agent may do without showing any authority: nothing of the person is disclosed or changed. */
const NO_AUTHORITY: readonly RightId[] = ['inquiry', 'complaint', 'child-report', 'shine-the-light']

/**
 * Whether somebody who asks for another has shown that they may.
 * Source: 11 CCR 7063 (signed permission, and the consumer confirms it or verifies directly; not with a power of
 * attorney), 7026(j) (an opt-out needs the signed permission alone); elsewhere written authority.
 */
export function agentProof(
  caseFile: CaseState,
  evidence: Evidence,
  requirement: Pick<Requirement, 'right' | 'level' | 'regime'>,
): AgentProof {
  if (caseFile.facts.requesterRole !== 'agent' || NO_AUTHORITY.includes(requirement.right)) return 'not_needed'
  if (evidence.attorney) return 'given'
  if (!evidence.permission) return 'missing'
  if (requirement.regime !== 'ccpa' || requirement.level === 'none') return 'given'
  const direct = evidence.confirmation || reaches(levelOf(evidence, requirement.regime), requirement.level)
  return direct ? 'given' : 'missing'
}
