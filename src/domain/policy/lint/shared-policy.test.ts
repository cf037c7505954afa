import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { comparePolicies } from '../compare/compare'
import { BETWEEN_RULE, LINT_RULES, lintBetween, lintParsed } from './lint'
import { TODAY } from './lint.fixture'
import { parsePolicy } from './parse'

const given = process.env['RIGHTSDESK_SHARED']
const shared = given ?? join(import.meta.dirname, '../../../../../shared')
const here = given !== undefined || existsSync(shared)
const POLICIES = { A: 'omni-studio.txt', B: 'omnistra.txt', C: 'omnipostr.txt' } as const
type Policy = keyof typeof POLICIES

/** Where the design notes place each gap (duties.md, section 5): the policy, and the lines between which it is found. */
const GAPS: readonly (readonly [string, Policy, number, number])[] = [
  ['G1', 'A', 69, 69],
  ['G2', 'A', 131, 144],
  ['G3', 'A', 66, 103],
  ['G4', 'A', 66, 114],
  ['G5', 'A', 69, 81],
  ['G6', 'B', 11, 40],
  ['G7', 'B', 34, 40],
  ['G8', 'B', 42, 42],
  ['G9', 'A', 126, 126],
  ['G10', 'C', 87, 87],
  ['G11', 'C', 95, 185],
  ['G12', 'C', 149, 153],
  ['G12', 'B', 44, 44],
  ['G13', 'C', 161, 161],
  ['G14', 'C', 157, 157],
  ['G14', 'C', 218, 218],
  ['G14', 'C', 224, 224],
  ['G15', 'A', 97, 142],
  ['G16', 'A', 121, 122],
  ['G16', 'B', 48, 48],
  ['G16', 'C', 191, 191],
  ['G17', 'A', 75, 80],
  ['G18', 'A', 88, 88],
]

describe.skipIf(!here)('the three policies (skipped where ../shared is missing)', () => {
  const parsed = (policy: Policy) => {
    const name = POLICIES[policy]
    const outcome = parsePolicy(name, readFileSync(join(shared, 'policies', name), 'utf8'))
    if (!outcome.ok) throw new Error(outcome.rejection.message)
    return outcome.value
  }
  const read = here ? { A: parsed('A'), B: parsed('B'), C: parsed('C') } : null
  const findings = (policy: Policy) => (read ? lintParsed(read[policy], { today: TODAY }) : [])

  it.each(GAPS)('%s is found in %s between lines %i and %i', (gap, policy, from, to) => {
    const rules = LINT_RULES.filter(({ gaps }) => gaps.includes(gap)).map(({ id }) => id)
    const found = findings(policy).filter(({ rule, line }) => rules.includes(rule) && line >= from && line <= to)
    expect(found).not.toEqual([])
  })

  it('G13 is late on 60 of 730 receipt dates', () => {
    expect(
      findings('C').find(({ line, rule }) => line === 161 && rule === 'response-time-longer-than-statute')?.finding,
    ).toContain('on 60 of 730 receipt dates')
  })

  it('G16 is also found between the three', () => {
    const between = read ? lintBetween([read.A, read.B, read.C]) : []
    expect(between.map((each) => each.map(({ rule, line }) => [rule, line]))).toEqual(
      [121, 48, 191].map((line) => [[BETWEEN_RULE.id, line]]),
    )
  })

  it('a shorter retention of Omni Studio takes effect thirty days after the notice (A59)', () => {
    const text = readFileSync(join(shared, 'policies', POLICIES.A), 'utf8')
    const outcome = comparePolicies(
      { name: 'old', text },
      { name: 'new', text: text.replace('| 24 months', '| 12 months') },
      TODAY,
    )
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        materiality: { verdict: 'material' },
        effective: { earliestEffectiveOn: '2026-12-24', onPostingFrom: TODAY, promiseLine: 132 },
      },
    })
  })

  it('no finding repeats a sentence of a policy', () => {
    for (const policy of ['A', 'B', 'C'] as const) {
      const text =
        read?.[policy].sentences
          .map((sentence) => sentence.text)
          .filter((sentence) => sentence.split(' ').length > 7) ?? []
      for (const { finding } of findings(policy)) for (const sentence of text) expect(finding).not.toContain(sentence)
    }
  })
})
