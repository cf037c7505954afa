import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../kernel/civil-date'
import { RIGHT_IDS, rightOfRequestType } from '../policy/right'
import { legalArea } from './place'
import { type RegimeFacts, suggestRegimes, undecidedRules, upcomingRules } from './regime'
import { RULES } from './registry'

function facts(change: Partial<RegimeFacts>): RegimeFacts {
  return {
    organisation: 'omni-studio',
    residence: 'US-CO',
    requesterRole: 'visitor',
    rights: ['access'],
    controllerRole: 'controller',
    receivedOn: '2026-11-20' as IsoDate,
    ...change,
  }
}

const found = (change: Partial<RegimeFacts>) => suggestRegimes(facts(change))
const asked = (change: Partial<RegimeFacts>) =>
  found(change)
    .filter(({ certainty }) => certainty === 'confirm')
    .map(({ ruleId }) => ruleId)

/** Places with a rule for requests, and one right that a rule of theirs gives. */
const PLACES: readonly (readonly [residence: string, ruleId: string])[] = [
  ...'VA CO CT UT TX OR MT FL DE NJ NH NE IA TN MN MD IN KY RI'
    .split(' ')
    .map((state) => [`US-${state}`, `US-${state}-REQ`] as const),
  ['CA-ON', 'CA-PIPEDA-30'],
  ['CA-QC', 'CA-QC-P391-30'],
  ['CA-AB', 'CA-AB-PIPA-45'],
  ['CA-BC', 'CA-BC-PIPA-30BD'],
  ['CH', 'CH-FADP-ACCESS-30'],
  ['AU', 'AU-APP12-30'],
  ['NZ', 'NZ-PRIVACY-20WD'],
  ['JP', 'JP-APPI-DISCLOSE'],
  ['KR', 'KR-PIPA-10'],
  ['SG', 'SG-PDPA-30'],
  ['BR', 'BR-LGPD-ACCESS-15'],
  ['ZA', 'ZA-PAIA-ACCESS-30'],
]

describe('rules that may bind the organisation', () => {
  it.each(PLACES)('are asked about in %s: %s', (residence, ruleId) => {
    const rule = found({ residence }).find((suggestion) => suggestion.ruleId === ruleId)
    expect(rule).toMatchObject({ source: 'statute', certainty: 'confirm' })
    expect(rule?.condition).toMatch(/applies if|benchmark/i)
    expect(rule?.reason).toContain(residence)
  })

  it('stand behind what is likely, and never take the place of the promise', () => {
    expect(found({}).map(({ ruleId, certainty }) => [ruleId, certainty])).toEqual([
      ['POL-OMNISTUDIO-REASONABLE-30D', 'likely'],
      ['POL-OMNISTUDIO-ACK-2BD', 'likely'],
      ['US-CO-REQ', 'confirm'],
    ])
  })

  it('are several at once where two laws meet', () => {
    expect(asked({ residence: 'CA-QC' })).toEqual(['CA-PIPEDA-30', 'CA-QC-P391-30'])
  })

  it('say what is to be confirmed, and who checks a number that was not read', () => {
    const [florida] = found({ residence: 'US-FL' }).filter(({ certainty }) => certainty === 'confirm')
    expect(florida?.condition).toContain('one billion dollars')
    const alberta = found({ residence: 'CA-AB' }).find(({ ruleId }) => ruleId === 'CA-AB-PIPA-45')
    expect(alberta?.reason).toContain('Counsel for Alberta PIPA')
  })

  it('open the appeal of the state for a complaint, and none where the act has none', () => {
    for (const { jurisdiction, requestTypes, id } of RULES.filter(({ requestTypes }) =>
      requestTypes.includes('appeal'),
    )) {
      expect(requestTypes).toEqual(['appeal'])
      const suggestions = found({ residence: jurisdiction, rights: ['complaint'] })
      expect(suggestions.map(({ ruleId }) => ruleId)).toContain(id)
    }
    expect(asked({ residence: 'US-UT', rights: ['complaint'] })).toEqual([])
    expect(asked({ residence: 'US-NJ', rights: ['complaint'] })).toEqual(['US-NJ-APPEAL'])
  })

  it('offer the rule of one trade without asking for a decision', () => {
    const special = found({ residence: 'US-CA', rights: ['deletion'] }).filter(
      ({ certainty }) => certainty === 'special',
    )
    expect(special.map(({ ruleId }) => ruleId)).toEqual(['US-CA-DELETE-ACT-45'])
    const later = { residence: 'US-CA', rights: ['deletion'], receivedOn: '2027-01-01' as IsoDate } as const
    expect(found(later).map(({ ruleId }) => ruleId)).toContain('US-CA-DELETE-ACT-30')
    expect(found(later).map(({ ruleId }) => ruleId)).not.toContain('US-CA-DELETE-ACT-45')
    expect(found({ residence: 'US-WA' }).at(-1)).toMatchObject({ ruleId: 'US-WA-MHMDA-45', certainty: 'special' })
  })

  it('are mentioned, and not suggested, before their day', () => {
    for (const [residence, ruleId, from] of [
      ['US-OK', 'US-OK-REQ', '2027-01-01'],
      ['US-VT', 'US-VT-REQ', '2028-01-01'],
      ['IN', 'IN-DPDP-GRIEVANCE-90', '2027-05-13'],
    ] as const) {
      expect(found({ residence }).map((suggestion) => suggestion.ruleId)).not.toContain(ruleId)
      expect(upcomingRules(facts({ residence }))).toEqual([{ ruleId, from }])
      expect(asked({ residence, receivedOn: from as IsoDate })).toContain(ruleId)
      expect(upcomingRules(facts({ residence, receivedOn: from as IsoDate }))).toEqual([])
    }
  })

  it('leave no rule of the register out that gives a right to a person', () => {
    const suggested = new Set(
      RULES.flatMap(({ jurisdiction, inForce }) => {
        const residence = jurisdiction === 'EU' ? 'DE' : jurisdiction === 'UK' ? 'GB' : jurisdiction
        const receivedOn = (inForce.to ?? inForce.from ?? '2026-11-20') as IsoDate
        return found({ residence, rights: [...RIGHT_IDS], receivedOn }).map(({ ruleId }) => ruleId)
      }),
    )
    const owed = RULES.filter(({ nature, requestTypes }) => nature === 'law' && requestTypes.some(rightOfRequestType))
    const missing = owed.map(({ id }) => id).filter((id) => !suggested.has(id))
    // Art. 18 and 19 are contained in the answer under art. 12; combinations are their parts.
    expect(missing.filter((id) => !id.startsWith('COMBO-'))).toEqual([
      'EU-GDPR-ART18-RESTRICT',
      'EU-GDPR-ART19-RECIPIENTS',
    ])
  })
})

describe('the decision of the officer', () => {
  const undecided = (change: { ruleIds?: readonly string[]; declinedRuleIds?: readonly string[] }) =>
    undecidedRules({ ...facts({}), ruleIds: [], ...change })

  it('is open until the rule is taken or declined', () => {
    expect(undecided({})).toEqual(['US-CO-REQ'])
    expect(undecided({ ruleIds: ['US-CO-REQ'] })).toEqual([])
    expect(undecided({ declinedRuleIds: ['US-CO-REQ'] })).toEqual([])
  })

  it('is never asked for where the law is likely', () => {
    expect(legalArea('US-CA')).toBe('california')
    expect(undecidedRules({ ...facts({ residence: 'US-CA' }), ruleIds: [] })).toEqual([])
  })
})
