import type { IsoDate, ZoneId } from '#domain/kernel/civil-date'
import type { CoverFields, DeletionFields, Officer, ReferralFields } from './letter-field'

/** The organisation as its letters show it. Null means that the officer has not entered it: the line is left out, never invented. */
export type Organisation = Readonly<{
  id: string
  name: string
  legalName: string
  addressLines: readonly string[] | null
  contact: string | null
  zone: ZoneId
}>

/** To whom an answer goes. */
export type Requester = Readonly<{ name: string | null; addressLines: readonly string[] | null; email: string | null }>

/** A law or policy that an answer is given under. */
export type Regime = Readonly<{ name: string; citation: string }>

/** A right that was exercised, with the words that the recipient reads. */
export type Right = Readonly<{ id: string; label: string }>

/** A date that governed the case. */
export type Deadline = Readonly<{ label: string; on: IsoDate; citation: string }>

/** One data category with what is delivered of it; a row may lack a column, which is then empty. */
export type ResponseCategory = Readonly<{
  id: string
  label: string
  sourceSystem: string
  columns: readonly string[]
  rows: readonly Readonly<Record<string, string>>[]
  withheldCount: number
  withheldReasons: readonly string[]
}>

/** A cell of a row; empty where the row lacks the column. Only the row's own values count, whatever a column is called. */
export const cellOf = (row: ResponseCategory['rows'][number], column: string): string =>
  Object.hasOwn(row, column) ? (row[column] ?? '') : ''

/** One block of the disclosures that a law lists, such as 'Purposes of the processing' with GDPR art. 15(1)(a). */
export type Disclosure = Readonly<{ heading: string; items: readonly string[]; citation: string }>

/** The account of one system: found = delivered + withheld + duplicate + notPersonal. */
export type LedgerLine = Readonly<{
  system: string
  found: number
  delivered: number
  withheld: number
  duplicate: number
  notPersonal: number
}>

/** Something that was asked and is not given. */
export type Refusal = Readonly<{ what: string; ground: string; citation: string }>

/** A file to include as it is, such as a call recording; `type` is its media type. */
export type ResponseDocument = Readonly<{ name: string; type: string; bytes: Uint8Array }>

type Own<Fields> = Omit<
  Fields,
  'receivedOn' | 'rights' | 'regimes' | 'contents' | 'withheld' | 'refusals' | 'complaintRoutes'
>

/** Which letter opens the package, the fields that only it has, and the officer's own paragraphs. */
export type CoverLetter =
  | Readonly<{ templateId: 'cover'; mergeFields: Own<CoverFields>; paragraphs: readonly string[] }>
  | Readonly<{ templateId: 'deletion-outcome'; mergeFields: Own<DeletionFields>; paragraphs: readonly string[] }>
  | Readonly<{ templateId: 'referral'; mergeFields: Own<ReferralFields>; paragraphs: readonly string[] }>

/**
 * Everything that goes into a response package, as plain data handed over by the vault process.
 * The export process adds nothing to it but layout, hashes and the signature that the vault gives.
 */
export type ResponseInput = Readonly<{
  caseNo: string
  organisation: Organisation
  requester: Requester
  regimes: readonly Regime[]
  rights: readonly Right[]
  receivedOn: IsoDate
  dueOn: IsoDate
  dueWhy: string
  respondedOn: IsoDate
  deadlines: readonly Deadline[]
  headCode: string
  officer: Officer
  coverLetter: CoverLetter
  categories: readonly ResponseCategory[]
  disclosures: readonly Disclosure[]
  ledger: readonly LedgerLine[]
  refusals: readonly Refusal[]
  complaintRoutes: readonly string[]
  documents: readonly ResponseDocument[]
  language: 'en'
}>
