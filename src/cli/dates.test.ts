import { readFileSync, statSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cliFolder, initVault, mail } from './cli.fixture'

const cli = cliFolder()
const VAULT = ['--vault', 'v.vault', '--json']

beforeAll(async () => {
  expect((await initVault(cli)).code).toBe(0)
  cli.write('one.eml', mail(1))
  const imported = await cli.run(['import', ...VAULT, '--now', '2026-11-23T10:00:00Z', '--accept', 'one.eml'])
  expect(imported.lines[0]?.['caseNo']).toBe('OS-2026-0001')
})
afterAll(() => cli.remove())

describe('why', () => {
  test('writes the reasons of a case as a PDF that only its owner may read', async () => {
    const { code, lines, stderr } = await cli.run(['why', ...VAULT, '--case', 'OS-2026-0001', '--out', 'why.pdf'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(lines).toEqual([{ file: 'why.pdf' }])
    expect(readFileSync(cli.path('why.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    expect(statSync(cli.path('why.pdf')).mode & 0o777).toBe(0o600)
  })

  test('says that there is no such case', async () => {
    const { code, stderr } = await cli.run(['why', ...VAULT, '--case', 'OS-2026-0099', '--out', 'none.pdf'])
    expect(code).toBe(1)
    expect(stderr).toContain('not_found')
  })
})

describe('ics', () => {
  const calendar = (name: string) => readFileSync(cli.path(name), 'utf8').replaceAll('\r\n ', '')

  test('writes the open dates without names, and with them where that is said', async () => {
    const { code, lines } = await cli.run(['ics', ...VAULT, '--out', 'a.ics'])
    expect(code).toBe(0)
    expect(lines).toEqual([{ file: 'a.ics', dates: calendar('a.ics').split('BEGIN:VEVENT').length - 1 }])
    // Received on 23 November: ten business days without Thanksgiving, and 45 days.
    expect(calendar('a.ics')).toContain('DTSTART;VALUE=DATE:20270107')
    expect(calendar('a.ics')).not.toContain('Rivera')
    await cli.run(['ics', ...VAULT, '--out', 'b.ics', '--names', '--remind', 'none'])
    expect(calendar('b.ics')).toContain('Requester: Ana Rivera')
    expect(calendar('b.ics')).not.toContain('VALARM')
  })

  test.each([['31'], ['-1'], ['1.5'], ['soon'], ['']])('--remind %s is wrong usage', async (days) => {
    const { code, stderr } = await cli.run(['ics', ...VAULT, '--out', 'c.ics', `--remind=${days}`])
    expect(code).toBe(2)
    expect(stderr).toContain('--remind is a whole number from 0 to 30, or none.')
  })

  test('a folder that is not there is said, and nothing is written', async () => {
    const { code, stderr } = await cli.run(['ics', ...VAULT, '--out', 'nowhere/a.ics'])
    expect(code).toBe(3)
    expect(stderr).toContain('nowhere/a.ics: There is no such file or folder.')
  })
})
