import { describe, expect, it } from 'vitest'
import type { IsoDate, IsoInstant } from '#domain/kernel/civil-date'
import { computeDeadline } from '../deadline/deadline'
import { RIGHT_IDS, type RightId } from '../policy/right'
import { type RegimeFacts, suggestRegimes } from './regime'

function facts(change: Partial<RegimeFacts>): RegimeFacts {
  return {
    organisation: 'omni-studio',
    residence: 'US-CA',
    requesterRole: 'visitor',
    rights: ['access'],
    controllerRole: 'controller',
    receivedOn: '2026-11-20' as IsoDate,
    ...change,
  }
}

const ids = (change: Partial<RegimeFacts>) => suggestRegimes(facts(change)).map(({ ruleId }) => ruleId)

describe('clocks suggested for a case', () => {
  it('runs the CCPA and the equal promise for a Californian at Omni Studio', { tags: ['A51', 'A63'] }, () => {
    expect(ids({})).toEqual(['US-CA-CCPA-45', 'POL-OMNISTUDIO-CCPA-45', 'POL-OMNISTUDIO-ACK-2BD'])
  })

  it('uses the office’s own target where no statute is known, and says so', { tags: ['A46', 'G15'] }, () => {
    const suggestions = suggestRegimes(facts({ residence: 'US-NY' }))
    expect(suggestions.map(({ ruleId }) => ruleId)).toEqual(['POL-OMNISTUDIO-REASONABLE-30D', 'POL-OMNISTUDIO-ACK-2BD'])
    expect(suggestions[0]).toMatchObject({ source: 'policy', reason: expect.stringContaining('not law') })
  })

  it('sets no target of its own beside a statute, and doubts the statute aloud', { tags: ['A56', 'G15'] }, () => {
    const suggestions = suggestRegimes(facts({ residence: 'DE' }))
    expect(suggestions.map(({ ruleId }) => ruleId)).toEqual(['EU-GDPR-ART12-1M', 'POL-OMNISTUDIO-ACK-2BD'])
    expect(suggestions[0]?.reason).toContain('for the officer')
  })

  it('runs policy clocks alone while the residence is unknown', () => {
    for (const organisation of ['omni-studio', 'omnistra', 'omnipostr'] as const) {
      const suggestions = suggestRegimes(facts({ organisation, residence: null, rights: [...RIGHT_IDS] }))
      expect(suggestions.every(({ source }) => source === 'policy')).toBe(true)
      expect(suggestions.length).toBeGreaterThan(0)
    }
  })

  it('gives a processor nothing but forwarding', { tags: ['A3', 'B3'] }, () => {
    const change = {
      organisation: 'omnistra',
      residence: 'DE',
      requesterRole: 'channel_end_user',
      controllerRole: 'processor',
    } as const
    expect(ids({ ...change, rights: ['access', 'deletion'] })).toEqual([
      'POL-PROCESSOR-FORWARD',
      'POL-PROCESSOR-FORWARD',
    ])
  })

  it('sets statute and promise side by side at OmniPostr', { tags: ['C30', 'C41', 'G13'] }, () => {
    expect(ids({ organisation: 'omnipostr', residence: 'FR', rights: ['access'] })).toEqual([
      'EU-GDPR-ART12-1M',
      'POL-OMNIPOSTR-RIGHTS-30D',
      'POL-OMNIPOSTR-ACK-5BD',
    ])
    expect(ids({ organisation: 'omnipostr', residence: null, rights: ['inquiry'] })).toEqual([
      'POL-OMNIPOSTR-INQUIRY-5BD',
    ])
  })

  it('names rights that only the statute gives', { tags: ['C27', 'G12'] }, () => {
    const [first] = suggestRegimes(facts({ organisation: 'omnipostr', rights: ['opt-out-sale-sharing'] }))
    expect(first).toMatchObject({ ruleId: 'US-CA-CCPA-OPTOUT-15BD', statuteOnly: true })
    expect(suggestRegimes(facts({ organisation: 'omnipostr' }))[0]).toMatchObject({ statuteOnly: false })
  })

  it('knows the United Kingdom by nation, and complaints only from 19 June 2026', () => {
    const complaint = { organisation: 'omnistra', residence: 'GB-SCT', rights: ['complaint'] } as const
    expect(ids(complaint)).toEqual(['UK-DPA-164A-COMPLAINT-ACK-30'])
    expect(ids({ ...complaint, receivedOn: '2026-06-18' as IsoDate })).toEqual([])
    expect(ids({ organisation: 'omnistra', residence: 'GB', rights: ['access'] })).toEqual([
      'UK-GDPR-ART12A-1M',
      'POL-OMNISTRA-STATUTORY',
    ])
  })

  it('starts automated-decision clocks in 2027', () => {
    const change = { rights: ['automated-decision'] as readonly RightId[] }
    expect(ids(change)).not.toContain('US-CA-CCPA-ADMT-OPTOUT-15BD')
    expect(ids({ ...change, receivedOn: '2027-01-01' as IsoDate })).toContain('US-CA-CCPA-ADMT-OPTOUT-15BD')
  })

  it('leaves an authority’s letter to its own date', () => {
    expect(ids({ requesterRole: 'regulator' })).toEqual([])
  })

  it('suggests only rules that can be computed', () => {
    for (const organisation of ['omni-studio', 'omnistra', 'omnipostr'] as const) {
      for (const residence of ['US-CA', 'US-NY', 'GB', 'DE', 'BR', null]) {
        for (const { ruleId } of suggestRegimes(facts({ organisation, residence, rights: [...RIGHT_IDS] }))) {
          const receivedAt = '2026-11-20T15:00:00.000Z' as IsoInstant
          const zone = 'America/New_York'
          const outcome = computeDeadline({
            ruleId,
            requestType: null,
            receivedAt,
            zone,
            calendar: 'US-FED',
            events: [],
          })
          expect([ruleId, outcome.ok]).toEqual([ruleId, true])
        }
      }
    }
  })
})
