import { type LawRule, PLAIN } from '../rule'

const base = {
  ...PLAIN,
  jurisdiction: 'EU',
  regime: 'GDPR',
  confidence: 'high',
  sourceUrl: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  inForce: { from: '2018-05-25', to: null, note: null },
} as const

/** An objection to direct marketing is absolute and has no number of days. */
export const gdprMarketing = {
  ...base,
  id: 'EU-GDPR-ART21-3-MARKETING',
  title: 'GDPR: stop direct marketing at once',
  citation: 'GDPR art. 21(3)',
  requestTypes: ['marketing-opt-out', 'objection-direct-marketing'],
  clock: { kind: 'standard', text: 'stop at once' },
  notes: 'Confirm within the month of art. 12(3). Keep a suppression entry.',
} as const satisfies LawRule

/** Withdrawing consent takes effect at once. */
export const gdprWithdrawal = {
  ...base,
  id: 'EU-GDPR-ART7-3-WITHDRAW',
  title: 'GDPR: act on a withdrawn consent at once',
  citation: 'GDPR art. 7(3)',
  requestTypes: ['consent-withdrawal'],
  clock: { kind: 'standard', text: 'stop at once' },
  notes: 'As easy as giving it. What was done before stays lawful; then look at erasure under art. 17(1)(b).',
} as const satisfies LawRule

/** Recipients are told after a rectification, erasure or restriction. */
export const gdprRecipients = {
  ...base,
  id: 'EU-GDPR-ART19-RECIPIENTS',
  title: 'GDPR: tell recipients what was changed',
  citation: 'GDPR art. 19',
  requestTypes: ['rectification', 'erasure', 'restriction'],
  clock: { kind: 'standard', text: 'no number of days; target the day of completion' },
  startsOn: 'completion of the rectification, erasure or restriction',
  notes: 'Each recipient, unless impossible or disproportionate. The person is told who they are on request.',
} as const satisfies LawRule
