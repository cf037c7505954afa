import type { CaseFacts, CaseOutcome, DataPoint, Disposition, TaskResult } from '#domain/case/case.event'
import type { IsoDate, IsoInstant } from '#domain/kernel/civil-date'
import type { OrganisationId, Settings } from '#domain/vault/vault.event'
import type { KnownRecordOrder } from '#main/desk/import-known-records'

/** A decision about rows of a file that a system gave; `rows` count from 0. */
export type Mark = Readonly<{ rows: 'all' | readonly number[]; disposition: Disposition; reason: string }>

/** Rows that a system gave, as a bundled file of one data category, with the decisions on them in their order. */
export type FoundFile = Readonly<{ file: string; category: string; marks: readonly Mark[] }>

/** What one system answers. A deletion waits until a second person has approved it. */
export type SystemAnswer = Readonly<{
  found: readonly FoundFile[]
  results: readonly TaskResult[]
  deletion: TaskResult | null
}>

/** One answer of the requester that is compared with the known record, and why this was asked. */
export type Answer = Readonly<{ dataPoint: DataPoint; answer: string; why: string }>

/** Settings that the policy leaves open, and why the office has to settle each. */
export type SetUpItem = Readonly<{ changes: Partial<Settings>; did: string; why: string }>

/** What every story has: an office, a message, and what the officer confirms beyond the suggestions. */
type Common = Readonly<{
  organisation: OrganisationId
  office: Readonly<{ zone: string; calendar: string }>
  officer: string
  setUp: readonly SetUpItem[]
  /** Bundled message, and the instant at which the officer imports it. */
  mail: string
  importedAt: IsoInstant
  confirmed: Partial<CaseFacts>
  confirmedWhy: string
}>

/** A request that the organisation itself answers. */
export type ControllerStory = Common &
  Readonly<{
    kind: 'controller'
    /** The second person, who approves and does nothing else. */
    reviewer: string
    records: KnownRecordOrder & Readonly<{ file: string }>
    answers: readonly Answer[]
    /** A paper that the law asks for beside matching answers: what is asked, and what came back when. */
    declaration: Readonly<{ items: string; why: string; receivedAt: IsoInstant; note: string }> | null
    verifiedAt: IsoInstant
    collectedAt: IsoInstant
    /** By id of the system; every other system holds nothing. */
    systems: Readonly<Record<string, SystemAnswer>>
    /** How systems that hold nothing were searched. */
    searched: string
    approvedAt: IsoInstant
    answeredAt: IsoInstant
    paragraphs: readonly string[]
    closedAt: IsoInstant
    outcome: CaseOutcome
  }>

/** A request about data of which the organisation is only processor. */
export type ReferralStory = Common &
  Readonly<{
    kind: 'referral'
    referral: Readonly<{ controller: string; controllerContact: string; needed: string; forwardedOn: IsoDate }>
    referredAt: IsoInstant
    closedAt: IsoInstant
  }>

export type DemoStory = ControllerStory | ReferralStory

/** An instant written down in a story. */
export const instant = (text: string): IsoInstant => text as IsoInstant
/** A day written down in a story. */
export const day = (text: string): IsoDate => text as IsoDate

/** A system that was asked only to find. */
export const finds = (...found: readonly FoundFile[]): SystemAnswer => ({
  found,
  results: [{ kind: 'rows' }],
  deletion: null,
})

/** Rows of a file that all go to the requester. */
export const delivers = (file: string, category: string): FoundFile => ({
  file,
  category,
  marks: [{ rows: 'all', disposition: 'delivered', reason: '' }],
})
