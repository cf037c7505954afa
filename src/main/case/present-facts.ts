import type { CaseView } from '#contract/schema/case-view'
import type { CaseFacts } from '#domain/case/case.event'

/** The facts as plain data that may cross between processes. */
export function presentFacts({ declinedRuleIds, ...facts }: CaseFacts): CaseView['facts'] {
  return {
    ...facts,
    rights: [...facts.rights],
    ruleIds: [...facts.ruleIds],
    ...(declinedRuleIds ? { declinedRuleIds: [...declinedRuleIds] } : {}),
  }
}
