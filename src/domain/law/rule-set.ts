import { canonicalJson, type Json } from '#domain/kernel/canonical'
import type { IsoDate } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { Calendars } from './calendar'
import type { LawRule } from './rule'

/**
 * One edition of the law that dates are computed with. Plain data: it survives a JSON round trip, and its version names it
 * for good. `reviewedOn` is the day on which the whole was last compared with its sources.
 */
export type RuleSet = Readonly<{
  version: string
  reviewedOn: IsoDate
  /** What is new in this edition, in the publisher's words. */
  notes: string
  rules: readonly LawRule[]
  calendars: Calendars
  /** Places whose main rights are covered in full, and gaps by place that the rules themselves do not show. */
  coverage: Readonly<{ full: readonly string[]; gaps: Readonly<Record<string, readonly string[]>> }>
}>

/** The rule sets that a vault keeps, so that whatever was computed with one can be computed again. */
export type HeldRuleSets = readonly Readonly<{ ruleSet: RuleSet }>[]

/** A version is a date with dots and, where a day has several, a number: `2027.01.15` or `2027.01.15.2`. */
export const VERSION_FORM = /^\d{4}\.\d{2}\.\d{2}(\.[1-9]\d{0,2})?$/

/** Negative when the first version is older than the second, 0 when they are the same. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [left, right].map((version) => version.split('.').map(Number)) as [number[], number[]]
  for (let part = 0; part < 4; part += 1) {
    const difference = (a[part] ?? 0) - (b[part] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

const byId = new WeakMap<RuleSet, ReadonlyMap<string, LawRule>>()

/** The rule with an id. Errors: `law_not_covered`. */
export function ruleIn(ruleSet: RuleSet, id: string): Outcome<LawRule> {
  const rules = byId.get(ruleSet) ?? new Map(ruleSet.rules.map((rule) => [rule.id, rule]))
  byId.set(ruleSet, rules)
  const rule = rules.get(id)
  if (rule) return accept(rule)
  return reject(
    'law_not_covered',
    `No rule ${id} is in rule set ${ruleSet.version}. Compute the date by hand and note the source.`,
  )
}

/** The rule set of a version among those held, or the program's own where it is that one. Errors: `law_not_covered`. */
export function findRuleSet(version: string, held: HeldRuleSets, builtIn: RuleSet): Outcome<RuleSet> {
  const found = held.find(({ ruleSet }) => ruleSet.version === version)?.ruleSet
  if (found) return accept(found)
  if (version === builtIn.version) return accept(builtIn)
  return reject(
    'law_not_covered',
    `Rule set ${version} is not in this vault, so nothing is computed with it. Import it in the law register.`,
  )
}

/**
 * The text over which the shell takes the rule set's SHA-256, so that two editions are told apart by their content.
 * Why not the hash itself: hashing is the shell's; the domain has no cryptography.
 */
export const ruleSetContent = (ruleSet: RuleSet): string => canonicalJson(ruleSet as unknown as Json)
