import annexSource from '../../../resources/letter/annex.typ?raw'
import common from '../../../resources/letter/common.typ?raw'
import letterSource from '../../../resources/letter/letter.typ?raw'
import reportSource from '../../../resources/letter/report.typ?raw'
import { type AnnexInput, annexBody } from './annex'
import { annexWords } from './annex.words'
import { type LetterRequest, letterBody, salutation } from './letter'
import { inWords } from './letter-block'
import type { Organisation, ResponseInput } from './package-input'
import { reportBody } from './report'
import { typeset } from './typst'

/** What can be set: any letter, the readable report of a response, or the reasons of dates. */
export type PdfRequest =
  | Readonly<{ template: 'letter'; letter: LetterRequest }>
  | Readonly<{ template: 'report'; input: ResponseInput; files: readonly string[] }>
  | Readonly<{ template: 'annex'; annex: AnnexInput }>

const SOURCES = { letter: letterSource, report: reportSource, annex: annexSource } as const

/**
 * Sets a letter or a report as a tagged PDF with title, language, page numbers and the organisation's details.
 * Shape: US Letter for organisations in North American zones, A4 elsewhere.
 * The same request gives the same bytes; the only date in the file is the date of the letter.
 * SECURITY: what people wrote reaches Typst as JSON strings, which it prints and never evaluates.
 */
export function renderPdf(request: PdfRequest): Promise<Uint8Array> {
  return typeset({
    main: `/${request.template}.typ`,
    sources: { '/common.typ': common, [`/${request.template}.typ`]: SOURCES[request.template] },
    data: dataOf(request),
  })
}

function dataOf(request: PdfRequest): object {
  switch (request.template) {
    case 'letter':
      return letterData(request.letter)
    case 'report':
      return reportData(request.input, request.files)
    case 'annex':
      return annexData(request.annex)
  }
}

function annexData(annex: AnnexInput) {
  const body = annexBody(annex)
  const { week, ...words } = annexWords
  return { ...sheet({ ...annex, caseNo: annex.caseNo ?? body.title }), ...body, week, words }
}

function letterData(letter: LetterRequest) {
  const { base } = letter
  const body = letterBody(letter)
  return {
    ...sheet(base),
    title: body.subject,
    subject: body.subject.replace(` (${base.caseNo})`, ''),
    recipient: [
      base.requester.name,
      ...(base.requester.addressLines ?? []),
      base.requester.addressLines === null ? base.requester.email : null,
    ].filter((line) => line !== null),
    marks: [
      { label: 'Date', value: inWords(base.writtenOn) },
      { label: 'Reference', value: base.caseNo },
    ],
    salutation: salutation(base),
    blocks: body.blocks,
    closing: {
      name: base.officer.name,
      lines: [base.officer.role, base.organisation.legalName].filter((line) => line !== ''),
    },
    enclosures: body.enclosures,
  }
}

function reportData(input: ResponseInput, files: readonly string[]) {
  return {
    ...sheet({ ...input, writtenOn: input.respondedOn }),
    title: `Report on personal information (${input.caseNo})`,
    ...reportBody(input, files),
  }
}

type Sheet = Readonly<{
  organisation: Organisation
  caseNo: string
  writtenOn: string
  headCode: string | null
  language: 'en'
}>

function sheet({ organisation, caseNo, writtenOn, headCode, language }: Sheet) {
  const contact = [...(organisation.addressLines ?? []), organisation.contact].filter((line) => line !== null)
  return {
    language,
    writtenOn,
    paper: paperIn(organisation.zone),
    reference: caseNo,
    organisation: {
      name: organisation.name,
      legalName: organisation.legalName,
      lines: [...(organisation.legalName === organisation.name ? [] : [organisation.legalName]), ...contact],
    },
    footer: [organisation.legalName, `Reference ${caseNo}`, headCode === null ? '' : `Record code ${headCode}`],
  }
}

/** US Letter where that is the paper in the printer. */
function paperIn(zone: string): 'us-letter' | 'a4' {
  return /^(America\/(New_York|Chicago|Denver|Los_Angeles|Phoenix|Anchorage|Boise|Detroit|Indiana\/.+|Kentucky\/.+|Toronto|Vancouver|Edmonton|Winnipeg|Halifax|Mexico_City)|Pacific\/Honolulu|US\/.+)$/.test(
    zone,
  )
    ? 'us-letter'
    : 'a4'
}
