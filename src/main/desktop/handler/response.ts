import { basename } from 'node:path'
import type { Output, Parsed } from '#contract/bridge'
import { accept, type Outcome } from '#domain/kernel/decision'
import { exportResponse } from '#main/desk/export-response'
import { writeLetter } from '#main/desk/write-letter'
import { queryVault } from '#main/process/vault-method'
import type { RenderedLetter, ResponsePreview } from '#main/response/export.worker'
import { fileNames } from '#main/response/file-name'
import type { ResponseInput } from '#main/response/package-input'
import type { Preview } from '#main/response/preview'
import type { DeskContext } from '../context'
import type { DeskHandlers } from '../ipc'
import { askTarget, saveAs } from './file'

type Names = 'response.preview' | 'response.export' | 'response.preview-letter' | 'response.save-letter'

/** Sharp enough to read on the screen, light enough to cross the wire. */
const SCREEN_DPI = 100

const picturesOf = (preview: Preview | null) =>
  (preview?.pages ?? []).map(({ number, png, width, height }) => ({
    page: number,
    of: preview?.pageCount ?? 0,
    png: new Uint8Array(png),
    width,
    height,
  }))

/** What leaves the desk: previews, letters and packages. */
export function responseHandlers(context: DeskContext): Pick<DeskHandlers, Names> {
  return {
    'response.preview': (input) => previewResponse(context, input),
    'response.export': (input) => exportPackage(context, input),
    'response.preview-letter': (input) => previewLetter(context, input),
    'response.save-letter': (input) => saveLetter(context, input),
  }
}

async function previewResponse(
  { desk, jobs }: DeskContext,
  { caseId }: Parsed<'response.preview'>,
): Promise<Outcome<Output<'response.preview'>>> {
  const composed = await desk.vault.call('composeResponse', { caseId, responseId: null })
  if (!composed.ok) return composed
  const { input } = composed.value
  return jobs.run('Setting the preview', async ({ signal }) => {
    const preview = await desk.exporter.call<ResponsePreview>('previewResponse', { input, dpi: SCREEN_DPI }, { signal })
    if (!preview.ok) return preview
    const { letter, report, scan } = preview.value
    return accept({
      files: outlineOf(input),
      pages: [
        ...picturesOf(letter).map((page) => ({ file: 'letter.pdf', ...page })),
        ...picturesOf(report).map((page) => ({ file: 'report.pdf', ...page })),
      ],
      warnings: scan.findings.map((finding) => ({
        where: [finding.categoryId, finding.row === null ? null : `row ${finding.row}`, finding.column]
          .filter(Boolean)
          .join(', '),
        message: `Holds what must not leave (${finding.kind}: ${finding.masked}). Withhold the row.`,
      })),
    })
  })
}

/** The files of a package in the order in which a person meets them, under the names that they have in it. */
function outlineOf(input: ResponseInput): Output<'response.preview'>['files'] {
  const { categories } = fileNames(input)
  const tables = input.categories.map(({ label, sourceSystem, rows }, at) => ({
    name: categories[at] ?? '',
    what: rows.length > 0 ? `${label} from ${sourceSystem}` : `${label}: nothing is included`,
    rows: rows.length,
  }))
  return [
    { name: 'letter.pdf', what: 'Letter', rows: null },
    { name: 'report.pdf', what: 'Report in readable form', rows: null },
    ...tables,
    { name: 'data.json', what: 'Everything, for other programs', rows: null },
    { name: 'index.html', what: 'List of contents', rows: null },
    { name: 'manifest.json', what: 'Signed list of every file with its SHA-256', rows: null },
  ]
}

async function exportPackage(
  context: DeskContext,
  { caseId, responseId }: Parsed<'response.export'>,
): Promise<Outcome<Output<'response.export'>>> {
  const { desk, jobs } = context
  const caseFile = await queryVault(desk.vault, 'case.open', { caseId })
  if (!caseFile.ok) return caseFile
  const target = await askTarget(context, `${caseFile.value.caseNo}-response.zip`, 'Where the package is saved')
  if (target === null) return accept({ saved: false, name: '', sha256: '', fingerprint: '' })
  return jobs.run('Writing the package', async ({ signal, progress }) => {
    const exported = await exportResponse(desk, {
      caseId,
      responseId,
      targetPath: target,
      signal,
      onProgress: ({ done, total }) => progress(done, total),
    })
    if (!exported.ok) return exported
    const { sha256, fingerprint } = exported.value
    return accept({ saved: true, name: basename(target), sha256, fingerprint })
  })
}

async function previewLetter(
  { desk }: DeskContext,
  input: Parsed<'response.preview-letter'>,
): Promise<Outcome<Output<'response.preview-letter'>>> {
  const composed = await desk.vault.call('composeLetter', input)
  if (!composed.ok) return composed
  const { request, title, fields, missing } = composed.value
  const rendered = await desk.exporter.call<RenderedLetter>('renderLetter', { letter: request, dpi: SCREEN_DPI })
  if (!rendered.ok) return rendered
  return accept({
    title,
    text: rendered.value.text,
    fields,
    missing: [...missing],
    pages: picturesOf(rendered.value.preview),
  })
}

async function saveLetter(
  context: DeskContext,
  input: Parsed<'response.save-letter'>,
): Promise<Outcome<Output<'response.save-letter'>>> {
  const written = await writeLetter(context.desk, input)
  return written.ok ? saveAs(context, written.value) : written
}
