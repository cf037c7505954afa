import { describe, expect, it } from 'vitest'
import { answered, answerOf, answersAfter, chosenAfter } from './rule-choice'

describe('the clocks that are chosen when the facts change', () => {
  it('takes a clock that is suggested anew', () => {
    expect(chosenAfter(['a'], ['a'], ['a', 'b'])).toEqual(['a', 'b'])
  })

  it('drops a clock that is suggested no longer', () => {
    expect(chosenAfter(['a', 'b'], ['a', 'b'], ['b'])).toEqual(['b'])
  })

  it('leaves out what the officer left out', () => {
    expect(chosenAfter(['a'], ['a', 'b'], ['a', 'b', 'c'])).toEqual(['a', 'c'])
  })
})

describe('what the officer says of a rule that may apply', () => {
  const open = { ruleIds: ['likely'], declinedRuleIds: [] }

  it('is one of three answers, and the last one counts', () => {
    const applies = answered(open, 'state', 'applies')
    expect(applies).toEqual({ ruleIds: ['likely', 'state'], declinedRuleIds: [] })
    const declined = answered(applies, 'state', 'declined')
    expect(declined).toEqual({ ruleIds: ['likely'], declinedRuleIds: ['state'] })
    expect([open, applies, declined].map((decision) => answerOf(decision, 'state'))).toEqual([
      'open',
      'applies',
      'declined',
    ])
    expect(answered(declined, 'state', 'open')).toEqual(open)
  })

  it('falls away with the question, as when the residence changes', () => {
    const decision = { ruleIds: ['likely', 'colorado'], declinedRuleIds: ['virginia'] }
    expect(answersAfter(decision, ['colorado'])).toEqual({ ruleIds: ['colorado'], declinedRuleIds: [] })
  })
})
