import type { IsoInstant } from '#domain/kernel/civil-date'
import type { VaultEvent } from '#domain/vault/vault.event'
import type { KnownValue } from '#main/intake/known-record'
import type { WriteDb } from '#main/vault/database'
import { statement } from './statement'

type Imported = Extract<VaultEvent, { type: 'KnownRecordsImported' }>

/** Writes a batch of known records: one JSON line a record, each a list of known values. The rows come from the blob that the event names, so that a rebuild reads the same. */
export function projectKnownRecords(
  db: WriteDb,
  event: Imported,
  meta: { at: IsoInstant; by: string; lines: string },
): void {
  const inserted = statement(db, 'INSERT OR IGNORE INTO known_batch VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(
    event.batchId,
    event.source,
    event.exportedOn,
    event.fileName,
    event.rows,
    event.badRows,
    meta.at,
    meta.by,
  )
  if (inserted.changes === 0) return
  const insert = statement(db, 'INSERT OR IGNORE INTO known_value VALUES (?, ?, ?, ?, ?)')
  meta.lines.split('\n').forEach((line, index) => {
    for (const { kind, value, normalised } of JSON.parse(line) as KnownValue[])
      insert.run(event.batchId, index + 1, kind, value, normalised)
  })
}
