import type { IsoDate } from '../kernel/civil-date'
import { packFor } from '../policy/packs'
import type { RightId } from '../policy/right'
import { policyClocks } from './policy-clock'
import type { Candidate, RegimeFacts, RegimeSuggestion, UpcomingRule } from './regime-facts'
import { registerClocks } from './register-clock'
import { BUILT_IN } from './registry'
import { type RuleSet, ruleIn } from './rule-set'
import { statuteClocks } from './statute-clock'

export type { RegimeFacts, RegimeSuggestion, UpcomingRule } from './regime-facts'

const FORWARD: Candidate = {
  ruleId: 'POL-PROCESSOR-FORWARD',
  reason:
    'The organisation is only processor for this data: it forwards the request and has no response clock of its own.',
  source: 'policy',
}

/**
 * Suggests the clocks of a case: statutes by residence, and what the organisation's policy promises or its office aims at.
 *
 * Shape: one entry per rule and right; likely statutes first, then policies, then what has to be confirmed, then special
 *   rules. Nothing is applied: the officer decides. Without a residence only policy clocks run. For a processor only the
 *   forwarding runs (A3, B3). An authority (`regulator`) sets its own date in its letter, so nothing is suggested.
 * Limits: thresholds (turnover, numbers of consumers, establishment) are not facts of a case; such rules are `confirm`.
 * Source: duties A46, A51, A63, B33, C30, C41, G12, G13, G15; the citations of the rules.
 */
export function suggestRegimes(facts: RegimeFacts, ruleSet: RuleSet = BUILT_IN): readonly RegimeSuggestion[] {
  return candidatesOf(facts, ruleSet)
    .filter(({ ruleId }) => standing(ruleId, facts.receivedOn, ruleSet) === 'in_force')
    .sort((left, right) => RANK[rankOf(left)] - RANK[rankOf(right)])
}

/** Rules that may bind the organisation and about which the officer has not decided: neither chosen nor declined. */
export function undecidedRules(
  facts: RegimeFacts & Readonly<{ ruleIds: readonly string[]; declinedRuleIds?: readonly string[] }>,
  ruleSet: RuleSet = BUILT_IN,
): readonly string[] {
  const decided = [...facts.ruleIds, ...(facts.declinedRuleIds ?? [])]
  const open = suggestRegimes(facts, ruleSet).filter(
    ({ certainty, ruleId }) => certainty === 'confirm' && !decided.includes(ruleId),
  )
  return [...new Set(open.map(({ ruleId }) => ruleId))]
}

/** The rules that would be suggested if they were in force already, by the day on which they come into force. */
export function upcomingRules(facts: RegimeFacts, ruleSet: RuleSet = BUILT_IN): readonly UpcomingRule[] {
  const ruleIds = new Set(candidatesOf(facts, ruleSet).map(({ ruleId }) => ruleId))
  return [...ruleIds]
    .flatMap((ruleId) => {
      const rule = ruleIn(ruleSet, ruleId)
      const from = rule.ok ? rule.value.inForce.from : null
      return from !== null && standing(ruleId, facts.receivedOn, ruleSet) === 'upcoming'
        ? [{ ruleId, from: from as IsoDate }]
        : []
    })
    .sort((left, right) => left.from.localeCompare(right.from) || left.ruleId.localeCompare(right.ruleId))
}

function candidatesOf(facts: RegimeFacts, ruleSet: RuleSet): RegimeSuggestion[] {
  if (facts.requesterRole === 'regulator') return []
  return facts.rights.flatMap((right) => {
    const named = packFor(facts.organisation).rights.some((row) => row.right === right && row.source === 'policy')
    return candidates(facts, right, ruleSet).map((candidate) => ({
      certainty: 'likely' as const,
      condition: null,
      ...candidate,
      right,
      statuteOnly: candidate.source === 'statute' && !named,
    }))
  })
}

function candidates(facts: RegimeFacts, right: RightId, ruleSet: RuleSet): readonly Candidate[] {
  if (facts.controllerRole === 'processor') return [FORWARD]
  const statutes = statuteClocks(facts, right)
  const dated = statutes.some(({ ruleId }) => standing(ruleId, facts.receivedOn, ruleSet) === 'in_force')
  return [...statutes, ...policyClocks(facts, right, dated), ...registerClocks(facts, right, ruleSet)]
}

function standing(ruleId: string, receivedOn: IsoDate, ruleSet: RuleSet): 'in_force' | 'upcoming' | 'over' {
  const rule = ruleIn(ruleSet, ruleId)
  if (!rule.ok) return 'over'
  const { from, to } = rule.value.inForce
  if (from !== null && receivedOn < from) return 'upcoming'
  return to !== null && receivedOn > to ? 'over' : 'in_force'
}

const RANK = { statute: 0, policy: 1, confirm: 2, special: 3 } as const

const rankOf = ({ certainty, source }: RegimeSuggestion) => (certainty === 'likely' ? source : certainty)
