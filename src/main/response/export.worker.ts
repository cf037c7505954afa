import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { AnnexInput } from './annex'
import { type LetterRequest, letterText } from './letter'
import { type BuildOptions, type BuiltPackage, buildPackage } from './package'
import { reportRequest, responseLetter } from './package-file'
import type { ResponseInput } from './package-input'
import { renderPdf } from './pdf'
import { type Preview, renderPages } from './preview'
import { findingId, type SecretFinding, type SecretScan, scanForSecrets } from './secret-scan'
import { undrawable } from './typst'
import { type Verification, verifyPackage } from './verify'

/** A letter in both its forms, its pages as pictures when they were asked for, and the characters that no installed face draws. */
export type RenderedLetter = Readonly<{
  pdf: Uint8Array
  subject: string
  text: string
  preview: Preview | null
  undrawable: readonly string[]
}>

/** What the officer sees before release: the letter, the first pages of the report, what must not leave, and what cannot be drawn. */
export type ResponsePreview = Readonly<{
  letter: Preview
  letterText: string
  subject: string
  report: Preview
  scan: SecretScan
  undrawable: readonly string[]
}>

/** Part of a build that the vault process gives: the signature comes from there, the key stays there. */
export type BuildRequest = Readonly<{
  input: ResponseInput
  /** Ids of findings (`findingId`) that were looked at and found harmless; the vault decides who may say so. */
  acceptedFindings?: readonly string[]
}> &
  BuildOptions

const PREVIEW_DPI = 110
/** Pages of a report that are drawn when none are named; the whole report is set, so the page count is the real one. */
const PREVIEW_PAGES = [1, 2, 3, 4, 5]

/**
 * What the export process can be asked for. Every function takes one object of plain data and gives one; the integrator puts a port around it.
 * Errors: what the world can get wrong comes back as a rejection; a template that does not fit its data throws.
 */
export const exportHandlers = {
  /** Sets one letter. `dpi` asks for pictures of its pages as well. */
  async renderLetter({
    letter,
    dpi,
  }: Readonly<{ letter: LetterRequest; dpi?: number }>): Promise<Outcome<RenderedLetter>> {
    const pdf = await renderPdf({ template: 'letter', letter })
    const preview = dpi === undefined ? null : await renderPages(pdf, { dpi })
    const mail = letterText(letter)
    return accept({ pdf, ...mail, preview, undrawable: await undrawable(mail.text) })
  },

  /** Sets the reasons of dates. */
  async renderAnnex({ annex }: Readonly<{ annex: AnnexInput }>): Promise<Outcome<{ pdf: Uint8Array }>> {
    return accept({ pdf: await renderPdf({ template: 'annex', annex }) })
  },

  /** Shows a response without writing anything: the whole letter, and the pages of the report that are asked for (the first five by default). */
  async previewResponse({
    input,
    dpi = PREVIEW_DPI,
    pages = PREVIEW_PAGES,
  }: Readonly<{ input: ResponseInput; dpi?: number; pages?: readonly number[] }>): Promise<Outcome<ResponsePreview>> {
    const letter = responseLetter(input)
    const { subject, text } = letterText(letter)
    return accept({
      letter: await renderPages(await renderPdf({ template: 'letter', letter }), { dpi }),
      letterText: text,
      subject,
      report: await renderPages(await renderPdf(reportRequest(input)), { dpi, pages }),
      scan: scanForSecrets(input),
      undrawable: await undrawable(JSON.stringify({ ...input, documents: [] })),
    })
  },

  /** Scans, then builds. A finding stops the build: nothing with a secret in it is ever written to disk. */
  buildResponse({ input, acceptedFindings = [], ...options }: BuildRequest): Promise<Outcome<BuiltPackage>> {
    const { findings, total } = scanForSecrets(input)
    const open = findings.filter((finding) => !acceptedFindings.includes(findingId(finding)))
    const unlisted = total - findings.length
    return open.length + unlisted > 0
      ? Promise.resolve(secretsRejected(open, open.length + unlisted))
      : buildPackage(input, options)
  },

  /** Checks a package on disk. */
  verify({ path, fingerprint }: Readonly<{ path: string; fingerprint?: string }>): Promise<Outcome<Verification>> {
    return verifyPackage(path, fingerprint === undefined ? {} : { fingerprint })
  },
} as const

function secretsRejected(findings: readonly SecretFinding[], total: number): Outcome<never> {
  const places = findings
    .slice(0, 20)
    .map((finding) => ({ path: findingId(finding), message: `${finding.kind}: ${finding.masked}` }))
  const values = total === 1 ? 'a value' : `${total} values`
  return reject(
    'forbidden',
    `The response holds ${values} that must not leave, such as a card number or a password. Nothing was written. Withhold what is named and export again.`,
    places,
  )
}
