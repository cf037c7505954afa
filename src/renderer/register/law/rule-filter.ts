import type { RuleView } from '#contract/schema/register-view'
import { placeName } from './place-name'

/** What of the register is shown; null shows everything. */
export type RuleFilter = Readonly<{
  search: string
  place: string | null
  regime: string | null
  confidence: RuleView['confidence'] | null
}>

export const EVERY_RULE: RuleFilter = { search: '', place: null, regime: null, confidence: null }

const wordsOf = (rule: RuleView): string =>
  [
    rule.ruleId,
    rule.title,
    rule.regime,
    placeName(rule.place),
    rule.citation,
    ...rule.fields.map(({ text }) => text),
    ...rule.questions.map(({ id, question }) => `${id} ${question}`),
  ]
    .join(' ')
    .toLowerCase()

/** The rules that fit; every word of the search has to occur. */
export function fittingRules(rules: readonly RuleView[], filter: RuleFilter): readonly RuleView[] {
  const wanted = filter.search.toLowerCase().split(/\s+/).filter(Boolean)
  return rules.filter(
    (rule) =>
      (filter.place === null || rule.place === filter.place) &&
      (filter.regime === null || rule.regime === filter.regime) &&
      (filter.confidence === null || rule.confidence === filter.confidence) &&
      (wanted.length === 0 || wanted.every((word) => wordsOf(rule).includes(word))),
  )
}

/** The places of some rules by name. */
export const placesOf = (rules: readonly RuleView[]): { value: string; label: string }[] =>
  [...new Set(rules.map(({ place }) => place))]
    .map((value) => ({ value, label: placeName(value) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'en'))

/** The regimes of some rules by name. */
export const regimesOf = (rules: readonly RuleView[]): string[] =>
  [...new Set(rules.map(({ regime }) => regime))].sort((one, other) => one.localeCompare(other, 'en'))
