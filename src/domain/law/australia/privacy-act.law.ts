import { AMBIGUITY } from '../ambiguity'
import { type LawRule, PLAIN } from '../rule'

/** Thirty days: a benchmark for organisations, a limit for agencies. */
export const australianAccess = {
  ...PLAIN,
  id: 'AU-APP12-30',
  jurisdiction: 'AU',
  regime: 'Privacy Act 1988 (APP 12, 13)',
  title: 'Australia: answer within 30 days',
  citation: 'APP 12.4(a), 13.5(a)',
  sourceUrl: 'https://privacy108.com.au/insights/responding-to-access-requests/',
  confidence: 'medium',
  requestTypes: ['access', 'correction'],
  scope: {
    condition:
      'A limit if the organisation is an agency; a benchmark if it is a private organisation that the act binds.',
    special: false,
  },
  clock: { kind: 'calendar-days', amount: 30 },
  startsOn: 'the request',
  ambiguities: [AMBIGUITY.foreignWeekend],
  notes: 'For organisations a reasonable period, which the OAIC takes to be 30 calendar days as a rule.',
} as const satisfies LawRule

/** Thirty days to assess a suspected breach. */
export const australianBreach = {
  ...PLAIN,
  id: 'AU-NDB-ASSESS-30',
  jurisdiction: 'AU',
  regime: 'Notifiable Data Breaches scheme',
  title: 'Australia breach: assess within 30 days',
  citation: 'Privacy Act 1988 s. 26WH',
  sourceUrl: 'https://www.oaic.gov.au/',
  confidence: 'low',
  requestTypes: ['breach-notice'],
  clock: { kind: 'calendar-days', amount: 30 },
  startsOn: 'reasonable grounds to suspect a breach',
  ambiguities: [AMBIGUITY.foreignWeekend],
  notes: 'Then notify as soon as practicable. From memory.',
} as const satisfies LawRule
