import type { ClockEvent } from '../deadline/deadline'
import type { Channel, Receipt } from '../intake/inquiry.event'
import type { IsoDate, IsoInstant } from '../kernel/civil-date'
import type { BlobId, CaseId, InquiryId, LetterId, ResponseId, TaskId, UserId } from '../kernel/id'
import type { RightId } from '../policy/right'
import type { OrganisationId } from '../vault/vault.event'
import type {
  ApprovalSubject,
  CaseFacts,
  CaseOutcome,
  Check,
  Disposition,
  FindingImport,
  HoldReason,
  Letter,
  SentThing,
  TaskPlan,
  TaskResult,
} from './case.event'

/** When something was recorded, and by whom. */
export type Recorded = Readonly<{ at: IsoInstant; by: UserId }>

/** A line of the scorecard; `withdrawn` says why it no longer counts. */
export type CheckEntry = Check & Recorded & Readonly<{ withdrawn: string | null }>

/** What the officer decided about a row that was found. */
export type Mark = Readonly<{ disposition: Disposition; reason: string }>

/**
 * An imported file of rows with the decision on each of them.
 * Shape: `fallback` holds for every row that `exceptions` (row index from 0) does not name; null is undecided.
 */
export type Finding = FindingImport & Readonly<{ fallback: Mark | null; exceptions: Readonly<Record<number, Mark>> }>

export type ResultEntry = Recorded & Readonly<{ result: TaskResult }>

/** What is asked of one system, and what it answered. */
export type Task = Readonly<{
  taskId: TaskId
  plan: TaskPlan
  ownerId: UserId | null
  dueOn: IsoDate | null
  findings: readonly Finding[]
  /** The answers so far, the latest of each kind; a system may have deleted some records and kept others. */
  results: readonly ResultEntry[]
  /** The answer given last; null while the system is silent. */
  result: TaskResult | null
}>

export type ApprovalStatus = 'asked' | 'given' | 'refused' | 'void'

/** A request for a second pair of eyes, and what became of it. */
export type Approval = Readonly<{
  approvalId: string
  subject: ApprovalSubject
  reason: string
  rights: readonly RightId[]
  responseId: ResponseId | null
  /** Of a release: the content that is approved. Another content is not approved. */
  contentSha256: string | null
  requestedAt: IsoInstant
  requestedBy: UserId
  status: ApprovalStatus
  decided: Recorded | null
  note: string
  exception: 'single_person' | null
}>

/** A frozen response. `void` says what was changed after it was prepared; a void response can never be released. */
export type PreparedResponse = Readonly<{
  responseId: ResponseId
  contentSha256: string
  highClass: boolean
  recipient: Readonly<{ name: string; email: string; postal: string }>
  paragraphs: readonly string[]
  prepared: Recorded
  released: Recorded | null
  packages: readonly Readonly<{ sha256: string; fileName: string; fingerprint: string; at: IsoInstant }>[]
  void: string | null
}>

export type IssuedLetter = Letter & Readonly<{ issued: Recorded }>

export type Sending = Readonly<{
  sent: SentThing
  channel: Channel
  sentAt: IsoInstant
  proof: string
  templateId: string | null
  recorded: Recorded
}>

/** Why the work waits, since when, and by whose word. */
export type Hold = Recorded & Readonly<{ reason: HoldReason; note: string }>

/** Everything that decisions about a case need. Plain data: it survives a JSON round trip. */
export type CaseState = Readonly<{
  caseId: CaseId
  caseNo: string
  organisation: OrganisationId
  policyVersion: string
  ruleSetVersion: string
  zone: string
  calendar: string
  channel: Channel
  subject: string
  inquiries: readonly Readonly<{ inquiryId: InquiryId; subject: string; receipt: Receipt }>[]
  receipt: Receipt
  receivedOn: IsoDate
  facts: CaseFacts
  ownerId: UserId
  /** The earliest proof that the requester was told that the request arrived; null when there is none. */
  acknowledgedAt: IsoInstant | null
  checks: readonly CheckEntry[]
  clockEvents: readonly ClockEvent[]
  letters: readonly IssuedLetter[]
  sendings: readonly Sending[]
  tasks: readonly Task[]
  approvals: readonly Approval[]
  responses: readonly PreparedResponse[]
  disposals: readonly Readonly<{ blobId: BlobId; letterId: LetterId | null; rule: string; at: IsoInstant }>[]
  notes: readonly (Recorded & Readonly<{ text: string }>)[]
  hold: Hold | null
  outcome: CaseOutcome | null
  /** What was said on closing; null while the case is open. */
  closing: (Recorded & Readonly<{ note: string }>) | null
  openedAt: IsoInstant
  closedAt: IsoInstant | null
  revision: number
  lastActivityAt: IsoInstant
}>

/** The response that stands: the latest one, unless something was changed since. */
export function currentResponse(caseFile: CaseState): PreparedResponse | null {
  const latest = caseFile.responses.at(-1)
  return latest && latest.void === null ? latest : null
}

/** The sending of a response, if one was recorded. */
export const sendingOf = (caseFile: CaseState, responseId: ResponseId): Sending | null =>
  caseFile.sendings.find(({ sent }) => sent.kind === 'response' && sent.responseId === responseId) ?? null
