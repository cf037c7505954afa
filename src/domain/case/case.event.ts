import type { ClockEvent } from '../deadline/deadline'
import type { Channel, Receipt } from '../intake/inquiry.event'
import type { IsoDate, IsoInstant } from '../kernel/civil-date'
import type { BlobId, CaseId, InquiryId, KnownRecordId, LetterId, ResponseId, TaskId, UserId } from '../kernel/id'
import type { RightId } from '../policy/right'
import type { KeepChoice } from '../retention/ground'
import type { DateChange } from '../rule-set/impact'
import type { OrganisationId } from '../vault/vault.event'

/** Who asks. The pack says for which of them the organisation is controller (A1, B2, C2). */
export const REQUESTER_ROLES = [
  'visitor',
  'prospect',
  'client_user',
  'caller',
  'channel_end_user',
  'agent',
  'parent',
  'correspondent',
  'regulator',
  'other',
] as const
export type RequesterRole = (typeof REQUESTER_ROLES)[number]

export type ControllerRole = 'controller' | 'processor'

export type Requester = Readonly<{ name: string; email: string; phone: string; postal: string }>

/** What the officer confirmed about a request. Every clock and every gate follows from these. */
export type CaseFacts = Readonly<{
  requester: Requester
  requesterRole: RequesterRole
  controllerRole: ControllerRole
  /** ISO 3166 country, or country and subdivision as in `US-CA`; null while unknown: then the policy's own clocks run alone. */
  residence: string | null
  rights: readonly RightId[]
  /** Rules whose clocks run, by id; suggested with reasons, decided by the officer. */
  ruleIds: readonly string[]
  /** Rules whose law the officer found not to bind the organisation here; absent in cases older than the question. */
  declinedRuleIds?: readonly string[]
  /** For a processor's case: the controller the person is referred to; empty while unknown. */
  referredTo: string
}>

export const DATA_POINTS = [
  'name',
  'email',
  'phone',
  'postal',
  'account_id',
  'customer_since',
  'last_order',
  'call_date',
  'workspace',
  'other',
] as const
export type DataPoint = (typeof DATA_POINTS)[number]

export const CHECK_METHODS = [
  'known_record',
  'account_reauthentication',
  'call_back',
  'one_time_code',
  'document_seen',
  'declaration',
  'agent_permission',
  'direct_confirmation',
  'power_of_attorney',
] as const
export type CheckMethod = (typeof CHECK_METHODS)[number]

/** What the answer was compared with. A value typed by hand is labelled so and reaches no level alone. */
export type OnFile =
  | Readonly<{ kind: 'known_record'; recordId: KnownRecordId; source: string; exportedOn: string; value: string }>
  | Readonly<{ kind: 'typed'; value: string }>
  | Readonly<{ kind: 'none' }>

/** One line of the scorecard. `rights` empty means that it counts for every right of the case. */
export type Check = Readonly<{
  checkId: string
  rights: readonly RightId[]
  dataPoint: DataPoint
  answer: string
  onFile: OnFile
  method: CheckMethod
  result: 'match' | 'no_match' | 'unclear'
  note: string
}>

export const DISPOSITIONS = ['delivered', 'withheld', 'duplicate', 'not_personal'] as const
export type Disposition = (typeof DISPOSITIONS)[number]

/** What is asked of a system. */
export type TaskAsk = 'find' | 'delete' | 'correct' | 'restrict' | 'stop'

export type TaskPlan = Readonly<{
  taskId: TaskId
  systemId: string
  systemName: string
  asks: readonly TaskAsk[]
  dueOn: IsoDate | null
}>

/** Rows that were found in a system, read from a file; the mapped rows stand in the blob as JSON lines, `rows` of them. */
export type FindingImport = Readonly<{
  importId: string
  fileName: string
  sha256: string
  blobId: BlobId
  category: string
  columns: readonly string[]
  rows: number
  badRows: number
}>

/**
 * Which kind of data is kept on which ground of the list, and from which day its period counts.
 * `rowId` and `untilOn` are never sent: the rule adds them, so that a letter names no date that nobody computed.
 */
export type TaskKeeping = KeepChoice & Readonly<{ rowId?: string | null; untilOn?: IsoDate | null }>

/** A system's answer beyond imported rows. Counts typed by hand need evidence. */
export type TaskResult =
  | Readonly<{ kind: 'rows' }>
  | Readonly<{ kind: 'nothing_held'; how: string }>
  | Readonly<{ kind: 'held_cannot_delete'; ground: string; citation: string; records: string; keeping?: TaskKeeping }>
  | Readonly<{ kind: 'deleted'; count: number; how: string; evidenceBlobId: BlobId | null }>
  | Readonly<{ kind: 'done'; how: string; evidenceBlobId: BlobId | null }>
  | Readonly<{
      kind: 'counted'
      found: number
      delivered: number
      withheld: number
      duplicate: number
      notPersonal: number
      reason: string
      evidenceBlobId: BlobId
    }>

