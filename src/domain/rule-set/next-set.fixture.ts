import { BUILT_IN } from '../law/registry'
import type { LawRule } from '../law/rule'
import type { RuleSet } from '../law/rule-set'

/** The built-in set under another version, with some of its rules changed. */
export function nextSet(
  version: string,
  changes: Readonly<Record<string, (rule: LawRule) => Partial<LawRule> | null>>,
): RuleSet {
  const rules = BUILT_IN.rules.flatMap((rule) => {
    const change = changes[rule.id]?.(rule)
    return change === null ? [] : [{ ...rule, ...change }]
  })
  return { ...BUILT_IN, version, notes: `Changes ${Object.keys(changes).join(', ')}.`, rules }
}

/** A later set in which the CCPA gives thirty days and an extension to sixty. */
export const SHORTER = nextSet('2027.01.15', {
  'US-CA-CCPA-45': ({ extension, target }) => ({
    title: 'CCPA: answer within 30 days',
    clock: { kind: 'calendar-days', amount: 30 },
    extension: extension && { ...extension, total: { kind: 'calendar-days', amount: 60 } },
    target: target && { ...target, clock: { kind: 'calendar-days', amount: 29 } },
  }),
})
