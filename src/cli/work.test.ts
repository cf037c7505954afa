import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { cliFolder, initVault, mail, mbox, PASSPHRASE } from './cli.fixture'

const cli = cliFolder()
const NOW = ['--now', '2026-11-23T10:00:00Z']
const VAULT = ['--vault', 'v.vault', '--json']
/** Once there are several users, somebody has to say who they are. */
const DANA = [...VAULT, '--as', 'Dana Cole']
const RAVI = 'another Lantern 7 orbit walks'
let caseId = ''

beforeAll(async () => {
  expect((await initVault(cli)).code).toBe(0)
  cli.write('one.eml', mail(1))
  cli.write('again.eml', mail(1))
  cli.write('empty.eml', '')
  cli.write('box.mbox', mbox(mail(2), mail(1), mail(3)))
})
afterAll(() => cli.remove())

describe('init', () => {
  test('makes a vault that only its owner may read, and a recovery key of mode 0600', () => {
    for (const name of ['v.vault', 'v.vault.recovery']) expect(statSync(cli.path(name)).mode & 0o777).toBe(0o600)
  })

  test('a second one in the same place is refused, and leaves the first alone', async () => {
    const { code, stderr } = await initVault(cli)
    expect(code).toBe(1)
    expect(stderr).toMatch(/^conflict: /)
    expect((await cli.run(['cases', ...VAULT])).code).toBe(0)
  })

  test('a weak passphrase is refused', async () => {
    const words = [
      'init',
      '--vault',
      'weak.vault',
      '--organisation',
      'omnistra',
      '--officer',
      'A',
      '--zone',
      'Asia/Dubai',
    ]
    const { code, stderr } = await cli.run([...words, '--recovery-out', 'weak.recovery'], { passphrase: '123456' })
    expect(code).toBe(1)
    expect(stderr).toContain('invalid_input')
  })
})

describe('import', () => {
  test('one line for each message as it becomes durable: opened, quarantined, duplicate, unreadable', async () => {
    const files = ['one.eml', 'empty.eml', 'again.eml', 'box.mbox', 'missing.eml']
    const { code, lines } = await cli.run(['import', ...VAULT, ...NOW, '--accept', ...files])
    expect(code).toBe(3)
    expect(lines).toHaveLength(7)
    const [first, quarantined, duplicate, second, inside, third, unreadable] = lines
    expect(first).toMatchObject({ file: 'one.eml', index: 0, messageId: '1@example.com', caseNo: 'OS-2026-0001' })
    expect(quarantined).toEqual({
      file: 'empty.eml',
      index: 0,
      quarantineId: expect.any(String),
      reason: 'The file is empty.',
    })
    expect(duplicate).toEqual({
      file: 'again.eml',
      index: 0,
      messageId: '1@example.com',
      duplicateOf: first?.['intakeId'],
    })
    expect(second).toMatchObject({ file: 'box.mbox', index: 0, caseNo: 'OS-2026-0002' })
    expect(inside).toMatchObject({ file: 'box.mbox', index: 1, duplicateOf: first?.['intakeId'] })
    expect(third).toMatchObject({ file: 'box.mbox', index: 2, caseNo: 'OS-2026-0003' })
    expect(unreadable).toMatchObject({ file: 'missing.eml', error: { code: 'unavailable' } })
    caseId = String(first?.['caseId'])
  })

  test('without --accept no case is opened; a duplicate alone is done, a quarantine alone is exit 1', async () => {
    cli.write('four.eml', mail(4))
    const imported = await cli.run(['import', ...VAULT, 'four.eml'])
    expect(imported).toMatchObject({ code: 0, lines: [{ messageId: '4@example.com', caseId: null }] })
    expect((await cli.run(['import', ...VAULT, 'four.eml'])).code).toBe(0)
    expect((await cli.run(['import', ...VAULT, 'empty.eml'])).code).toBe(1)
  })

  test('a mail without any date is received when it is imported, by the clock of the practice vault', async () => {
    cli.write('undated.eml', mail(5).replace(/Date: .*\r\n/, ''))
    await cli.run(['import', ...VAULT, '--now', '2026-12-01T08:00:00Z', 'undated.eml'])
    const { lines } = await cli.run(['intake', ...VAULT])
    expect(lines.find(({ receivedAt }) => String(receivedAt).startsWith('2026-12-01T08:00'))).toBeDefined()
  })
})

