import { AMBIGUITY } from '../ambiguity'
import { type LawRule, PLAIN, RUNS_ON } from '../rule'

/** The 45 days for requests to know, delete, correct and port, with the ten business days to confirm receipt. */
export const ccpaResponse = {
  ...PLAIN,
  id: 'US-CA-CCPA-45',
  jurisdiction: 'US-CA',
  regime: 'CCPA',
  title: 'CCPA: answer within 45 days',
  citation: 'Cal. Civ. Code 1798.130(a)(2)(A); 11 CCR 7021(a)-(b)',
  sourceUrl:
    'https://advisori.com/cpra/%C2%A7-7021-timelines-for-responding-to-requests-to-delete-requests-to-correct-and-requests-to-know/',
  confidence: 'high',
  requestTypes: ['access', 'deletion', 'correction', 'portability'],
  clock: { kind: 'calendar-days', amount: 45 },
  startsOn: 'receipt of the request, whatever verification takes',
  calendar: 'US-FED',
  acknowledgement: {
    clock: { kind: 'business-days', amount: 10 },
    roll: 'none',
    calendar: 'US-FED',
    content: 'Confirm receipt, say how the request is handled and verified, and when to expect an answer.',
    citation: '11 CCR 7021(a)',
  },
  extension: {
    total: { kind: 'calendar-days', amount: 90 },
    condition: 'when necessary',
    noticeRule: 'by the end of day 45',
    noticeContent: 'That more time is needed, and why it takes longer than 45 days.',
  },
  suspension: {
    ...RUNS_ON,
    text: 'Verification and clarification do not stop, restart or delay the clock. Who cannot be verified in time may be denied.',
    citation: '11 CCR 7021(b)',
  },
  target: {
    clock: { kind: 'calendar-days', amount: 44 },
    reason: '11 CCR 7021(b) can be read so that the day of receipt is day one.',
  },
  inForce: {
    from: '2020-01-01',
    to: null,
    note: 'CPRA text from 1 January 2023; regulations amended from 1 January 2026.',
  },
  ambiguities: [
    AMBIGUITY.californiaWeekend,
    AMBIGUITY.californiaSaturday,
    AMBIGUITY.californiaDayOne,
    AMBIGUITY.businessDay,
    AMBIGUITY.observedFriday,
    AMBIGUITY.nightArrival,
  ],
  notes:
    'Two free answers in twelve months. A denied request for specific pieces is still evaluated as one for categories.',
} as const satisfies LawRule
