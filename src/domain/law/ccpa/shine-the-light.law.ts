import { AMBIGUITY } from '../ambiguity'
import { type LawRule, PLAIN } from '../rule'

const base = {
  ...PLAIN,
  jurisdiction: 'US-CA',
  regime: 'Shine the Light',
  sourceUrl: 'https://kb.reliclawpllc.com/2021/01/15/california-shine-the-light-law/',
  confidence: 'high',
  requestTypes: ['shine-the-light'],
  ambiguities: [AMBIGUITY.californiaWeekend, AMBIGUITY.californiaSaturday],
} as const

/** Thirty days when the request reached the address named for it. */
export const shineTheLight30 = {
  ...base,
  id: 'US-CA-STL-30',
  title: 'Shine the Light: answer within 30 days',
  citation: 'Cal. Civ. Code 1798.83(a)-(b)',
  clock: { kind: 'calendar-days', amount: 30 },
  startsOn: 'receipt at a designated contact point',
  notes: 'Once a year, for the calendar year before. Where nothing was disclosed, the answer says so in writing.',
} as const satisfies LawRule

/** A hundred and fifty days when it reached any other address. */
export const shineTheLight150 = {
  ...base,
  id: 'US-CA-STL-150',
  title: 'Shine the Light: answer within 150 days',
  scope: {
    condition: 'Applies instead of the 30 days if the request reached an address that is not the one named for it.',
    special: true,
  },
  citation: 'Cal. Civ. Code 1798.83(b)',
  clock: { kind: 'calendar-days', amount: 150 },
  startsOn: 'receipt anywhere other than at a designated contact point',
  notes: 'A reasonable period, at most 150 days.',
} as const satisfies LawRule
