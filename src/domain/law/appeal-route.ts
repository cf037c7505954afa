import { type RuleSet, ruleIn } from './rule-set'

/**
 * How a person appeals to the organisation itself against a refusal under a rule; null where the rule's act has no appeal.
 * Source: `law.md` (c), denial letters of the US states; `LawRule.appeal` of the rule.
 */
export function appealRoute(ruleId: string, ruleSet: RuleSet): string | null {
  const rule = ruleIn(ruleSet, ruleId)
  const appeal = rule.ok ? rule.value.appeal : null
  const answer = appeal?.ruleId ? ruleIn(ruleSet, appeal.ruleId) : null
  // A complaint is acknowledged, not answered, within its period: it is no appeal.
  if (!answer?.ok || !answer.value.requestTypes.includes('appeal')) return null
  const { clock, regime, citation } = answer.value
  const days = clock.kind === 'calendar-days' ? ` within ${clock.amount} days` : ''
  return `Us, by an appeal against a refusal: we answer it${days} and, if we deny it, tell you how to complain to the Attorney General (${regime}, ${citation}).`
}
