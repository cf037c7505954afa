import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { IsoInstant } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { UserId } from '#domain/kernel/id'
import { writeMeta } from '#main/journal/meta'
import { recordUserKey } from '#main/journal/user-key'
import { anchorPath, openAnchor } from './anchor'
import { deriveKey } from './cipher'
import { type Connection, openDatabase, type WriteDb } from './database'
import { syncFolder } from './durable-file'
import { attempt } from './failure'
import { DEFAULT_KDF, type KdfParameters, selfTestKdf } from './kdf'
import { type Keyfile, keyfilePaths, sealKeyfile, writeKeyfile } from './keyfile'
import { makeSlot } from './keyslot'
import { builtInMigrations, type Migration, migrate } from './migrate'
import { judgePassphrase, passphraseBytes } from './passphrase'
import { judgePlace } from './place'
import { newRecoveryKey, parseRecoveryKey } from './recovery-key'
import { databaseState, VaultSession } from './session'
import { type Signer, signingKey } from './signer'

/** `kdf`, `now` and `migrations` are for tests; a vault in use takes what is built in. The passphrase is zeroed. */
export type CreateVault = Readonly<{
  path: string
  user: Readonly<{ userId: UserId; name: string }>
  passphrase: Uint8Array
  kdf?: KdfParameters
  now?: () => IsoInstant
  migrations?: readonly Migration[]
}>

/** The new vault, open, and its recovery key: shown once, kept nowhere. */
export type CreatedVault = Readonly<{ vault: VaultSession; recoveryKey: string }>

/** The clock of this computer. */
export const systemNow = (): IsoInstant => new Date().toISOString() as IsoInstant

/** All files of a vault. `creating` exists only until a new vault is whole. */
export function vaultFiles(path: string) {
  const { main, copy } = keyfilePaths(path)
  return { main: path, keys: main, keysCopy: copy, head: anchorPath(path), creating: `${path}.creating` }
}

/**
 * Makes a vault with one user and a recovery key. The file appears under its name only when it is whole.
 * Errors: `conflict` when there is a vault or a part of one, `invalid_input` for a weak passphrase, `unavailable` for the disk.
 */
export async function createVault(options: CreateVault): Promise<Outcome<CreatedVault>> {
  const passphrase = passphraseBytes(options.passphrase)
  options.passphrase.fill(0)
  try {
    const tested = await selfTestKdf()
    if (!tested.ok) return tested
    const strong = checkPassphrase(passphrase)
    if (!strong.ok) return strong
    const free = attempt(() => clearPlace(options.path))
    if (!free.ok) return free
    if (!free.value.ok) return free.value
    return await make(options, passphrase)
  } finally {
    passphrase.fill(0)
  }
}

/** Refuses a passphrase that is too weak for a vault. SECURITY: the string made here cannot be wiped; it is short-lived. */
export function checkPassphrase(passphrase: Uint8Array): Outcome<undefined> {
  const { acceptable, sentence } = judgePassphrase(new TextDecoder().decode(passphrase))
  return acceptable ? accept(undefined) : reject('invalid_input', sentence, [{ path: 'passphrase', message: sentence }])
}

/** Leaves the place of a vault free for a new one. An earlier attempt that never ended holds nothing of value and is cleared away; anything else is not touched. */
export function clearPlace(path: string): Outcome<undefined> {
  const files = vaultFiles(path)
  if (!existsSync(files.main) && existsSync(files.creating)) removeFiles(path)
  const taken = [files.main, files.keys, files.keysCopy, files.head].some((file) => existsSync(file))
  if (!taken) return accept(undefined)
  return reject(
    'conflict',
    'There is a vault, or a part of one, under this name. It was not changed. Choose another name.',
  )
}

/** Removes what an unfinished attempt left. Never called when the vault has its name. */
export function removeFiles(path: string): void {
  const { keys, keysCopy, head, creating } = vaultFiles(path)
  for (const file of [keys, keysCopy, head, `${creating}-wal`, creating]) rmSync(file, { force: true })
}

