import { accept } from '#domain/kernel/decision'
import { exportResponse } from '#main/desk/export-response'
import { queryVault } from '#main/process/vault-method'
import { emlDraft } from '#main/response/eml'
import type { RenderedLetter, ResponsePreview } from '#main/response/export.worker'
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
  const { desk, jobs } = context
  return {
    'response.preview': async ({ caseId }) => {
      const composed = await desk.vault.call('composeResponse', { caseId, responseId: null })
      if (!composed.ok) return composed
      const { input } = composed.value
      return jobs.run('Setting the preview', async (job) => {
        const preview = await desk.exporter.call<ResponsePreview>(
          'previewResponse',
          { input, dpi: SCREEN_DPI },
          { signal: job.signal },
        )
        if (!preview.ok) return preview
        const { letter, report, scan } = preview.value
        return accept({
          files: [
            { name: 'letter.pdf', what: 'Letter', rows: null },
            { name: 'report.pdf', what: 'Report in readable form', rows: null },
            ...input.categories.map((category) => ({
              name: `${category.label}.csv`,
              what: `${category.label} from ${category.sourceSystem}`,
              rows: category.rows.length,
            })),
            { name: 'data.json', what: 'Everything, for other programs', rows: null },
            { name: 'index.html', what: 'List of contents', rows: null },
            { name: 'manifest.json', what: 'Signed list of every file with its SHA-256', rows: null },
          ],
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
    },
    'response.export': async ({ caseId, responseId }) => {
      const caseFile = await queryVault(desk.vault, 'case.open', { caseId })
      if (!caseFile.ok) return caseFile
      const target = await askTarget(context, `${caseFile.value.caseNo}-response.zip`, 'Where the package is saved')
      if (target === null) return accept({ saved: false, name: '', sha256: '', fingerprint: '' })
      return jobs.run('Writing the package', async (job) => {
        const exported = await exportResponse(desk, {
          caseId,
          responseId,
          targetPath: target,
          signal: job.signal,
          onProgress: ({ done, total }) => job.progress(done, total),
        })
        if (!exported.ok) return exported
        const { sha256, fingerprint } = exported.value
        return accept({ saved: true, name: target.split(/[\\/]/).at(-1) ?? '', sha256, fingerprint })
      })
    },
    'response.preview-letter': async ({ caseId, templateId, fields, letterId }) => {
      const composed = await desk.vault.call('composeLetter', { caseId, templateId, fields, letterId })
      if (!composed.ok) return composed
      const rendered = await desk.exporter.call<RenderedLetter>('renderLetter', {
        letter: composed.value.request,
        dpi: SCREEN_DPI,
      })
      if (!rendered.ok) return rendered
      return accept({
        title: composed.value.title,
        text: rendered.value.text,
        fields: composed.value.fields,
        missing: [...composed.value.missing],
        pages: picturesOf(rendered.value.preview),
      })
    },
    'response.save-letter': async ({ caseId, letterId, as }) => {
      const composed = await desk.vault.call('composeLetter', { caseId, templateId: '', fields: {}, letterId })
      if (!composed.ok) return composed
      const rendered = await desk.exporter.call<RenderedLetter>('renderLetter', { letter: composed.value.request })
      if (!rendered.ok) return rendered
      const { request, recipient, title } = composed.value
      const name = `${request.base.caseNo}-${request.id}`
      if (as === 'pdf') return saveAs(context, { name: `${name}.pdf`, title, bytes: rendered.value.pdf })
      const { subject, text, pdf } = rendered.value
      const draft = emlDraft({
        to: { name: recipient.name || null, email: recipient.email },
        subject,
        text,
        attachments: [{ name: `${name}.pdf`, type: 'application/pdf', bytes: pdf }],
      })
      return saveAs(context, { name: `${name}.eml`, title, bytes: draft })
    },
  }
}
