import { describe, expect, it } from 'vitest'
import type { RuleView } from '#contract/schema/register-view'
import { EVERY_RULE, fittingRules, placesOf, regimesOf } from './rule-filter'

const rule = (changes: Partial<RuleView>): RuleView =>
  ({
    ruleId: 'EU-GDPR-ART12-1M',
    place: 'EU',
    regime: 'GDPR',
    title: 'GDPR: answer within one month',
    confidence: 'high',
    citation: 'GDPR art. 12(3)',
    fields: [{ field: 'roll', label: 'Weekends and holidays', text: 'moves to the next working day' }],
    questions: [{ id: 'AMB-08', question: 'Whether the month is suspended.', taken: 'It runs on.' }],
    ...changes,
  }) as RuleView

const RULES = [
  rule({}),
  rule({ ruleId: 'US-CA-CCPA-45', place: 'US-CA', regime: 'CCPA', title: 'CCPA', questions: [] }),
  rule({ ruleId: 'US-CO-APPEAL', place: 'US-CO', regime: 'CPA', title: 'Appeal', confidence: 'low', questions: [] }),
]
const ids = (filter: Partial<typeof EVERY_RULE>) =>
  fittingRules(RULES, { ...EVERY_RULE, ...filter }).map(({ ruleId }) => ruleId)

describe('the filter of the law register', () => {
  it('shows everything at first', () => {
    expect(ids({})).toHaveLength(3)
  })

  it('narrows by place, regime and confidence', () => {
    expect(ids({ place: 'US-CA' })).toEqual(['US-CA-CCPA-45'])
    expect(ids({ regime: 'GDPR' })).toEqual(['EU-GDPR-ART12-1M'])
    expect(ids({ confidence: 'low' })).toEqual(['US-CO-APPEAL'])
    expect(ids({ place: 'US-CA', confidence: 'low' })).toEqual([])
  })

  it('finds words of the title, the place’s name, the citation, the text and the open questions', () => {
    expect(ids({ search: 'one month' })).toEqual(['EU-GDPR-ART12-1M'])
    expect(ids({ search: 'colorado' })).toEqual(['US-CO-APPEAL'])
    expect(ids({ search: 'amb-08' })).toEqual(['EU-GDPR-ART12-1M'])
    expect(ids({ search: 'working day ccpa' })).toEqual(['US-CA-CCPA-45'])
  })

  it('offers each place and regime once, by name', () => {
    expect(placesOf([...RULES, rule({})]).map(({ label }) => label)).toEqual([
      'California, United States',
      'Colorado, United States',
      'European Union and EEA',
    ])
    expect(regimesOf(RULES)).toEqual(['CCPA', 'CPA', 'GDPR'])
  })
})