async function make(options: CreateVault, passphrase: Buffer): Promise<Outcome<CreatedVault>> {
  const { path, user, kdf = DEFAULT_KDF, now = systemNow } = options
  const [dataKey, seed, recoveryKey] = [randomBytes(32), randomBytes(32), newRecoveryKey()]
  const signer: Signer = { ...signingKey(seed), userId: user.userId }
  const keyfile = await firstKeyfile({ user, passphrase, recoveryKey, dataKey, seed, kdf, createdAt: now() })
  seed.fill(0)
  if (!keyfile.ok) return keyfile
  const files = vaultFiles(path)
  const key = deriveKey(dataKey, keyfile.value.vaultId, 'database')
  const built = attempt(() => buildFiles({ ...options, now }, { key, dataKey, keyfile: keyfile.value, signer }))
  const whole = built.ok ? built.value : built
  const connection = whole.ok ? openDatabase({ path, key }) : whole
  key.fill(0)
  if (!connection.ok) {
    if (!existsSync(files.main)) removeFiles(path)
    return connection
  }
  const warnings = judgePlace(path)
  const parts = { path, keyfile: keyfile.value, dataKey, signer, userName: user.name, kdf, now, warnings }
  const anchorKey = deriveKey(dataKey, keyfile.value.vaultId, 'anchor')
  const state = { ...databaseState(connection.value.reader), wallClock: now() }
  const anchor = openAnchor(files.head, anchorKey, state)
  return accept({ vault: new VaultSession({ ...parts, connection: connection.value, anchor }), recoveryKey })
}

type FirstKeyfile = Readonly<{
  user: CreateVault['user']
  passphrase: Buffer
  recoveryKey: string
  dataKey: Buffer
  seed: Buffer
  kdf: KdfParameters
  createdAt: IsoInstant
}>

async function firstKeyfile(order: FirstKeyfile): Promise<Outcome<Keyfile>> {
  const { user, dataKey, kdf, createdAt, seed } = order
  const vaultId = randomUUID()
  const base = { vaultId, dataKey, kdf, createdAt }
  const owner = { type: 'passphrase', userId: user.userId, name: user.name.normalize('NFC').trim() } as const
  const userSlot = await makeSlot({ ...base, owner, secret: order.passphrase, signingSeed: seed })
  if (!userSlot.ok) return userSlot
  const recovery = parseRecoveryKey(order.recoveryKey)
  if (!recovery.ok) return recovery
  const recoverySlot = await makeSlot({ ...base, owner: { type: 'recovery' }, secret: recovery.value })
  recovery.value.fill(0)
  if (!recoverySlot.ok) return recoverySlot
  return accept(
    sealKeyfile({ format: 1, vaultId, generation: 1, slots: [userSlot.value, recoverySlot.value] }, dataKey),
  )
}

type Built = Readonly<{ key: Buffer; dataKey: Buffer; keyfile: Keyfile; signer: Signer }>

/** Database under a temporary name, key file, and last the rename that makes it a vault. */
function buildFiles(options: CreateVault & { now: () => IsoInstant }, built: Built): Outcome<undefined> {
  const { path, now, migrations = builtInMigrations() } = options
  const { creating, main } = vaultFiles(path)
  const connection = openDatabase({ path: creating, key: built.key, create: true })
  if (!connection.ok) return connection
  const filled = fillDatabase(connection.value, { migrations, now: now(), built })
  connection.value.close()
  if (!filled.ok) return filled
  writeKeyfile(path, built.keyfile)
  renameSync(creating, main)
  syncFolder(dirname(main))
  return accept(undefined)
}

type Fill = Readonly<{ migrations: readonly Migration[]; now: IsoInstant; built: Built }>

function fillDatabase(connection: Connection, { migrations, now, built }: Fill): Outcome<undefined> {
  const migrated = migrate(connection, { migrations, now })
  if (!migrated.ok) return migrated
  return connection.transaction((db) => {
    writeFirstMeta(db, built.keyfile, now)
    recordUserKey(db, { userId: built.signer.userId, publicKey: built.signer.publicKey }, built.signer)
    return accept(undefined)
  })
}

function writeFirstMeta(db: WriteDb, keyfile: Keyfile, now: IsoInstant): void {
  writeMeta(db, 'vault_id', keyfile.vaultId)
  writeMeta(db, 'db_uuid', randomUUID())
  writeMeta(db, 'epoch', '1')
  writeMeta(db, 'commit_counter', '0')
  writeMeta(db, 'keyfile_generation', String(keyfile.generation))
  writeMeta(db, 'created_at', now)
}
