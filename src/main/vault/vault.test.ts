import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accept } from '#domain/kernel/decision'
import type { CaseId, UserId } from '#domain/kernel/id'
import { enqueueEffect } from '#main/journal/outbox'
import { loadStream } from '#main/journal/read'
import { putBlob } from './blob'
import { createVault, vaultFiles } from './create'
import { KDF_FLOOR } from './kdf'
import { isSignedBy } from './signer'
import {
  append,
  bytes,
  codeOf,
  NOW,
  newVault,
  now,
  open,
  PASSPHRASE,
  take,
  temporaryFolder,
  tick,
} from './test-vault.fixture'

let place: ReturnType<typeof temporaryFolder>
let path: string
beforeEach(() => {
  place = temporaryFolder()
  path = join(place.folder, 'desk.vault')
})
afterEach(() => place.remove())

const create = (passphrase: string) =>
  createVault({
    path,
    user: { userId: 'user-ada' as UserId, name: 'Ada' },
    passphrase: bytes(passphrase),
    kdf: KDF_FLOOR,
    now,
  })

describe('a vault', () => {
  it('keeps what was acknowledged and gives it back after a reopen', async () => {
    const { vault } = await newVault(path)
    append(vault, 'c1', [tick(1), tick(2)])
    append(vault, 'c2', [tick(3)])
    const head = vault.head()
    vault.close()

    const again = take(await open(path))
    const { events, revision } = loadStream(again.db, 'vault')
    expect(revision).toBe(3)
    expect(events.map(({ event }) => event)).toEqual([tick(1).event, tick(2).event, tick(3).event])
    expect(again.head()).toEqual(head)
    expect(again.warnings).toEqual([])
    expect(again.verify()).toMatchObject({ ok: true, events: 3, problem: null })
    again.close()
  })

  it('is open once only', async () => {
    const { vault } = await newVault(path)
    expect(codeOf(await open(path))).toBe('locked')
    vault.close()
    const again = await open(path)
    expect(codeOf(again)).toBe('ok')
    take(again).close()
  })

  it('does nothing after it was locked', async () => {
    const { vault } = await newVault(path)
    const { dataKey } = vault.inner()
    vault.close()
    vault.close()
    expect(codeOf(vault.transaction(() => accept(1)))).toBe('locked')
    expect(vault).toMatchObject({ isOpen: false, userId: null, signer: null })
    expect(dataKey.every((byte) => byte === 0)).toBe(true)
  })

  it('signs packages with one key of its own, the same at every open', async () => {
    const { vault } = await newVault(path)
    const { publicKey } = vault.packageSigner
    vault.close()
    const again = take(await open(path))
    expect(again.packageSigner.publicKey.equals(publicKey)).toBe(true)
    const signature = again.packageSigner.sign(Buffer.from('manifest'))
    expect(isSignedBy(publicKey, Buffer.from('manifest'), signature)).toBe(true)
    expect(isSignedBy(publicKey, Buffer.from('Manifest'), signature)).toBe(false)
    again.close()
  })

  it('is not made over anything, with a weak passphrase, or in a folder that is not there', async () => {
    expect(codeOf(await create('password'))).toBe('invalid_input')
    expect(readdirSync(place.folder)).toEqual([])
    writeFileSync(`${path}.keys`, 'precious')
    expect(codeOf(await create(PASSPHRASE))).toBe('conflict')
    expect(readFileSync(`${path}.keys`, 'utf8')).toBe('precious')
    path = join(place.folder, 'no', 'desk.vault')
    expect(codeOf(await create(PASSPHRASE))).toBe('not_found')
    expect(codeOf(await open(path))).toBe('not_found')
  })

  it('is made anew when the first attempt was interrupted', async () => {
    const { creating, keys } = vaultFiles(path)
    writeFileSync(creating, 'half')
    writeFileSync(keys, 'half')
    take(await create(PASSPHRASE)).vault.close()
    expect(existsSync(creating)).toBe(false)
    take(await open(path)).close()
  })

  it('says so when its clock is behind the last use (D8)', async () => {
    const { vault } = await newVault(path)
    append(vault, 'c1')
    vault.close()
    const { openVault } = await import('./open')
    const early = (minutes: number) => new Date(Date.parse(NOW) - minutes * 60_000).toISOString() as typeof NOW
    const at = async (minutes: number) => {
      const opened = take(
        await openVault({
          path,
          secret: { kind: 'passphrase', passphrase: bytes(PASSPHRASE) },
          now: () => early(minutes),
        }),
      )
      opened.close()
      return opened.warnings.map(({ kind }) => kind)
    }
    expect(await at(1)).toEqual([])
    expect(await at(60)).toEqual(['clock_set_back'])
  })
})

