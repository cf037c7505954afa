import { describe, expect, it } from 'vitest'
import { chosenAfter } from './rule-choice'

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
