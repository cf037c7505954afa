import { randomUUID } from 'node:crypto'
import { renameSync } from 'node:fs'
import { dirname } from 'node:path'
import type { IsoInstant } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { readHead } from '#main/journal/head'
import { clearMeta, readMeta, writeMeta } from '#main/journal/meta'
import { anchorPath, openAnchor } from './anchor'
import { checkDatabaseFile } from './backup'
import { type BackupFile, extractDatabase, isHeaderGenuine, readBackupFile } from './backup-file'
import { deriveKey } from './cipher'
import { clearPlace, removeFiles, systemNow, vaultFiles } from './create'
import { openDatabase, type WriteDb } from './database'
import { syncFolder } from './durable-file'
import { attempt } from './failure'
import { type KdfParameters, selfTestKdf } from './kdf'
import { parseKeyfile, writeKeyfile } from './keyfile'
import { builtInMigrations, checkSchema } from './migrate'
import { openUnlocked } from './open'
import type { VaultSession } from './session'
import { databaseState } from './session'
import { type Unlocked, type UnlockSecret, unlock } from './unlock'

/** `from` is a backup file, `to` the vault to be made; a secret of the time of the backup opens it. */
export type RestoreVault = Readonly<{
  from: string
  to: string
  secret: UnlockSecret
  kdf?: KdfParameters
  now?: () => IsoInstant
}>

/**
 * Makes a vault from a backup, in a new epoch, and opens it. Everything is verified before the vault has a name.
 * Errors: `conflict` when something of a vault is at `to`, `integrity` for a damaged backup, `forbidden` for a wrong secret.
 */
export async function restoreVault(order: RestoreVault): Promise<Outcome<VaultSession>> {
  const tested = await selfTestKdf()
  if (!tested.ok) return tested
  const file = flatten(attempt(() => readBackupFile(order.from)))
  if (!file.ok) return file
  const keyfile = parseKeyfile(Buffer.from(file.value.header.keyfile, 'utf8'))
  if (!keyfile) return damaged()
  const unlocked = await unlock({ main: keyfile, copy: keyfile, same: true }, order.secret)
  if (order.secret.kind === 'passphrase') order.secret.passphrase.fill(0)
  if (!unlocked.ok) return unlocked
  const session = attempt(() => rebuild(order, file.value, unlocked.value))
  unlocked.value.signingSeed?.fill(0)
  const outcome = flatten(session)
  if (!outcome.ok) unlocked.value.dataKey.fill(0)
  return outcome
}

/** Takes the mark of a restore away, in the transaction that journals it. */
export function clearRestoreMark(db: WriteDb): void {
  clearMeta(db, 'restored_from')
}

function rebuild(order: RestoreVault, file: BackupFile, unlocked: Unlocked): Outcome<VaultSession> {
  const { header } = file
  if (!isHeaderGenuine(header, unlocked.dataKey) || header.vaultId !== unlocked.keyfile.vaultId) return damaged()
  const free = clearPlace(order.to)
  if (!free.ok) return free
  const { main } = vaultFiles(order.to)
  const placed = flatten(attempt(() => place(order, file, unlocked)))
  if (!placed.ok) {
    removeFiles(order.to)
    return placed
  }
  syncFolder(dirname(main))
  const { kdf, now } = order
  return openUnlocked({ path: main, ...(kdf && { kdf }), ...(now && { now }) }, unlocked)
}

function place(order: RestoreVault, file: BackupFile, unlocked: Unlocked): Outcome<undefined> {
  const { header } = file
  const { creating, main } = vaultFiles(order.to)
  extractDatabase(order.from, file, creating)
  const head = { seq: header.auditSeq, hash: Buffer.from(header.auditHash, 'hex') }
  const { dataKey, keyfile } = unlocked
  const checked = checkDatabaseFile(creating, { dataKey, vaultId: header.vaultId, head, counts: header.counts })
  if (!checked.ok) return checked
  const marked = beginEpoch(creating, order, unlocked)
  if (!marked.ok) return marked
  writeKeyfile(order.to, keyfile)
  renameSync(creating, main)
  return accept(undefined)
}

/** Gives the copy a new epoch and identity, and the head anchor that belongs to them. */
function beginEpoch(path: string, order: RestoreVault, { dataKey, keyfile }: Unlocked): Outcome<undefined> {
  const key = deriveKey(dataKey, keyfile.vaultId, 'database')
  const opened = openDatabase({ path, key })
  key.fill(0)
  if (!opened.ok) return opened
  const connection = opened.value
  const known = checkSchema(connection, builtInMigrations())
  const marked = known.ok ? connection.transaction((db) => accept(markRestored(db))) : known
  if (marked.ok) {
    const { now = systemNow } = order
    const anchorKey = deriveKey(dataKey, keyfile.vaultId, 'anchor')
    const state = { ...databaseState(connection.reader), wallClock: now() }
    openAnchor(anchorPath(order.to), anchorKey, state).close()
    anchorKey.fill(0)
  }
  connection.close()
  return marked
}

function markRestored(db: WriteDb): undefined {
  writeMeta(db, 'restored_from', readHead(db).code)
  writeMeta(db, 'epoch', String(Number(readMeta(db, 'epoch')) + 1))
  writeMeta(db, 'db_uuid', randomUUID())
}

function flatten<T>(outcome: Outcome<Outcome<T>>): Outcome<T> {
  return outcome.ok ? outcome.value : outcome
}

function damaged(): Outcome<never> {
  return reject(
    'integrity',
    'This backup was changed or is damaged. Nothing was restored or changed. Use another backup.',
  )
}
