import type { CaseFacts, SentThing } from '../case/case.event'
import type { DomainEvent } from '../event'
import { periodWords } from '../retention/period'
import { datesInWords } from '../rule-set/impact.words'

/** Names for the ids that an event holds; unknown ids come back as themselves. */
export type Names = Readonly<{
  user: (id: string) => string
  case: (id: string) => string
  right: (id: string) => string
  /** The system that a task asks. */
  task: (id: string) => string
  letter: (templateId: string) => string
}>

type Words = { readonly [T in DomainEvent['type']]: (event: Extract<DomainEvent, { type: T }>, names: Names) => string }

const plain = (code: string) => code.replaceAll('_', ' ').replaceAll('-', ' ')
const because = (reason: string) => (reason ? `: ${reason}` : '')
const rows = (count: number) => (count === 1 ? '1 row' : `${count.toLocaleString('en')} rows`)
const files = (count: number) => (count === 1 ? '1 case file' : `${count.toLocaleString('en')} case files`)
const unread = (count: number) => (count > 0 ? `; ${rows(count)} could not be read` : '')
const roleList = (roles: readonly string[]) => roles.map(plain).join(', ')

const FACT_WORDS: Readonly<Record<keyof CaseFacts, string>> = {
  requester: 'the requester',
  requesterRole: "the requester's role",
  controllerRole: 'controller or processor',
  residence: 'the residence',
  rights: 'the rights asked for',
  ruleIds: 'the rules whose clocks run',
  declinedRuleIds: 'the rules that do not apply',
  referredTo: 'the controller referred to',
}

const sentWords = (sent: SentThing, templateId: string | null, names: Names) => {
  if (sent.kind === 'response') return 'the response'
  return sent.kind === 'letter'
    ? `the letter '${names.letter(templateId ?? '')}'`
    : 'an acknowledgment by word of mouth'
}