describe('nobody reads a vault without its keys', () => {
  const CANARIES = {
    name: 'Zdenka Quillfeather',
    mail: 'zdenka.quillfeather@canary.example',
    note: 'canary note about a passport 9981-7723',
    attachment: 'canary attachment body',
    effect: 'canary outbox payload',
  }

  it('not in any file of its folder, while it is open and after (C1, C2)', async () => {
    const { vault, recoveryKey } = await newVault(path)
    const event = {
      type: 'HeadAnchorRepaired',
      explanation: `${CANARIES.name} ${CANARIES.mail} ${CANARIES.note}`,
    } as const
    append(vault, 'c1', [{ stream: `case/${'x' as CaseId}`, event }])
    take(
      vault.transaction((db) => {
        putBlob(db, Buffer.from(CANARIES.attachment.repeat(1000)))
        return accept(enqueueEffect(db, { kind: 'send', payload: CANARIES.effect, idempotencyKey: 'k', now: NOW }))
      }),
    )
    const secrets = [
      PASSPHRASE,
      recoveryKey,
      recoveryKey.replaceAll('-', '').slice(0, 26),
      'HeadAnchorRepaired',
      'CREATE TABLE',
    ]
    const dataKey = Buffer.from(vault.inner().dataKey)
    const needles = [...Object.values(CANARIES), ...secrets].flatMap(encodings)
    needles.push(dataKey, ...encodings(dataKey.toString('hex')), ...encodings(dataKey.toString('base64')))
    const files = ['desk.vault', 'desk.vault-wal', 'desk.vault.head', 'desk.vault.keys', 'desk.vault.keys.bak']
    expect(readdirSync(place.folder).sort()).toEqual(files)
    expect(found(needles)).toEqual([])
    vault.close()
    expect(readdirSync(place.folder).sort()).toEqual(files.filter((name) => !name.endsWith('-wal')))
    expect(found(needles)).toEqual([])
    for (const file of readdirSync(place.folder))
      expect(statSync(join(place.folder, file)).mode & 0o777, file).toBe(0o600)
    writeFileSync(join(place.folder, 'control'), `... ${Buffer.from(CANARIES.note).toString('base64')} ...`)
    expect(found(needles)).toEqual(['control'])
  })

  /** A text as files could hold it: UTF-8, UTF-16, hex and the three alignments of base64. */
  function encodings(text: string): Buffer[] {
    const plain = Buffer.from(text)
    const aligned = [0, 1, 2].map((shift) => {
      const encoded = Buffer.concat([Buffer.alloc(shift), plain])
        .toString('base64')
        .replace(/=+$/, '')
      return Buffer.from(encoded.slice(shift === 0 ? 0 : 4, -2))
    })
    return [plain, Buffer.from(text, 'utf16le'), Buffer.from(plain.toString('hex')), ...aligned]
  }

  function found(needles: readonly Buffer[]): string[] {
    return readdirSync(place.folder).filter((name) => {
      const content = readFileSync(join(place.folder, name))
      return needles.some((needle) => content.includes(needle))
    })
  }
})
