import type { Commands, CommandType } from '#domain/command'
import type { IsoDate, IsoInstant } from '#domain/kernel/civil-date'
import type { Id } from '#domain/kernel/id'

const id = <K extends string>(text: string) => text as Id<K>
const at = '2026-11-23T09:00:00.000Z' as IsoInstant
const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
const caseId = id<'case'>('6f1f0c1e-5f4b-4c56-9d0e-0d3f1a2b3c4d')
const taskId = id<'task'>('1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed')
const inquiryId = id<'inquiry'>('9b2c7f8a-7f5e-4a7e-8f57-0c8f6d1e2a3b')
const userId = id<'user'>('3fa85f64-5717-4562-b3fc-2c963f66afa6')
const blobId = id<'blob'>('d290f1ee-6c54-4b01-90e6-d701748f0851')
const responseId = id<'response'>('7c9e6679-7425-40de-944b-e07fc1f90ae7')
const letterId = id<'letter'>('16fd2706-8baf-433b-82eb-8c7fada847da')

const requester = { name: 'Ana Rivera', email: 'ana@example.com', phone: '+14155550123', postal: '' }
const recipient = { name: 'Ana Rivera', email: 'ana@example.com', postal: '' }
const receipt = {
  receivedAt: at,
  basis: 'trusted_received',
  confirmed: true,
  explanation: 'Stamped by mx.example.com.',
} as const
const facts = {
  requester,
  requesterRole: 'client_user',
  controllerRole: 'controller',
  residence: 'US-CA',
  rights: ['access'],
  ruleIds: ['US-CA-CCPA-45', 'POL-OMNISTUDIO-CCPA-45'],
  referredTo: '',
} as const
const settings = {
  trustedHosts: ['mx.example.com'],
  idleMinutes: 5,
  calendar: 'US-FED',
  zone: 'America/New_York',
  channelAddresses: {},
  senderLines: ['Privacy Office', '135 Madison Ave, 5th Floor', 'New York, NY 10016'],
} as const

