import { AMBIGUITY } from '../ambiguity'
import { type LawRule, PLAIN } from '../rule'

const base = {
  ...PLAIN,
  regime: 'State privacy act',
  requestTypes: ['consent-withdrawal'],
  clock: { kind: 'calendar-days', amount: 15 },
  startsOn: 'receipt of the revocation',
  ambiguities: [AMBIGUITY.stateWeekend],
} as const

/** Oregon: processing on consent ends within 15 days of the revocation. */
export const oregonConsent = {
  ...base,
  id: 'US-OR-CONSENT-REVOKE-15',
  jurisdiction: 'US-OR',
  title: 'Oregon: stop within 15 days of a withdrawn consent',
  citation: 'ORS 646A.578(1)(d)',
  sourceUrl: 'https://online.flipbuilder.com/bzaa/mvgs/files/basic-html/page365.html',
  confidence: 'high',
  notes: 'As soon as practicable.',
} as const satisfies LawRule

/** Rhode Island: the same 15 days. */
export const rhodeIslandConsent = {
  ...base,
  id: 'US-RI-CONSENT-REVOKE-15',
  jurisdiction: 'US-RI',
  title: 'Rhode Island: stop within 15 days of a withdrawn consent',
  citation: 'R.I. Gen. Laws 6-48.1-4(e)',
  sourceUrl:
    'https://www.mayerbrown.com/pt/insights/resource-centers/cybersecurity-and-data-privacy-resource-center/state-privacy-law-tracker',
  confidence: 'high',
  notes: 'As soon as practicable.',
} as const satisfies LawRule

/** Connecticut: 15 days, not read in a source. */
export const connecticutConsent = {
  ...base,
  id: 'US-CT-CONSENT-REVOKE-15',
  jurisdiction: 'US-CT',
  title: 'Connecticut: stop within 15 days of a withdrawn consent',
  citation: 'Conn. Gen. Stat. 42-520(a)',
  sourceUrl: 'https://privacy.gtlaw.com/connecticut/',
  confidence: 'low',
  notes: 'From memory. Delaware, New Hampshire, New Jersey, Montana and Maryland are believed to have such rules too.',
} as const satisfies LawRule
