import { describe, expect, it } from 'vitest'
import { appealRoute } from './appeal-route'
import { BUILT_IN } from './registry'

describe('the appeal that a letter names', () => {
  it('is the one of the state whose act runs, with its days', { tags: ['G12'] }, () => {
    expect(appealRoute('US-VA-REQ', BUILT_IN)).toContain('within 60 days')
    expect(appealRoute('US-NJ-REQ', BUILT_IN)).toContain('within 45 days')
    expect(appealRoute('US-NJ-REQ', BUILT_IN)).toContain('N.J.S.A. 56:8-166.7')
  })

  it('does not exist in Utah, in California, nor where the way leads to an authority', () => {
    for (const ruleId of [
      'US-UT-REQ',
      'US-CA-CCPA-45',
      'EU-GDPR-ART12-1M',
      'UK-GDPR-ART12A-1M',
      'POL-OMNISTRA-STATUTORY',
    ])
      expect(appealRoute(ruleId, BUILT_IN)).toBeNull()
  })
})
