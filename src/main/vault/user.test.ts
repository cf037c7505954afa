import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { UserId } from '#domain/kernel/id'
import { appendEvents } from '#main/journal/append'
import { keyfilePaths } from './keyfile'
import type { VaultSession } from './session'
import {
  ADA,
  append,
  bytes,
  codeOf,
  NOW,
  newVault,
  open,
  PASSPHRASE,
  take,
  temporaryFolder,
  tick,
} from './test-vault.fixture'
import { UnlockThrottle } from './throttle'
import { listUsers } from './unlock'
import { addUser, changePassphrase, claimUser, removeUser, replaceRecoveryKey, testRecoveryKey } from './user'
import { openVault } from './vault'

const BOB = 'user-bob' as UserId
const BOBS = 'a kettle of 9 violet parsnips'
const bob = () => ({ userId: BOB, name: 'Bob', passphrase: bytes(BOBS) })

let place: ReturnType<typeof temporaryFolder>
let path: string
let vault: VaultSession
let recoveryKey: string
beforeEach(async () => {
  place = temporaryFolder()
  path = join(place.folder, 'desk.vault')
  const created = await newVault(path)
  vault = created.vault
  recoveryKey = created.recoveryKey
})
afterEach(() => {
  vault.close()
  place.remove()
})

const openAs = (user: string, passphrase: string) => open(path, { user, passphrase })
const recover = (key = recoveryKey) =>
  openVault({ path, secret: { kind: 'recovery', key }, throttle: new UnlockThrottle(), now: () => NOW })

describe('several users', () => {
  it('each open the vault with their own passphrase and sign with their own key', async () => {
    take(await addUser(vault, bob()))
    expect(listUsers(vault.keyfile)).toEqual([
      { userId: ADA, name: 'Ada' },
      { userId: BOB, name: 'Bob' },
    ])
    append(vault, 'c1')
    vault.close()
    vault = take(await openAs('bob', BOBS))
    expect(vault).toMatchObject({ userId: BOB, userName: 'Bob', warnings: [] })
    append(vault, 'c2')
    expect(vault.verify()).toMatchObject({ ok: true, events: 2 })
    expect(vault.verify().keys).toEqual([
      { userId: ADA, fromSeq: 1, endorsedBy: ADA },
      { userId: BOB, fromSeq: 1, endorsedBy: ADA },
    ])
    expect(codeOf(await openAs('Bob', PASSPHRASE))).toBe('forbidden')
  })

  it('cannot write in another’s name', async () => {
    const { signer } = vault
    const order = { events: [tick(1)], actor: BOB, signer: signer as never, now: NOW, commandId: 'c1' as never }
    expect(() => vault.transaction((db) => ({ ok: true, value: appendEvents(db, order) }))).toThrow(
      'signs for themselves',
    )
    const forged = { ...order, signer: { ...(signer as object), userId: BOB } as never }
    take(vault.transaction((db) => ({ ok: true, value: appendEvents(db, forged) })))
    expect(vault.verify()).toMatchObject({ ok: false, firstBadSeq: 1 })
  })

  it('have names and ids of their own and a strong passphrase', async () => {
    expect(codeOf(await addUser(vault, { ...bob(), name: ' ADA ' }))).toBe('conflict')
    expect(codeOf(await addUser(vault, { ...bob(), userId: ADA }))).toBe('conflict')
    expect(codeOf(await addUser(vault, { ...bob(), passphrase: bytes('short') }))).toBe('invalid_input')
    expect(listUsers(vault.keyfile)).toHaveLength(1)
  })

  it('are asked for by name when there are several', async () => {
    take(await addUser(vault, bob()))
    vault.close()
    const secret = { kind: 'passphrase', passphrase: bytes(PASSPHRASE) } as const
    const refused = await openVault({ path, secret, throttle: new UnlockThrottle() })
    expect(refused).toMatchObject({
      rejection: { code: 'invalid_input', message: expect.stringContaining('Ada, Bob') },
    })
  })

  it('leave the vault when they are removed, and an old key file does not bring them back', async () => {
    take(await addUser(vault, bob()))
    const { main, copy } = keyfilePaths(path)
    copyFileSync(main, `${main}.kept`)
    take(removeUser(vault, BOB))
    expect(codeOf(removeUser(vault, BOB))).toBe('not_found')
    expect(codeOf(removeUser(vault, ADA))).toBe('conflict')
    vault.close()
    expect(codeOf(await openAs('Bob', BOBS))).toBe('not_found')

    copyFileSync(`${main}.kept`, copy)
    expect(codeOf(await openAs('Bob', BOBS))).toBe('not_found')
    copyFileSync(`${main}.kept`, main)
    expect(codeOf(await openAs('Bob', BOBS))).toBe('integrity')
    vault = take(await recover())
    expect(vault.warnings.map(({ kind }) => kind)).toContain('keyfile_older')
  })
})

