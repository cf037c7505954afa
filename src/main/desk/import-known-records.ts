import type { Commands } from '#domain/command'
import { accept, type Outcome } from '#domain/kernel/decision'
import type { CommandId } from '#domain/kernel/id'
import { toKnownRecord } from '#main/intake/known-record'
import { mapRow } from '#main/intake/mapping'
import { executeOne, type VaultClient } from '#main/process/vault-method'
import { type StoredTable, storeTable, type TableSource } from './import-table'
import { newId } from './new-id'

/** What is said of a customer export: where it comes from, of which day it is, and which column holds what. */
export type KnownRecordOrder = Pick<Commands['import-known-records'], 'source' | 'exportedOn' | 'mapping'>

/** Imports a customer export: what is on file about people, to compare answers with. Bad rows are told and left out. */
export async function importKnownRecords(
  vault: VaultClient,
  file: TableSource,
  order: KnownRecordOrder,
): Promise<Outcome<StoredTable>> {
  const stored = await storeTable(vault, file, (values) => {
    const record = toKnownRecord(mapRow({ row: 0, values }, order.mapping), null)
    return 'error' in record ? record.error : record.values
  })
  if (!stored.ok) return stored
  const { fileName, sha256, blob, rows, badRows } = stored.value
  const reply = await executeOne(vault, {
    commandId: newId() as CommandId,
    type: 'import-known-records',
    payload: { ...order, fileName, sha256, blobId: blob.blobId, rows, badRows },
  })
  return reply.ok ? accept(stored.value) : reply
}
