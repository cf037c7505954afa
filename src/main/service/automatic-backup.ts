import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { accept, type Outcome } from '#domain/kernel/decision'
import { type EffectHandler, enqueueEffect, runOutbox } from '#main/journal/outbox'
import { backupVault } from '#main/vault/vault'
import { commandOf, type Opened } from './open-vault'

const KIND = 'backup'
const DAY_MS = 86_400_000
/** Daily backups that are kept; the newest is never removed. */
const KEPT = 7

/** The folder of the daily backups, beside the vault. */
const folderOf = (path: string) => join(dirname(path), `${basename(path)}.backups`)

/**
 * Makes the day's backup of a vault where the last one is older than a day, as an effect of the outbox: tried again when the
 * disk refuses, and never twice for one day. Practice vaults are left alone: nothing in them can be lost.
 * Source: `security.md` 3.10.
 */
export async function backUpDaily(opened: Opened): Promise<Outcome<unknown>> {
  const { session, vault, now } = opened
  if (vault().practice) return accept(undefined)
  const last = vault().lastBackupAt
  const due = last === null || Date.parse(now()) - Date.parse(last) >= DAY_MS
  const queued = due
    ? session.transaction((db) =>
        accept(
          enqueueEffect(db, { kind: KIND, payload: {}, idempotencyKey: `${KIND}-${now().slice(0, 10)}`, now: now() }),
        ),
      )
    : accept(0)
  if (!queued.ok) return queued
  return runOutbox(session, { handlers: { [KIND]: backupHandler(opened) }, now })
}

function backupHandler(opened: Opened): EffectHandler {
  return async ({ idempotencyKey }) => {
    const folder = folderOf(opened.session.path)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const to = join(folder, `${idempotencyKey}.rightsdesk-backup`)
    rmSync(`${to}.part`, { force: true })
    const made = backupVault(opened.session, { to })
    if (!made.ok && made.rejection.code !== 'conflict') return made
    if (!made.ok) return accept(undefined)
    const { fileName, sha256, events } = made.value
    const recorded = opened.engine.execute(commandOf('record-backup', { fileName, sha256, events }))
    removeOld(folder)
    return recorded
  }
}

/** Removes the oldest daily backups beyond those that are kept; their names sort by day. */
function removeOld(folder: string): void {
  const backups = readdirSync(folder)
    .filter((name) => name.startsWith(`${KIND}-`) && name.endsWith('.rightsdesk-backup'))
    .sort()
  for (const name of backups.slice(0, -KEPT)) rmSync(join(folder, name), { force: true })
}