describe('changing a passphrase', () => {
  const NEXT = 'seven otters juggle a brass clock'

  it('lets the new one in, keeps the old one out, and keeps the signing key', async () => {
    const before = vault.signer?.publicKey.toString('hex')
    const refused = await changePassphrase(vault, { current: bytes('wrong'), next: bytes(NEXT) })
    expect(codeOf(refused)).toBe('forbidden')
    take(await changePassphrase(vault, { current: bytes(PASSPHRASE), next: bytes(NEXT) }))
    vault.close()
    expect(codeOf(await open(path))).toBe('forbidden')
    vault = take(await openAs('Ada', NEXT))
    expect(vault.warnings).toEqual([])
    expect(vault.signer?.publicKey.toString('hex')).toBe(before)
  })

  it.each([
    ['old', PASSPHRASE, NEXT],
    ['new', NEXT, PASSPHRASE],
  ])('interrupted between its two writes opens with the %s one, which then is the only one', async (_, used, other) => {
    const change = changePassphrase(vault, { current: bytes(PASSPHRASE), next: bytes(NEXT) })
    while (vault.keyfile.generation < 2) await new Promise((done) => setImmediate(done))
    vault.close()
    expect(codeOf(await change)).toBe('locked')
    take(await openAs('Ada', used)).close()
    expect(codeOf(await openAs('Ada', other))).toBe('forbidden')
    vault = take(await openAs('Ada', used))
    expect(vault.warnings).toEqual([])
  })

  it('needs a passphrase that is strong enough', async () => {
    const weak = await changePassphrase(vault, { current: bytes(PASSPHRASE), next: bytes('password') })
    expect(codeOf(weak)).toBe('invalid_input')
  })
})

describe('the recovery key', () => {
  it('opens without a user, gives one a new passphrase and signing key, and the journal says so', async () => {
    append(vault, 'c1')
    vault.close()
    vault = take(await recover())
    expect(vault).toMatchObject({ userId: null, signer: null, userName: null })
    const next = 'forty lanterns above the tin harbour'
    take(await claimUser(vault, { userId: ADA, name: 'Ada', passphrase: bytes(next) }))
    expect(vault.userId).toBe(ADA)
    append(vault, 'c2')
    expect(vault.verify()).toMatchObject({
      ok: true,
      keys: [
        { userId: ADA, fromSeq: 1 },
        { userId: ADA, fromSeq: 2, endorsedBy: ADA },
      ],
    })
    vault.close()
    expect(codeOf(await open(path))).toBe('forbidden')
    vault = take(await openAs('Ada', next))
    expect(vault.warnings).toEqual([])
  })

  it('is replaced by a new one, and the old paper no longer opens', async () => {
    expect(take(await testRecoveryKey(vault, recoveryKey))).toBe(true)
    const next = take(await replaceRecoveryKey(vault))
    expect(take(await testRecoveryKey(vault, recoveryKey))).toBe(false)
    expect(take(await testRecoveryKey(vault, next))).toBe(true)
    vault.close()
    expect(codeOf(await recover())).toBe('forbidden')
    vault = take(await recover(next))
  })

  it('does nothing for a user who is at work, and not for a locked vault', async () => {
    expect(codeOf(await claimUser(vault, bob()))).toBe('forbidden')
    vault.close()
    expect(codeOf(await addUser(vault, bob()))).toBe('forbidden')
    expect(codeOf(await replaceRecoveryKey(vault))).toBe('locked')
  })
})
