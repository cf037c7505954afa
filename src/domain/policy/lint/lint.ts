import { accept, type Outcome } from '#domain/kernel/decision'
import { CHILD_RULES, childAges } from './child.rule'
import { CLAIM_RULES } from './claim.rule'
import { CONTACT_RULES } from './contact.rule'
import { COOKIE_RULES } from './cookie.rule'
import { DATE_RULES } from './date.rule'
import { parsePolicy } from './parse'
import type { ParsedPolicy } from './parsed-policy'
import { RESPONSE_RULES } from './response.rule'
import { RETENTION_RULES } from './retention.rule'
import { RIGHT_RULES } from './right.rule'
import { type Finding, type LintContext, type LintRule, listed } from './rule'
import { STATUTE_RULES } from './statute.rule'
import { STRUCTURE_RULES } from './structure.rule'
import { TRANSFER_RULES } from './transfer.rule'

/** Every rule that is asked of one policy. */
export const LINT_RULES: readonly LintRule[] = [
  ...STRUCTURE_RULES,
  ...DATE_RULES,
  ...CONTACT_RULES,
  ...RESPONSE_RULES,
  ...STATUTE_RULES,
  ...RETENTION_RULES,
  ...RIGHT_RULES,
  ...COOKIE_RULES,
  ...CLAIM_RULES,
  ...TRANSFER_RULES,
  ...CHILD_RULES,
]

/** The one relation between policies that is looked for: ages of children that differ from text to text (G16). */
export const BETWEEN_RULE = {
  id: 'child-ages-differ-between-policies',
  gaps: ['G16'],
  why: 'Whoever works for several organisations may apply the age of the wrong one.',
  consoleDoes: 'Keeps the age with each policy; a case uses the one of its organisation.',
} as const

/**
 * Everything that the rules find in a policy, by line.
 *
 * Shape: `name` is the file's, for messages. Equal input gives equal findings in equal order.
 * Errors: `invalid_input` for a text that is empty, not a text, not English or too long.
 */
export function lintPolicy(name: string, text: string, context: LintContext): Outcome<readonly Finding[]> {
  const policy = parsePolicy(name, text)
  return policy.ok ? accept(lintParsed(policy.value, context)) : policy
}

/** The findings of a policy that was read already. */
export function lintParsed(policy: ParsedPolicy, context: LintContext): readonly Finding[] {
  const findings = LINT_RULES.flatMap(({ id, why, consoleDoes, find }) =>
    find(policy, context).map(
      ({ lines, finding }): Finding => ({
        rule: id,
        line: lines[0] ?? 1,
        lines: [...new Set(lines)],
        finding,
        why,
        consoleDoes,
      }),
    ),
  )
  return findings.sort(
    (left, right) =>
      left.line - right.line || left.rule.localeCompare(right.rule) || left.finding.localeCompare(right.finding),
  )
}

/** What differs between policies that are looked at together; each finding belongs to one of them, by its place. */
export function lintBetween(policies: readonly ParsedPolicy[]): readonly (readonly Finding[])[] {
  const ages = policies.map((policy) => childAges(policy)[0])
  const known = policies.flatMap(({ name }, index) => (ages[index] ? [{ name, under: ages[index].under }] : []))
  const differ = new Set(known.map(({ under }) => under)).size > 1
  return ages.map((age) => {
    if (!differ || !age) return []
    const { id, why, consoleDoes } = BETWEEN_RULE
    const finding = `The policies name different ages of children: ${listed(known.map(({ name, under }) => `under ${under} (${name})`))}.`
    return [{ rule: id, line: age.line, lines: [age.line], finding, why, consoleDoes }]
  })
}
