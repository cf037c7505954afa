import { AMBIGUITY } from '../ambiguity'
import { type LawRule, PLAIN, RUNS_ON } from '../rule'

const GDPR = 'https://eur-lex.europa.eu/eli/reg/2016/679/oj'
const COUNTING = 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:31971R1182'

const month = {
  ...PLAIN,
  jurisdiction: 'EU',
  regime: 'GDPR',
  confidence: 'high',
  clock: { kind: 'calendar-months', amount: 1, onMissingDay: 'last-day-of-month' },
  roll: 'working-day',
  rollCitation: 'Regulation 1182/71 art. 2 and 3(4)',
  inForce: { from: '2018-05-25', to: null, note: null },
} as const

const extension = {
  total: { kind: 'calendar-months', amount: 3, onMissingDay: 'last-day-of-month' },
  condition: 'necessary, given the complexity and the number of requests',
  noticeRule: 'within one month of receipt, before the month is moved over closed days',
  noticeContent: 'The new date, together with the reasons for the delay.',
} as const

const suspension = {
  ...RUNS_ON,
  text: 'The regulation has no pause. A suspension while identity or scope is unclear is supervisory practice and is documented by hand.',
  citation: 'GDPR art. 12(6), recital 63',
} as const

/** One month for access, rectification, erasure, restriction, portability, objection and automated decisions. */
export const gdprResponse = {
  ...month,
  id: 'EU-GDPR-ART12-1M',
  title: 'GDPR: answer within one month',
  citation: 'GDPR art. 12(3)-(4); Reg. 1182/71 art. 3(1), 3(2)(c), 3(4)',
  sourceUrl: COUNTING,
  requestTypes: ['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection', 'automated-decision'],
  startsOn: 'receipt of the request; the day of receipt is not counted',
  extension,
  appeal: {
    ruleId: null,
    window: null,
    content: 'A refusal names the complaint to a supervisory authority (art. 77) and the remedy in court (art. 79).',
    confidence: 'high',
  },
  suspension,
  ambiguities: [AMBIGUITY.euWaiting, AMBIGUITY.euNotice, AMBIGUITY.irelandBankDays, AMBIGUITY.nightArrival],
  notes: 'A refusal is due in the same month, with the reasons, the complaint to an authority and the remedy in court.',
} as const satisfies LawRule

/** One month to restrict processing. */
export const gdprRestriction = {
  ...month,
  id: 'EU-GDPR-ART18-RESTRICT',
  title: 'GDPR: restrict within one month',
  citation: 'GDPR art. 12(3), 18, 18(3)',
  sourceUrl: GDPR,
  requestTypes: ['restriction'],
  extension,
  suspension,
  ambiguities: [AMBIGUITY.euWaiting, AMBIGUITY.euNotice],
  notes: 'Restrict at once while accuracy or an objection is checked; tell the person before lifting it.',
} as const satisfies LawRule

/** One month to tell people about data that was not obtained from them. */
export const gdprNotice = {
  ...month,
  id: 'EU-GDPR-ART14-3',
  title: 'GDPR: inform within one month of obtaining data elsewhere',
  citation: 'GDPR art. 14(3)',
  sourceUrl: GDPR,
  requestTypes: ['privacy-notice'],
  startsOn: 'the day on which the data was obtained',
  notes: 'Or at the first communication or the first disclosure, if that is earlier.',
} as const satisfies LawRule
