import type { Output } from '#contract/bridge'

export type SuggestedRule = Output<'case.suggest-rules'>['rules'][number]

/** Which rules the officer lets run, and which the officer found not to apply. */
export type RuleDecision = Readonly<{ ruleIds: string[]; declinedRuleIds: string[] }>

export type RuleAnswer = 'open' | 'applies' | 'declined'

/** A rule follows from the facts, or waits for the officer's word. */
export const isLikely = ({ certainty }: SuggestedRule): boolean => certainty === 'likely'

/**
 * The chosen clocks after the facts changed: a clock that is suggested anew is chosen, one that is suggested no longer is
 * dropped, and one that the officer left out stays left out.
 */
export function chosenAfter(chosen: readonly string[], before: readonly string[], now: readonly string[]): string[] {
  return now.filter((ruleId) => chosen.includes(ruleId) || !before.includes(ruleId))
}

/** Answers about rules that are asked about still stand after the facts changed; the others fall away. */
export function answersAfter(decision: RuleDecision, asked: readonly string[]): RuleDecision {
  const kept = (ruleIds: readonly string[]) => asked.filter((ruleId) => ruleIds.includes(ruleId))
  return { ruleIds: kept(decision.ruleIds), declinedRuleIds: kept(decision.declinedRuleIds) }
}

/** The decision with one rule answered. */
export function answered(decision: RuleDecision, ruleId: string, answer: RuleAnswer): RuleDecision {
  const without = (ruleIds: readonly string[]) => ruleIds.filter((one) => one !== ruleId)
  const ruleIds = without(decision.ruleIds)
  const declinedRuleIds = without(decision.declinedRuleIds)
  if (answer === 'applies') return { ruleIds: [...ruleIds, ruleId], declinedRuleIds }
  return { ruleIds, declinedRuleIds: answer === 'declined' ? [...declinedRuleIds, ruleId] : declinedRuleIds }
}

/** What the officer said of a rule so far. */
export function answerOf({ ruleIds, declinedRuleIds }: RuleDecision, ruleId: string): RuleAnswer {
  if (ruleIds.includes(ruleId)) return 'applies'
  return declinedRuleIds.includes(ruleId) ? 'declined' : 'open'
}

export const sameRules = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((ruleId) => other.includes(ruleId))
