import { existsSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { IsoInstant } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { headCode } from '#main/journal/head-code'
import { verifyJournal } from '#main/journal/verify'
import { hashFile, sealHeader, writeBackupFile } from './backup-file'
import { deriveKey } from './cipher'
import { type Connection, openDatabase, type ReadDb } from './database'
import { syncFolder } from './durable-file'
import { attempt } from './failure'
import { encodeKeyfile, type Keyfile } from './keyfile'
import { databaseState, type VaultSession } from './session'

/** A backup that was verified. `sha256` is hex, of the whole file as read back from where it lies; `events` counts the journal. */
export type BackupReceipt = Readonly<{
  path: string
  fileName: string
  sha256: string
  events: number
  headCode: string
}>

/**
 * Writes one file that restores the vault with any passphrase of its users or with the recovery key alone.
 * It counts only after the copy was opened with the key, its pages, references, journal and row counts were checked,
 * and the finished file was read back. Errors: `conflict` when the file exists, `integrity`, `unavailable`.
 */
export function backupVault(vault: VaultSession, options: Readonly<{ to: string }>): Outcome<BackupReceipt> {
  if (!vault.isOpen) return reject('locked', 'The vault is locked. Unlock it, then try again.')
  const { connection, dataKey, now } = vault.inner()
  return writeBackup(options.to, { connection, dataKey, keyfile: vault.keyfile, now })
}

type BackupSource = Readonly<{ connection: Connection; dataKey: Buffer; keyfile: Keyfile; now: IsoInstant }>

/** The verified backup that stands before a change of the schema: beside the vault, named by its moment. */
export function copyBesideBeforeMigration(order: {
  path: string
  connection: Connection
  unlocked: { keyfile: Keyfile; dataKey: Buffer }
  now: IsoInstant
}): Outcome<BackupReceipt> {
  const { path, connection, unlocked, now } = order
  const to = `${path}.before-update-${now.replace(/[-:.]/g, '')}.backup`
  return writeBackup(to, { connection, now, keyfile: unlocked.keyfile, dataKey: unlocked.dataKey })
}

function writeBackup(to: string, source: BackupSource): Outcome<BackupReceipt> {
  if (existsSync(to))
    return reject('conflict', 'A file of this name is there already. It was not changed. Choose another name.')
  const [part, copy] = [`${to}.part`, `${to}.part-database`]
  const leftovers = [part, copy, `${copy}-wal`]
  const clear = () => {
    for (const file of leftovers) rmSync(file, { force: true })
  }
  const outcome = attempt(() => {
    clear()
    return fillBackup({ to, part, copy }, source)
  })
  attempt(clear)
  return outcome.ok ? outcome.value : outcome
}

type Places = Readonly<{ to: string; part: string; copy: string }>

function fillBackup({ to, part, copy }: Places, source: BackupSource): Outcome<BackupReceipt> {
  const { connection, dataKey, keyfile, now } = source
  const state = databaseState(connection.reader)
  const counts = countRows(connection.reader)
  connection.copyTo(copy)
  const head = { seq: state.auditSeq, hash: Buffer.from(state.auditHash, 'hex') }
  const checked = checkDatabaseFile(copy, { dataKey, vaultId: keyfile.vaultId, head, counts })
  if (!checked.ok) return checked
  const { sha256: databaseSha256, bytes: databaseBytes } = hashFile(copy)
  const { vaultId, epoch, commitCounter, auditSeq, auditHash } = state
  const place = { vaultId, createdAt: now, epoch, commitCounter, auditSeq, auditHash, counts }
  const body = { ...place, keyfile: encodeKeyfile(keyfile).toString('utf8'), databaseBytes, databaseSha256 }
  const sha256 = writeBackupFile(part, sealHeader(body, dataKey), copy)
  renameSync(part, to)
  syncFolder(dirname(to))
  if (hashFile(to).sha256 !== sha256) {
    return reject(
      'integrity',
      'The backup does not read back as it was written. Do not rely on it; check the disk and write it elsewhere.',
    )
  }
  return accept({ path: to, fileName: basename(to), sha256, events: auditSeq, headCode: headCode(head.hash) })
}

type Expected = Readonly<{
  dataKey: Buffer
  vaultId: string
  head: { seq: number; hash: Uint8Array }
  counts: Readonly<Record<string, number>>
}>

/** Opens a copy with the key and checks pages, references, journal and row counts. The copy is closed again. */
export function checkDatabaseFile(path: string, expected: Expected): Outcome<undefined> {
  const key = deriveKey(expected.dataKey, expected.vaultId, 'database')
  const opened = openDatabase({ path, key })
  key.fill(0)
  if (!opened.ok) return opened
  const checked = attempt(() => findDamage(opened.value, expected))
  opened.value.close()
  if (!checked.ok) return checked
  if (checked.value === null) return accept(undefined)
  return reject(
    'integrity',
    `The copy of the vault is not whole: ${checked.value} It was not used. Try again, or use another backup.`,
  )
}

function findDamage(connection: Connection, expected: Expected): string | null {
  if (connection.pragma('quick_check(1)') !== 'ok') return 'its pages are damaged.'
  if (connection.pragma('foreign_key_check') !== undefined) return 'rows point nowhere.'
  const counts = countRows(connection.reader)
  if (Object.entries(expected.counts).some(([table, rows]) => counts[table] !== rows)) return 'rows are missing.'
  const report = verifyJournal(connection.reader, [expected.head])
  return report.ok ? null : (report.problem ?? 'the journal does not verify.')
}

/** Rows of every table of the vault, by name. */
function countRows(db: ReadDb): Record<string, number> {
  const tables = db
    .prepare<{ name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE 'sqlite%'",
    )
    .all()
  return Object.fromEntries(
    tables.map(({ name }) => {
      const row = db.prepare<{ rows: number }>(`SELECT count(*) AS rows FROM "${name.replaceAll('"', '""')}"`).get()
      return [name, row?.rows ?? 0]
    }),
  )
}
