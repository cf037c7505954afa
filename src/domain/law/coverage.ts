import type { RuleSet } from './rule-set'

/** How much of a place's law on requests the register holds. `none` is said aloud, never shown as "no deadline". */
export type CoverageLevel = 'full' | 'partial' | 'none'

/** What is known about one jurisdiction, and what is missing or not yet read in a source. */
export type Coverage = Readonly<{
  jurisdiction: string
  level: CoverageLevel
  ruleIds: readonly string[]
  gaps: readonly string[]
}>

/** Gaps that are not visible in the rules themselves. */
const GAPS = {
  'US-CA': [
    'Whether a due date on a Sunday or holiday moves is open (AMB-01).',
    'Access to automated decisions: timing not read (2027).',
  ],
  EU: [
    'National laws that add to the GDPR are not held.',
    'The calendar of the EU institutions was read for two years only.',
  ],
  UK: ['The duty to tell the outcome of a complaint has no number.'],
  US: ['Sectoral federal laws such as HIPAA and GLBA are not held.'],
  CA: ['Provincial laws other than those of Quebec, Alberta and British Columbia are not held.'],
  JP: ['The 60 days for breaches with an unlawful purpose are computed by hand.'],
  BR: ['There is no Brazilian calendar of business days.'],
  'US-DE': ['The chapter is replaced on 1 January 2027: check again then.'],
} as const

/** Jurisdictions whose rules for the main rights were read in a source and whose gaps do not touch them. */
const FULL = ['US-CA', 'EU', 'UK'] as const

/** What the built-in rule set says of its own reach. */
export const BUILT_IN_COVERAGE: RuleSet['coverage'] = { full: FULL, gaps: GAPS }

/** The coverage of one jurisdiction (`US-CA`, `EU`, `BR` ...); `none` for every place that has no rule. */
export function coverageOf({ rules: held, coverage }: RuleSet, jurisdiction: string): Coverage {
  const rules = held.filter((rule) => rule.jurisdiction === jurisdiction)
  const unread = rules
    .filter(({ confidence }) => confidence === 'low')
    .map(({ id }) => `${id} was not read in a source.`)
  const gaps = [...(coverage.gaps[jurisdiction] ?? []), ...unread]
  const level = rules.length === 0 ? 'none' : coverage.full.includes(jurisdiction) ? 'full' : 'partial'
  return {
    jurisdiction,
    level,
    ruleIds: rules.map(({ id }) => id),
    gaps: level === 'none' ? ['No rule of this place is held.'] : gaps,
  }
}

/** The coverage of every jurisdiction that has a rule, in alphabetical order; policies and combinations left out. */
export function coverageRegister(ruleSet: RuleSet): readonly Coverage[] {
  const places = new Set(ruleSet.rules.map(({ jurisdiction }) => jurisdiction))
  return [...places]
    .filter((place) => place !== 'POLICY' && place !== 'COMBO')
    .sort()
    .map((place) => coverageOf(ruleSet, place))
}
