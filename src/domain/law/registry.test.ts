import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDate } from '#domain/kernel/civil-date'
import { coverageOf, coverageRegister } from './coverage'
import { BUILT_IN, RULES, ruleById } from './registry'
import { ruleSetContent } from './rule-set'

const given = process.env.RIGHTSDESK_SHARED
const shared = given ?? join(import.meta.dirname, '../../../../shared')
const here = given !== undefined || existsSync(shared)

describe('the register of rules', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s is cited, dated and sure of itself', (_id, rule) => {
    expect(rule.citation).not.toBe('')
    expect(rule.sourceUrl).toMatch(/^(https?:\/\/|\.\.\/policies\/)/)
    expect(['high', 'medium', 'low']).toContain(rule.confidence)
    expect(rule.inForce.from ?? rule.inForce.note).toBeTruthy()
    for (const day of [rule.inForce.from, rule.inForce.to]) if (day !== null) expect(parseDate(day)).toBe(day)
    expect(rule.requestTypes.length).toBeGreaterThan(0)
    expect(rule.title).not.toBe('')
  })

  it('holds no id twice and nothing but data', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
    expect(JSON.parse(JSON.stringify(RULES))).toEqual(RULES)
  })

  it('combines only rules that it holds', () => {
    const parts = RULES.flatMap(({ clock }) => (clock.kind === 'earliest-of' ? clock.ruleIds : []))
    expect(parts.length).toBeGreaterThan(0)
    for (const id of parts) expect(ruleById(id).ok).toBe(true)
  })

  it('counts an extension from the start and never shorter than the first period', () => {
    for (const { clock, extension } of RULES) {
      if (extension === null || extension.total === 'open' || !('amount' in extension.total) || !('amount' in clock))
        continue
      expect(extension.total.kind).toBe(clock.kind)
      expect(extension.total.amount).toBeGreaterThan(clock.amount)
    }
  })

  it('calls an unknown rule not covered', () => {
    const outcome = ruleById('US-NY-REQ')
    expect(outcome.ok === false && outcome.rejection.code).toBe('law_not_covered')
  })

  it('gives one text for one rule set', () => {
    expect(ruleSetContent(JSON.parse(ruleSetContent(BUILT_IN)))).toBe(ruleSetContent(BUILT_IN))
    expect(ruleSetContent(BUILT_IN)).toContain('"id":"US-CA-CCPA-45"')
  })
})

describe('coverage', () => {
  it('says full, partial or none', () => {
    expect(coverageOf(BUILT_IN, 'EU').level).toBe('full')
    expect(coverageOf(BUILT_IN, 'US-CO')).toMatchObject({
      level: 'partial',
      gaps: ['US-CO-APPEAL was not read in a source.'],
    })
    expect(coverageOf(BUILT_IN, 'US-NY')).toEqual({
      jurisdiction: 'US-NY',
      level: 'none',
      ruleIds: [],
      gaps: ['No rule of this place is held.'],
    })
  })

  it('names every jurisdiction with a rule', () => {
    const register = coverageRegister(BUILT_IN)
    expect(register.map(({ jurisdiction }) => jurisdiction)).toContain('NZ')
    expect(register.flatMap(({ ruleIds }) => ruleIds)).toHaveLength(
      RULES.filter(({ jurisdiction }) => !['POLICY', 'COMBO'].includes(jurisdiction)).length,
    )
  })
})

type Entry = Readonly<{
  id: string
  citation: string
  confidence: string
  source_url: string
  clock: { kind: string; amount: unknown }
}>

describe.skipIf(!here)('compared with the shared register of law', () => {
  const entries: readonly Entry[] = here ? JSON.parse(readFileSync(join(shared, 'law/law.json'), 'utf8')) : []

  it('has every rule of it', () => {
    const ids = new Set(RULES.map(({ id }) => id))
    expect(entries.map(({ id }) => id).filter((id) => !ids.has(id))).toEqual([])
  })

  it('agrees on confidence and on the number', () => {
    for (const entry of entries) {
      const rule = ruleById(entry.id)
      if (!rule.ok) throw new Error(rule.rejection.message)
      expect([entry.id, rule.value.confidence]).toEqual([entry.id, entry.confidence])
      const { clock } = rule.value
      if ('amount' in clock)
        expect([entry.id, clock.kind, clock.amount]).toEqual([entry.id, entry.clock.kind, entry.clock.amount])
    }
  })
})
