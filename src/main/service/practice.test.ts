import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { STAGES } from '#domain/case/stage'
import { verifyVault } from '#main/audit/verify.query'
import { createVault } from '#main/vault/create'
import { KDF_FLOOR } from '#main/vault/kdf'
import { ADA, bytes, codeOf, PASSPHRASE, take, temporaryFolder } from '#main/vault/test-vault.fixture'
import { commandOf, type Opened, startVault } from './open-vault'
import { makePractice } from './practice'

const CASES = 300
const { folder, remove } = temporaryFolder()
const never = { progress: () => undefined, signal: new AbortController().signal }
const opened: Opened[] = []

async function newVault(name: string, practice = true): Promise<Opened> {
  const user = { userId: ADA, name: 'Ada' }
  const made = take(
    await createVault({ path: join(folder, name), user, passphrase: bytes(PASSPHRASE), kdf: KDF_FLOOR }),
  )
  const vault = startVault(made.vault, () => undefined)
  opened.push(vault)
  const officer = { ...user, roles: ['administrator', 'officer', 'reviewer'] as const }
  const settings = {
    trustedHosts: [],
    idleMinutes: 5,
    calendar: 'US-FED',
    zone: 'America/New_York',
    channelAddresses: {},
    senderLines: [],
  }
  take(vault.engine.execute(commandOf('create-vault', { organisation: 'omni-studio', practice, officer, settings })))
  return vault
}

let vault: Opened
beforeAll(async () => {
  vault = await newVault('practice.vault')
  take(await makePractice(vault, { cases: CASES, seed: 7 }, never))
})
afterAll(() => {
  for (const { session } of opened) session.close()
  remove()
})

const numbers = (sql: string) =>
  new Map(
    vault.session.db
      .prepare<{ key: string; n: number }>(sql)
      .all()
      .map(({ key, n }) => [key, n]),
  )

test('practice requests stand in every stage, on hold, closed, set aside and in the inbox', () => {
  const stages = numbers('SELECT stage AS key, count(*) AS n FROM case_row GROUP BY stage')
  expect([...stages.keys()].sort()).toEqual([...STAGES].sort())
  expect([...numbers('SELECT state AS key, count(*) AS n FROM inquiry_row GROUP BY state').keys()].sort()).toEqual(
    expect.arrayContaining(['accepted', 'open', 'set_aside']),
  )
  expect(numbers('SELECT coalesce(hold, outcome) AS key, count(*) AS n FROM case_row GROUP BY 1').size).toBeGreaterThan(
    2,
  )
  expect([...numbers("SELECT 'all' AS key, count(*) AS n FROM inquiry_row").values()]).toEqual([CASES])
})

test('their journal is whole, and every list is what it adds up to', () => {
  const report = verifyVault(vault.session, vault.vault(), vault.now())
  expect(report).toMatchObject({ ok: true, problem: null })
  expect(report.projections.every(({ same }) => same)).toBe(true)
})

test('every command of theirs is in the log, and every case number is there once', () => {
  const { db } = vault.session
  const count = (sql: string) => db.prepare<{ n: number }>(sql).get()?.n
  const unlogged = 'SELECT count(*) AS n FROM event WHERE command_id NOT IN (SELECT command_id FROM command_log)'
  expect(count(unlogged)).toBe(0)
  expect(count('SELECT count(*) - count(DISTINCT case_no) AS n FROM case_row')).toBe(0)
})

test('the same seed tells the same stories', async () => {
  const [one, two] = [await newVault('seed-1.vault'), await newVault('seed-2.vault')]
  const story = (of: Opened) =>
    of.session.db
      .prepare<{ type: string; stream: string }>('SELECT type, substr(stream, 1, 4) AS stream FROM event ORDER BY seq')
      .all()
  for (const each of [one, two]) take(await makePractice(each, { cases: 15, seed: 3 }, never))
  expect(story(one)).toEqual(story(two))
})

test('a vault in use is never filled', async () => {
  const real = await newVault('real.vault', false)
  expect(codeOf(await makePractice(real, { cases: 1, seed: 1 }, never))).toBe('forbidden')
})

test('what is asked to stop stops, and leaves a whole vault', async () => {
  const stopped = await newVault('stopped.vault')
  const gone = new AbortController()
  const context = { progress: () => gone.abort(), signal: gone.signal }
  expect(codeOf(await makePractice(stopped, { cases: 300, seed: 1 }, context))).toBe('unavailable')
  expect(verifyVault(stopped.session, stopped.vault(), stopped.now()).ok).toBe(true)
})
