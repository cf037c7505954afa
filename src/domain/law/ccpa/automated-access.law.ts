import { AMBIGUITY } from '../ambiguity'
import { type LawRule, PLAIN, RUNS_ON } from '../rule'

/** Access to how an automated decision was made, on the timing of requests to know. */
export const ccpaAutomatedAccess = {
  ...PLAIN,
  id: 'US-CA-CCPA-ADMT-ACCESS-45',
  jurisdiction: 'US-CA',
  regime: 'CCPA regulations on automated decisions',
  title: 'CCPA: explain an automated decision within 45 days',
  citation: '11 CCR 7222 with 7021 as amended 2026',
  sourceUrl: 'https://cppa.ca.gov/regulations/pdf/ccpa_updates_cyber_risk_admt_appr_text.pdf',
  confidence: 'low',
  requestTypes: ['admt-access'],
  clock: { kind: 'calendar-days', amount: 45 },
  calendar: 'US-FED',
  acknowledgement: {
    clock: { kind: 'business-days', amount: 10 },
    roll: 'none',
    calendar: 'US-FED',
    content: 'As for a request to know.',
    citation: '11 CCR 7021(a)',
  },
  extension: {
    total: { kind: 'calendar-days', amount: 90 },
    condition: 'when necessary',
    noticeRule: 'by the end of day 45',
    noticeContent: 'That more time is needed, and why.',
  },
  suspension: {
    ...RUNS_ON,
    text: 'As for a request to know: verification does not stop the clock.',
    citation: '11 CCR 7021(b)',
  },
  inForce: { from: '2027-01-01', to: null, note: null },
  ambiguities: [
    AMBIGUITY.californiaWeekend,
    AMBIGUITY.californiaSaturday,
    AMBIGUITY.businessDay,
    AMBIGUITY.observedFriday,
  ],
  notes: 'That 7021 governs the timing of these requests was not read in the amended text.',
} as const satisfies LawRule
