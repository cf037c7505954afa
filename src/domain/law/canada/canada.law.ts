import { AMBIGUITY } from '../ambiguity'
import { type LawRule, PLAIN, RUNS_ON } from '../rule'

/** Federal private-sector law: 30 days, 30 more with notice, moved over Sundays and listed holidays. */
export const pipeda = {
  ...PLAIN,
  id: 'CA-PIPEDA-30',
  jurisdiction: 'CA',
  regime: 'PIPEDA',
  title: 'PIPEDA: answer within 30 days',
  citation: 'PIPEDA s. 8(3)-(5)',
  sourceUrl: 'https://proteuscyber.com/privacy-database/pipeda-8',
  confidence: 'high',
  requestTypes: ['access', 'correction'],
  clock: { kind: 'calendar-days', amount: 30 },
  startsOn: 'receipt of a written request',
  roll: 'sunday-or-holiday',
  rollCitation: 'Interpretation Act (Canada) s. 26 with s. 35(1): Saturday is not listed',
  calendar: 'CA-INTERP',
  extension: {
    total: { kind: 'calendar-days', amount: 60 },
    condition: 'unreasonable interference with activities, consultations, or conversion to another format',
    noticeRule: 'within 30 days of the request',
    noticeContent: 'The new time limit, the reasons and the right to complain to the Commissioner.',
  },
  suspension: { ...RUNS_ON, text: 'The statute has no pause.', citation: 'PIPEDA s. 8' },
  ambiguities: [AMBIGUITY.canadaSaturday],
  notes: 'Silence is a refusal (s. 8(5)). A refusal is written, with reasons and recourse (s. 8(7)).',
} as const satisfies LawRule

/** Quebec: 30 days, no extension. */
export const quebec = {
  ...PLAIN,
  id: 'CA-QC-P391-30',
  jurisdiction: 'CA-QC',
  regime: 'Quebec private-sector Act (Law 25)',
  title: 'Quebec: answer within 30 days',
  citation: 'CQLR c. P-39.1 s. 32',
  sourceUrl: 'https://legisquebec.gouv.qc.ca/en/document/cs/P-39.1/20230922',
  confidence: 'medium',
  requestTypes: ['access', 'correction', 'portability'],
  clock: { kind: 'calendar-days', amount: 30 },
  appeal: {
    ruleId: null,
    window: '30 days to apply to the Commission d’accès à l’information (s. 43, from memory)',
    content: 'The answer is written and names the recourse (s. 34).',
    confidence: 'low',
  },
  ambiguities: [AMBIGUITY.foreignWeekend],
  notes: 'Silence is a refusal. The answer is written, with reasons and recourse (s. 34).',
} as const satisfies LawRule

/** Alberta: 45 days and 30 more. */
export const alberta = {
  ...PLAIN,
  id: 'CA-AB-PIPA-45',
  jurisdiction: 'CA-AB',
  regime: 'Alberta PIPA',
  title: 'Alberta: answer within 45 days',
  citation: 'PIPA (Alberta) s. 28, 31',
  sourceUrl: 'https://knowledge.clym.io/what-are-some-of-the-common-deadlines-for-answering-a-dsar-classiic',
  confidence: 'low',
  requestTypes: ['access', 'correction'],
  clock: { kind: 'calendar-days', amount: 45 },
  extension: {
    total: { kind: 'calendar-days', amount: 75 },
    condition: 'as in s. 31',
    noticeRule: 'by the end of day 45',
    noticeContent: 'The extension and its reason.',
  },
  notes: 'One list says 30 days for access. The extension is from memory.',
} as const satisfies LawRule

/** British Columbia: 30 business days and 30 more. */
export const britishColumbia = {
  ...PLAIN,
  id: 'CA-BC-PIPA-30BD',
  jurisdiction: 'CA-BC',
  regime: 'British Columbia PIPA',
  title: 'British Columbia: answer within 30 business days',
  citation: 'PIPA (BC) s. 29, 31',
  sourceUrl: 'https://knowledge.clym.io/what-are-some-of-the-common-deadlines-for-answering-a-dsar-classiic',
  confidence: 'low',
  requestTypes: ['access', 'correction'],
  clock: { kind: 'business-days', amount: 30 },
  calendar: 'CA-BC',
  extension: {
    total: { kind: 'business-days', amount: 60 },
    condition: 'as in s. 31',
    noticeRule: 'by the end of business day 30',
    noticeContent: 'The extension and its reason.',
  },
  notes: 'From memory; one list says 30 days and 30 more. Business days are counted on the holidays of the province.',
} as const satisfies LawRule

/** Ten business days to act on an unsubscribe. */
export const casl = {
  ...PLAIN,
  id: 'CA-CASL-UNSUB-10BD',
  jurisdiction: 'CA',
  regime: 'CASL',
  title: 'CASL: act on an unsubscribe within 10 business days',
  citation: 'S.C. 2010 c. 23 s. 11(3)',
  sourceUrl: 'https://www.conestogac.on.ca/casl/unsubscribe',
  confidence: 'medium',
  requestTypes: ['marketing-opt-out'],
  clock: { kind: 'business-days', amount: 10 },
  startsOn: 'receipt of the unsubscribe',
  notes: 'Without delay. The act does not define a business day, so a calendar must be chosen.',
} as const satisfies LawRule
