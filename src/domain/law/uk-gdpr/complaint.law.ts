import { type LawRule, PLAIN } from '../rule'

/** Thirty days to acknowledge a data protection complaint. */
export const ukComplaint = {
  ...PLAIN,
  id: 'UK-DPA-164A-COMPLAINT-ACK-30',
  jurisdiction: 'UK',
  regime: 'DPA 2018 s. 164A',
  title: 'UK complaint: acknowledge within 30 days',
  citation: 'DPA 2018 s. 164A (DUAA 2025 s. 103)',
  sourceUrl: 'https://uk-times.com/how-to-respond-to-a-data-protection-complaint/?amp=1',
  confidence: 'high',
  requestTypes: ['complaint'],
  clock: { kind: 'calendar-days', amount: 30 },
  startsOn: 'receipt of the complaint; day one is the day after',
  roll: 'working-day',
  rollCitation: 'ICO guidance of 8 December 2025',
  acknowledgement: {
    clock: { kind: 'calendar-days', amount: 30 },
    roll: 'working-day',
    calendar: null,
    content: 'That the complaint was received and will be looked into.',
    citation: 'DPA 2018 s. 164A',
  },
  inForce: { from: '2026-06-19', to: null, note: null },
  notes:
    'The outcome follows without undue delay; the law gives no number for it. An electronic complaint form is offered.',
} as const satisfies LawRule
