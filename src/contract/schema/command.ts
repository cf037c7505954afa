import { z } from 'zod'
import { APPROVAL_SUBJECTS } from '#domain/case/case.event'
import type { Commands, CommandType } from '#domain/command'
import { CHANNELS } from '#domain/intake/inquiry.event'
import { REVIEW_OUTCOMES } from '#domain/promise/promise.event'
import { COUNTED_FROM, RUN_MAX } from '#domain/retention/retention.state'
import { ROLES } from '#domain/vault/role'
import { ORGANISATIONS } from '#domain/vault/vault.event'
import {
  caseFacts,
  channel,
  checkMethod,
  clockEvent,
  dataPoint,
  disposition,
  holdReason,
  outcome,
  receipt,
  recipient,
  requester,
  rights,
  sentThing,
  taskResult,
} from './case-fact'
import {
  count,
  filled,
  fingerprint,
  id,
  isoDate,
  isoInstant,
  LIMITS,
  line,
  list,
  prose,
  ruleSetSource,
  ruleSetVersion,
  sha256,
  zone,
} from './primitive'

const caseId = id<'case'>()
const taskId = id<'task'>()
const inquiryId = id<'inquiry'>()
const userId = id<'user'>()
const blobId = id<'blob'>()
const reason = filled(2_000)
const dutyId = z.string().regex(/^[ABC]\d{1,2}$/, 'Not the id of a promise, such as A51')
const roles = list(z.enum(ROLES), 4).min(1, 'Choose at least one role')

const settings = z.strictObject({
  trustedHosts: list(line(255), 50),
  idleMinutes: z.number().int().min(1).max(15),
  calendar: line(32),
  zone,
  channelAddresses: z.record(line(64), line(320)),
  senderLines: list(line(200), 8),
  recipients: list(line(500), 50).exactOptional(),
  proclaimedHolidays: list(isoDate, 100).exactOptional(),
  closingDays: list(isoDate, 100).exactOptional(),
  businessDays: z.enum(['strict', 'lenient']).exactOptional(),
})
const changedSettings = settings.partial() as unknown as z.ZodType<Commands['change-settings']['changes']>

const attachment = z.strictObject({ blobId, name: line(255), type: line(255), size: count.max(1_000_000_000), sha256 })
const address = z.strictObject({ name: line(), address: line(1_000) })
const message = z.strictObject({
  messageId: line(1_000).nullable(),
  subject: line(2_000),
  from: address.nullable(),
  replyTo: list(address, 50),
  to: list(address),
  cc: list(address),
  dateHeader: line(200).nullable(),
  text: z.string().max(LIMITS.message),
  textFrom: z.enum(['plain', 'html', 'none']),
  attachments: list(attachment),
  authenticationResults: list(line(4_000), 20),
  warnings: list(line(500), 50),
  rawBlobId: blobId,
  rawSha256: sha256,
  fileName: line(255),
})
const logged = z.strictObject({
  subject: filled(),
  from: requester,
  text: prose(),
  acknowledgedOrallyAt: isoInstant.nullable(),
  attachments: list(attachment, 50),
})
const finding = z.strictObject({
  fileName: line(255),
  sha256,
  blobId,
  category: line(64),
  columns: list(line(200), 2_000),
  rows: count,
  badRows: count,
})
const fields = z.record(line(64), prose())
const factChanges = caseFacts.partial() as unknown as z.ZodType<Commands['change-facts']['changes']>

