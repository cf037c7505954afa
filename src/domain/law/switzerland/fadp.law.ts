import { AMBIGUITY } from '../ambiguity'
import { type LawRule, PLAIN } from '../rule'

/** Thirty days, not one month; a later date may be named in time. */
export const fadpAccess = {
  ...PLAIN,
  id: 'CH-FADP-ACCESS-30',
  jurisdiction: 'CH',
  regime: 'FADP',
  title: 'Swiss FADP: answer within 30 days',
  citation: 'FADP art. 25(7); DPO art. 18',
  sourceUrl: 'https://lawbrary.ch/law/art/DSG-v2023.09-en-art-25',
  confidence: 'high',
  requestTypes: ['access'],
  clock: { kind: 'calendar-days', amount: 30 },
  extension: {
    total: 'open',
    condition: 'the answer cannot be given within 30 days',
    noticeRule: 'by the end of day 30',
    noticeContent: 'The date on which the answer comes.',
  },
  ambiguities: [AMBIGUITY.foreignWeekend],
  notes: 'As a rule within 30 days. DPO art. 18 was not displayed.',
} as const satisfies LawRule
