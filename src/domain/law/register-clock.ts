import { type RightId, rightOfRequestType } from '../policy/right'
import { checkerOf } from './checker'
import { legalArea } from './place'
import type { Candidate, RegimeFacts } from './regime-facts'
import type { LawRule } from './rule'
import type { RuleSet } from './rule-set'

/**
 * The rules of the register for the requester's place and one right, beyond those that follow from the residence alone.
 * Why not likely: their thresholds (turnover, numbers of consumers, establishment) are no facts of a case. A statutory day
 * that is missed is worse than one too many to confirm, so each is offered with what has to be confirmed.
 */
export function registerClocks({ residence }: RegimeFacts, right: RightId, { rules }: RuleSet): readonly Candidate[] {
  if (residence === null) return []
  return rules
    .filter((rule) => bindsAt(rule, residence) && givesRight(rule, right))
    .map((rule) => ({
      ruleId: rule.id,
      reason: reasonOf(rule, residence),
      source: 'statute',
      certainty: rule.scope?.special ? 'special' : 'confirm',
      condition:
        rule.scope?.condition ??
        `Applies if this law (${rule.regime}) binds the organisation: its thresholds are not held here.`,
    }))
}

function bindsAt({ nature, jurisdiction, scope }: LawRule, residence: string): boolean {
  if (nature !== 'law') return false
  const here = jurisdiction === residence || jurisdiction === residence.split('-')[0]
  // Rules of these places are suggested by the tables; only their special ones are added here.
  return here && (scope?.special === true || legalArea(jurisdiction) === 'other' || isOtherState(jurisdiction))
}

const isOtherState = (jurisdiction: string) => jurisdiction.startsWith('US-') && jurisdiction !== 'US-CA'

const givesRight = ({ requestTypes }: LawRule, right: RightId) =>
  requestTypes.some((type) => rightOfRequestType(type) === right)

function reasonOf(rule: LawRule, residence: string): string {
  const checker = checkerOf(rule)
  return `The requester lives in ${residence}, where this law gives the right.${checker === null ? '' : ` ${checker}`}`
}
