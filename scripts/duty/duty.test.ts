import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { dutiesDocument, lineRanges, servedData } from './document.mjs'
import { playwrightRuns, proofsOf, vitestRuns } from './result.mjs'
import { skippableTags } from './skippable.mjs'

const folder = mkdtempSync(join(tmpdir(), 'duty-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(name: string, value: unknown) {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(value))
  return path
}

const unit = (tests: readonly Readonly<{ title: string; status: string; tags: readonly string[] }>[]) =>
  vitestRuns(
    report('vitest.json', {
      testResults: [
        {
          name: join(folder, 'src', 'clock.test.ts'),
          status: 'passed',
          assertionResults: tests.map((test) => ({ ancestorTitles: ['a clock'], ...test })),
        },
      ],
    }),
    folder,
  )

const e2e = (status: string) =>
  playwrightRuns(
    report('playwright.json', {
      suites: [
        {
          title: 'desk.spec.ts',
          file: 'desk.spec.ts',
          specs: [{ title: 'a picture', tags: ['demo'], tests: [{ status: 'expected' }] }],
          suites: [
            {
              title: 'the desk',
              file: 'desk.spec.ts',
              specs: [{ title: 'takes a letter', tags: ['A61', 'demo'], tests: [{ status }] }],
            },
          ],
        },
      ],
    }),
  )

const passed = { title: 'extends once', status: 'passed', tags: ['A51'] }

describe('the proofs of duties', () => {
  it('are tagged tests that passed, by either runner, in order and once', () => {
    const again = { title: 'counts days', status: 'passed', tags: ['A51', 'slow'] }
    const { proofs, problems } = proofsOf([...unit([passed, again, passed]), ...e2e('expected')])
    expect(problems).toEqual([])
    expect([...proofs]).toEqual([
      ['A51', ['src/clock.test.ts: a clock › counts days', 'src/clock.test.ts: a clock › extends once']],
      ['A61', ['e2e/desk.spec.ts: the desk › takes a letter']],
    ])
  })

  it.each(['failed', 'pending', 'todo'])('are not where a tagged test is %s, even beside one that passed', (status) => {
    const { proofs, problems } = proofsOf(unit([passed, { title: 'counts days', status, tags: ['A51'] }]))
    expect(proofs.has('A51')).toBe(false)
    expect(problems).toHaveLength(1)
  })

  it.each(['unexpected', 'flaky', 'skipped'])('are not where the window’s test is %s', (status) => {
    expect(proofsOf(e2e(status)).proofs.size).toBe(0)
  })

  it('say how to get a report that is not there', () => {
    expect(() => vitestRuns(join(folder, 'none.json'), folder)).toThrow('Run npm test')
    writeFileSync(join(folder, 'cut.json'), '{"suites": [')
    expect(() => playwrightRuns(join(folder, 'cut.json'))).toThrow('Run npm test')
  })
})

describe('a tag on a test that may be skipped', () => {
  const within = (opener: string, inner = "it('counts', { tags: ['A51'] }, () => {") =>
    `${opener}\n  it('other', () => {\n    ok()\n  })\n\n  ${inner}\n    ok()\n  })\n})\n`

  it('is found in its own call, in its body and in the blocks around', () => {
    expect(skippableTags(within("describe.skipIf(!here)('shared', () => {"))).toEqual([6])
    expect(
      skippableTags(within("describe('clock', () => {", "it.runIf(here)('x', { tags: ['A51'] }, () => {")),
    ).toEqual([6])
    expect(skippableTags("test('x', { tag: '@A51' }, () => {\n  test.skip(!here)\n})\n")).toEqual([1])
    expect(skippableTags("it.skipIf(!here)(\n  'long',\n  { tags: ['A51'] },\n  () => ok(),\n)\n")).toEqual([3])
  })

  it('is not found where only a neighbour may be skipped', () => {
    expect(skippableTags(within("describe('clock', () => {"))).toEqual([])
    const neighbours =
      "describe.skipIf(!here)('shared', () => {\n  ok()\n})\n\nit('x', { tags: ['A51'] }, () => {\n  ok()\n})\n"
    expect(skippableTags(neighbours)).toEqual([])
  })
})

describe('the document', () => {
  const row = {
    id: 'A51',
    text: 'Answers in 45 days | 90.',
    lines: '110',
    creates: ['clock:X'],
    servedBy: 'cases',
    missing: null,
  }
  const parts = [
    {
      title: 'Omni',
      rows: [
        row,
        { ...row, id: 'A52', servedBy: null, missing: 'No form.' },
        { ...row, id: 'A53', missing: 'No letter.' },
      ],
    },
  ]

  it('says what is served with its tests, and what is not', () => {
    const many = ['lone', ...['1', '2', '3', '4'].map((name) => `many › ${name}`)].map((name) => `a.test.ts: ${name}`)
    const text = dutiesDocument(
      parts,
      new Map([
        ['A51', many],
        ['A53', many],
      ]),
    )
    expect(text).toContain('| Omni | 3 | 1 | 1 | 1 |')
    const cells = text.split('\n').map((row) => row.split(' | '))
    const shown = (id: string) => cells.find(([first]) => first === `| ${id}`)?.slice(1)
    const words = 'Answers in 45 days \\| 90.'
    const tests = '`a.test.ts` “lone”, “many” (4 tests) |'
    expect(shown('A51')).toEqual([words, '110', 'clock:X', 'served', 'cases', '', tests])
    expect(shown('A52')).toEqual([words, '110', 'clock:X', 'not served yet', '', 'No form.', ' |'])
    expect(shown('A53')?.slice(3, 6)).toEqual(['served in part', 'cases', 'No letter.'])
  })

  it('is the same for the same results', () => {
    expect(dutiesDocument(parts, new Map())).toBe(dutiesDocument(parts, new Map()))
    expect(servedData(['A1', 'C42'])).toContain("  'A1',\n  'C42',\n]")
  })

  it('writes runs of lines short', () => {
    expect(lineRanges([140, 4, 5, 6, 9])).toBe('4-6, 9, 140')
    expect(lineRanges([])).toBe('')
  })
})
