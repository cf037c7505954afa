import { chmodSync, readFileSync, statSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cliFolder, initVault, mail, mbox } from './cli.fixture'

const cli = cliFolder()
const VAULT = ['--vault', 'v.vault', '--json']
let fingerprint = ''

type Rule = { id: string; title: string; clock: { amount: number }; extension: { total: { amount: number } } }
type Json = Record<string, unknown>

/** The exported set with the CCPA's periods changed, under another version. */
function edition(version: string, days: number): string {
  const file = JSON.parse(readFileSync(cli.path('base.json'), 'utf8')) as { rules: Rule[] } & Json
  const rules = file.rules.map((rule) =>
    rule.id === 'US-CA-CCPA-45' ? { ...rule, clock: { ...rule.clock, amount: days } } : rule,
  )
  return JSON.stringify({ ...file, version, notes: 'A shorter period in California.', rules })
}
const law = (...words: string[]) => cli.run(['law', ...words])
const dueOn = async () => (await cli.run(['cases', ...VAULT])).lines.map((line) => line['dueOn'])

beforeAll(async () => {
  expect((await initVault(cli)).code).toBe(0)
  cli.write('two.mbox', mbox(mail(1), mail(2)))
  const imported = await cli.run(['import', ...VAULT, '--now', '2026-11-23T10:00:00Z', '--accept', 'two.mbox'])
  expect(imported.code, imported.stderr).toBe(0)
  expect((await law('export', '--out', 'base.json', '--json')).lines).toMatchObject([{ rules: expect.any(Number) }])
  const key = await law('new-key', '--out', 'desk.key', '--json')
  fingerprint = String(key.lines[0]?.['fingerprint'])
})
afterAll(() => cli.remove())

describe('a publisher', () => {
  test('has a key that nobody else can read, and that is never written over', async () => {
    expect(statSync(cli.path('desk.key')).mode & 0o777).toBe(0o600)
    expect((await law('new-key', '--out', 'desk.key')).code).not.toBe(0)
    chmodSync(cli.path('desk.key'), 0o644)
    const open = await law('sign', 'base.json', '--key', 'desk.key', '--publisher', 'Law Desk', '--out', 'x.json')
    expect({ code: open.code, told: open.stderr.includes('chmod 600') }).toEqual({ code: 1, told: true })
    chmodSync(cli.path('desk.key'), 0o600)
  })

  test('signs a set that was changed, and anybody can check it', async () => {
    cli.write('next.json', edition('2027.01.15', 30))
    expect((await law('verify', 'next.json', '--json')).lines).toMatchObject([{ signed: false, publisher: null }])
    const signed = await law('sign', 'next.json', '--key', 'desk.key', '--publisher', 'Law Desk', '--json')
    expect(signed).toMatchObject({ code: 0, lines: [{ version: '2027.01.15', fingerprint }] })
    expect((await law('verify', 'next.json', '--json')).lines).toMatchObject([
      { signed: true, publisher: { name: 'Law Desk', fingerprint } },
    ])
  })

  test('is told the field that is wrong', async () => {
    cli.write('wrong.json', edition('2027.01.15', 0))
    const { code, stderr } = await law('verify', 'wrong.json')
    expect(code).toBe(1)
    expect(stderr).toMatch(/invalid_input: .*\n {2}rules\.0\.clock\.amount: Write a whole number from 1/)
    expect((await law('verify', 'none.json')).code).toBe(3)
  })
})

describe('a vault', () => {
  test('shows the impact first, and changes nothing without --accept', async () => {
    const unknown = await law('import', ...VAULT, 'next.json', '--accept')
    expect(unknown.code).toBe(1)
    expect(unknown.lines.at(-1)).toMatchObject({ summary: { refusal: { code: 'forbidden' } } })
    expect((await law('trust', ...VAULT, '--publisher', 'Law Desk', '--fingerprint', fingerprint)).code).toBe(0)
    const shown = await law('impact', ...VAULT, 'next.json')
    expect(shown.code).toBe(0)
    expect(shown.lines.slice(0, 1)).toMatchObject([
      { becomesOverdue: false, changes: [{ date: 'answer', from: '2027-01-07', to: '2026-12-23' }, {}] },
    ])
    expect(shown.lines.at(-1)).toMatchObject({
      summary: { sentence: '2 open cases change date, none becomes overdue.', dated: 2, open: 2 },
    })
    const asked = await law('import', ...VAULT, 'next.json')
    expect({ code: asked.code, told: asked.stderr.includes('--accept') }).toEqual({ code: 1, told: true })
    expect(await dueOn()).toEqual(['2027-01-07', '2027-01-07'])
  })

  test('refuses a file in which one number was changed', async () => {
    cli.write('tampered.json', readFileSync(cli.path('next.json'), 'utf8').replace('"amount": 30', '"amount": 40'))
    const { code, stderr } = await law('import', ...VAULT, 'tampered.json', '--accept')
    expect({ code, told: stderr.startsWith('integrity: The signature does not fit') }).toEqual({ code: 1, told: true })
  })

  test('imports it with --accept; the open cases follow where that is said; the audit proves it', async () => {
    const imported = await law('import', ...VAULT, 'next.json', '--accept', '--open-cases')
    expect(imported.code, imported.stderr).toBe(0)
    expect(imported.lines.at(-1)).toMatchObject({ imported: '2027.01.15', changed: 2, kept: [] })
    expect(await dueOn()).toEqual(['2026-12-23', '2026-12-23'])
    expect((await cli.run(['audit', ...VAULT])).lines).toMatchObject([{ ok: true }])
    const back = await law('import', ...VAULT, '--program', '--accept')
    expect({ code: back.code, refusal: JSON.stringify(back.lines.at(-1)).includes('in this vault already') }).toEqual({
      code: 1,
      refusal: true,
    })
  })
})

test('an action that is none is wrong usage', async () => {
  expect((await law('burn')).code).toBe(2)
  expect((await law('verify')).code).toBe(2)
})
