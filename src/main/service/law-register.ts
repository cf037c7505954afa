import type { Output } from '#contract/bridge'
import type { HeldRuleSetView, RuleView } from '#contract/schema/register-view'
import { dateIn, type IsoDate } from '#domain/kernel/civil-date'
import { coverageRegister } from '#domain/law/coverage'
import { BUILT_IN } from '#domain/law/registry'
import type { LawRule } from '#domain/law/rule'
import { compareVersions } from '#domain/law/rule-set'
import { clockWords, RULE_FIELDS, type RuleField } from '#domain/rule-set/rule.words'
import type { HeldRuleSet } from '#domain/rule-set/rule-set.state'
import { statement } from '#main/projection/statement'
import { ruleSetSha256 } from '#main/rule-set/rule-set-file'
import type { Opened } from './open-vault'
import { namesOf } from './state'

/** Fields that stand in the head of the detail, or as parts of their own. */
const ELSEWHERE: readonly RuleField[] = [
  'title',
  'jurisdiction',
  'nature',
  'confidence',
  'citation',
  'sourceUrl',
  'ambiguities',
]

/** Every rule of the set in use, the reach of the set, and every set and publisher that the vault knows. */
export function readLawRegister(opened: Opened): Output<'law.register'> {
  const vault = opened.vault()
  const names = namesOf(opened)
  const today = dateIn(vault.settings.zone, opened.now())
  const current = vault.ruleSets.find(({ ruleSet }) => ruleSet.version === vault.ruleSetVersion)?.ruleSet ?? BUILT_IN
  const counts = casesBySet(opened)
  return {
    version: current.version,
    reviewedOn: current.reviewedOn,
    today,
    rules: current.rules.map((rule) => ruleView(rule, today)),
    coverage: coverageRegister(current).map(({ jurisdiction, level, ruleIds, gaps }) => ({
      place: jurisdiction,
      level,
      rules: ruleIds.length,
      gaps: [...gaps],
    })),
    held: vault.ruleSets
      .map((held) => heldView(held, { current: current.version, counts, by: names.user(held.importedBy) }))
      .toReversed(),
    publishers: vault.publishers.map(({ name, fingerprint, trustedAt, trustedBy }) => ({
      name,
      fingerprint,
      trustedAt,
      by: names.user(trustedBy),
    })),
    program: compareVersions(BUILT_IN.version, current.version) > 0 ? BUILT_IN.version : null,
  }
}

function ruleView(rule: LawRule, today: IsoDate): RuleView {
  const { from, to } = rule.inForce
  return {
    ruleId: rule.id,
    place: rule.jurisdiction,
    regime: rule.regime,
    nature: rule.nature,
    title: rule.title,
    period: clockWords(rule.clock),
    confidence: rule.confidence,
    from,
    to,
    force: from !== null && today < from ? 'not_yet' : to !== null && today > to ? 'ended' : 'in_force',
    citation: rule.citation,
    sourceUrl: rule.sourceUrl,
    fields: (Object.keys(RULE_FIELDS) as RuleField[]).flatMap((field) => {
      const [label, words] = RULE_FIELDS[field]
      const text = words(rule)
      return text === '' || ELSEWHERE.includes(field) ? [] : [{ field, label, text }]
    }),
    questions: rule.ambiguities.map((question) => ({ ...question })),
  }
}

type Counts = ReadonlyMap<string, Readonly<{ open: number; closed: number }>>

function casesBySet({ session }: Opened): Counts {
  const rows = statement<{ rule_set: string; open: number; closed: number }>(
    session.db,
    'SELECT rule_set, sum(1 - closed) AS open, sum(closed) AS closed FROM case_row GROUP BY rule_set',
  ).all()
  return new Map(rows.map(({ rule_set, open, closed }) => [rule_set, { open, closed }]))
}

function heldView(
  { ruleSet, publisher, importedAt }: HeldRuleSet,
  { current, counts, by }: Readonly<{ current: string; counts: Counts; by: string }>,
): HeldRuleSetView {
  const cases = counts.get(ruleSet.version)
  return {
    version: ruleSet.version,
    reviewedOn: ruleSet.reviewedOn,
    notes: ruleSet.notes,
    sha256: ruleSetSha256(ruleSet),
    rules: ruleSet.rules.length,
    current: ruleSet.version === current,
    publisher: publisher && { ...publisher },
    importedAt,
    by,
    openCases: cases?.open ?? 0,
    closedCases: cases?.closed ?? 0,
  }
}
