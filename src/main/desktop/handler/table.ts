import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Output, Parsed } from '#contract/bridge'
import { DATA_POINTS } from '#domain/case/case.event'
import { accept, type Outcome } from '#domain/kernel/decision'
import { importFindings } from '#main/desk/import-findings'
import { importKnownRecords } from '#main/desk/import-known-records'
import { previewTable, type StoredTable } from '#main/desk/import-table'
import { suggestKnownMapping } from '#main/intake/known-record'
import type { ParserBatch } from '#main/intake/parser-client'
import { asRejection } from '#main/vault/failure'
import { DATA_POINT_LABELS } from '#main/verification/data-point-label'
import type { DeskContext } from '../context'
import type { DeskHandlers } from '../ipc'

type Names =
  | 'verification.preview-records'
  | 'verification.import-records'
  | 'task.preview-findings'
  | 'task.import-findings'
  | 'task.attach-evidence'

/** Tables of known records and of findings, and files that are evidence. */
export function tableHandlers(context: DeskContext): Pick<DeskHandlers, Names> {
  return {
    'verification.preview-records': async ({ token }) => {
      const preview = await previewOf(context, token)
      if (!preview.ok) return preview
      const fields = DATA_POINTS.map((id) => ({ id, label: DATA_POINT_LABELS[id] }))
      return accept({ ...preview.value, suggested: { ...suggestKnownMapping(preview.value.columns) }, fields })
    },
    'verification.import-records': (input) => importRecords(context, input),
    'task.preview-findings': ({ token }) => previewOf(context, token),
    'task.import-findings': (input) => importSystemFindings(context, input),
    'task.attach-evidence': ({ token }) => attachEvidence(context, token),
  }
}

/** Runs work with a parser process of its own, which is killed afterwards. */
async function withParser<T>({ desk }: DeskContext, work: (parser: ParserBatch) => Promise<T>): Promise<T> {
  const parser = desk.parser.openBatch()
  try {
    return await work(parser)
  } finally {
    parser.close()
  }
}

async function previewOf(context: DeskContext, token: string): Promise<Outcome<Output<'task.preview-findings'>>> {
  const path = context.files.path(token)
  if (!path.ok) return path
  const preview = await withParser(context, (parser) => previewTable({ parser, path: path.value }))
  if (!preview.ok) return preview
  const { columns, rows, total, errors } = preview.value
  return accept({
    columns: [...columns],
    rows: rows.map((row) => ({ ...row })),
    total,
    errors: errors.map((error) => ({ ...error })),
  })
}

const counted = ({ rows, badRows, errors }: StoredTable) => ({
  rows,
  badRows,
  errors: errors.map((error) => ({ ...error })),
})

async function importRecords(
  context: DeskContext,
  { token, ...order }: Parsed<'verification.import-records'>,
): Promise<Outcome<Output<'verification.import-records'>>> {
  const path = context.files.path(token)
  if (!path.ok) return path
  return context.jobs.run('Importing known records', async ({ signal }) => {
    const stored = await withParser(context, (parser) =>
      importKnownRecords(context.desk.vault, { parser, path: path.value, signal }, order),
    )
    return stored.ok ? accept(counted(stored.value)) : stored
  })
}

async function importSystemFindings(
  context: DeskContext,
  { token, ...order }: Parsed<'task.import-findings'>,
): Promise<Outcome<Output<'task.import-findings'>>> {
  const path = context.files.path(token)
  if (!path.ok) return path
  return context.jobs.run('Importing findings', async ({ signal }) => {
    const stored = await withParser(context, (parser) =>
      importFindings(context.desk.vault, { parser, path: path.value, signal }, order),
    )
    return stored.ok ? accept(counted(stored.value)) : stored
  })
}

async function attachEvidence(
  { desk, files }: DeskContext,
  token: string,
): Promise<Outcome<Output<'task.attach-evidence'>>> {
  const path = files.path(token)
  if (!path.ok) return path
  try {
    const stored = await desk.vault.call('putBlob', { bytes: new Uint8Array(await readFile(path.value)) })
    return stored.ok
      ? accept({ blobId: stored.value.blobId, sha256: stored.value.sha256, name: basename(path.value) })
      : stored
  } catch (error) {
    const rejection = asRejection(error)
    if (!rejection) throw error
    return { ok: false, rejection }
  }
}
