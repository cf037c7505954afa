import { AMBIGUITY } from '../ambiguity'
import { type LawRule, PLAIN } from '../rule'

const base = {
  ...PLAIN,
  jurisdiction: 'US-CA',
  regime: 'Delete Act (data brokers only)',
  requestTypes: ['deletion'],
  scope: {
    condition:
      'Applies if the organisation is a data broker and the request came through DROP; none of the three says that it is one.',
    special: true,
  },
  startsOn: 'receipt of the deletion request through DROP',
  ambiguities: [AMBIGUITY.californiaWeekend, AMBIGUITY.californiaSaturday, AMBIGUITY.deleteActChange],
} as const

/** The Delete Act's 45 days, until the end of 2026. */
export const deleteAct45 = {
  ...base,
  id: 'US-CA-DELETE-ACT-45',
  title: 'Delete Act: delete within 45 days',
  citation: 'Cal. Civ. Code 1798.99.86(c)-(d)',
  sourceUrl:
    'https://digitalpolicyalert.org/event/35654-implementation-of-data-broker-deletion-processing-and-access-obligations-under-civil-code-section-17989986cd-as-enacted-by-senate-bill-362-delete-act',
  confidence: 'high',
  clock: { kind: 'calendar-days', amount: 45 },
  notAfter: {
    on: '2027-01-31',
    reason: 'From 1 January 2027 every period is 30 days; an open request takes the earlier date (AMB-17).',
  },
  inForce: { from: '2026-08-01', to: '2026-12-31', note: null },
  notes:
    'Optional regime: none of the three organisations says that it is a data broker. Lists are fetched and deletion repeated every 45 days.',
} as const satisfies LawRule

/** The Delete Act's 30 days, from 2027. */
export const deleteAct30 = {
  ...base,
  id: 'US-CA-DELETE-ACT-30',
  title: 'Delete Act: delete within 30 days',
  citation: 'Cal. Civ. Code 1798.99.86 as amended by AB 883 (Stats. 2026 ch. 507)',
  sourceUrl: 'https://privacy.ca.gov/drop-for-data-brokers/',
  confidence: 'medium',
  clock: { kind: 'calendar-days', amount: 30 },
  inForce: { from: '2027-01-01', to: null, note: null },
  notes: 'Read in a public statute table, not in the chaptered bill.',
} as const satisfies LawRule
