import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CLEAN } from '#domain/policy/lint/clean-policy.fixture'
import { cliFolder } from './cli.fixture'

const cli = cliFolder()
afterAll(() => cli.remove())

const SPOILT = CLEAN.replace('| Usage data | 90 days |', '| Usage data | a limited period |')
const LONGER = CLEAN.replace('| Usage data | 90 days |', '| Usage data | 180 days |')

beforeAll(() => {
  cli.write('clean.txt', CLEAN)
  cli.write('spoilt.txt', SPOILT)
  cli.write('longer.md', LONGER)
  cli.write('teen.txt', CLEAN.replaceAll('under 13', 'under 16'))
  cli.write('empty.txt', '')
  cli.write('binary.txt', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1, 2]))
  cli.write(
    'german.txt',
    'Wir verarbeiten personenbezogene Daten unserer Nutzer grundsätzlich nur, soweit dies zur Bereitstellung einer funktionsfähigen Website sowie unserer Inhalte und Leistungen erforderlich ist.',
  )
  cli.write('old-windows.txt', Buffer.from(SPOILT.replaceAll("'", '\u0092'), 'latin1'))
})

const policy = (...words: string[]) => cli.run(['policy', ...words], { passphrase: null })

describe('policy lint', () => {
  test('finds nothing in a clean policy: exit 0 and no line', async () => {
    expect(await policy('lint', 'clean.txt')).toMatchObject({ code: 0, stdout: '', stderr: '' })
  })

  test('prints each finding as a line, by line number: exit 1', async () => {
    const { code, lines, stderr } = await policy('lint', 'spoilt.txt')
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(lines).toEqual([
      {
        file: 'spoilt.txt',
        rule: 'retention-without-number',
        line: 36,
        lines: [36],
        finding: expect.stringContaining('Usage data'),
        why: expect.stringContaining('GDPR art. 15'),
        consoleDoes: expect.stringContaining('Asks the officer'),
      },
    ])
  })

  test('compares several files with each other (G16)', async () => {
    const { lines } = await policy('lint', 'clean.txt', 'teen.txt')
    expect(lines.filter(({ rule }) => rule === 'child-ages-differ-between-policies')).toMatchObject([
      { file: 'clean.txt', line: 59 },
      { file: 'teen.txt', line: 59 },
    ])
  })

  test('a file that cannot be read stops no other: exit 3 where it is not there, else 1', async () => {
    const missing = await policy('lint', 'nowhere.txt', 'spoilt.txt')
    expect({ code: missing.code, found: missing.lines.length }).toEqual({ code: 3, found: 1 })
    expect(missing.stderr).toContain('unavailable: nowhere.txt: There is no such file')
    for (const [file, says] of [
      ['empty.txt', 'is empty'],
      ['binary.txt', 'is not a text'],
      ['german.txt', 'reads English only'],
    ] as const) {
      const { code, stdout, stderr } = await policy('lint', file)
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).toContain(`invalid_input: ${file}`)
      expect(stderr).toContain(says)
    }
  })

  test('reads what an old editor on Windows wrote', async () => {
    expect((await policy('lint', 'old-windows.txt')).lines).toMatchObject([{ rule: 'retention-without-number' }])
  })
})

describe('policy diff', () => {
  test('prints changes, materiality, and the earliest day of effect: exit 0 (A59, A60)', async () => {
    const { code, lines } = await policy('diff', 'clean.txt', 'longer.md', '--today', '2026-11-24')
    expect(code).toBe(0)
    expect(lines).toMatchObject([
      { change: 'changed', section: '5 How long we keep it', oldLine: 36, newLine: 36 },
      {
        materiality: 'material',
        tests: [
          { test: 'data-categories', verdict: 'not_material', lines: [] },
          { test: 'sharing', verdict: 'not_material' },
          { test: 'rights', verdict: 'not_material' },
          { test: 'retention', verdict: 'material', lines: [{ oldLine: 36, newLine: 36 }] },
        ],
      },
      { earliestEffectiveOn: '2026-12-24', onPostingFrom: '2026-11-24', promiseLine: 71 },
    ])
  })

  test('says that nothing changed', async () => {
    const { code, lines } = await policy('diff', 'clean.txt', 'clean.txt', '--today', '2026-11-24')
    expect(code).toBe(0)
    expect(lines).toMatchObject([{ materiality: 'not_material' }, { earliestEffectiveOn: '2026-11-24' }])
  })

  test.each<[string, string[], number, RegExp]>([
    ['a file that is not there', ['diff', 'clean.txt', 'nowhere.txt'], 3, /nowhere\.txt: There is no such file/],
    ['an empty file', ['diff', 'empty.txt', 'clean.txt'], 1, /empty\.txt is empty/],
    ['one file', ['diff', 'clean.txt'], 2, /Usage: rightsdesk policy/],
    ['three files', ['diff', 'clean.txt', 'spoilt.txt', 'teen.txt'], 2, /Usage: rightsdesk policy/],
    ['another word', ['check', 'clean.txt'], 2, /Usage: rightsdesk policy/],
    ['a day that is none', ['lint', 'clean.txt', '--today', '2026-02-30'], 2, /not a day/],
  ])('%s', async (_, words, code, says) => {
    const run = await policy(...words)
    expect(run).toMatchObject({ code, stdout: '' })
    expect(run.stderr).toMatch(says)
  })
})
