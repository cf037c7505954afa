import type { ClockEvent } from '../deadline/deadline'
import type { Channel } from '../intake/inquiry.event'
import type { IsoDate, IsoInstant } from '../kernel/civil-date'
import type { BlobId, CaseId, KnownRecordId, LetterId, ResponseId, TaskId, UserId } from '../kernel/id'
import type { RightId } from '../policy/right'
import type {
  ApprovalSubject,
  CaseFacts,
  CaseOutcome,
  CheckMethod,
  DataPoint,
  Disposition,
  FindingImport,
  HoldReason,
  SentThing,
  TaskResult,
} from './case.event'

export type CaseCommands = {
  'change-facts': { caseId: CaseId; changes: Partial<CaseFacts>; reason: string }
  'correct-case-receipt': { caseId: CaseId; receivedAt: IsoInstant; reason: string }
  /** Pins the case to another rule set that the vault holds. */
  'change-rule-set': { caseId: CaseId; version: string; reason: string }
  'assign-case': { caseId: CaseId; ownerId: UserId }
  'add-note': { caseId: CaseId; text: string }
  'hold-case': { caseId: CaseId; reason: HoldReason; note: string }
  'resume-case': { caseId: CaseId }
  'close-case': { caseId: CaseId; outcome: CaseOutcome; note: string }
  'reopen-case': { caseId: CaseId; reason: string }
  /** With a `recordId` the value on file is read from the known records; `typedValue` is what the officer typed instead. */
  'record-check': {
    caseId: CaseId
    rights: readonly RightId[]
    dataPoint: DataPoint
    answer: string
    recordId: KnownRecordId | null
    typedValue: string | null
    method: CheckMethod
    result: 'match' | 'no_match' | 'unclear'
    note: string
  }
  'withdraw-check': { caseId: CaseId; checkId: string; reason: string }
  'record-clock-event': { caseId: CaseId; clockEvent: ClockEvent; note: string }
  'issue-letter': {
    caseId: CaseId
    templateId: string
    to: Readonly<{ name: string; email: string; postal: string }>
    fields: Readonly<Record<string, string>>
  }
  'record-sending': { caseId: CaseId; sent: SentThing; channel: Channel; sentAt: IsoInstant; proof: string }
  /** One task for each system of the pack that bears on the case; systems already planned stay as they are. */
  'plan-tasks': { caseId: CaseId; systemIds: readonly string[] | null }
  'assign-task': { caseId: CaseId; taskId: TaskId; ownerId: UserId | null; dueOn: IsoDate | null }
  'import-findings': { caseId: CaseId; taskId: TaskId; finding: Omit<FindingImport, 'importId'> }
  'remove-findings': { caseId: CaseId; taskId: TaskId; importId: string; reason: string }
  'mark-findings': {
    caseId: CaseId
    taskId: TaskId
    importId: string
    rows: 'all' | readonly number[]
    disposition: Disposition
    reason: string
  }
  'record-task-result': { caseId: CaseId; taskId: TaskId; result: TaskResult }
  'request-approval': {
    caseId: CaseId
    subject: ApprovalSubject
    reason: string
    rights: readonly RightId[]
    responseId: ResponseId | null
  }
  'give-approval': { caseId: CaseId; approvalId: string; note: string }
  'refuse-approval': { caseId: CaseId; approvalId: string; note: string }
  /** Freezes what will be delivered; any later change of findings, facts or recipient voids it. */
  'prepare-response': {
    caseId: CaseId
    recipient: Readonly<{ name: string; email: string; postal: string }>
    paragraphs: readonly string[]
  }
  'release-response': { caseId: CaseId; responseId: ResponseId }
  'record-package': { caseId: CaseId; responseId: ResponseId; sha256: string; fileName: string; fingerprint: string }
  /** Destroys the payload of an event or a blob under a named rule; the chain still verifies and shows that it happened. */
  'dispose-attachment': { caseId: CaseId; blobId: BlobId; rule: string; reason: string; letterId?: LetterId }
}
