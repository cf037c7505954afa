import { AMBIGUITY } from '../ambiguity'
import { type LawRule, PLAIN } from '../rule'

const breach = {
  ...PLAIN,
  jurisdiction: 'JP',
  regime: 'APPI',
  sourceUrl:
    'https://resourcehub.bakermckenzie.com/en/resources/data-privacy-security/asia-pacific/japan/topics/general-data-security-breach-notification-requirements',
  requestTypes: ['breach-notice'],
  startsOn: 'becoming aware of the breach',
  dayOne: 'same-day',
  ambiguities: [AMBIGUITY.japanDayOne],
} as const

/** Rights are answered without delay; no number. */
export const appiDisclosure = {
  ...PLAIN,
  id: 'JP-APPI-DISCLOSE',
  jurisdiction: 'JP',
  regime: 'APPI',
  title: 'Japan: answer without delay',
  citation: 'APPI art. 33-35, 37',
  sourceUrl: 'https://setupanalytics.com/templates/dsr-reply-gdpr-access/',
  confidence: 'medium',
  requestTypes: ['access', 'correction', 'deletion'],
  clock: { kind: 'standard', text: 'without delay' },
  startsOn: 'the request',
  target: { clock: { kind: 'calendar-days', amount: 14 }, reason: 'The act gives no number of days.' },
  notes: 'The target of 14 days is the office’s own.',
} as const satisfies LawRule

/** The preliminary report within five days. */
export const appiBreachPreliminary = {
  ...breach,
  id: 'JP-APPI-BREACH-PRELIM',
  title: 'Japan breach: preliminary report within 5 days',
  citation: 'APPI art. 26; PPC guidelines',
  confidence: 'high',
  clock: { kind: 'calendar-days', amount: 5 },
  notes: 'Promptly, as a rule in three to five days.',
} as const satisfies LawRule

/** The final report within thirty days. */
export const appiBreachFinal = {
  ...breach,
  id: 'JP-APPI-BREACH-FINAL-30',
  title: 'Japan breach: final report within 30 days',
  citation: 'APPI art. 26; enforcement rules',
  confidence: 'medium',
  clock: { kind: 'calendar-days', amount: 30 },
  notes: '60 days where an unlawful purpose is likely: enter that date by hand.',
} as const satisfies LawRule
