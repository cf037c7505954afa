import { describe, expect, it } from 'vitest'
import { residenceChoices, residenceName } from './residence'

describe('a residence', () => {
  it.each([
    ['DE', 'Germany'],
    ['US-CA', 'California, United States'],
    ['GB', 'United Kingdom'],
    ['CA-QC', 'Quebec, Canada'],
    ['DE-BY', 'BY, Germany'],
  ])('%s is %s', (code, name) => {
    expect(residenceName(code)).toBe(name)
  })

  it('is offered once for every country and every state', () => {
    const values = residenceChoices().map((choice) => choice.value)
    expect(new Set(values).size).toBe(values.length)
    for (const code of ['DE', 'GB', 'US', 'US-CA', 'US-DC', 'JP', 'BR']) expect(values).toContain(code)
    for (const code of ['EU', 'ZZ', 'SU', 'UK']) expect(values).not.toContain(code)
  })
})