describe('reading', () => {
  test('intake, cases and one case with the derivation of each date', async () => {
    const inbox = await cli.run(['intake', ...VAULT])
    expect(inbox.code).toBe(0)
    expect(new Set(inbox.lines.map(({ state }) => state))).toEqual(new Set(['accepted', 'open', 'quarantined']))
    const list = await cli.run(['cases', ...VAULT])
    expect(list.lines.map(({ caseNo }) => caseNo).sort()).toEqual(['OS-2026-0001', 'OS-2026-0002', 'OS-2026-0003'])
    const one = await cli.run(['case', ...VAULT, 'OS-2026-0001'])
    const { deadlines } = one.lines[0] as { deadlines: { ruleId: string; dueOn: string; trace: unknown[] }[] }
    const law = deadlines.find(({ ruleId }) => ruleId === 'US-CA-CCPA-45')
    expect(law).toMatchObject({ dueOn: '2027-01-07' })
    expect(law?.trace.length).toBeGreaterThan(3)
    expect((await cli.run(['case', ...VAULT, caseId])).lines[0]).toMatchObject({ caseNo: 'OS-2026-0001' })
  })

  test('for a person each is words', async () => {
    const { stdout } = await cli.run(['case', '--vault', 'v.vault', 'OS-2026-0001'])
    expect(stdout).toContain('CCPA: answer within 45 days: 2027-01-07')
    expect(stdout).toContain('45 calendar days')
  })

  test('a case that is not there is refused, a vault that is not there could not be read', async () => {
    expect((await cli.run(['case', ...VAULT, 'OS-2026-9999'])).code).toBe(1)
    const missing = await cli.run(['cases', '--vault', 'nowhere.vault'])
    expect(missing.code).toBe(3)
    expect(missing.stderr).toMatch(/^not_found: /)
  })

  test('a wrong passphrase is refused and says nothing more', async () => {
    const { code, stdout, stderr } = await cli.run(['cases', ...VAULT], { passphrase: 'not the Passphrase 9' })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^forbidden: .*passphrase/i)
  })
})

describe('run', () => {
  const command = (id: string, type: string, payload: unknown, expectedRevision?: number) =>
    JSON.stringify({ commandId: id, type, payload, ...(expectedRevision === undefined ? {} : { expectedRevision }) })

  test('one reply a line, in order; a refused command lets the others stand', async () => {
    const stdin = [
      `\uFEFF${command('r-1', 'add-note', { caseId, text: 'Called.' })}`,
      'this is not JSON',
      '',
      '[1, 2]',
      command('r-2', 'add-note', { caseId }),
      command('r-3', 'no-such-command', {}),
      command('r-4', 'add-note', { caseId, text: 'Late.' }, 1),
      command('r-5', 'add-note', { caseId: 'nobody', text: 'Whose?' }),
      command('r-1', 'add-note', { caseId, text: 'Called.' }),
      command('r-1', 'add-note', { caseId, text: 'Another.' }),
      command('r-6', 'add-note', { caseId, text: 'Last.', extra: true }),
      command('r-7', 'add-note', { caseId, text: 'Last.' }),
    ].join('\n')
    const { code, lines } = await cli.run(['run', '--vault', 'v.vault'], { stdin })
    expect(code).toBe(1)
    const codes = lines.map((line) => (line['ok'] ? 'ok' : (line['error'] as { code: string }).code))
    expect(codes).toEqual([
      ...['ok', 'invalid_input', 'invalid_input', 'invalid_input', 'invalid_input'],
      ...['conflict', 'not_found', 'ok', 'conflict', 'invalid_input', 'ok'],
    ])
    expect(lines[0]).toEqual({ commandId: 'r-1', ok: true, revision: expect.any(Number), result: {} })
    expect(lines[7]).toEqual(lines[0])
    expect(lines[1]).toMatchObject({ commandId: null, error: { message: 'stdin, line 2 is not JSON.' } })
    expect(lines[3]).toMatchObject({ commandId: 'r-2', error: { issues: [{ path: 'payload.text' }] } })
  })

  test('commands come from files as well; a file that is not there is exit 3', async () => {
    cli.write('a.jsonl', `${command('f-1', 'add-note', { caseId, text: 'From a file.' })}\n`)
    expect(await cli.run(['run', '--vault', 'v.vault', 'a.jsonl'])).toMatchObject({ code: 0, lines: [{ ok: true }] })
    expect((await cli.run(['run', '--vault', 'v.vault', 'a.jsonl', 'none.jsonl'])).code).toBe(3)
  })
})

