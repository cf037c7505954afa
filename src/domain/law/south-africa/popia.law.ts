import { AMBIGUITY } from '../ambiguity'
import { type LawRule, PLAIN } from '../rule'

const base = {
  ...PLAIN,
  jurisdiction: 'ZA',
  clock: { kind: 'calendar-days', amount: 30 },
  roll: 'sunday-or-holiday',
  rollCitation: 'Interpretation Act 33 of 1957 s. 4',
  calendar: 'ZA',
} as const

/** Thirty days for access, thirty more with notice; Saturday stays. */
export const paiaAccess = {
  ...base,
  id: 'ZA-PAIA-ACCESS-30',
  regime: 'POPIA s. 23 with PAIA',
  title: 'South Africa: answer within 30 days',
  citation: 'PAIA s. 56 (private bodies); POPIA s. 23, 25',
  sourceUrl: 'https://www.hewardmills.com/why-data-subject-rights-requests-are-a-growing-global-priority',
  confidence: 'medium',
  requestTypes: ['access'],
  extension: {
    total: { kind: 'calendar-days', amount: 60 },
    condition: 'as in PAIA s. 57',
    noticeRule: 'by the end of day 30',
    noticeContent: 'The extension and its reason.',
  },
  notes: 'One extension in limited circumstances.',
} as const satisfies LawRule

/** Thirty days for the outcome of a correction or deletion. */
export const popiaCorrection = {
  ...base,
  id: 'ZA-POPIA-CORRECT-30',
  regime: 'POPIA regulations 2018 as amended 17 April 2025',
  title: 'South Africa: correct or delete within 30 days',
  citation: 'POPIA s. 24; reg. 3',
  sourceUrl: 'https://powerlaw.africa/?p=15533',
  confidence: 'low',
  requestTypes: ['correction', 'deletion'],
  ambiguities: [AMBIGUITY.foreignWeekend],
  notes:
    'Summaries disagree whether the request or its outcome starts the days: the request is the earlier. The move over Sundays is taken from the access rule.',
} as const satisfies LawRule
