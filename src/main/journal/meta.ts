import { invariant } from '#domain/kernel/invariant'
import type { ReadDb, WriteDb } from '#main/vault/database'

/** What the database says about its vault. Numbers are kept as decimal text. */
export type MetaKey =
  | 'vault_id'
  | 'db_uuid'
  | 'epoch'
  | 'commit_counter'
  | 'keyfile_generation'
  | 'created_at'
  | 'restored_from'

/** One value of the vault's own data; null when it was never set. */
export function findMeta(db: ReadDb, key: MetaKey): string | null {
  const row = db.prepare<{ value: string }>('SELECT value FROM vault_meta WHERE key = ?').get(key)
  return row?.value ?? null
}

/** One value that every finished vault has; its absence is a fault. */
export function readMeta(db: ReadDb, key: MetaKey): string {
  const value = findMeta(db, key)
  invariant(value !== null, `the vault knows its ${key}`)
  return value
}

/** Sets one value. */
export function writeMeta(db: WriteDb, key: MetaKey, value: string): void {
  db.prepare('INSERT INTO vault_meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(
    key,
    value,
  )
}

/** Takes one value away. */
export function clearMeta(db: WriteDb, key: MetaKey): void {
  db.prepare('DELETE FROM vault_meta WHERE key = ?').run(key)
}

const vaultIds = new WeakMap<object, string>()

/** The id of the vault behind a handle; it never changes, so it is read once. */
export function vaultIdOf(db: ReadDb): string {
  const known = vaultIds.get(db)
  if (known) return known
  const id = readMeta(db, 'vault_id')
  vaultIds.set(db, id)
  return id
}
