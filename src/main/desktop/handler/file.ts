import { basename, join } from 'node:path'
import { app, dialog } from 'electron'
import { DATA_POINTS } from '#domain/case/case.event'
import { accept, type Outcome } from '#domain/kernel/decision'
import type { CommandId } from '#domain/kernel/id'
import { importMail } from '#main/desk/import-mail'
import { previewTable, storeTable } from '#main/desk/import-table'
import { newId } from '#main/desk/new-id'
import { saveFile } from '#main/desk/save-file'
import { suggestKnownMapping, toKnownRecord } from '#main/intake/known-record'
import { mapRow } from '#main/intake/mapping'
import { executeOne, queryVault } from '#main/process/vault-method'
import { DATA_POINT_LABELS } from '#main/verification/known-record.query'
import type { DeskContext } from '../context'
import type { ChosenFile } from '../file-token'
import type { DeskHandlers } from '../ipc'

type Names =
  | 'desk.choose-files'
  | 'desk.cancel-job'
  | 'desk.read-preference'
  | 'desk.write-preference'
  | 'desk.save-backup'
  | 'intake.import-files'
  | 'intake.save-attachment'
  | 'case.save-list'
  | 'verification.preview-records'
  | 'verification.import-records'
  | 'task.preview-findings'
  | 'task.import-findings'
  | 'task.attach-evidence'

const FILTERS = {
  mail: [
    { name: 'Mail', extensions: ['eml', 'mbox', 'mbx'] },
    { name: 'All files', extensions: ['*'] },
  ],
  records: [
    { name: 'Tables', extensions: ['csv', 'json', 'jsonl', 'txt'] },
    { name: 'All files', extensions: ['*'] },
  ],
  findings: [
    { name: 'Tables', extensions: ['csv', 'json', 'jsonl', 'txt'] },
    { name: 'All files', extensions: ['*'] },
  ],
  evidence: [{ name: 'All files', extensions: ['*'] }],
}

/** Asks where to save; null when the officer thought better of it. */
export async function askTarget(context: DeskContext, name: string, title: string): Promise<string | null> {
  const window = context.window()
  const options = { title, defaultPath: join(app.getPath('downloads'), name) }
  const chosen = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options)
  return chosen.canceled || !chosen.filePath ? null : chosen.filePath
}

/** Saves bytes where the officer chooses. */
export async function saveAs(
  context: DeskContext,
  file: { name: string; title: string; bytes: Uint8Array },
): Promise<Outcome<{ saved: boolean; name: string }>> {
  const target = await askTarget(context, file.name, file.title)
  if (target === null) return accept({ saved: false, name: '' })
  const saved = await saveFile(target, file.bytes)
  return saved.ok ? accept({ saved: true, name: saved.value.name }) : saved
}

const commandId = () => newId() as CommandId

