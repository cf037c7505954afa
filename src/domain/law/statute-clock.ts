import type { RightId } from '../policy/right'
import { type LegalArea, legalArea } from './place'
import type { Candidate, RegimeFacts } from './regime-facts'

type RuleTable = Partial<Record<RightId, readonly string[]>>

const CALIFORNIA: RuleTable = {
  access: ['US-CA-CCPA-45'],
  portability: ['US-CA-CCPA-45'],
  deletion: ['US-CA-CCPA-45'],
  correction: ['US-CA-CCPA-45'],
  'opt-out-sale-sharing': ['US-CA-CCPA-OPTOUT-15BD'],
  'limit-sensitive': ['US-CA-CCPA-LIMIT-15BD'],
  'shine-the-light': ['US-CA-STL-30'],
  'automated-decision': ['US-CA-CCPA-ADMT-OPTOUT-15BD', 'US-CA-CCPA-ADMT-ACCESS-45'],
}

const EEA: RuleTable = {
  access: ['EU-GDPR-ART12-1M'],
  portability: ['EU-GDPR-ART12-1M'],
  deletion: ['EU-GDPR-ART12-1M'],
  correction: ['EU-GDPR-ART12-1M'],
  restriction: ['EU-GDPR-ART12-1M'],
  objection: ['EU-GDPR-ART12-1M'],
  'automated-decision': ['EU-GDPR-ART12-1M'],
  'consent-withdrawal': ['EU-GDPR-ART7-3-WITHDRAW'],
  'marketing-opt-out': ['EU-GDPR-ART21-3-MARKETING'],
}

const UNITED_KINGDOM: RuleTable = {
  access: ['UK-GDPR-ART12A-1M'],
  portability: ['UK-GDPR-ART12A-1M'],
  deletion: ['UK-GDPR-ART12A-1M'],
  correction: ['UK-GDPR-ART12A-1M'],
  restriction: ['UK-GDPR-ART12A-1M'],
  objection: ['UK-GDPR-ART12A-1M'],
  'automated-decision': ['UK-GDPR-ART12A-1M'],
  complaint: ['UK-DPA-164A-COMPLAINT-ACK-30'],
  'marketing-opt-out': ['UK-PECR-MARKETING'],
}

/** Federal law for everybody in the United States, Californians included. */
const FEDERAL: RuleTable = {
  'marketing-opt-out': ['US-FED-CANSPAM-10BD'],
  'child-report': ['US-FED-COPPA'],
}

const TABLES: Readonly<Record<LegalArea, readonly RuleTable[]>> = {
  california: [CALIFORNIA, FEDERAL],
  'united-states': [FEDERAL],
  eea: [EEA],
  'united-kingdom': [UNITED_KINGDOM],
  other: [],
}

const AREA_WORDS: Readonly<Record<LegalArea, string>> = {
  california: 'a California resident (CCPA)',
  'united-states': 'a resident of the United States (federal law)',
  eea: 'a resident of the European Economic Area (GDPR)',
  'united-kingdom': 'a resident of the United Kingdom (UK GDPR)',
  other: 'a resident elsewhere',
}

/** The statutory clocks for one right, by residence; none while the residence is unknown. */
export function statuteClocks(facts: RegimeFacts, right: RightId): readonly Candidate[] {
  if (facts.residence === null) return []
  const area = legalArea(facts.residence)
  const ruleIds = TABLES[area].flatMap((table) => table[right] ?? [])
  const reason = `The requester is ${AREA_WORDS[area]}: ${facts.residence}.${doubt(facts, area)}`
  return ruleIds.map((ruleId) => ({ ruleId, reason, source: 'statute' }))
}

function doubt({ organisation }: RegimeFacts, area: LegalArea): string {
  if (organisation !== 'omni-studio' || (area !== 'eea' && area !== 'united-kingdom')) return ''
  return ' Omni Studio does not serve European clients yet (policy section 9), so whether this statute binds it is for the officer; its clock is kept as the safe one.'
}
