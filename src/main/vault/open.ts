import { existsSync, statSync } from 'node:fs'
import type { IsoInstant } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { UserId } from '#domain/kernel/id'
import { findMeta, readMeta, writeMeta } from '#main/journal/meta'
import { isKeyKnown, recordUserKey } from '#main/journal/user-key'
import { anchorPath, compareAnchor, openAnchor, readAnchor } from './anchor'
import { copyBesideBeforeMigration } from './backup'
import { sweepUploads } from './blob'
import { deriveKey } from './cipher'
import { systemNow } from './create'
import { type Connection, openDatabase } from './database'
import { attempt } from './failure'
import { DEFAULT_KDF, type KdfParameters, selfTestKdf } from './kdf'
import { writeKeyfile } from './keyfile'
import { builtInMigrations, checkSchema, type Migration, migrate } from './migrate'
import { judgePlace } from './place'
import { comparableState, databaseState, VaultSession, type VaultWarning } from './session'
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

/** Up to this size every page is checked at each open; above it (2 s at 280 MB, `engines.md` A) only after an unclean end. */
const QUICK_CHECK_BYTES = 64 * 1024 * 1024

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

type Opened = Readonly<{ unlocked: Unlocked; connection: Connection; unclean: boolean }>

function startSession(options: StartOptions, opened: Opened): Outcome<VaultSession> {
  const { path, kdf = DEFAULT_KDF, now = systemNow, migrations = builtInMigrations() } = options
  const { unlocked, connection } = opened
  const sound = checkSoundness(path, opened, migrations)
  if (!sound.ok) return sound
  const generation = checkKeyfileAge(connection, unlocked)
  if (!generation.ok) return generation
  const anchored = checkAnchor(options, opened, now())
  if (!anchored.ok) return anchored
  const backupFirst = () => copyBesideBeforeMigration({ path, connection, unlocked, now: now() })
  const migrated = migrate(connection, { migrations, now: now(), backupFirst })
  if (!migrated.ok) return migrated
  if (unlocked.damaged.length > 0) writeKeyfile(path, unlocked.keyfile)
  const signer = signerOf(unlocked)
  const settled = settleStart(connection, unlocked, { signer, newEpoch: anchored.value.lost })
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
  const { keyfile, dataKey, slot } = unlocked
  const parts = { path, connection, anchor, keyfile, dataKey, signer, userName: slot.name, kdf, now, warnings }
  return accept(new VaultSession(parts))
}

function checkSoundness(path: string, opened: Opened, migrations: readonly Migration[]): Outcome<undefined> {
  const { connection, unclean } = opened
  if (unclean || statSync(path).size <= QUICK_CHECK_BYTES) {
    if (connection.pragma('quick_check(1)') !== 'ok') {
      return reject('integrity', 'The vault file is damaged. It was left as it is. Restore the last backup beside it.')
    }
  }
  return checkSchema(connection, migrations)
}

/** SECURITY: an older key file could bring back a user who was removed; only the recovery key may open with it. */
function checkKeyfileAge(connection: Connection, { keyfile, slot }: Unlocked): Outcome<readonly VaultWarning[]> {
  const known = Number(readMeta(connection.reader, 'keyfile_generation'))
  if (keyfile.generation >= known) return accept([])
  if (slot.type === 'recovery') {
    return accept([
      {
        kind: 'keyfile_older',
        message:
          'The key file is older than the vault: a user or passphrase changed since. Check the list of users and set the passphrases anew.',
      },
    ])
  }
  return reject(
    'integrity',
    'The key file is older than the vault: somebody put back an earlier copy. The vault was not opened. Put back the right key file, or open it with the recovery key.',
  )
}

type Anchored = Readonly<{ warnings: readonly VaultWarning[]; lost: boolean }>

function checkAnchor(options: StartOptions, opened: Opened, now: IsoInstant): Outcome<Anchored> {
  const { keyfile, dataKey } = opened.unlocked
  const key = deriveKey(dataKey, keyfile.vaultId, 'anchor')
  const reading = readAnchor(anchorPath(options.path), key, keyfile.vaultId)
  key.fill(0)
  const compared = compareAnchor(reading, comparableState(opened.connection.reader, now))
  if (compared.ok) return accept({ warnings: compared.value, lost: false })
  if (!options.acceptLoss) return compared
  return accept({ warnings: [{ kind: 'changes_missing', message: compared.rejection.message }], lost: true })
}

function keyfileWarnings({ damaged }: Unlocked): readonly VaultWarning[] {
  if (!damaged.includes('main')) return []
  return [
    {
      kind: 'keyfile_repaired',
      message: 'The key file was damaged and was repaired from its second copy. If it happens again, check the disk.',
    },
  ]
}

function signerOf({ slot, signingSeed }: Unlocked): Signer | null {
  return signingSeed && slot.userId ? { ...signingKey(signingSeed), userId: slot.userId as UserId } : null
}

type Start = Readonly<{ signer: Signer | null; newEpoch: boolean }>

/** What the database must learn at a start, in one transaction that writes only where something changed. */
function settleStart(connection: Connection, unlocked: Unlocked, start: Start): Outcome<readonly VaultWarning[]> {
  return connection.transaction((db) => {
    const warnings: VaultWarning[] = []
    const { signer } = start
    const generation = String(unlocked.keyfile.generation)
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
    return accept(warnings)
  })
}
