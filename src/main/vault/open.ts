import { existsSync } from 'node:fs'
import type { IsoInstant } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { UserId } from '#domain/kernel/id'
import { findMeta, readMeta, writeMeta } from '#main/journal/meta'
import { requeueInterrupted } from '#main/journal/outbox'
import { isKeyKnown, recordUserKey } from '#main/journal/user-key'
import { anchorPath, openAnchor } from './anchor'
import { copyBesideBeforeMigration } from './backup'
import { sweepUploads } from './blob'
import { deriveKey } from './cipher'
import { systemNow } from './create'
import { type Connection, openDatabase } from './database'
import { attempt } from './failure'
import { DEFAULT_KDF, type KdfParameters, selfTestKdf } from './kdf'
import { type Keyfile, sealKeyfile, writeKeyfile } from './keyfile'
import { builtInMigrations, type Migration, migrate } from './migrate'
import { checkAnchor, checkKeyfileAge, checkSoundness, keyfileWarnings, type Opened } from './open-check'
import { judgePlace } from './place'
import { databaseState, VaultSession, type VaultWarning } from './session'
import { type Signer, signingKey } from './signer'
import { processThrottle, type UnlockThrottle } from './throttle'
import { readKeyfiles, type Unlocked, type UnlockSecret, unlock } from './unlock'

/**
 * `acceptLoss` opens a vault whose anchor says that acknowledged changes are missing, as a new epoch and with a warning;
 * a person must have decided that. `kdf` is for slots made later. The rest is for tests.
 */
export type OpenVaultOptions = Readonly<{
  path: string
  secret: UnlockSecret
  acceptLoss?: boolean
  kdf?: KdfParameters
  now?: () => IsoInstant
  migrations?: readonly Migration[]
  throttle?: UnlockThrottle
}>

/**
 * Opens a vault: unlocks the key file, opens the database alone, checks pages, anchor and schema, and only then gives it out.
 * The passphrase is zeroed.
 * Errors: `not_found` (file or user), `forbidden` (wrong secret), `unavailable` (too many tries, disk, newer program),
 * `locked` (open elsewhere), `integrity` (damage, missing changes, older key file).
 */
export async function openVault(options: OpenVaultOptions): Promise<Outcome<VaultSession>> {
  const { path, secret, throttle = processThrottle } = options
  const tested = await selfTestKdf()
  if (!tested.ok) return tested
  if (!existsSync(path)) return reject('not_found', 'There is no vault under this name. Check the path.')
  const admitted = throttle.admit(path)
  if (!admitted.ok) return admitted
  const copies = attempt(() => readKeyfiles(path))
  if (!copies.ok) return copies
  const unlocked = copies.value.ok ? await unlock(copies.value.value, secret) : copies.value
  if (secret.kind === 'passphrase') secret.passphrase.fill(0)
  if (!unlocked.ok) {
    if (unlocked.rejection.code === 'forbidden') throttle.failed(path)
    return unlocked
  }
  throttle.succeeded(path)
  const session = attempt(() => openUnlocked(options, unlocked.value))
  unlocked.value.signingSeed?.fill(0)
  const outcome = session.ok ? session.value : session
  if (!outcome.ok) unlocked.value.dataKey.fill(0)
  return outcome
}

/** How a session starts, whatever the secret was. */
export type StartOptions = Omit<OpenVaultOptions, 'secret' | 'throttle'>

/** Opens the files of a vault whose key file was unlocked. Errors: as `openVault`, without those of the secret. */
export function openUnlocked(options: StartOptions, unlocked: Unlocked): Outcome<VaultSession> {
  const { path } = options
  const unclean = existsSync(`${path}-wal`)
  const key = deriveKey(unlocked.dataKey, unlocked.keyfile.vaultId, 'database')
  const connection = openDatabase({ path, key })
  key.fill(0)
  if (!connection.ok) return connection
  try {
    const session = startSession(options, { unlocked, connection: connection.value, unclean })
    if (!session.ok) connection.value.close()
    return session
  } catch (error) {
    connection.value.close()
    throw error
  }
}

