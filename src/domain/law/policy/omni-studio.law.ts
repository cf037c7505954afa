import { type LawRule, PLAIN } from '../rule'

const base = {
  ...PLAIN,
  jurisdiction: 'POLICY',
  regime: 'Omni Studio policy',
  sourceUrl: '../policies/omni-studio.txt',
  inForce: { from: null, to: null, note: 'Policy effective 25 May 2026; a case pins the pack of its day.' },
} as const

/** The policy repeats the CCPA's 45 and 90 days (A51). */
export const omniStudioCalifornia = {
  ...base,
  id: 'POL-OMNISTUDIO-CCPA-45',
  nature: 'promise',
  title: 'Omni Studio: answer Californians within 45 days',
  citation: 'Omni Studio privacy policy s. 07B (line 110), effective 25 May 2026',
  confidence: 'high',
  requestTypes: ['access', 'deletion', 'correction'],
  clock: { kind: 'calendar-days', amount: 45 },
  extension: {
    total: { kind: 'calendar-days', amount: 90 },
    condition: 'more time is needed',
    noticeRule: 'by the end of day 45',
    noticeContent: 'That more time is needed, with an explanation.',
  },
  notes: 'The promise equals the statute; both stay visible.',
} as const satisfies LawRule

/** Notice to paying subscribers before a material change (A59), counted backwards from the day of effect. */
export const omniStudioPolicyChange = {
  ...base,
  id: 'POL-OMNISTUDIO-POLICY-CHANGE-30D',
  nature: 'promise',
  title: 'Omni Studio: tell subscribers 30 days before a change',
  citation: 'Omni Studio privacy policy s. 11 (line 132)',
  confidence: 'high',
  requestTypes: ['policy-change'],
  clock: { kind: 'calendar-days-before', amount: 30 },
  startsOn: 'the day on which the change takes effect, counted backwards',
  notes: 'For visitors a change takes effect on posting.',
} as const satisfies LawRule

/** "A reasonable timeframe" for everybody without a statute (A46): the number is the office's own. */
export const omniStudioReasonable = {
  ...base,
  id: 'POL-OMNISTUDIO-REASONABLE-30D',
  nature: 'target',
  title: 'Omni Studio: reasonable timeframe (the office’s own target of 30 days)',
  citation: 'Omni Studio privacy policy s. 07A (line 97); number set by the office',
  confidence: 'low',
  requestTypes: ['access', 'correction', 'deletion', 'inquiry'],
  clock: { kind: 'calendar-days', amount: 30 },
  notes: 'The policy names no number. 30 days is this office’s own target, not law and not a promise.',
} as const satisfies LawRule

/** "Acknowledge promptly" (A63): two business days as the office's own target; no answer date. */
export const omniStudioAcknowledge = {
  ...base,
  id: 'POL-OMNISTUDIO-ACK-2BD',
  nature: 'target',
  title: 'Omni Studio: acknowledge promptly (the office’s own target of 2 business days)',
  citation: 'Omni Studio privacy policy s. 12 (line 142); number set by the office',
  confidence: 'low',
  requestTypes: ['access', 'correction', 'deletion', 'inquiry', 'complaint'],
  clock: { kind: 'standard', text: 'acknowledge promptly' },
  calendar: 'US-FED',
  acknowledgement: {
    clock: { kind: 'business-days', amount: 2 },
    roll: 'none',
    calendar: 'US-FED',
    content: 'That the inquiry arrived.',
    citation: 'Omni Studio privacy policy s. 12 (line 142)',
  },
  notes: 'The answer itself follows the period of the applicable law.',
} as const satisfies LawRule