const WORDS: Words = {
  VaultCreated: (event) =>
    `Created the ${event.practice ? 'practice ' : ''}vault under policy ${event.policyVersion} and rule set ${event.ruleSetVersion}`,
  UserAdded: (event) => `Added ${event.name} as ${roleList(event.roles)}`,
  UserRolesChanged: (event, names) => `Changed the roles of ${names.user(event.userId)} to ${roleList(event.roles)}`,
  UserRemoved: (event, names) => `Removed ${names.user(event.userId)}`,
  PassphraseChanged: (event, names) => `Changed the passphrase of ${names.user(event.userId)}`,
  RecoveryKeyConfirmed: () => 'Typed the recovery key back: it is written down',
  SettingsChanged: (event) => `Changed the settings: ${Object.keys(event.changes).join(', ')}`,
  PracticeClockSet: (event) => `Set the practice clock to ${event.now}`,
  BackupMade: (event) => `Made a verified backup (${event.events.toLocaleString('en')} events)`,
  VaultRestored: (event) => `Restored the vault from a backup at head ${event.fromHeadCode}`,
  HeadAnchorRepaired: (event) => `Repaired the head anchor${because(event.explanation)}`,
  KnownRecordsImported: (event) =>
    `Imported ${rows(event.rows)} of known records from ${event.source}, exported on ${event.exportedOn}${unread(event.badRows)}`,
  PromiseEvidenceAttached: (event) =>
    `Attached ${event.file.name} as evidence for promise ${event.dutyId}${because(event.note)}`,
  PromiseEvidenceWithdrawn: (event) => `Withdrew evidence for promise ${event.dutyId}${because(event.reason)}`,
  PromiseReviewed: (event) =>
    `Reviewed promise ${event.dutyId} on ${event.reviewedOn}: ${event.outcome}; next on ${event.nextReviewOn}${because(event.note)}`,
  PromiseReviewWithdrawn: (event) => `Withdrew a review of promise ${event.dutyId}${because(event.reason)}`,
  RetentionPeriodSet: ({ choice }) =>
    `Set the period of ${choice.rowId}${choice.client ? ` for ${choice.client}` : ''} to ${periodWords(choice.period)}${because(choice.reason)}`,
  RetentionPeriodWithdrawn: (event) =>
    `Took the period of ${event.rowId}${event.client ? ` for ${event.client}` : ''} back${because(event.reason)}`,
  ResidualDaysSet: (event) =>
    event.days === null
      ? `Took back how long ${event.systemId} keeps copies${because(event.source)}`
      : `Recorded that ${event.systemId} keeps copies for ${event.days} days after a deletion${because(event.source)}`,
  DisposalProposed: (event) =>
    `Proposed to destroy ${files(event.cases.length)} under the rule '${event.rule}'${because(event.reason)}`,
  DisposalApproved: (event) =>
    `Approved the disposal${event.exception ? ' alone after the cooling-off time' : ''}${because(event.note)}`,
  DisposalRefused: (event) => `Refused the disposal${because(event.note)}`,
  DisposalCarriedOut: (event) =>
    `Destroyed ${files(event.destroyed.length)} under the rule '${event.rule}': ${event.destroyed.map(({ caseNo }) => caseNo).join(', ')}`,
  PublisherTrusted: (event) => `Trusted ${event.name} (${event.fingerprint}) as a publisher of rule sets`,
  PublisherDistrusted: (event) => `Stopped trusting the publisher ${event.fingerprint}`,
  RuleSetImported: (event) =>
    `Imported rule set ${event.ruleSet.version} ${event.publisher ? `of ${event.publisher.name}` : 'that came with the program'}, SHA-256 ${event.sha256}`,
  MessageImported: () => 'Imported a message',
  InquiryLogged: (event) => `Logged an inquiry by ${plain(event.channel)}`,
  MessageQuarantined: (event) => `Put a file into quarantine${because(event.reason)}`,
  ReceiptCorrected: (event) => `Corrected the receipt to ${event.receipt.receivedAt}${because(event.reason)}`,
  InquiryAccepted: (event, names) => `Accepted the inquiry as case ${names.case(event.caseId)}`,
  InquiryMerged: (event, names) => `Merged the inquiry into case ${names.case(event.caseId)}`,
  InquirySetAside: (event) => `Set the inquiry aside${because(event.reason)}`,
  InquiryRestored: () => 'Took the inquiry back into the inbox',
  CaseOpened: (event, names) =>
    `Opened case ${event.caseNo}: ${event.facts.rights.map(names.right).join(', ') || 'no right chosen yet'}; received on ${event.receivedOn}`,
  InquiryAttached: () => 'Added a further message to the case',
  FactsChanged: (event) =>
    `Changed ${(Object.keys(event.changes) as (keyof CaseFacts)[]).map((field) => FACT_WORDS[field]).join(', ')}${because(event.reason)}`,
  ReceiptChanged: (event) => `Corrected the day of receipt to ${event.receivedOn}${because(event.reason)}`,
  CaseRuleSetChanged: (event) =>
    `Changed the rule set from ${event.from} to ${event.to}: ${datesInWords(event.dates)}${because(event.reason)}`,
  CaseAssigned: (event, names) => `Assigned the case to ${names.user(event.ownerId)}`,
  NoteAdded: () => 'Added a note',
  CaseHeld: (event) => `Put the case on hold, ${plain(event.reason)}${because(event.note)}`,
  CaseResumed: () => 'Took the case off hold',
  CaseClosed: (event) => `Closed the case as ${plain(event.outcome)}${because(event.note)}`,
  CaseReopened: (event) => `Opened the case again${because(event.reason)}`,
  CheckRecorded: ({ check }) => `Checked ${plain(check.dataPoint)} by ${plain(check.method)}: ${plain(check.result)}`,
  CheckWithdrawn: (event) => `Withdrew a check${because(event.reason)}`,
  ClockEventRecorded: ({ clockEvent, note }) =>
    `Recorded '${plain(clockEvent.type)}' at ${clockEvent.at}${because(note)}`,
  LetterIssued: ({ letter }, names) =>
    `Issued the letter '${names.letter(letter.templateId)}' to ${letter.to.name || letter.to.email}`,
  SendingRecorded: (event, names) =>
    `Recorded that ${sentWords(event.sent, event.templateId, names)} went out by ${plain(event.channel)} at ${event.sentAt}`,
  TasksPlanned: ({ tasks }) =>
    `Planned ${tasks.length === 1 ? '1 task' : `${tasks.length} tasks`}: ${tasks.map((task) => task.systemName).join(', ')}`,
  TaskAssigned: (event, names) =>
    `Assigned ${names.task(event.taskId)} to ${event.ownerId ? names.user(event.ownerId) : 'nobody'}${event.dueOn ? `, due ${event.dueOn}` : ''}`,
  FindingsImported: ({ finding }) =>
    `Imported ${rows(finding.rows)} of findings (${plain(finding.category)})${unread(finding.badRows)}`,
  FindingsRemoved: (event) => `Removed imported findings${because(event.reason)}`,
  FindingsMarked: (event) =>
    `Marked ${event.rows === 'all' ? 'all rows' : rows(event.rows.length)} as ${plain(event.disposition)}${because(event.reason)}`,
  TaskResultRecorded: (event, names) =>
    `Recorded what ${names.task(event.taskId)} answered: ${plain(event.result.kind)}`,
  ApprovalRequested: (event) => `Asked a second person to approve the ${event.subject}${because(event.reason)}`,
  ApprovalGiven: (event) =>
    `Approved${event.exception ? ' alone after the cooling-off time' : ''}${because(event.note)}`,
  ApprovalRefused: (event) => `Refused to approve${because(event.note)}`,
  ResponsePrepared: (event) =>
    `Prepared the response${event.highClass ? ' (high class: a second person approves it)' : ''}`,
  ResponseReleased: () => 'Released the response',
  PackageWritten: (event) => `Wrote the package ${event.fileName}, SHA-256 ${event.sha256}`,
  AttachmentDisposed: (event) => `Destroyed an attachment under the rule '${event.rule}'${because(event.reason)}`,
}

/** What happened, in one plain sentence without the actor and the time, which stand beside it. */
export function describeEvent<T extends DomainEvent['type']>(
  event: Extract<DomainEvent, { type: T }>,
  names: Names,
): string {
  return WORDS[event.type as T](event, names)
}
