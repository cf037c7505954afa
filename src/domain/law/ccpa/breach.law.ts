import { AMBIGUITY } from '../ambiguity'
import { type LawRule, PLAIN, RUNS_ON } from '../rule'

const base = {
  ...PLAIN,
  jurisdiction: 'US-CA',
  regime: 'Data breach notification (SB 446)',
  sourceUrl:
    'https://www.dataprotectionreport.com/2025/11/california-tightens-data-breach-notification-timelines-imposes-30-day-notice-requirement/',
  confidence: 'high',
  requestTypes: ['breach-notice'],
  inForce: { from: '2026-01-01', to: null, note: null },
  ambiguities: [AMBIGUITY.californiaWeekend, AMBIGUITY.californiaSaturday],
} as const

/** Thirty days to tell the residents concerned. */
export const californiaBreachResidents = {
  ...base,
  id: 'US-CA-BREACH-RESIDENT-30',
  title: 'California breach: tell residents within 30 days',
  citation: 'Cal. Civ. Code 1798.82(a)',
  clock: { kind: 'calendar-days', amount: 30 },
  startsOn: 'discovery of the breach, or notification of it',
  suspension: {
    ...RUNS_ON,
    text: 'Delay is allowed for law enforcement, or to find the scope and restore the system; it is documented, not computed.',
    citation: 'Cal. Civ. Code 1798.82(a), (c)',
  },
  notes: 'A processor tells the owner of the data, whose 30 days run from that notice.',
} as const satisfies LawRule

/** Fifteen days to send the sample notice to the Attorney General. */
export const californiaBreachAttorney = {
  ...base,
  id: 'US-CA-BREACH-AG-15',
  title: 'California breach: sample to the Attorney General within 15 days',
  citation: 'Cal. Civ. Code 1798.82(f)',
  clock: { kind: 'calendar-days', amount: 15 },
  startsOn: 'the day on which residents were notified',
  notes: 'Only where more than 500 California residents are notified.',
} as const satisfies LawRule
