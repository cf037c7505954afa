import { AMBIGUITY } from '../ambiguity'
import { type LawRule, PLAIN } from '../rule'

/** Thirty days, or a named later time. */
export const singaporeResponse = {
  ...PLAIN,
  id: 'SG-PDPA-30',
  jurisdiction: 'SG',
  regime: 'PDPA',
  title: 'Singapore: answer within 30 days',
  citation: 'PDP Regulations 2021 reg. 5 (access); PDPA s. 21-22',
  sourceUrl:
    'https://natlawreview.com/article/singapore-issues-new-regulations-advance-data-protection-law-entering-force',
  confidence: 'medium',
  requestTypes: ['access', 'correction'],
  clock: { kind: 'calendar-days', amount: 30 },
  extension: {
    total: 'open',
    condition: 'the answer cannot be given within 30 days',
    noticeRule: 'by the end of day 30',
    noticeContent: 'The time by which the answer comes, in writing.',
  },
  ambiguities: [AMBIGUITY.foreignWeekend],
  notes: 'As soon as reasonably possible. The source describes the regulations of 2014; the text of 2021 carries over.',
} as const satisfies LawRule

/** Three calendar days after the assessment of a breach. */
export const singaporeBreach = {
  ...PLAIN,
  id: 'SG-PDPA-BREACH-3D',
  jurisdiction: 'SG',
  regime: 'PDPA',
  title: 'Singapore breach: notify within 3 days',
  citation: 'PDPA s. 26D',
  sourceUrl: 'https://sso.agc.gov.sg/',
  confidence: 'low',
  requestTypes: ['breach-notice'],
  clock: { kind: 'calendar-days', amount: 3 },
  startsOn: 'the assessment that the breach is notifiable',
  ambiguities: [AMBIGUITY.foreignWeekend],
  notes: 'From memory.',
} as const satisfies LawRule
