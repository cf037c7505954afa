import { type LawRule, PLAIN } from '../rule'

const base = { ...PLAIN, jurisdiction: 'US-CA', confidence: 'high' } as const

/** The floor for keeping request records: no response clock, so no due date. */
export const ccpaRecords = {
  ...base,
  id: 'US-CA-CCPA-RECORDS-24M',
  regime: 'CCPA records',
  title: 'CCPA: keep request records for 24 months',
  citation: '11 CCR 7101',
  sourceUrl: 'https://advisori.com/cpra/%C2%A7-7101-record-keeping/',
  requestTypes: ['record-keeping'],
  clock: { kind: 'standard', text: 'keep the record for at least 24 months' },
  startsOn: 'each request and each response',
  notes: 'Date, nature and manner of the request; date and nature of the response; basis of a denial.',
} as const satisfies LawRule

/** The yearly publication of request figures: a fixed day, not a period of a case. */
export const ccpaMetrics = {
  ...base,
  id: 'US-CA-CCPA-METRICS-JUL1',
  regime: 'CCPA metrics',
  title: 'CCPA: publish last year’s request figures by 1 July',
  citation: '11 CCR 7102',
  sourceUrl: 'https://govt.westlaw.com/calregs/Document/I9F73B630D45611ED852BC9A091C0DD8F',
  requestTypes: ['metrics'],
  clock: { kind: 'standard', text: 'every 1 July, for the calendar year before' },
  startsOn: 'the end of the calendar year',
  notes: 'Only for 10,000,000 or more consumers in a calendar year.',
} as const satisfies LawRule
