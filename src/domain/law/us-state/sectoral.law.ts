import { AMBIGUITY } from '../ambiguity'
import { type LawRule, PLAIN } from '../rule'

const HEALTH = { condition: 'Applies if consumer health data is concerned.', special: true } as const

/** Nevada: 60 and 30 days for an opt-out of sale. */
export const nevadaOptOut = {
  ...PLAIN,
  id: 'US-NV-SALE-OPTOUT-60',
  jurisdiction: 'US-NV',
  regime: 'NRS 603A (online privacy)',
  title: 'Nevada: act on an opt-out of sale within 60 days',
  citation: 'NRS 603A.345-.346',
  sourceUrl: 'https://www.leg.state.nv.us/NRS/NRS-603A.html',
  confidence: 'medium',
  requestTypes: ['opt-out-sale-sharing', 'opt-out'],
  scope: {
    condition: 'Applies if the online privacy chapter binds the organisation; the request has to be verified.',
    special: false,
  },
  clock: { kind: 'calendar-days', amount: 60 },
  startsOn: 'receipt of a verified request',
  extension: {
    total: { kind: 'calendar-days', amount: 90 },
    condition: 'reasonably necessary',
    noticeRule: 'by the end of day 60',
    noticeContent: 'That more time is needed.',
  },
  ambiguities: [AMBIGUITY.stateWeekend],
  notes: 'Not a comprehensive privacy act. The days come from a public statute table.',
} as const satisfies LawRule

/** Washington: 45 and 45 days for consumer health data. */
export const washingtonHealth = {
  ...PLAIN,
  id: 'US-WA-MHMDA-45',
  jurisdiction: 'US-WA',
  regime: 'My Health My Data Act',
  title: 'Washington health data: answer within 45 days',
  citation: 'RCW 19.373.040',
  sourceUrl: 'https://app.leg.wa.gov/rcw/default.aspx?cite=19.373.040',
  confidence: 'low',
  requestTypes: ['access', 'deletion', 'consent-withdrawal'],
  scope: HEALTH,
  clock: { kind: 'calendar-days', amount: 45 },
  extension: {
    total: { kind: 'calendar-days', amount: 90 },
    condition: 'reasonably necessary',
    noticeRule: 'by the end of day 45',
    noticeContent: 'The extension and its reason.',
  },
  appeal: {
    ruleId: 'US-WA-MHMDA-APPEAL-45',
    window: 'a reasonable period after the decision',
    content: 'A refusal says how to appeal.',
    confidence: 'low',
  },
  ambiguities: [AMBIGUITY.stateWeekend],
  notes: 'Consumer health data only. From memory.',
} as const satisfies LawRule

/** Washington: 45 days to answer an appeal. */
export const washingtonHealthAppeal = {
  ...PLAIN,
  id: 'US-WA-MHMDA-APPEAL-45',
  jurisdiction: 'US-WA',
  regime: 'My Health My Data Act',
  title: 'Washington health data: answer an appeal within 45 days',
  citation: 'RCW 19.373.040',
  sourceUrl: 'https://app.leg.wa.gov/rcw/default.aspx?cite=19.373.040',
  confidence: 'low',
  requestTypes: ['appeal'],
  scope: HEALTH,
  clock: { kind: 'calendar-days', amount: 45 },
  startsOn: 'receipt of the appeal',
  ambiguities: [AMBIGUITY.stateWeekend],
  notes: 'Consumer health data only. From memory.',
} as const satisfies LawRule
