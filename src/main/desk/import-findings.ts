import { accept, type Outcome } from '#domain/kernel/decision'
import type { CaseId, CommandId, TaskId } from '#domain/kernel/id'
import { executeOne, type VaultClient } from '#main/process/vault-method'
import { type StoredTable, storeTable, type TableSource } from './import-table'
import { newId } from './new-id'

/** Where rows belong: the task of a system, a data category of the policy, and the columns that are kept. */
export type FindingsOrder = Readonly<{
  caseId: CaseId
  taskId: TaskId
  category: string
  columns: readonly string[]
  expectedRevision?: number
}>

/** Imports what a system found about somebody. Bad rows are told and left out; `importId` is what decisions name. */
export async function importFindings(
  vault: VaultClient,
  file: TableSource,
  order: FindingsOrder,
): Promise<Outcome<StoredTable & Readonly<{ importId: string }>>> {
  const { caseId, taskId, category, columns, expectedRevision } = order
  const stored = await storeTable(vault, file, (values) =>
    Object.fromEntries(columns.map((column) => [column, values[column] ?? ''])),
  )
  if (!stored.ok) return stored
  const { fileName, sha256, blob, rows, badRows } = stored.value
  const finding = { fileName, sha256, blobId: blob.blobId, category, columns, rows, badRows }
  const reply = await executeOne(vault, {
    commandId: newId() as CommandId,
    type: 'import-findings',
    ...(expectedRevision === undefined ? {} : { expectedRevision }),
    payload: { caseId, taskId, finding },
  })
  return reply.ok ? accept({ ...stored.value, importId: String(reply.value.result['importId']) }) : reply
}
