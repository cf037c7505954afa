import { AMBIGUITY } from '../ambiguity'
import { type LawRule, PLAIN } from '../rule'

/** One month from the relevant time: the latest of receipt, identity, authority and fee. */
export const ukResponse = {
  ...PLAIN,
  id: 'UK-GDPR-ART12A-1M',
  jurisdiction: 'UK',
  regime: 'UK GDPR',
  title: 'UK GDPR: answer within one month',
  citation: 'UK GDPR art. 12(3)-(4), 12A (DUAA 2025 s. 76); ICO guidance',
  sourceUrl:
    'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/individual-rights/right-of-access/what-should-we-consider-when-responding-to-a-request/?q=fee',
  confidence: 'high',
  requestTypes: ['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection', 'automated-decision'],
  clock: { kind: 'calendar-months', amount: 1, onMissingDay: 'last-day-of-month' },
  startsOn:
    'the relevant time: the latest of the request, the identity information asked for, proof of authority and the fee',
  roll: 'working-day',
  rollCitation: 'ICO guidance of 8 December 2025',
  extension: {
    total: { kind: 'calendar-months', amount: 3, onMissingDay: 'last-day-of-month' },
    condition: 'necessary by reason of the complexity or the number of requests',
    noticeRule: 'before the end of one month from the relevant time, not counting a clarification pause',
    noticeContent: 'That more time is needed, with the reasons.',
  },
  appeal: {
    ruleId: 'UK-DPA-164A-COMPLAINT-ACK-30',
    window: null,
    content: 'A refusal names the complaint to the controller and to the ICO, and the court.',
    confidence: 'high',
  },
  suspension: {
    identity: 'reset',
    authority: 'reset',
    fee: 'reset',
    clarification: 'pause',
    clarificationFor: ['access'],
    text: 'Identity, authority and fee start the month afresh. Clarification of an access request leaves out the asking day, the answering day and all between.',
    citation: 'UK GDPR art. 12A(2), 12A(5); DPA 2018 s. 54(3C)(b)',
  },
  inForce: {
    from: '2018-05-25',
    to: null,
    note: 'Art. 12A in force since 5 February 2026 (SI 2026/82); the counting was the same before, under ICO guidance.',
  },
  ambiguities: [
    AMBIGUITY.clarificationCount,
    AMBIGUITY.clarificationOrder,
    AMBIGUITY.relevantMonth,
    AMBIGUITY.nightArrival,
  ],
  notes: 'A refusal names the reasons, the complaint to the controller and to the ICO, and the court.',
} as const satisfies LawRule
