import type { IsoDate } from '../kernel/civil-date'
import { type RightId, rightOfRequestType } from '../policy/right'
import { policyClocks } from './policy-clock'
import type { Candidate, RegimeFacts, RegimeSuggestion } from './regime-facts'
import { BUILT_IN } from './registry'
import { type RuleSet, ruleIn } from './rule-set'
import { statuteClocks } from './statute-clock'

export type { RegimeFacts, RegimeSuggestion } from './regime-facts'

const FORWARD: Candidate = {
  ruleId: 'POL-PROCESSOR-FORWARD',
  reason:
    'The organisation is only processor for this data: it forwards the request and has no response clock of its own.',
  source: 'policy',
}

/**
 * Suggests the clocks of a case: CCPA, GDPR and UK GDPR by residence, and what the organisation's policy promises or its office aims at.
 *
 * Shape: one entry per rule and right, statutes first. Nothing is applied: the officer confirms.
 *   Without a residence only policy clocks run. For a processor only the forwarding runs (A3, B3).
 *   An authority (`regulator`) sets its own date in its letter, so nothing is suggested.
 * Limits: thresholds (turnover, numbers of consumers, establishment) are not facts of a case; the reason says what to confirm.
 * Source: duties A46, A51, A63, B33, C30, C41, G12, G13, G15; the citations of the rules.
 */
export function suggestRegimes(facts: RegimeFacts, ruleSet: RuleSet = BUILT_IN): readonly RegimeSuggestion[] {
  if (facts.requesterRole === 'regulator') return []
  const suggestions = facts.rights.flatMap((right) =>
    candidates(facts, right, ruleSet).map((candidate) => ({ ...candidate, right })),
  )
  return suggestions.filter(({ ruleId }) => inForce(ruleSet, ruleId, facts.receivedOn)).sort(statutesFirst)
}

function candidates(facts: RegimeFacts, right: RightId, ruleSet: RuleSet): readonly Candidate[] {
  if (facts.controllerRole === 'processor') return [FORWARD]
  const statutes = statuteClocks(facts, right)
  const dated = statutes.some(({ ruleId }) => inForce(ruleSet, ruleId, facts.receivedOn))
  const hint = statutes.length > 0 ? '' : unsuggested(facts, right, ruleSet)
  const policies = policyClocks(facts, right, dated)
  return [...statutes, ...policies.map((candidate) => ({ ...candidate, reason: `${candidate.reason}${hint}` }))]
}

/** Rules of the requester's place which the register holds and nothing above suggests: named, so that silence is no advice. */
function unsuggested({ residence, receivedOn }: RegimeFacts, right: RightId, ruleSet: RuleSet): string {
  if (residence === null) return ''
  const held = ruleSet.rules
    .filter(
      ({ id, jurisdiction, requestTypes }) =>
        (jurisdiction === residence || jurisdiction === residence.split('-')[0]) &&
        requestTypes.some((type) => rightOfRequestType(type) === right) &&
        inForce(ruleSet, id, receivedOn),
    )
    .map(({ id }) => id)
  return held.length === 0
    ? ''
    : ` The register also holds ${held.join(', ')} for ${residence}: add it if that law binds the organisation.`
}

function inForce(ruleSet: RuleSet, ruleId: string, receivedOn: IsoDate): boolean {
  const rule = ruleIn(ruleSet, ruleId)
  if (!rule.ok) return false
  const { from, to } = rule.value.inForce
  return (from === null || receivedOn >= from) && (to === null || receivedOn <= to)
}

function statutesFirst(left: RegimeSuggestion, right: RegimeSuggestion): number {
  return Number(left.source === 'policy') - Number(right.source === 'policy')
}
