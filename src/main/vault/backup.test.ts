import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accept } from '#domain/kernel/decision'
import type { UserId } from '#domain/kernel/id'
import { disposePayload } from '#main/journal/dispose'
import { loadStream } from '#main/journal/read'
import { type BackupReceipt, backupVault } from './backup'
import { putBlob, readBlob } from './blob'
import { builtInMigrations } from './migrate'
import { clearRestoreMark, restoreVault } from './restore'
import {
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
import { addUser, claimUser } from './user'
import { openVault } from './vault'

let place: ReturnType<typeof temporaryFolder>
let backup: string
let receipt: BackupReceipt
let recoveryKey: string
let blobId: ReturnType<typeof putBlob>['blobId']
const content = Buffer.alloc(2_500_000, 'attachment ')

beforeAll(async () => {
  place = temporaryFolder()
  backup = join(place.folder, 'desk.backup')
  const created = await newVault(join(place.folder, 'desk.vault'))
  const { vault } = created
  recoveryKey = created.recoveryKey
  append(vault, 'c1', [tick(1), { ...tick(2), stream: 'case/1' }])
  blobId = take(vault.transaction((db) => accept(putBlob(db, content)))).blobId
  const { signer } = vault
  if (!signer) throw new Error('the test needs a signer')
  take(vault.transaction((db) => disposePayload(db, 1, { rule: 'C41', now: NOW, signer })))
  receipt = take(backupVault(vault, { to: backup }))
  append(vault, 'c2')
  vault.close()
})
afterAll(() => place.remove())

const byPassphrase = (passphrase = PASSPHRASE) =>
  ({ kind: 'passphrase', user: 'Ada', passphrase: bytes(passphrase) }) as const
const restore = (to: string, from = backup, secret: Parameters<typeof restoreVault>[0]['secret'] = byPassphrase()) =>
  restoreVault({ from, to: join(place.folder, to), secret, now: () => NOW })

describe('a backup', () => {
  it('is one private, encrypted file that says what it holds', () => {
    expect(receipt).toMatchObject({ fileName: 'desk.backup', events: 2 })
    const file = readFileSync(backup)
    expect(statSync(backup).mode & 0o777).toBe(0o600)
    for (const canary of ['PracticeClockSet', 'attachment', PASSPHRASE, 'SQLite format'])
      expect(file.includes(canary)).toBe(false)
    expect(readdirSync(place.folder).filter((name) => name.includes('part'))).toEqual([])
  })

  it('is never written over another file', async () => {
    const vault = take(await open(join(place.folder, 'desk.vault')))
    expect(codeOf(backupVault(vault, { to: backup }))).toBe('conflict')
    expect(codeOf(backupVault(vault, { to: join(place.folder, 'no', 'folder') }))).toBe('not_found')
    vault.close()
    expect(codeOf(backupVault(vault, { to: `${backup}.2` }))).toBe('locked')
  })

  it('refuses to count when the journal in it does not verify', async () => {
    const vault = take(await open(join(place.folder, 'desk.vault')))
    vault.inner().connection.run("DROP TRIGGER event_no_update; UPDATE event SET type = 'Forged' WHERE seq = 2")
    const to = join(place.folder, 'forged.backup')
    expect(codeOf(backupVault(vault, { to }))).toBe('integrity')
    expect(existsSync(to)).toBe(false)
    vault.close()
  })
})

describe('a restore', () => {
  it('gives the vault as it was, by passphrase, in a new epoch, and can be journalled (H4)', async () => {
    const vault = take(await restore('one.vault'))
    expect(vault.head().code).toBe(receipt.headCode)
    expect(vault.warnings.map(({ kind }) => kind)).toEqual(['restored'])
    expect(vault.verify()).toMatchObject({ ok: true, events: 2, disposed: 1 })
    expect(loadStream(vault.db, 'case/1').events[0]?.event).toEqual(tick(2).event)
    expect(take(readBlob(vault.db, blobId)).equals(content)).toBe(true)
    take(
      vault.transaction((db) => {
        clearRestoreMark(db)
        return accept(undefined)
      }),
    )
    append(vault, 'c9')
    vault.close()
    const again = take(await open(join(place.folder, 'one.vault')))
    expect(again.warnings).toEqual([])
    again.close()
    copyFileSync(join(place.folder, 'desk.vault'), join(place.folder, 'one.vault'))
    expect(codeOf(await open(join(place.folder, 'one.vault')))).toBe('integrity')
  })

  it('needs nothing but the recovery key (H4)', async () => {
    const vault = take(await restore('two.vault', backup, { kind: 'recovery', key: recoveryKey }))
    expect(vault).toMatchObject({ signer: null, userId: null })
    expect(vault.head().code).toBe(receipt.headCode)
    take(
      await claimUser(vault, {
        userId: 'user-ada' as UserId,
        name: 'Ada',
        passphrase: bytes('nine copper kites at dawn'),
      }),
    )
    append(vault, 'c9')
    vault.close()
    const again = take(await open(join(place.folder, 'two.vault'), { passphrase: 'nine copper kites at dawn' }))
    expect(again.verify()).toMatchObject({ ok: true, events: 3 })
    again.close()
  })

  it('refuses a wrong secret, a place that is taken and a file that is no backup, and leaves nothing behind', async () => {
    expect(codeOf(await restore('three.vault', backup, byPassphrase('wrong horse battery')))).toBe('forbidden')
    expect(codeOf(await restore('desk.vault'))).toBe('conflict')
    expect(codeOf(await restore('three.vault', join(place.folder, 'desk.vault')))).toBe('integrity')
    expect(codeOf(await restore('three.vault', join(place.folder, 'none')))).toBe('not_found')
    writeFileSync(join(place.folder, 'empty.backup'), '')
    expect(codeOf(await restore('three.vault', join(place.folder, 'empty.backup')))).toBe('integrity')
    expect(readdirSync(place.folder).filter((name) => name.startsWith('three'))).toEqual([])
  })

  it.each([0.0001, 0.001, 0.002, 0.2, 0.5, 0.9999])(
    'refuses a backup with a flipped bit (at %f of it)',
    async (part) => {
      const damaged = join(place.folder, 'damaged.backup')
      const file = readFileSync(backup)
      const at = Math.floor((file.length - 1) * part)
      file[at] = (file[at] ?? 0) ^ 2
      writeFileSync(damaged, file)
      expect(['integrity', 'forbidden']).toContain(codeOf(await restore('four.vault', damaged)))
      expect(readdirSync(place.folder).filter((name) => name.startsWith('four'))).toEqual([])
    },
  )

  it('refuses a backup that is cut off or has something added', async () => {
    const damaged = join(place.folder, 'damaged.backup')
    copyFileSync(backup, damaged)
    truncateSync(damaged, statSync(backup).size - 4096)
    expect(codeOf(await restore('five.vault', damaged))).toBe('integrity')
    writeFileSync(damaged, Buffer.concat([readFileSync(backup), Buffer.alloc(4096)]))
    expect(codeOf(await restore('five.vault', damaged))).toBe('integrity')
    const text = readFileSync(backup).toString('latin1')
    for (const [from, to] of [
      ['"auditSeq":2', '"auditSeq":1'],
      [`"createdAt":"${NOW}`, '"createdAt":"2030-01-01T09:00:00.000Z'],
    ] as const) {
      expect(text).toContain(from)
      writeFileSync(damaged, Buffer.from(text.replace(from, to), 'latin1'))
      expect(codeOf(await restore('five.vault', damaged)), from).toBe('integrity')
    }
  })
})

describe('an update of the schema', () => {
  it('makes a verified backup first, which restores the older vault', async () => {
    const path = join(place.folder, 'update.vault')
    const created = await newVault(path)
    append(created.vault, 'c1')
    created.vault.close()
    const next = { number: 9990, name: '9990-later', sql: 'CREATE TABLE later (a)' }
    const options = { path, secret: byPassphrase(), now: () => NOW, throttle: new UnlockThrottle() }
    const vault = take(await openVault({ ...options, migrations: [...builtInMigrations(), next] }))
    take(
      await addUser(vault, {
        userId: 'user-bob' as UserId,
        name: 'Bob',
        passphrase: bytes('a kettle of 9 violet parsnips'),
      }),
    )
    vault.close()
    const before = readFileSync(path)
    expect(codeOf(await openVault({ ...options, secret: byPassphrase() }))).toBe('unavailable')
    expect(readFileSync(path).equals(before)).toBe(true)
    const copy = readdirSync(place.folder).find((name) => name.startsWith('update.vault.before-update'))
    const restored = take(await restore('older.vault', join(place.folder, copy ?? '')))
    expect(restored.head().seq).toBe(1)
    restored.close()
  })
})
