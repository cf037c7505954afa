import type { Output, Parsed } from '#contract/bridge'
import type { IsoInstant } from '#domain/kernel/civil-date'
import { accept, type Outcome } from '#domain/kernel/decision'
import { type ImportedMail, importMail } from '#main/desk/import-mail'
import { queryVault } from '#main/process/vault-method'
import type { DeskContext } from '../context'
import type { DeskHandlers } from '../ipc'

type Summary = Output<'intake.import-files'>

/** Mail files into the vault. */
export const mailHandlers = (context: DeskContext): Pick<DeskHandlers, 'intake.import-files'> => ({
  'intake.import-files': (input) => importFiles(context, input),
})

function add(summary: Summary, item: ImportedMail): void {
  if (item.kind === 'imported') {
    summary.imported += 1
    summary.firstInquiryId ??= item.inquiryId
  } else if (item.kind === 'duplicate') summary.duplicates += 1
  else if (item.kind === 'quarantined') summary.quarantined += 1
  else summary.unreadable.push({ file: item.file, reason: item.reason })
}

/** The instant by which the vault goes: a practice vault keeps a clock of its own, and nothing is received after it. */
const importedAt = ({ session }: DeskContext): IsoInstant =>
  (session?.opened.practiceNow ?? new Date().toISOString()) as IsoInstant

/** Imports mail files with progress; what was imported before a cancel stays. */
async function importFiles(context: DeskContext, { tokens }: Parsed<'intake.import-files'>): Promise<Outcome<Summary>> {
  const { desk, files, jobs } = context
  const paths: string[] = []
  for (const token of tokens) {
    const path = files.path(token)
    if (!path.ok) return path
    paths.push(path.value)
  }
  const settings = await queryVault(desk.vault, 'settings.read', {})
  if (!settings.ok) return settings
  const { trustedHosts } = settings.value.settings
  return jobs.run('Importing mail', async ({ signal, progress }): Promise<Outcome<Summary>> => {
    const parser = desk.parser.openBatch()
    const summary: Summary = {
      imported: 0,
      duplicates: 0,
      quarantined: 0,
      unreadable: [],
      firstInquiryId: null,
      cancelled: false,
    }
    try {
      const order = { vault: desk.vault, parser, paths, trustedHosts, now: () => importedAt(context), signal }
      for await (const result of importMail({
        ...order,
        onProgress: ({ bytesRead, bytes }) => progress(bytesRead, bytes),
      })) {
        if (!result.ok) return result
        add(summary, result.value)
      }
      return accept({ ...summary, cancelled: signal.aborted })
    } finally {
      parser.close()
    }
  })
}
