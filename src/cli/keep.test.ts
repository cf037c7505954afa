import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cliFolder, initVault, mail } from './cli.fixture'

const cli = cliFolder()
const VAULT = ['--vault', 'v.vault', '--json']
let exported: { package: string; sha256: string; fingerprint: string }

type Case = { caseId: string; tasks: { taskId: string }[] }
let commands = 0
function line(type: string, payload: unknown): string {
  commands += 1
  return JSON.stringify({ commandId: `k-${commands}`, type, payload })
}

/** Works one case until its response can leave: nothing is held anywhere, and identity needs no proof. */
async function workCase(): Promise<Case> {
  cli.write('one.eml', mail(1))
  const imported = await cli.run(['import', ...VAULT, '--now', '2026-11-23T10:00:00Z', '--accept', 'one.eml'])
  const caseId = String(imported.lines[0]?.['caseId'])
  const settled = [
    line('change-settings', { changes: { recipients: ['Stripe (payments)'] } }),
    line('change-facts', {
      caseId,
      changes: { rights: ['opt-out-sale-sharing'], ruleIds: ['US-CA-CCPA-45'] },
      reason: 'Clarified.',
    }),
    line('plan-tasks', { caseId, systemIds: null }),
  ].join('\n')
  await cli.run(['run', ...VAULT], { stdin: settled })
  const opened = (await cli.run(['case', ...VAULT, caseId])).lines[0] as Case
  const results = opened.tasks.map(({ taskId }) =>
    line('record-task-result', {
      caseId,
      taskId,
      result: { kind: 'nothing_held', how: 'Searched by e-mail address.' },
    }),
  )
  await cli.run(['run', ...VAULT], { stdin: results.join('\n') })
  return { ...opened, caseId }
}

beforeAll(async () => {
  expect((await initVault(cli)).code).toBe(0)
  const { caseId } = await workCase()
  const blocked = await cli.run(['export', ...VAULT, '--case', caseId, '--out', 'nowhere'])
  expect(blocked.code, blocked.stdout).toBe(3)
  const done = await cli.run(['export', ...VAULT, '--case', 'OS-2026-0001', '--out', '.'])
  expect(done.code, done.stdout + done.stderr).toBe(0)
  exported = done.lines[0] as typeof exported
})
afterAll(() => cli.remove())

describe('export', () => {
  test('writes the package that it names, with its hash', () => {
    const bytes = readFileSync(cli.path(exported.package))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(exported.sha256)
  })

  test('of a case with something in the way prints why and exits 1', async () => {
    cli.write('two.eml', mail(2))
    await cli.run(['import', ...VAULT, '--accept', 'two.eml'])
    const { code, lines } = await cli.run(['export', ...VAULT, '--case', 'OS-2026-0002', '--out', '.'])
    expect(code).toBe(1)
    const { blockedBy } = lines[0] as { blockedBy: { code: string; message: string; where: string }[] }
    expect(blockedBy.map(({ code: reason }) => reason)).toEqual(
      expect.arrayContaining(['tasks_missing', 'level_not_met']),
    )
  })
})

describe('verify', () => {
  test('intact without a key, intact with the right key', async () => {
    const unknown = await cli.run(['verify', exported.package, '--json'], { passphrase: null })
    expect(unknown).toMatchObject({ code: 0, lines: [{ verdict: 'intact, signer unknown' }] })
    const known = await cli.run(['verify', exported.package, '--key', exported.fingerprint, '--json'])
    expect(known).toMatchObject({ code: 0, lines: [{ verdict: 'intact' }] })
  })

  test('another signer is exit 1', async () => {
    const last = exported.fingerprint.at(-1) === 'A' ? 'B' : 'A'
    const other = `${exported.fingerprint.slice(0, -1)}${last}`
    expect(await cli.run(['verify', exported.package, '--key', other, '--json'])).toMatchObject({
      code: 1,
      lines: [{ verdict: 'signed by another key' }],
    })
  })

  test('one changed byte is exit 1', async () => {
    const bytes = readFileSync(cli.path(exported.package))
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1
    writeFileSync(cli.path('damaged.zip'), bytes)
    const { code, lines } = await cli.run(['verify', 'damaged.zip', '--json'])
    expect(code).toBe(1)
    expect(['damaged', 'not a package']).toContain(lines[0]?.['verdict'])
  })

  test('what is no package is exit 1, what is not there exit 3', async () => {
    cli.write('text.zip', 'no package')
    expect((await cli.run(['verify', 'text.zip'])).code).toBe(1)
    expect((await cli.run(['verify', 'none.zip'])).code).toBe(3)
  })
})