function startSession(options: StartOptions, opened: Opened): Outcome<VaultSession> {
  const { path, kdf = DEFAULT_KDF, now = systemNow, migrations = builtInMigrations() } = options
  const { unlocked, connection } = opened
  const sound = checkSoundness(path, opened, migrations)
  if (!sound.ok) return sound
  const generation = checkKeyfileAge(connection, unlocked)
  if (!generation.ok) return generation
  const anchored = checkAnchor(path, opened, { now: now(), acceptLoss: options.acceptLoss === true })
  if (!anchored.ok) return anchored
  const backupFirst = () => copyBesideBeforeMigration({ path, connection, unlocked, now: now() })
  const migrated = migrate(connection, { migrations, now: now(), backupFirst })
  if (!migrated.ok) return migrated
  const keyfile = repairKeyfile(path, unlocked)
  const signer = signerOf(unlocked)
  const settled = settleStart(connection, keyfile, { signer, newEpoch: anchored.value.lost })
  if (!settled.ok) return settled
  const anchorKey = deriveKey(unlocked.dataKey, unlocked.keyfile.vaultId, 'anchor')
  const anchor = openAnchor(anchorPath(path), anchorKey, { ...databaseState(connection.reader), wallClock: now() })
  const warnings = [
    ...judgePlace(path),
    ...keyfileWarnings(unlocked),
    ...generation.value,
    ...anchored.value.warnings,
    ...settled.value,
  ]
  const { dataKey, slot } = unlocked
  const parts = { path, connection, anchor, keyfile, dataKey, signer, userName: slot.name, kdf, now, warnings }
  return accept(new VaultSession(parts))
}

/** Writes damaged copies anew, and ends an interrupted change of passphrase in favour of the slot that was used. */
function repairKeyfile(path: string, { keyfile, slot, damaged, dataKey }: Unlocked): Keyfile {
  const kept = keyfile.slots.filter(({ id, userId }) => userId === null || userId !== slot.userId || id === slot.id)
  if (kept.length === keyfile.slots.length) {
    if (damaged.length > 0) writeKeyfile(path, keyfile)
    return keyfile
  }
  const { mac: _, ...body } = keyfile
  const repaired = sealKeyfile({ ...body, generation: body.generation + 1, slots: kept }, dataKey)
  writeKeyfile(path, repaired)
  return repaired
}

function signerOf({ slot, signingSeed }: Unlocked): Signer | null {
  return signingSeed && slot.userId ? { ...signingKey(signingSeed), userId: slot.userId as UserId } : null
}

type Start = Readonly<{ signer: Signer | null; newEpoch: boolean }>

/** What the database must learn at a start, in one transaction that writes only where something changed. */
function settleStart(connection: Connection, keyfile: Keyfile, start: Start): Outcome<readonly VaultWarning[]> {
  return connection.transaction((db) => {
    const warnings: VaultWarning[] = []
    const { signer } = start
    const generation = String(keyfile.generation)
    if (readMeta(db, 'keyfile_generation') !== generation) writeMeta(db, 'keyfile_generation', generation)
    if (start.newEpoch) writeMeta(db, 'epoch', String(Number(readMeta(db, 'epoch')) + 1))
    if (signer && !isKeyKnown(db, signer)) {
      recordUserKey(db, signer, signer)
      warnings.push({
        kind: 'signing_key_introduced',
        message: 'A signing key of this user was not known to the journal yet and was introduced by the user alone.',
      })
    }
    const restoredFrom = findMeta(db, 'restored_from')
    if (restoredFrom) {
      warnings.push({ kind: 'restored', message: `This vault was restored from a backup with head ${restoredFrom}.` })
    }
    sweepUploads(db)
    requeueInterrupted(db)
    return accept(warnings)
  })
}
