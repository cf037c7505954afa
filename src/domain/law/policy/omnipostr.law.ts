import { type LawRule, PLAIN } from '../rule'

const base = {
  ...PLAIN,
  jurisdiction: 'POLICY',
  regime: 'OmniPostr policy',
  nature: 'promise',
  sourceUrl: '../policies/omnipostr.txt',
  confidence: 'high',
  inForce: { from: null, to: null, note: 'Policy of 24 November 2025; a case pins the pack of its day.' },
} as const

/** "We aim to respond within 30 days" (C30). */
export const omniPostrRights = {
  ...base,
  id: 'POL-OMNIPOSTR-RIGHTS-30D',
  title: 'OmniPostr: answer within 30 days',
  citation: 'OmniPostr privacy policy s. 8 (line 161), 24 November 2025',
  requestTypes: ['access', 'correction', 'deletion', 'objection', 'restriction', 'portability'],
  clock: { kind: 'calendar-days', amount: 30 },
  notes: 'A promise, never an extension: a GDPR month that ends in February or March is shorter.',
} as const satisfies LawRule

/** Privacy inquiries within five business days (C41). */
export const omniPostrInquiry = {
  ...base,
  id: 'POL-OMNIPOSTR-INQUIRY-5BD',
  title: 'OmniPostr: answer privacy inquiries within 5 business days',
  citation: 'OmniPostr privacy policy s. 16 (line 220)',
  requestTypes: ['inquiry'],
  clock: { kind: 'business-days', amount: 5 },
  notes: 'The policy names no office; the calendar is a setting of the organisation.',
} as const satisfies LawRule

/** The same five business days read as the time to confirm a rights request (C41): no answer date of its own. */
export const omniPostrAcknowledge = {
  ...base,
  id: 'POL-OMNIPOSTR-ACK-5BD',
  title: 'OmniPostr: confirm a rights request within 5 business days',
  citation: 'OmniPostr privacy policy s. 16 (line 220)',
  requestTypes: ['access', 'correction', 'deletion', 'objection', 'restriction', 'portability'],
  clock: { kind: 'standard', text: 'confirm within 5 business days' },
  acknowledgement: {
    clock: { kind: 'business-days', amount: 5 },
    roll: 'none',
    calendar: null,
    content: 'That the request arrived and when an answer comes.',
    citation: 'OmniPostr privacy policy s. 16 (line 220)',
  },
  notes: 'A rights request is also a privacy inquiry, so the shorter promise governs the first reply.',
} as const satisfies LawRule