describe('backup and restore', () => {
  test('a backup is written once, and never over something', async () => {
    expect((await cli.run(['backup', ...VAULT, '--to', 'b.backup'])).code).toBe(0)
    expect(statSync(cli.path('b.backup')).mode & 0o777).toBe(0o600)
    expect((await cli.run(['backup', ...VAULT, '--to', 'b.backup'])).code).not.toBe(0)
  })

  test('it comes back with the passphrase, and is whole', async () => {
    const restored = await cli.run(['restore', '--from', 'b.backup', '--to', 'r1.vault', '--json'])
    expect(restored).toMatchObject({ code: 0, lines: [{ vault: 'r1.vault', user: 'Dana Cole' }] })
    expect((await cli.run(['audit', '--vault', 'r1.vault'])).code).toBe(0)
    const [original, copy] = await Promise.all(
      ['v.vault', 'r1.vault'].map((vault) => cli.run(['cases', '--vault', vault, '--json'])),
    )
    expect(copy?.lines).toEqual(original?.lines)
  })

  test('it comes back with the recovery key alone, under a new passphrase', async () => {
    const passphrase = 'fresh Harbour 8 violin tents'
    const words = ['restore', '--from', 'b.backup', '--to', 'r2.vault', '--as', 'Dana Cole']
    expect((await cli.run([...words, '--recovery-key-file', 'v.vault.recovery'], { passphrase })).code).toBe(0)
    expect((await cli.run(['audit', '--vault', 'r2.vault'], { passphrase })).code).toBe(0)
    expect((await cli.run(['audit', '--vault', 'r2.vault'])).code).toBe(1)
  })

  test('a wrong passphrase, a missing or a cut backup and a taken place leave nothing behind', async () => {
    const restore = (from: string, to: string, passphrase?: string) =>
      cli.run(['restore', '--from', from, '--to', to], passphrase ? { passphrase } : {})
    copyFileSync(cli.path('b.backup'), cli.path('cut.backup'))
    writeFileSync(cli.path('cut.backup'), readFileSync(cli.path('b.backup')).subarray(0, 20_000))
    expect((await restore('b.backup', 'r3.vault', 'not the Passphrase 9')).code).toBe(1)
    expect((await restore('none.backup', 'r3.vault')).code).toBe(3)
    expect((await restore('cut.backup', 'r3.vault')).code).toBe(1)
    expect(existsSync(cli.path('r3.vault'))).toBe(false)
    expect((await restore('b.backup', 'v.vault')).code).toBe(1)
    expect((await cli.run(['audit', ...VAULT])).code).toBe(0)
  })
})

test('practice: cases in many stages, a whole journal', async () => {
  const now = '2026-12-01T12:00:00Z'
  const made = await cli.run(['practice', '--vault', 'p.vault', '--cases', '40', '--seed', '2', '--now', now, '--json'])
  expect(made).toMatchObject({ code: 0, lines: [{ cases: 40 }] })
  const { lines } = await cli.run(['cases', '--vault', 'p.vault', '--json'])
  expect(new Set(lines.map(({ stage }) => stage)).size).toBeGreaterThan(3)
  const latest =
    lines
      .map(({ receivedOn }) => String(receivedOn))
      .toSorted()
      .at(-1) ?? ''
  expect(latest <= '2026-12-01' && latest > '2026-11-24', latest).toBe(true)
  expect((await cli.run(['audit', '--vault', 'p.vault'])).code).toBe(0)
})