export const APPROVAL_SUBJECTS = ['override', 'deletion', 'release'] as const
export type ApprovalSubject = (typeof APPROVAL_SUBJECTS)[number]

export const OUTCOMES = [
  'fulfilled',
  'partly_fulfilled',
  'refused',
  'nothing_held',
  'referred',
  'withdrawn',
  'unverifiable',
  'not_a_request',
  'duplicate',
] as const
export type CaseOutcome = (typeof OUTCOMES)[number]

export const HOLD_REASONS = ['waiting_for_requester', 'waiting_for_third_party', 'legal_hold', 'other'] as const
export type HoldReason = (typeof HOLD_REASONS)[number]

/** A letter as issued: the merge fields are frozen, so that the same text can be set again at any time. */
export type Letter = Readonly<{
  letterId: LetterId
  templateId: string
  to: Readonly<{ name: string; email: string; postal: string }>
  fields: Readonly<Record<string, string>>
}>

/** What was sent: a letter, the response, or a word spoken on the telephone. */
export type SentThing =
  | Readonly<{ kind: 'letter'; letterId: LetterId }>
  | Readonly<{ kind: 'response'; responseId: ResponseId }>
  | Readonly<{ kind: 'oral_acknowledgment' }>

export type CaseEvent =
  | Readonly<{
      type: 'CaseOpened'
      caseId: CaseId
      caseNo: string
      organisation: OrganisationId
      policyVersion: string
      ruleSetVersion: string
      zone: string
      calendar: string
      inquiryId: InquiryId
      channel: Channel
      subject: string
      receipt: Receipt
      receivedOn: IsoDate
      facts: CaseFacts
      ownerId: UserId
      acknowledgedOrallyAt: IsoInstant | null
    }>
  | Readonly<{ type: 'InquiryAttached'; inquiryId: InquiryId; subject: string; receipt: Receipt }>
  | Readonly<{ type: 'FactsChanged'; changes: Partial<CaseFacts>; reason: string }>
  | Readonly<{ type: 'ReceiptChanged'; receipt: Receipt; receivedOn: IsoDate; reason: string }>
  /** The case is computed with another rule set from now on; the dates are those before and after. */
  | Readonly<{ type: 'CaseRuleSetChanged'; from: string; to: string; dates: readonly DateChange[]; reason: string }>
  | Readonly<{ type: 'CaseAssigned'; ownerId: UserId }>
  | Readonly<{ type: 'NoteAdded'; text: string }>
  | Readonly<{ type: 'CaseHeld'; reason: HoldReason; note: string }>
  | Readonly<{ type: 'CaseResumed' }>
  | Readonly<{ type: 'CaseClosed'; outcome: CaseOutcome; note: string }>
  | Readonly<{ type: 'CaseReopened'; reason: string }>
  | Readonly<{ type: 'CheckRecorded'; check: Check }>
  | Readonly<{ type: 'CheckWithdrawn'; checkId: string; reason: string }>
  | Readonly<{ type: 'ClockEventRecorded'; clockEvent: ClockEvent; note: string }>
  | Readonly<{ type: 'LetterIssued'; letter: Letter }>
  | Readonly<{
      type: 'SendingRecorded'
      sent: SentThing
      channel: Channel
      sentAt: IsoInstant
      proof: string
      templateId: string | null
    }>
  | Readonly<{ type: 'TasksPlanned'; tasks: readonly TaskPlan[] }>
  | Readonly<{ type: 'TaskAssigned'; taskId: TaskId; ownerId: UserId | null; dueOn: IsoDate | null }>
  | Readonly<{ type: 'FindingsImported'; taskId: TaskId; finding: FindingImport }>
  | Readonly<{ type: 'FindingsRemoved'; taskId: TaskId; importId: string; reason: string }>
  | Readonly<{
      type: 'FindingsMarked'
      taskId: TaskId
      importId: string
      rows: 'all' | readonly number[]
      disposition: Disposition
      reason: string
    }>
  | Readonly<{ type: 'TaskResultRecorded'; taskId: TaskId; result: TaskResult }>
  | Readonly<{
      type: 'ApprovalRequested'
      approvalId: string
      subject: ApprovalSubject
      reason: string
      rights: readonly RightId[]
      responseId: ResponseId | null
    }>
  | Readonly<{ type: 'ApprovalGiven'; approvalId: string; note: string; exception: 'single_person' | null }>
  | Readonly<{ type: 'ApprovalRefused'; approvalId: string; note: string }>
  | Readonly<{
      type: 'ResponsePrepared'
      responseId: ResponseId
      contentSha256: string
      highClass: boolean
      recipient: Readonly<{ name: string; email: string; postal: string }>
      paragraphs: readonly string[]
    }>
  | Readonly<{ type: 'ResponseReleased'; responseId: ResponseId; contentSha256: string }>
  | Readonly<{ type: 'PackageWritten'; responseId: ResponseId; sha256: string; fileName: string; fingerprint: string }>
  | Readonly<{ type: 'AttachmentDisposed'; blobId: BlobId; letterId: LetterId | null; rule: string; reason: string }>
