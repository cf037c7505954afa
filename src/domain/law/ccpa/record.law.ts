import { type LawRule, PLAIN } from '../rule'

const base = { ...PLAIN, jurisdiction: 'US-CA', confidence: 'high' } as const

/** The floor for keeping request records: the day before which a record may not go, not a day by which it must. */
export const ccpaRecords = {
  ...base,
  id: 'US-CA-CCPA-RECORDS-24M',
  regime: 'CCPA records',
  title: 'CCPA: keep request records for 24 months',
  citation: '11 CCR 7101',
  sourceUrl: 'https://advisori.com/cpra/%C2%A7-7101-record-keeping/',
  requestTypes: ['record-keeping'],
  clock: { kind: 'calendar-months', amount: 24, onMissingDay: 'last-day-of-month' },
  startsOn: 'each request and each response',
  notes:
    'A floor for keeping, no clock of an answer. Date, nature and manner of the request; date and nature of the response; basis of a denial.',
} as const satisfies LawRule

/** The yearly publication of request figures: a fixed day, not a period of a case. */
export const ccpaMetrics = {
  ...base,
  id: 'US-CA-CCPA-METRICS-JUL1',
  regime: 'CCPA metrics',
  title: 'CCPA: publish last year’s request figures by 1 July',
  citation: '11 CCR 7102',
  sourceUrl:
    'https://govt.westlaw.com/calregs/Document/I9F73B630D45611ED852BC9A091C0DD8F?viewType=FullText&originationContext=documenttoc&transitionType=CategoryPageItem&contextData=(sc.Default)',
  requestTypes: ['metrics'],
  clock: { kind: 'annual-date', monthDay: '07-01' },
  startsOn: 'the calendar year that the figures are about',
  notes: 'Only for 10,000,000 or more consumers in a calendar year.',
} as const satisfies LawRule
