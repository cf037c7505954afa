import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCaseDesk } from '#domain/desk.fixture'
import { RECIPIENT } from '#domain/desk-flow.fixture'
import type { OrganisationId } from '#domain/vault/vault.event'
import { EngineDesk } from '#main/engine/desk.fixture'
import { take } from '#main/vault/test-vault.fixture'
import { composeResponse } from './compose-response'

let desk: EngineDesk
beforeAll(async () => {
  desk = await EngineDesk.create()
})
afterAll(() => desk.close())

/** What an access case says beside the data, by heading, and where the person may complain. */
function answer(organisation: OrganisationId, residence: string, ruleIds: readonly string[]) {
  const settings = { recipients: ['Example Hosting Ltd'] }
  const open = openCaseDesk({ rights: ['access'], residence, ruleIds }, { organisation, settings })
  open.on('plan-tasks', { systemIds: null })
  const { caseFile, vault, now } = open
  if (!vault) throw new Error('no vault')
  const { db } = desk.opened.session
  const context = { db, caseFile, vault, now, officerName: 'Olga Officer', headCode: '7K3M' }
  const { disclosures, complaintRoutes } = take(composeResponse(context, { recipient: RECIPIENT, paragraphs: [] }))
  const blocks = Object.fromEntries(disclosures.map(({ heading, items }) => [heading, items.join('; ')]))
  return { blocks, routes: complaintRoutes.join('; ') }
}

describe('an answer to an access request', () => {
  it('has the blocks of the CCPA at Omni Studio', { tags: ['A19', 'A28', 'A47', 'G1'] }, () => {
    const { blocks, routes } = answer('omni-studio', 'US-CA', ['US-CA-CCPA-45'])
    expect(Object.keys(blocks).slice(0, 4)).toEqual([
      'Categories of personal information',
      'Sources',
      'Purposes',
      'Recipients',
    ])
    expect(blocks['Purposes']).toMatch(/routing calls.*booking appointments/)
    expect(blocks['Recipients']).toContain('Example Hosting Ltd')
    expect(routes).toContain('California Privacy Protection Agency')
  })

  it('says elsewhere where the data goes', { tags: ['A55', 'B28', 'C31'] }, () => {
    const transfers = (organisation: OrganisationId) =>
      answer(organisation, 'DE', ['EU-GDPR-ART12-1M']).blocks['Transfers']
    expect(transfers('omni-studio')).toContain('United States')
    expect(transfers('omnistra')).toContain('standard contractual clauses')
    expect(transfers('omnipostr')).toContain('adequacy decisions')
  })

  it('names purposes and recipients of OmniPostr, Anthropic among them', { tags: ['C9', 'C10', 'C21'] }, () => {
    const { blocks } = answer('omnipostr', 'DE', ['EU-GDPR-ART12-1M'])
    expect(blocks['Purposes']).toContain('repurposing, scheduling and exporting content')
    expect(blocks['Recipients']).toMatch(/Anthropic.*Stripe.*Example Hosting Ltd/)
  })

  it('never repeats that Anthropic keeps nothing', { tags: ['G10'] }, () => {
    const { blocks } = answer('omnipostr', 'DE', ['EU-GDPR-ART12-1M'])
    expect(Object.values(blocks).join(' ')).not.toMatch(/Anthropic[^;]*(retain|keep|train)/i)
  })

  it('points to the authority of the place', { tags: ['B34', 'C26'] }, () => {
    for (const organisation of ['omnistra', 'omnipostr'] as const) {
      expect(answer(organisation, 'DE', ['EU-GDPR-ART12-1M']).routes).toContain('data protection authority')
      expect(answer(organisation, 'GB', ['UK-GDPR-ART12A-1M']).routes).toContain('Information Commissioner')
    }
  })
})
