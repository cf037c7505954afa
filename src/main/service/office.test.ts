import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Outcome } from '#domain/kernel/decision'
import { bytes, codeOf, PASSPHRASE, take, temporaryFolder } from '#main/vault/test-vault.fixture'
import { commandOf } from './open-vault'
import type { VaultHandlers } from './state'
import { createVaultService } from './vault-service'

const { folder, remove } = temporaryFolder()
const service = createVaultService({ onChange: () => undefined })
const context = { progress: () => undefined, signal: new AbortController().signal }
afterAll(() => {
  service.close()
  remove()
})

const call = async (method: keyof VaultHandlers, params: unknown): Promise<Outcome<unknown>> =>
  service.handlers[method](params as never, context)

const createOffice = (name: string, practice: boolean) =>
  call('create', {
    path: join(folder, name),
    organisation: 'omni-studio',
    zone: 'America/New_York',
    calendar: 'US-FED',
    officer: 'Dana Cole',
    passphrase: bytes(PASSPHRASE),
    practice,
    recoveryConfirmed: true,
  })

const backups = (name: string) => {
  try {
    return readdirSync(join(folder, `${name}.backups`))
  } catch {
    return []
  }
}

test('set-up lacks the recipients that the policy does not name, until they are entered', {
  tags: ['A28', 'G1'],
}, async () => {
  await createOffice('office.vault', false)
  const lacking = async () => (take(await call('session', {})) as { setUp: { id: string }[] }).setUp.map(({ id }) => id)
  expect(await lacking()).toEqual(['recipients'])
  const changes = { recipients: ['Stripe (payments)'] }
  expect((await call('execute', { commands: [commandOf('change-settings', { changes })] })).ok).toBe(true)
  expect(await lacking()).toEqual([])
})

test('the daily backup is made once a day, as an effect of the outbox, and stands in the record', async () => {
  expect((await call('backUpDaily', {})).ok).toBe(true)
  expect(backups('office.vault')).toHaveLength(1)
  expect((await call('backUpDaily', {})).ok).toBe(true)
  expect(backups('office.vault')).toHaveLength(1)
  expect(take(await call('session', {}))).toMatchObject({ lastBackupAt: expect.stringMatching(/^\d{4}-/) })
})

test('a user who was removed loses the slot in the key file, not only the entry in the journal', async () => {
  const path = join(folder, 'office.vault')
  const passphrase = () => bytes('another sentence that nobody would guess')
  const { userId } = take(
    await call('addUser', { name: 'Ravi Shah', roles: ['reviewer'], passphrase: passphrase() }),
  ) as {
    userId: never
  }
  await call('execute', { commands: [commandOf('remove-user', { userId })] })
  expect(take(await call('users', { path }))).toMatchObject([{ name: 'Dana Cole' }])
  await call('close', {})
  const tried = await call('open', { path, user: 'Ravi Shah', passphrase: passphrase(), now: null })
  expect(codeOf(tried)).toBe('not_found')
})

test('an auditor takes no backup out of the vault', async () => {
  const path = join(folder, 'office.vault')
  const passphrase = () => bytes('a sentence that only the auditor knows')
  take(await call('open', { path, user: 'Dana Cole', passphrase: bytes(PASSPHRASE), now: null }))
  take(await call('addUser', { name: 'Ines Weber', roles: ['auditor'], passphrase: passphrase() }))
  await call('close', {})
  take(await call('open', { path, user: 'Ines Weber', passphrase: passphrase(), now: null }))
  const target = join(folder, 'taken.backup')
  expect(codeOf(await call('backup', { target }))).toBe('forbidden')
  expect(existsSync(target)).toBe(false)
})

test('a practice vault is not backed up: nothing in it can be lost', async () => {
  await createOffice('practice.vault', true)
  expect((await call('backUpDaily', {})).ok).toBe(true)
  expect(backups('practice.vault')).toEqual([])
})
