import { AMBIGUITY } from '../ambiguity'
import { type LawRule, PLAIN, RUNS_ON } from '../rule'

const base = {
  ...PLAIN,
  jurisdiction: 'US-CA',
  clock: { kind: 'business-days', amount: 15 },
  calendar: 'US-FED',
  ambiguities: [AMBIGUITY.businessDay, AMBIGUITY.observedFriday, AMBIGUITY.nightArrival],
} as const

/** Fifteen business days to stop selling and sharing. */
export const ccpaOptOut = {
  ...base,
  id: 'US-CA-CCPA-OPTOUT-15BD',
  regime: 'CCPA',
  title: 'CCPA: stop selling and sharing within 15 business days',
  citation: 'Cal. Civ. Code 1798.135(c); 11 CCR 7026(f)',
  sourceUrl: 'https://www.law.cornell.edu/regulations/california/11-CCR-7026',
  confidence: 'high',
  requestTypes: ['opt-out-sale-sharing', 'opt-out'],
  suspension: {
    ...RUNS_ON,
    text: 'No verification may be demanded; what is needed to find the record may be asked, and the clock runs on.',
    citation: '11 CCR 7026(d)',
  },
  inForce: { from: '2020-01-01', to: null, note: 'Confirmation that it was done is mandatory since 1 January 2026.' },
  notes:
    'As soon as feasible. Tell those who received the data after the request. Wait 12 months before asking to opt in again.',
} as const satisfies LawRule

/** Fifteen business days to limit the use of sensitive personal information. */
export const ccpaLimit = {
  ...base,
  id: 'US-CA-CCPA-LIMIT-15BD',
  regime: 'CCPA',
  title: 'CCPA: limit the use of sensitive data within 15 business days',
  citation: 'Cal. Civ. Code 1798.121; 11 CCR 7027(g)',
  sourceUrl:
    'https://advisori.com/cpra/%c2%a7-7027-requests-to-limit-use-and-disclosure-of-sensitive-personal-information/',
  confidence: 'medium',
  requestTypes: ['limit-sensitive'],
  suspension: { ...RUNS_ON, text: 'No verification may be demanded.', citation: '11 CCR 7027(e)' },
  inForce: { from: '2023-01-01', to: null, note: 'Right added by the CPRA.' },
  notes: 'Tell service providers and third parties that hold the sensitive data.',
} as const satisfies LawRule

/** Fifteen business days to stop automated decision-making for one person. */
export const ccpaAutomatedOptOut = {
  ...base,
  id: 'US-CA-CCPA-ADMT-OPTOUT-15BD',
  regime: 'CCPA regulations on automated decisions',
  title: 'CCPA: stop automated decisions within 15 business days',
  citation: '11 CCR 7221 (request made after processing began)',
  sourceUrl: 'https://cppa.ca.gov/regulations/pdf/ccpa_updates_cyber_risk_admt_appr_text.pdf',
  confidence: 'high',
  requestTypes: ['admt-opt-out'],
  suspension: { ...RUNS_ON, text: 'An opt-out need not be verifiable.', citation: '11 CCR 7221' },
  inForce: { from: '2027-01-01', to: null, note: '11 CCR 7200(b).' },
  notes:
    'Tell those to whom the data was made available for that technology. Exceptions in 7221(b), among them a human appeal.',
} as const satisfies LawRule