/** A valid payload of every command, for people and programs that write their own. */
export const EXAMPLES: { readonly [T in CommandType]: Commands[T] } = {
  'create-vault': {
    organisation: 'omni-studio',
    practice: false,
    officer: { userId, name: 'Dana Cole', roles: ['administrator', 'officer', 'reviewer'] },
    settings,
  },
  'add-user': { userId, name: 'Ravi Shah', roles: ['reviewer'] },
  'change-user-roles': { userId, roles: ['officer', 'reviewer'] },
  'remove-user': { userId },
  'record-passphrase-change': { userId },
  'confirm-recovery-key': {},
  'change-settings': { changes: { trustedHosts: ['mx.example.com', '.mail.example.com'] } },
  'set-practice-clock': { now: at },
  'record-backup': { fileName: 'omni-2026-11-23.backup', sha256, events: 120 },
  'record-restore': { epoch: 2, fromHeadCode: '7K3M-9QPT-2XHW-4RDN' },
  'record-anchor-repair': { explanation: 'The head file was missing and was made anew.' },
  'set-retention-period': {
    rowId: 'R-A8',
    client: null,
    period: { amount: 24, unit: 'month' },
    countedFrom: 'collection',
    reason: 'Retention schedule of 2026, no. 7',
  },
  'set-residual-days': { systemId: 'S19', days: 35, source: 'Backup plan of the hosting contract' },
  'propose-disposal': { caseIds: [caseId], reason: 'The three years are over.' },
  'approve-disposal': { runId: '0b7d1c52-3a54-4f0e-9d1a-5a8e2f6b7c8d', note: '' },
  'refuse-disposal': { runId: '0b7d1c52-3a54-4f0e-9d1a-5a8e2f6b7c8d', note: 'One of them is in dispute.' },
  'carry-out-disposal': { runId: '0b7d1c52-3a54-4f0e-9d1a-5a8e2f6b7c8d' },
  'import-known-records': {
    source: 'CRM export',
    exportedOn: '2026-11-20',
    fileName: 'customers.csv',
    sha256,
    blobId,
    mapping: { Email: 'email', Name: 'name' },
    rows: 1_200,
    badRows: 1,
  },
  'attach-promise-evidence': {
    dutyId: 'A41',
    note: 'Report of the penetration test of March.',
    file: { blobId, name: 'pentest-2026-03.pdf', sha256 },
  },
  'withdraw-promise-evidence': { evidenceId: 'evidence-1', reason: 'It is the report of another product.' },
  'review-promise': {
    dutyId: 'A41',
    outcome: 'kept',
    reviewedOn: '2026-11-20' as IsoDate,
    nextReviewOn: '2027-11-20' as IsoDate,
    note: '',
  },
  'withdraw-promise-review': { reviewId: 'review-1', reason: 'It was the review of another promise.' },
  'trust-publisher': { name: 'Example Law Desk', fingerprint: '7K3M-9QPT-2XHW-4RDN-7K3M-9QPT-2XHW-4RDN' },
  'distrust-publisher': { fingerprint: '7K3M-9QPT-2XHW-4RDN-7K3M-9QPT-2XHW-4RDN' },
  'import-rule-set': { source: { kind: 'program' } },
  'import-message': {
    message: {
      messageId: '<1@example.com>',
      subject: 'California Privacy Request',
      from: { name: 'Ana Rivera', address: 'ana@example.com' },
      replyTo: [],
      to: [{ name: '', address: 'support@omni.studio' }],
      cc: [],
      dateHeader: 'Mon, 23 Nov 2026 04:00:00 -0500',
      text: 'I live in California. What do you know about me?',
      textFrom: 'plain',
      attachments: [],
      authenticationResults: [],
      warnings: [],
      rawBlobId: blobId,
      rawSha256: sha256,
      fileName: 'request.eml',
    },
    receipt,
  },
  'quarantine-message': {
    fileName: 'broken.eml',
    index: 0,
    reason: 'This file is empty.',
    rawBlobId: null,
    rawSha256: null,
    size: 0,
  },
  'log-inquiry': {
    channel: 'phone',
    receivedAt: at,
    inquiry: {
      subject: 'Call of Ana Rivera',
      from: requester,
      text: 'Asks what is held about her.',
      acknowledgedOrallyAt: at,
      attachments: [],
    },
  },
  'correct-receipt': { inquiryId, receivedAt: at, reason: 'The envelope is stamped earlier.' },
  'accept-inquiry': { inquiryId, facts },
  'merge-inquiry': { inquiryId, caseId },
  'set-aside-inquiry': { inquiryId, reason: 'A newsletter, not a request.' },
  'restore-inquiry': { inquiryId },
  'change-facts': { caseId, changes: { residence: 'US-CA' }, reason: 'The requester wrote where they live.' },
  'correct-case-receipt': { caseId, receivedAt: at, reason: 'The mail server had it a day earlier.' },
  'change-rule-set': { caseId, version: '2027.01.15', reason: 'The new rule set shortens the period.' },
  'assign-case': { caseId, ownerId: userId },
  'add-note': { caseId, text: 'Called back; no answer.' },
  'hold-case': { caseId, reason: 'waiting_for_requester', note: 'Asked for the account number.' },
  'resume-case': { caseId },
  'close-case': { caseId, outcome: 'fulfilled', note: '' },
  'reopen-case': { caseId, reason: 'The requester misses one file.' },
  'record-check': {
    caseId,
    rights: [],
    dataPoint: 'email',
    answer: 'ana@example.com',
    recordId: id<'known-record'>('d290f1ee-6c54-4b01-90e6-d701748f0851_17'),
    typedValue: null,
    method: 'known_record',
    result: 'match',
    note: '',
  },
  'withdraw-check': { caseId, checkId: 'check-1', reason: 'The wrong record was compared.' },
  'record-clock-event': { caseId, clockEvent: { type: 'id_requested', at }, note: '' },
  'issue-letter': { caseId, templateId: 'acknowledgment', to: recipient, fields: {} },
  'record-sending': {
    caseId,
    sent: { kind: 'letter', letterId },
    channel: 'email',
    sentAt: at,
    proof: 'Sent from the privacy mailbox.',
  },
  'plan-tasks': { caseId, systemIds: null },
  'assign-task': { caseId, taskId, ownerId: userId, dueOn: '2026-12-05' as IsoDate },
  'import-findings': {
    caseId,
    taskId,
    finding: {
      fileName: 'calls.csv',
      sha256,
      blobId,
      category: 'call-metadata',
      columns: ['date', 'number'],
      rows: 12,
      badRows: 0,
    },
  },
  'remove-findings': { caseId, taskId, importId: 'import-1', reason: 'The wrong file.' },
  'mark-findings': { caseId, taskId, importId: 'import-1', rows: 'all', disposition: 'delivered', reason: '' },
  'record-task-result': {
    caseId,
    taskId,
    result: { kind: 'nothing_held', how: 'Searched by e-mail address and telephone number.' },
  },
  'request-approval': {
    caseId,
    subject: 'deletion',
    reason: 'The requester asked for deletion and is verified.',
    rights: ['deletion'],
    responseId: null,
  },
  'give-approval': { caseId, approvalId: 'approval-1', note: '' },
  'refuse-approval': { caseId, approvalId: 'approval-1', note: 'The billing records have to stay.' },
  'prepare-response': { caseId, recipient, paragraphs: [] },
  'release-response': { caseId, responseId },
  'record-package': { caseId, responseId, sha256, fileName: 'OS-2026-0001-response.zip', fingerprint: '7K3M-9QPT' },
  'dispose-attachment': {
    caseId,
    blobId,
    rule: 'identity documents are destroyed at the decision',
    reason: 'Identity was confirmed.',
  },
}
