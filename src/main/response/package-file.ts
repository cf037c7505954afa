import { fingerprint } from '#main/vault/signer'
import { categoryCsv } from './csv'
import { fileNames } from './file-name'
import { indexHtml } from './index-html'
import { dataJson, type FileNames } from './json'
import type { LetterBase, LetterRequest } from './letter'
import type { ResponseInput } from './package-input'
import { type PdfRequest, renderPdf } from './pdf'
import type { ZipFile } from './zip'

export type PackageStep = 'letter' | 'report' | 'data' | 'documents'
type FileOptions = Readonly<{
  publicKey: Uint8Array
  signal?: AbortSignal
  onProgress?: (step: PackageStep, done: number, total: number) => void
}>

/**
 * Every file of a package except the manifest and its signature, in the order in which they lie in the zip.
 * SECURITY: names inside are numbers and fixed words; titles and names given by people appear only inside the files.
 */
export async function packageFiles(
  input: ResponseInput,
  { publicKey, signal, onProgress }: FileOptions,
): Promise<readonly ZipFile[]> {
  const names = fileNames(input)
  onProgress?.('letter', 0, 1)
  const letter = { path: 'letter.pdf', bytes: await renderPdf({ template: 'letter', letter: responseLetter(input) }) }
  signal?.throwIfAborted()
  onProgress?.('report', 0, 1)
  const report = {
    path: 'report.pdf',
    bytes: await renderPdf(reportRequest(input)),
  }
  signal?.throwIfAborted()
  const tables: ZipFile[] = []
  for (const [at, category] of input.categories.entries()) {
    onProgress?.('data', at, input.categories.length)
    tables.push({ path: names.categories[at] ?? '', bytes: categoryCsv(category) })
    // Gives a cancel the chance to arrive between two tables.
    await new Promise((resume) => setImmediate(resume))
    signal?.throwIfAborted()
  }
  onProgress?.('documents', 0, input.documents.length)
  const documents = input.documents.map((document, at) => ({ path: names.documents[at] ?? '', bytes: document.bytes }))
  const files = [letter, report, ...tables, { path: 'data.json', bytes: dataJson(input, names) }, ...documents]
  const what = descriptions(input, names)
  const listed = files.map(({ path, bytes }) => ({ path, what: what.get(path) ?? '', bytes: bytes.byteLength }))
  return [{ path: 'index.html', bytes: indexHtml(input, listed, fingerprint(publicKey)) }, ...files]
}

/** The report of a response, which names the files that hold the whole tables. */
export const reportRequest = (input: ResponseInput): PdfRequest => ({
  template: 'report',
  input,
  files: fileNames(input).categories,
})

/** The letter that opens the package, with the facts of the case merged into the fields that the officer filled in. */
export function responseLetter(input: ResponseInput): LetterRequest {
  const { coverLetter, receivedOn, regimes, rights, refusals, complaintRoutes } = input
  const base: LetterBase = {
    organisation: input.organisation,
    requester: input.requester,
    officer: input.officer,
    caseNo: input.caseNo,
    writtenOn: input.respondedOn,
    headCode: input.headCode,
    language: input.language,
    paragraphs: coverLetter.paragraphs,
  }
  if (coverLetter.templateId === 'referral')
    return { id: 'referral', base, fields: { ...coverLetter.mergeFields, receivedOn, regimes } }
  if (coverLetter.templateId === 'deletion-outcome')
    return {
      id: 'deletion-outcome',
      base,
      fields: { ...coverLetter.mergeFields, receivedOn, regimes, refusals, complaintRoutes },
    }
  const names = fileNames(input)
  const withheld = input.categories
    .filter((category) => category.withheldCount > 0)
    .map((category) => ({ what: category.label, count: category.withheldCount, reasons: category.withheldReasons }))
  const contents = [...descriptions(input, names)]
    .filter(([path]) => path !== 'letter.pdf')
    .map(([name, what]) => ({ name, what }))
  return {
    id: 'cover',
    base,
    fields: { ...coverLetter.mergeFields, receivedOn, rights, regimes, contents, withheld, refusals, complaintRoutes },
  }
}

function descriptions(input: ResponseInput, names: FileNames): ReadonlyMap<string, string> {
  return new Map([
    ['letter.pdf', 'our letter to you'],
    ['report.pdf', 'the report in readable form'],
    ...input.categories.map(({ label, rows }, at) => {
      const what = rows.length > 0 ? `${label}, as a table` : `${label}: nothing is included, see the letter`
      return [names.categories[at] ?? '', what] as const
    }),
    ['data.json', 'everything, for other programs'],
    ...input.documents.map((document, at) => [names.documents[at] ?? '', document.name] as const),
  ])
}
