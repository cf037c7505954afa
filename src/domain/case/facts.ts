import { invalid } from '../decided'
import { canonicalJson, type Json } from '../kernel/canonical'
import { accept, type Outcome } from '../kernel/decision'
import { type RuleSet, ruleIn } from '../law/rule-set'
import { isRightId } from '../policy/right'
import type { OrganisationId } from '../vault/vault.event'
import type { CaseFacts } from './case.event'

const NUMBER_PREFIX: Readonly<Record<OrganisationId, string>> = {
  'omni-studio': 'OS',
  omnistra: 'ON',
  omnipostr: 'OP',
}

/** The number by which people speak of a case, such as `OS-2026-0001`. */
export function caseNumber(organisation: OrganisationId, year: number, count: number): string {
  return `${NUMBER_PREFIX[organisation]}-${year}-${String(count).padStart(4, '0')}`
}

/** An ISO 3166-1 country, with an ISO 3166-2 part where the law differs by it. */
const RESIDENCE = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/

/**
 * The facts with doubles left out, or what is wrong with them.
 * Errors: `invalid_input` for a right outside the closed list or a residence in no known form; `law_not_covered` for an
 * rule that the set does not hold, because a clock that cannot be computed must not be believed to run.
 */
export function checkFacts(facts: CaseFacts, ruleSet: RuleSet): Outcome<CaseFacts> {
  const stranger = facts.rights.find((right) => !isRightId(right))
  if (stranger !== undefined) return invalid('facts.rights', `${stranger} is no right that this program knows.`)
  if (facts.residence !== null && !RESIDENCE.test(facts.residence)) {
    return invalid('facts.residence', 'Write the residence as a country (DE) or a country and its part (US-CA).')
  }
  const { declinedRuleIds = [] } = facts
  for (const ruleId of [...facts.ruleIds, ...declinedRuleIds]) {
    const rule = ruleIn(ruleSet, ruleId)
    if (!rule.ok) return rule
  }
  const both = declinedRuleIds.find((ruleId) => facts.ruleIds.includes(ruleId))
  if (both !== undefined) return invalid('facts.declinedRuleIds', `${both} cannot both apply and not apply.`)
  return accept({
    ...facts,
    rights: [...new Set(facts.rights)],
    ruleIds: [...new Set(facts.ruleIds)],
    ...(declinedRuleIds.length > 0 ? { declinedRuleIds: [...new Set(declinedRuleIds)] } : {}),
  })
}

/** The facts with changes applied and checked as a whole. */
export function mergeFacts(facts: CaseFacts, changes: Partial<CaseFacts>, ruleSet: RuleSet): Outcome<CaseFacts> {
  return checkFacts({ ...facts, ...changes }, ruleSet)
}

/** The fields that the changes really change; empty when they repeat what is known. */
export function realChanges(facts: CaseFacts, changes: Partial<CaseFacts>): Partial<CaseFacts> {
  const fields = Object.keys(changes) as (keyof CaseFacts)[]
  const entries = fields
    .filter((field) => changes[field] !== undefined && textOf(changes[field]) !== textOf(facts[field]))
    .map((field) => [field, changes[field]])
  return Object.fromEntries(entries) as Partial<CaseFacts>
}

/** A list that was never written says the same as an empty one. */
const textOf = (fact: CaseFacts[keyof CaseFacts] | undefined) =>
  canonicalJson((Array.isArray(fact) && fact.length === 0 ? null : (fact ?? null)) as Json)

/** What is still unknown and keeps a case from its full clocks or its answer. */
export type Need = 'rights' | 'residence' | 'clocks' | 'regime' | 'receipt' | 'controller'

/**
 * What an officer still has to find out, most pressing first.
 * `openRules` are rules that may bind the organisation and that nobody has decided about yet.
 */
export function needsOf(
  facts: CaseFacts,
  receiptConfirmed: boolean,
  openRules: readonly string[] = [],
): readonly Need[] {
  const needs: Need[] = []
  if (facts.rights.length === 0) needs.push('rights')
  if (facts.controllerRole === 'processor' && facts.referredTo.trim() === '') needs.push('controller')
  if (facts.controllerRole === 'controller' && facts.residence === null) needs.push('residence')
  if (facts.rights.length > 0 && facts.ruleIds.length === 0) needs.push('clocks')
  if (openRules.length > 0) needs.push('regime')
  if (!receiptConfirmed) needs.push('receipt')
  return needs
}
