import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { accept, type Outcome } from '#domain/kernel/decision'
import type { CaseId, CommandId, ResponseId } from '#domain/kernel/id'
import { executeOne } from '#main/process/vault-method'
import type { BuiltPackage } from '#main/response/package'
import type { Desk } from './desk'

export type ExportStep = Readonly<{ step: string; done: number; total: number }>
export type ExportedPackage = Readonly<{ path: string; sha256: string; fingerprint: string }>

/**
 * Builds the package of a released response at a path that the officer chose, and records what was written.
 * The order matters: the release is in the journal before the first byte leaves, and its record code is on the paper.
 */
export async function exportResponse(
  desk: Desk,
  order: {
    caseId: CaseId
    responseId: ResponseId
    targetPath: string
    signal?: AbortSignal | undefined
    onProgress?: (step: ExportStep) => void
  },
): Promise<Outcome<ExportedPackage>> {
  const { caseId, responseId, targetPath } = order
  const composed = await desk.vault.call('composeResponse', { caseId, responseId })
  if (!composed.ok) return composed
  const key = await desk.vault.call('packageKey', {})
  if (!key.ok) return key
  const built = await desk.exporter.call<BuiltPackage>(
    'buildResponse',
    { input: composed.value.input, targetPath, publicKey: key.value.publicKey },
    { signal: order.signal, onProgress: (value) => order.onProgress?.(value as ExportStep) },
  )
  if (!built.ok) return built
  const { fingerprint } = key.value
  const recorded = await executeOne(desk.vault, {
    commandId: randomUUID() as CommandId,
    type: 'record-package',
    payload: {
      caseId,
      responseId,
      sha256: built.value.sha256,
      fileName: basename(targetPath).slice(0, 255),
      fingerprint,
    },
  })
  return recorded.ok ? accept({ path: targetPath, sha256: built.value.sha256, fingerprint }) : recorded
}
