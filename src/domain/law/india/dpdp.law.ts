import { type LawRule, PLAIN } from '../rule'

const base = {
  ...PLAIN,
  jurisdiction: 'IN',
  regime: 'DPDP Act 2023 / Rules 2025',
  inForce: { from: '2027-05-13', to: null, note: 'Eighteen months after the rules of 13 and 14 November 2025.' },
} as const

/** The ceiling for answering rights and grievances; not read in a source. */
export const dpdpGrievance = {
  ...base,
  id: 'IN-DPDP-GRIEVANCE-90',
  title: 'India DPDP: answer within 90 days',
  citation: 'DPDP Rules 2025 r. 14(3)',
  sourceUrl: 'https://www.theprivacylabs.com/dpdp-act-2025',
  confidence: 'low',
  requestTypes: ['access', 'correction', 'deletion', 'complaint'],
  clock: { kind: 'calendar-days', amount: 90 },
  notes: 'From memory; secondary pages say 30 days or a reasonable time.',
} as const satisfies LawRule

/** Seventy-two hours for the detailed report to the Board. */
export const dpdpBreach = {
  ...base,
  id: 'IN-DPDP-BREACH-72H',
  title: 'India DPDP breach: report to the Board within 72 hours',
  citation: 'DPDP Rules 2025 r. 7',
  sourceUrl: 'https://www.getastra.com/blog/compliance/dpdp-compliance/',
  confidence: 'medium',
  requestTypes: ['breach-notice'],
  clock: { kind: 'hours', amount: 72 },
  startsOn: 'becoming aware of the breach',
  notes: 'The Board and the people are first told without delay.',
} as const satisfies LawRule
