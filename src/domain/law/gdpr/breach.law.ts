import { AMBIGUITY } from '../ambiguity'
import { type LawRule, PLAIN } from '../rule'

const base = {
  ...PLAIN,
  jurisdiction: 'EU',
  regime: 'GDPR',
  confidence: 'high',
  sourceUrl: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  requestTypes: ['breach-notice'],
  inForce: { from: '2018-05-25', to: null, note: null },
} as const

/** Seventy-two elapsed hours to tell the supervisory authority. */
export const gdprBreachAuthority = {
  ...base,
  id: 'EU-GDPR-ART33-72H',
  title: 'GDPR breach: tell the authority within 72 hours',
  citation: 'GDPR art. 33(1)',
  sourceUrl:
    'https://recordinglaw.com/world-laws/world-data-privacy-laws/eu-data-privacy-laws/gdpr-breach-notification-72-hour-rule',
  clock: { kind: 'hours', amount: 72 },
  startsOn: 'the controller becoming aware, with a reasonable degree of certainty',
  rollCitation: 'Regulation 1182/71 art. 3(4): periods in hours are not moved',
  ambiguities: [AMBIGUITY.breachHours],
  notes: 'May be given in phases; late notice needs reasons; every breach is documented (art. 33(4)-(5)).',
} as const satisfies LawRule

/** A processor tells its controller; it has no 72 hours of its own. */
export const gdprBreachProcessor = {
  ...base,
  id: 'EU-GDPR-ART33-2-PROCESSOR',
  title: 'GDPR breach: the processor tells the controller',
  citation: 'GDPR art. 33(2)',
  clock: { kind: 'standard', text: 'without undue delay' },
  startsOn: 'the processor becoming aware',
  notes: 'The contract with the controller may name a number of hours.',
} as const satisfies LawRule

/** The people concerned are told where the risk is high. */
export const gdprBreachPeople = {
  ...base,
  id: 'EU-GDPR-ART34',
  title: 'GDPR breach: tell the people concerned',
  citation: 'GDPR art. 34',
  clock: { kind: 'standard', text: 'without undue delay' },
  startsOn: 'a high risk being established',
  notes: 'In plain language; exceptions in art. 34(3).',
} as const satisfies LawRule
