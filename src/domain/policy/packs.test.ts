import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ruleById } from '../law/registry'
import { ORGANISATIONS } from '../vault/vault.event'
import { controllerRoleFor, type PolicyPack, type PolicyPlace } from './pack'
import { packFor } from './packs'
import { isRightId, RIGHT_IDS } from './right'
import { SYSTEMS } from './system.data'

const given = process.env.RIGHTSDESK_SHARED
const shared = given ?? join(import.meta.dirname, '../../../../shared')
const here = given !== undefined || existsSync(shared)

function places(pack: PolicyPack): readonly PolicyPlace[] {
  return [
    ...pack.channels,
    ...pack.roles,
    ...pack.rights,
    ...pack.clocks,
    ...pack.retention,
    ...pack.dataCategories,
    ...pack.systems,
    ...pack.complaintRoutes,
    pack.childAge,
    ...(pack.office ? [pack.office] : []),
    ...pack.promises.map(({ dutyId, lines }) => ({ dutyIds: [dutyId], lines })),
  ]
}

describe.each(ORGANISATIONS)('the pack of %s', (organisation) => {
  const pack = packFor(organisation)

  it('names only rules of the register', () => {
    for (const { ruleId } of pack.clocks) expect([ruleId, ruleById(ruleId).ok]).toEqual([ruleId, true])
  })

  it('uses each right once per area, and only rights of the closed list', () => {
    const keys = pack.rights.map(({ right, scope }) => `${right} ${scope}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(pack.rights.every(({ right }) => isRightId(right))).toBe(true)
  })

  it('knows a source for every capability of every system', () => {
    for (const system of pack.systems) expect(system.source.length).toBeGreaterThan(20)
    expect(new Set(pack.systems.map(({ id }) => id)).size).toBe(pack.systems.length)
  })

  it('keeps every kind of data in a system and under a retention row', () => {
    const known = pack.dataCategories.map(({ id }) => id)
    expect([...new Set(pack.systems.flatMap(({ dataCategoryIds }) => dataCategoryIds))].sort()).toEqual(
      [...known].sort(),
    )
    expect([...new Set(pack.retention.flatMap(({ dataCategoryIds }) => dataCategoryIds))].sort()).toEqual(
      [...known].sort(),
    )
  })

  it('says what is missing wherever the policy has no number', () => {
    for (const { period, gap, id } of pack.retention) expect([id, gap === null]).toEqual([id, period !== null])
  })
})

describe('what differs between the packs', () => {
  it('is processor for callers and channel end users only', { tags: ['A3', 'B2', 'B3'] }, () => {
    expect(controllerRoleFor(packFor('omni-studio'), 'caller')).toBe('processor')
    expect(controllerRoleFor(packFor('omnistra'), 'channel_end_user')).toBe('processor')
    for (const role of ['visitor', 'client_user', 'prospect'] as const)
      expect(controllerRoleFor(packFor('omnistra'), role)).toBe('controller')
    expect(controllerRoleFor(packFor('omnipostr'), 'client_user')).toBe('controller')
  })

  it('blocks sending while OmniPostr’s addresses are unknown, and never invents one', { tags: ['C28', 'G14'] }, () => {
    const pack = packFor('omnipostr')
    expect(pack.channels.filter(({ kind }) => kind === 'email').map(({ address }) => address)).toEqual([
      null,
      null,
      null,
    ])
    expect(pack.setup.find(({ id }) => id === 'addresses')?.blocks).toBe('sending')
  })

  it('takes an office from Omni Studio alone', () => {
    expect(ORGANISATIONS.filter((organisation) => packFor(organisation).office !== null)).toEqual(['omni-studio'])
  })

  it('keeps each policy’s own age limit', { tags: ['G16'] }, () => {
    expect(ORGANISATIONS.map((organisation) => packFor(organisation).childAge.under)).toEqual([18, 16, 16])
  })

  it('has the whole catalogue of systems and of rights', () => {
    expect(SYSTEMS.map(({ id }) => id)).toEqual(Array.from({ length: 29 }, (_, index) => `S${index + 1}`))
    expect(RIGHT_IDS).toHaveLength(15)
  })
})

describe.skipIf(!here)('compared with the shared duties and policies', () => {
  const duties = here ? readFileSync(join(shared, 'design/duties.md'), 'utf8') : ''
  const dutyIds = new Set(Array.from(duties.matchAll(/^\| ([A-CG]\d+) \|/gm), ([, id]) => id))

  it.each(ORGANISATIONS)('%s cites duties that exist and lines that say something', (organisation) => {
    const pack = packFor(organisation)
    const text = readFileSync(join(shared, 'policies', pack.sourceFile), 'utf8').split('\n')
    for (const { dutyIds: cited, lines } of places(pack)) {
      for (const id of cited) expect([id, dutyIds.has(id)]).toEqual([id, true])
      for (const line of lines) expect([line, (text[line - 1] ?? '').trim() !== '']).toEqual([line, true])
    }
  })

  it.each(ORGANISATIONS)('%s repeats no sentence of its policy', (organisation) => {
    const pack = packFor(organisation)
    const text = readFileSync(join(shared, 'policies', pack.sourceFile), 'utf8').toLowerCase()
    for (const promise of pack.promises) expect(text).not.toContain(promise.text.toLowerCase().replace(/\.$/, ''))
  })
})
