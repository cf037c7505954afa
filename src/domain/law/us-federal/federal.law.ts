import { AMBIGUITY } from '../ambiguity'
import { type LawRule, PLAIN } from '../rule'

const marketing = {
  ...PLAIN,
  jurisdiction: 'US',
  requestTypes: ['marketing-opt-out'],
  clock: { kind: 'business-days', amount: 10 },
  calendar: 'US-FED',
  ambiguities: [AMBIGUITY.observedFriday],
} as const

/** Ten business days to stop commercial e-mail. */
export const canSpam = {
  ...marketing,
  id: 'US-FED-CANSPAM-10BD',
  regime: 'CAN-SPAM Act',
  title: 'CAN-SPAM: stop commercial e-mail within 10 business days',
  citation: '15 U.S.C. 7704(a)(4)(A)',
  sourceUrl: 'https://www.optizmo.com/blog/can-spam-deep-dive-series-honoring-opt-out-requests/',
  confidence: 'high',
  startsOn: 'receipt of the opt-out',
  notes: '"Business day" is not defined; Monday to Friday less federal holidays is usual practice.',
} as const satisfies LawRule

/** Ten business days to stop calls and texts after consent is revoked. */
export const tcpa = {
  ...marketing,
  id: 'US-FED-TCPA-10BD',
  regime: 'TCPA rules',
  title: 'TCPA: stop calls and texts within 10 business days',
  citation: '47 CFR 64.1200(a)(10)',
  sourceUrl: 'https://econsent.org/posts/tcpa-10-business-day-opt-out-rule',
  confidence: 'high',
  scope: { condition: 'Applies if the person receives calls or texts.', special: true },
  startsOn: 'receipt of the revocation',
  inForce: {
    from: '2025-04-11',
    to: null,
    note: 'The part on revoking all consents was delayed by a year; later status not checked.',
  },
  notes: 'Weekends and federal holidays do not count.',
} as const satisfies LawRule

/** A parent's request about a child's data: no number of days. */
export const coppa = {
  ...PLAIN,
  id: 'US-FED-COPPA',
  jurisdiction: 'US',
  regime: 'COPPA',
  title: 'COPPA: act on a parent’s request',
  citation: '16 CFR 312.6',
  sourceUrl: 'https://www.ecfr.gov/current/title-16/chapter-I/subchapter-C/part-312',
  confidence: 'low',
  requestTypes: ['child-removal'],
  clock: { kind: 'standard', text: 'without undue delay' },
  startsOn: 'the parent’s request',
  calendar: 'US-FED',
  target: { clock: { kind: 'business-days', amount: 5 }, reason: 'COPPA gives no number of days.' },
  notes:
    'The parent may review, delete and refuse further collection. The policies promise more, up to 16 and 18 years.',
} as const satisfies LawRule
