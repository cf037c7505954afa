import { AMBIGUITY } from '../ambiguity'
import { type LawRule, PLAIN } from '../rule'

const base = { ...PLAIN, jurisdiction: 'BR', regime: 'LGPD', confidence: 'high' } as const

/** Fifteen days for the complete statement. */
export const lgpdAccess = {
  ...base,
  id: 'BR-LGPD-ACCESS-15',
  title: 'LGPD: complete statement within 15 days',
  citation: 'LGPD art. 19 II',
  sourceUrl: 'https://lgpd-brazil.info/chapter_03/article_19',
  requestTypes: ['access'],
  clock: { kind: 'calendar-days', amount: 15 },
  startsOn: 'the date of the request',
  ambiguities: [AMBIGUITY.foreignWeekend],
  notes: 'The other rights of art. 18 have no fixed period; 15 days are a target for them.',
} as const satisfies LawRule

/** Confirmation in simplified form is due at once. */
export const lgpdSimple = {
  ...base,
  id: 'BR-LGPD-SIMPLE',
  title: 'LGPD: simplified answer at once',
  citation: 'LGPD art. 19 I',
  sourceUrl: 'https://lgpd-brazil.info/chapter_03/article_19',
  requestTypes: ['access'],
  clock: { kind: 'standard', text: 'immediately' },
  startsOn: 'the request',
  notes: 'Simplified format.',
} as const satisfies LawRule

/** Three business days to tell the authority and the people. */
export const lgpdBreach = {
  ...base,
  id: 'BR-LGPD-BREACH-3BD',
  title: 'LGPD breach: tell the ANPD within 3 business days',
  citation: 'ANPD Resolution 15/2024',
  sourceUrl:
    'https://bastilhocoelho.com.br/en/brazilian-dpa-publishes-a-resolution-on-the-notification-of-data-security-incidents/',
  requestTypes: ['breach-notice'],
  clock: { kind: 'business-days', amount: 3 },
  startsOn: 'knowledge that the incident affected personal data',
  notes: 'Small agents have 6 business days. The table has no Brazilian calendar: one must be chosen.',
} as const satisfies LawRule
