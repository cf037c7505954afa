import { basename, join } from 'node:path'
import { app, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import { accept, type Outcome } from '#domain/kernel/decision'
import { saveFile } from '#main/desk/save-file'
import type { DeskContext } from '../context'
import type { ChosenFile } from '../file-token'
import type { DeskHandlers } from '../ipc'

type Names =
  | 'desk.choose-files'
  | 'desk.cancel-job'
  | 'desk.read-preference'
  | 'desk.write-preference'
  | 'desk.save-backup'
  | 'intake.save-attachment'
  | 'case.save-list'

const ALL = { name: 'All files', extensions: ['*'] }
const TABLES = { name: 'Tables', extensions: ['csv', 'json', 'jsonl', 'txt'] }
const FILTERS = {
  mail: [{ name: 'Mail', extensions: ['eml', 'mbox', 'mbx'] }, ALL],
  records: [TABLES, ALL],
  findings: [TABLES, ALL],
  evidence: [ALL],
  policy: [{ name: 'Text', extensions: ['txt', 'md', 'html', 'htm'] }, ALL],
  'rule-set': [{ name: 'Rule set', extensions: ['json'] }, ALL],
}

/** Asks for files to open; none when the officer thought better of it. */
export async function askFiles(context: DeskContext, options: OpenDialogOptions): Promise<readonly string[]> {
  const window = context.window()
  const chosen = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options)
  return chosen.canceled ? [] : chosen.filePaths
}

/** Asks where to save; null when the officer thought better of it. */
export async function askPlace(context: DeskContext, options: SaveDialogOptions): Promise<string | null> {
  const window = context.window()
  const chosen = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options)
  return chosen.canceled || !chosen.filePath ? null : chosen.filePath
}

/** Asks where a file that leaves the desk is saved. */
export const askTarget = (context: DeskContext, name: string, title: string): Promise<string | null> =>
  askPlace(context, { title, defaultPath: join(app.getPath('downloads'), name) })

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

/** Files that come in and go out through the dialogs of the desk, and what this computer remembers. */
export function fileHandlers(context: DeskContext): Pick<DeskHandlers, Names> {
  const { desk, jobs, preferences } = context
  return {
    'desk.choose-files': ({ purpose }) => chooseFiles(context, purpose),
    'desk.cancel-job': ({ jobId }) => {
      jobs.cancel(jobId)
      return accept({})
    },
    'desk.read-preference': ({ key }) => accept({ value: preferences.read(`page.${key}`) }),
    'desk.write-preference': ({ key, value }) => {
      preferences.write(`page.${key}`, value)
      return accept({})
    },
    'desk.save-backup': () => saveBackup(context),
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
  }
}

async function chooseFiles(
  context: DeskContext,
  purpose: keyof typeof FILTERS,
): Promise<Outcome<{ files: ChosenFile[] }>> {
  const several = purpose === 'mail' ? (['multiSelections'] as const) : []
  const paths = await askFiles(context, { properties: ['openFile', ...several], filters: FILTERS[purpose] })
  const issued: ChosenFile[] = []
  for (const path of paths) {
    const file = context.files.issue(path)
    if (!file.ok) return file
    issued.push(file.value)
  }
  return accept({ files: issued })
}

async function saveBackup(context: DeskContext): Promise<Outcome<{ saved: boolean; name: string }>> {
  const name = `${context.session?.known.name ?? 'vault'}-${new Date().toISOString().slice(0, 10)}.backup`
  const target = await askTarget(context, name, 'Where the backup is kept')
  if (target === null) return accept({ saved: false, name: '' })
  return context.jobs.run('Making a backup', async () => {
    const made = await context.desk.vault.call('backup', { target })
    return made.ok ? accept({ saved: true, name: made.value.fileName }) : made
  })
}
