import { AMBIGUITY } from '../ambiguity'
import { type LawRule, PLAIN } from '../rule'

/** Seventy-two elapsed hours to tell the ICO. */
export const ukBreach = {
  ...PLAIN,
  id: 'UK-GDPR-ART33-72H',
  jurisdiction: 'UK',
  regime: 'UK GDPR',
  title: 'UK breach: tell the ICO within 72 hours',
  citation: 'UK GDPR art. 33(1)',
  sourceUrl: 'https://ico.org.uk/for-organisations/report-a-breach/',
  confidence: 'medium',
  requestTypes: ['breach-notice'],
  clock: { kind: 'hours', amount: 72 },
  startsOn: 'becoming aware of the breach',
  ambiguities: [AMBIGUITY.breachHours],
  notes: 'Weekends and bank holidays count.',
} as const satisfies LawRule

/** Direct marketing stops at once. */
export const ukMarketing = {
  ...PLAIN,
  id: 'UK-PECR-MARKETING',
  jurisdiction: 'UK',
  regime: 'UK GDPR art. 21(3) / PECR',
  title: 'UK: stop direct marketing at once',
  citation: 'UK GDPR art. 21(3); PECR reg. 22',
  sourceUrl: 'https://ico.org.uk/',
  confidence: 'medium',
  requestTypes: ['marketing-opt-out'],
  clock: { kind: 'standard', text: 'stop at once' },
  notes: 'Keep a suppression list.',
} as const satisfies LawRule
