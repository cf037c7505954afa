import { type LawRule, PLAIN } from '../rule'

const base = {
  ...PLAIN,
  jurisdiction: 'COMBO',
  sourceUrl: '../policies/omnipostr.txt',
  confidence: 'high',
  citation: 'OmniPostr privacy policy s. 8 (line 161) together with the statute named',
  notes: 'The earliest date governs; each clock stays visible.',
} as const

/** OmniPostr and the GDPR: the earlier of one month and thirty days (G13). */
export const omniPostrGdpr = {
  ...base,
  id: 'COMBO-OMNIPOSTR-EU',
  regime: 'GDPR and OmniPostr policy',
  title: 'OmniPostr in the EU: the earlier of one month and 30 days',
  requestTypes: ['access', 'erasure'],
  clock: { kind: 'earliest-of', ruleIds: ['EU-GDPR-ART12-1M', 'POL-OMNIPOSTR-RIGHTS-30D'] },
} as const satisfies LawRule

/** OmniPostr and the UK GDPR. */
export const omniPostrUk = {
  ...base,
  id: 'COMBO-OMNIPOSTR-UK',
  regime: 'UK GDPR and OmniPostr policy',
  title: 'OmniPostr in the UK: the earlier of one month and 30 days',
  requestTypes: ['access', 'erasure'],
  clock: { kind: 'earliest-of', ruleIds: ['UK-GDPR-ART12A-1M', 'POL-OMNIPOSTR-RIGHTS-30D'] },
} as const satisfies LawRule

/** OmniPostr and the CCPA: the ten business days of confirmation stay. */
export const omniPostrCalifornia = {
  ...base,
  id: 'COMBO-OMNIPOSTR-CA',
  regime: 'CCPA and OmniPostr policy',
  title: 'OmniPostr in California: the earlier of 45 and 30 days',
  requestTypes: ['access', 'deletion'],
  clock: { kind: 'earliest-of', ruleIds: ['US-CA-CCPA-45', 'POL-OMNIPOSTR-RIGHTS-30D'] },
} as const satisfies LawRule