/** Files that come in and go out through the dialogs of the desk. */
export function fileHandlers(context: DeskContext): Pick<DeskHandlers, Names> {
  const { desk, files, jobs, preferences } = context
  const withParser = async <T>(work: (parser: ReturnType<typeof desk.parser.openBatch>) => Promise<T>): Promise<T> => {
    const parser = desk.parser.openBatch()
    try {
      return await work(parser)
    } finally {
      parser.close()
    }
  }
  return {
    'desk.choose-files': async ({ purpose }) => {
      const window = context.window()
      const options = {
        properties: ['openFile' as const, ...(purpose === 'mail' ? (['multiSelections'] as const) : [])],
        filters: FILTERS[purpose],
      }
      const chosen = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options)
      const issued: ChosenFile[] = []
      for (const path of chosen.canceled ? [] : chosen.filePaths) {
        const file = files.issue(path)
        if (!file.ok) return file
        issued.push(file.value)
      }
      return accept({ files: issued })
    },
    'desk.cancel-job': ({ jobId }) => {
      jobs.cancel(jobId)
      return accept({})
    },
    'desk.read-preference': ({ key }) => accept({ value: preferences.read(`page.${key}`) }),
    'desk.write-preference': ({ key, value }) => {
      preferences.write(`page.${key}`, value)
      return accept({})
    },
    'desk.save-backup': async () => {
      const name = `${context.session?.known.name ?? 'vault'}-${new Date().toISOString().slice(0, 10)}.backup`
      const target = await askTarget(context, name, 'Where the backup is kept')
      if (target === null) return accept({ saved: false, name: '' })
      return jobs.run('Making a backup', async () => {
        const made = await desk.vault.call('backup', { target })
        return made.ok ? accept({ saved: true, name: made.value.fileName }) : made
      })
    },
    'intake.import-files': ({ tokens }) => importFiles(context, tokens),
    'intake.save-attachment': async ({ blobId, name }) => {
      const blob = await desk.vault.call('readBlob', { blobId })
      return blob.ok
        ? saveAs(context, { name: basename(name), title: 'Save attachment', bytes: blob.value.bytes })
        : blob
    },
    'case.save-list': async (input) => {
      const csv = await desk.vault.call('caseListCsv', input)
      if (!csv.ok) return csv
      const saved = await saveAs(context, {
        name: `cases-${input.view}.csv`,
        title: 'Save the list',
        bytes: csv.value.bytes,
      })
      return saved.ok ? accept({ ...saved.value, rows: csv.value.rows }) : saved
    },
    'verification.preview-records': async ({ token }) => {
      const path = files.path(token)
      if (!path.ok) return path
      const preview = await withParser((parser) => previewTable({ parser, path: path.value }))
      if (!preview.ok) return preview
      const { columns } = preview.value
      return accept({
        ...presentPreview(preview.value),
        suggested: { ...suggestKnownMapping(columns) },
        fields: DATA_POINTS.map((id) => ({ id, label: DATA_POINT_LABELS[id] })),
      })
    },
    'verification.import-records': async ({ token, source, exportedOn, mapping }) => {
      const path = files.path(token)
      if (!path.ok) return path
      return jobs.run('Importing known records', async (job) => {
        const stored = await withParser((parser) =>
          storeTable(desk.vault, { parser, path: path.value, signal: job.signal }, (values) => {
            const record = toKnownRecord(mapRow({ row: 0, values }, mapping), null)
            return 'error' in record ? record.error : record.values
          }),
        )
        if (!stored.ok) return stored
        const { fileName, sha256, blob, rows, badRows, errors } = stored.value
        const reply = await executeOne(desk.vault, {
          commandId: commandId(),
          type: 'import-known-records',
          payload: { source, exportedOn, fileName, sha256, blobId: blob.blobId, mapping, rows, badRows },
        })
        return reply.ok ? accept({ rows, badRows, errors: [...errors] }) : reply
      })
    },
    'task.preview-findings': async ({ token }) => {
      const path = files.path(token)
      if (!path.ok) return path
      const preview = await withParser((parser) => previewTable({ parser, path: path.value }))
      return preview.ok ? accept(presentPreview(preview.value)) : preview
    },
    'task.import-findings': async ({ token, caseId, taskId, category, columns, expectedRevision }) => {
      const path = files.path(token)
      if (!path.ok) return path
      return jobs.run('Importing findings', async (job) => {
        const stored = await withParser((parser) =>
          storeTable(desk.vault, { parser, path: path.value, signal: job.signal }, (values) =>
            Object.fromEntries(columns.map((column) => [column, values[column] ?? ''])),
          ),
        )
        if (!stored.ok) return stored
        const { fileName, sha256, blob, rows, badRows, errors } = stored.value
        const finding = { fileName, sha256, blobId: blob.blobId, category, columns, rows, badRows }
        const reply = await executeOne(desk.vault, {
          commandId: commandId(),
          type: 'import-findings',
          expectedRevision,
          payload: { caseId, taskId, finding },
        })
        return reply.ok ? accept({ rows, badRows, errors: [...errors] }) : reply
      })
    },
    'task.attach-evidence': async ({ token }) => {
      const path = files.path(token)
      if (!path.ok) return path
      const stored = await storeEvidence(context, path.value)
      return stored.ok ? accept({ ...stored.value, name: basename(path.value) }) : stored
    },
  }
}

type Preview = Awaited<ReturnType<typeof previewTable>> extends Outcome<infer T> ? T : never
const presentPreview = (preview: Preview) => ({
  columns: [...preview.columns],
  rows: preview.rows.map((row) => ({ ...row })),
  total: preview.total,
  errors: preview.errors.map((error) => ({ ...error })),
})

async function storeEvidence(
  { desk }: DeskContext,
  path: string,
): Promise<Outcome<{ blobId: string; sha256: string }>> {
  const { readFile } = await import('node:fs/promises')
  const stored = await desk.vault.call('putBlob', { bytes: new Uint8Array(await readFile(path)) })
  return stored.ok ? accept({ blobId: stored.value.blobId, sha256: stored.value.sha256 }) : stored
}

/** Imports mail files with progress; what was imported before a cancel stays. */
async function importFiles(context: DeskContext, tokens: readonly string[]) {
  const { desk, files, jobs } = context
  const paths: string[] = []
  for (const token of tokens) {
    const path = files.path(token)
    if (!path.ok) return path
    paths.push(path.value)
  }
  const settings = await queryVault(desk.vault, 'settings.read', {})
  if (!settings.ok) return settings
  return jobs.run('Importing mail', async (job) => {
    const parser = desk.parser.openBatch()
    const summary = {
      imported: 0,
      duplicates: 0,
      quarantined: 0,
      unreadable: [] as { file: string; reason: string }[],
      firstInquiryId: null as string | null,
      cancelled: false,
    }
    try {
      const order = {
        vault: desk.vault,
        parser,
        paths,
        trustedHosts: settings.value.settings.trustedHosts,
        now: () => new Date().toISOString() as never,
        signal: job.signal,
      }
      for await (const result of importMail({
        ...order,
        onProgress: ({ bytesRead, bytes }) => job.progress(bytesRead, bytes),
      })) {
        if (!result.ok) return result
        const item = result.value
        if (item.kind === 'imported') {
          summary.imported += 1
          summary.firstInquiryId ??= item.inquiryId
        } else if (item.kind === 'duplicate') summary.duplicates += 1
        else if (item.kind === 'quarantined') summary.quarantined += 1
        else summary.unreadable.push({ file: item.file, reason: item.reason })
      }
      return accept({ ...summary, cancelled: job.signal.aborted })
    } finally {
      parser.close()
    }
  })
}
