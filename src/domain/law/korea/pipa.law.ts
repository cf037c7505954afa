import { AMBIGUITY } from '../ambiguity'
import { type LawRule, PLAIN } from '../rule'

/** Ten days for access, correction, deletion and suspension. */
export const koreaResponse = {
  ...PLAIN,
  id: 'KR-PIPA-10',
  jurisdiction: 'KR',
  regime: 'PIPA',
  title: 'Korea: answer within 10 days',
  citation: 'PIPA art. 35-37; Enforcement Decree art. 41, 43(3), 44',
  sourceUrl: 'https://prighter.com/resources/laws/korean-pipa/enforcement-decree/articles/article-43',
  confidence: 'high',
  requestTypes: ['access', 'correction', 'deletion', 'restriction'],
  clock: { kind: 'calendar-days', amount: 10 },
  ambiguities: [AMBIGUITY.foreignWeekend],
  notes: 'Art. 43(3) was read; access and suspension come from a comparison list. Access can be deferred with reasons.',
} as const satisfies LawRule

/** Seventy-two hours for a breach. */
export const koreaBreach = {
  ...PLAIN,
  id: 'KR-PIPA-BREACH-72H',
  jurisdiction: 'KR',
  regime: 'PIPA',
  title: 'Korea breach: notify within 72 hours',
  citation: 'PIPA art. 34; Decree art. 39-40',
  sourceUrl: 'https://elaw.klri.re.kr/',
  confidence: 'low',
  requestTypes: ['breach-notice'],
  clock: { kind: 'hours', amount: 72 },
  startsOn: 'becoming aware of the breach',
  notes: 'From memory.',
} as const satisfies LawRule