test('commands --json: every type with its roles, its schema and an example that its schema accepts', async () => {
  const { code, lines } = await cli.run(['commands', '--json'], { passphrase: null })
  expect(code).toBe(0)
  expect(lines.length).toBeGreaterThan(40)
  for (const { type, roles, schema, example } of lines as {
    type: string
    roles: string[]
    schema: Parameters<typeof z.fromJSONSchema>[0]
    example: { type: string; payload: unknown }
  }[]) {
    expect(example.type).toBe(type)
    expect(roles.length > 0 || type === 'create-vault').toBe(true)
    expect({ type, problem: z.fromJSONSchema(schema).safeParse(example.payload).error?.message }).toEqual({ type })
  }
})

describe('users', () => {
  test('a second user comes with a passphrase of their own, and --as says who acts', async () => {
    const added = await cli.run(
      ['user', 'add', ...VAULT, '--name', 'Ravi Shah', '--role', 'auditor', '--passphrase-env', 'RAVI'],
      { env: { RAVI } },
    )
    expect(added).toMatchObject({ code: 0, lines: [{ name: 'Ravi Shah', roles: ['auditor'] }] })
    const note = JSON.stringify({ commandId: 'u-1', type: 'add-note', payload: { caseId, text: 'By an auditor.' } })
    const refused = await cli.run(['run', ...VAULT, '--as', 'Ravi Shah'], { stdin: note, passphrase: RAVI })
    expect(refused).toMatchObject({ code: 1, lines: [{ error: { code: 'forbidden' } }] })
    expect((await cli.run(['audit', ...VAULT, '--as', 'Ravi Shah'], { passphrase: RAVI })).code).toBe(0)
    expect((await cli.run(['cases', ...VAULT, '--as', 'Ravi Shah'], { passphrase: PASSPHRASE })).code).toBe(1)
    expect((await cli.run(['cases', ...VAULT, '--as', 'Nobody'])).code).toBe(1)
    const unsaid = await cli.run(['cases', ...VAULT])
    expect(unsaid).toMatchObject({ code: 1, stdout: '' })
    expect(unsaid.stderr).toMatch(/user/)
    expect((await cli.run(['cases', ...VAULT, '--as', 'Dana Cole'])).code).toBe(0)
  })
})

test('a vault that another process has open is exit 3 with the word locked', async () => {
  const holder = spawn(
    process.execPath,
    [`${process.env['RIGHTSDESK_BUILT'] ?? `${import.meta.dirname}/../../out/main`}/cli.js`, 'run', ...DANA],
    { cwd: cli.folder, env: { ...process.env, RIGHTSDESK_PASSPHRASE: PASSPHRASE } },
  )
  holder.stdin.write(`${JSON.stringify({ commandId: 'h-1', type: 'resume-case', payload: { caseId } })}\n`)
  await new Promise((answered) => holder.stdout.once('data', answered))
  const { code, stderr } = await cli.run(['cases', ...DANA])
  holder.stdin.end()
  await new Promise((ended) => holder.once('close', ended))
  expect(code).toBe(3)
  expect(stderr).toMatch(/^locked: /)
  expect((await cli.run(['cases', ...DANA])).code).toBe(0)
})

test('audit: the journal is whole', async () => {
  const { code, lines } = await cli.run(['audit', ...DANA])
  expect(code).toBe(0)
  expect(lines[0]).toMatchObject({ ok: true, problem: null, headCode: expect.stringMatching(/^\w{4}(-\w{4})+$/) })
})

test('--now is for practice vaults alone', async () => {
  const made = await cli.run([
    ...['init', '--vault', 'real.vault', '--organisation', 'omnipostr', '--officer', 'Dana Cole'],
    ...['--zone', 'Asia/Kuala_Lumpur', '--recovery-out', 'real.recovery'],
  ])
  expect(made.code).toBe(0)
  const { code, stderr } = await cli.run(['cases', '--vault', 'real.vault', ...NOW])
  expect(code).toBe(1)
  expect(stderr).toMatch(/^forbidden: .*practice/)
})