/** Strict payload schema of every command. Leaving one out, or a field that differs from the domain's, does not compile. */
export const COMMAND_PAYLOADS = {
  'create-vault': z.strictObject({
    organisation: z.enum(ORGANISATIONS),
    practice: z.boolean(),
    officer: z.strictObject({ userId, name: filled(100), roles }),
    settings,
  }),
  'add-user': z.strictObject({ userId, name: filled(100), roles }),
  'change-user-roles': z.strictObject({ userId, roles }),
  'remove-user': z.strictObject({ userId }),
  'record-passphrase-change': z.strictObject({ userId }),
  'confirm-recovery-key': z.strictObject({}),
  'change-settings': z.strictObject({ changes: changedSettings }),
  'set-practice-clock': z.strictObject({ now: isoInstant }),
  'record-backup': z.strictObject({ fileName: line(255), sha256, events: count }),
  'record-restore': z.strictObject({ epoch: count, fromHeadCode: line(64) }),
  'record-anchor-repair': z.strictObject({ explanation: line(1_000) }),
  'import-known-records': z.strictObject({
    source: filled(200),
    exportedOn: isoDate,
    fileName: line(255),
    sha256,
    blobId,
    mapping: z.record(line(200), line(64)),
    rows: count,
    badRows: count,
  }),
  'attach-promise-evidence': z.strictObject({
    dutyId,
    note: filled(2_000),
    file: z.strictObject({ blobId, name: line(255), sha256 }),
  }),
  'withdraw-promise-evidence': z.strictObject({ evidenceId: line(64), reason }),
  'review-promise': z.strictObject({
    dutyId,
    outcome: z.enum(REVIEW_OUTCOMES),
    reviewedOn: isoDate,
    nextReviewOn: isoDate,
    note: line(2_000),
  }),
  'withdraw-promise-review': z.strictObject({ reviewId: line(64), reason }),
  'set-retention-period': z.strictObject({
    rowId: line(16),
    client: filled(200).nullable(),
    period: z.strictObject({ amount: z.number().int(), unit: z.enum(['day', 'month', 'year']) }).nullable(),
    countedFrom: z.enum(COUNTED_FROM).nullable(),
    reason,
  }),
  'set-residual-days': z.strictObject({ systemId: line(16), days: z.number().int().nullable(), source: filled(500) }),
  'propose-disposal': z.strictObject({ caseIds: list(caseId, RUN_MAX), reason }),
  'approve-disposal': z.strictObject({ runId: line(64), note: line(2_000) }),
  'refuse-disposal': z.strictObject({ runId: line(64), note: filled(2_000) }),
  'carry-out-disposal': z.strictObject({ runId: line(64) }),
  'trust-publisher': z.strictObject({ name: filled(200), fingerprint }),
  'distrust-publisher': z.strictObject({ fingerprint }),
  'import-rule-set': z.strictObject({ source: ruleSetSource }),
  'import-message': z.strictObject({ message, receipt }),
  'quarantine-message': z.strictObject({
    fileName: line(255),
    index: count,
    reason: filled(1_000),
    rawBlobId: blobId.nullable(),
    rawSha256: sha256.nullable(),
    size: z.number().int().min(0),
  }),
  'log-inquiry': z.strictObject({
    channel: z.enum(CHANNELS).exclude(['email']),
    receivedAt: isoInstant,
    inquiry: logged,
  }),
  'correct-receipt': z.strictObject({ inquiryId, receivedAt: isoInstant, reason }),
  'accept-inquiry': z.strictObject({ inquiryId, facts: caseFacts }),
  'merge-inquiry': z.strictObject({ inquiryId, caseId }),
  'set-aside-inquiry': z.strictObject({ inquiryId, reason }),
  'restore-inquiry': z.strictObject({ inquiryId }),
  'change-facts': z.strictObject({ caseId, changes: factChanges, reason: line(2_000) }),
  'correct-case-receipt': z.strictObject({ caseId, receivedAt: isoInstant, reason }),
  'change-rule-set': z.strictObject({ caseId, version: ruleSetVersion, reason }),
  'assign-case': z.strictObject({ caseId, ownerId: userId }),
  'add-note': z.strictObject({ caseId, text: filled(LIMITS.paragraph) }),
  'hold-case': z.strictObject({ caseId, reason: holdReason, note: line(2_000) }),
  'resume-case': z.strictObject({ caseId }),
  'close-case': z.strictObject({ caseId, outcome, note: line(2_000) }),
  'reopen-case': z.strictObject({ caseId, reason }),
  'record-check': z.strictObject({
    caseId,
    rights,
    dataPoint,
    answer: line(1_000),
    recordId: id<'known-record'>().nullable(),
    typedValue: line(1_000).nullable(),
    method: checkMethod,
    result: z.enum(['match', 'no_match', 'unclear']),
    note: line(2_000),
  }),
  'withdraw-check': z.strictObject({ caseId, checkId: line(64), reason }),
  'record-clock-event': z.strictObject({ caseId, clockEvent, note: line(2_000) }),
  'issue-letter': z.strictObject({ caseId, templateId: line(64), to: recipient, fields }),
  'record-sending': z.strictObject({ caseId, sent: sentThing, channel, sentAt: isoInstant, proof: line(2_000) }),
  'plan-tasks': z.strictObject({ caseId, systemIds: list(line(16), 100).nullable() }),
  'assign-task': z.strictObject({ caseId, taskId, ownerId: userId.nullable(), dueOn: isoDate.nullable() }),
  'import-findings': z.strictObject({ caseId, taskId, finding }),
  'remove-findings': z.strictObject({ caseId, taskId, importId: line(64), reason }),
  'mark-findings': z.strictObject({
    caseId,
    taskId,
    importId: line(64),
    rows: z.union([z.literal('all'), list(count, LIMITS.rows)]),
    disposition,
    reason: line(2_000),
  }),
  'record-task-result': z.strictObject({ caseId, taskId, result: taskResult }),
  'request-approval': z.strictObject({
    caseId,
    subject: z.enum(APPROVAL_SUBJECTS),
    reason,
    rights,
    responseId: id<'response'>().nullable(),
  }),
  'give-approval': z.strictObject({ caseId, approvalId: line(64), note: line(2_000) }),
  'refuse-approval': z.strictObject({ caseId, approvalId: line(64), note: filled(2_000) }),
  'prepare-response': z.strictObject({ caseId, recipient, paragraphs: list(prose(5_000), 60) }),
  'release-response': z.strictObject({ caseId, responseId: id<'response'>() }),
  'record-package': z.strictObject({
    caseId,
    responseId: id<'response'>(),
    sha256,
    fileName: line(255),
    fingerprint: line(128),
  }),
  'dispose-attachment': z.strictObject({ caseId, blobId, rule: filled(200), reason }),
} as const satisfies { readonly [T in CommandType]: { readonly _zod: { readonly output: Commands[T] } } }
