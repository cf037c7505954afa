import type { CountedFrom } from '#domain/retention/retention.state'
import { counted, fileSize } from '../../word/plural'

export const retentionWords = {
  title: 'Retention',
  summary: (rows: number, open: number) =>
    open === 0
      ? `${counted(rows, 'period')}, each with a number`
      : `${counted(rows, 'period')}, ${open} without a number`,
  tab: { periods: 'Periods', copies: 'Copies after a deletion', disposal: 'Disposal of case files' },
  close: 'Close',
  save: 'Save',
  saved: 'Saved.',
  from: (policy: string) => `From the ${policy}. Line numbers are those of its text.`,
  periods: 'Retention periods',
  column: { data: 'Data', period: 'Kept for', from: 'Counted from', by: 'Set by', lines: 'Lines', act: 'Change' },
  by: { policy: 'The policy', office: 'The office', customer: 'The customer', none: 'Nobody yet' },
  untilDeleted: 'Until the customer deletes it',
  noNumber: 'No number: disposal blocked',
  noNumberMeans:
    'Nothing of this kind is put on a disposal list, and no letter names a day for it, until a number is set.',
  set: 'Set the number',
  setNamed: (row: string) => `Set the number: ${row}`,
  change: 'Change the number',
  changeNamed: (row: string) => `Change the number: ${row}`,
  addClient: 'Add a client’s period',
  addClientNamed: (row: string) => `Add a client’s period: ${row}`,
  clientPeriod: (client: string, period: string) => `${client}: ${period}`,
  why: (reason: string, by: string, on: string) => `${reason} (${by}, ${on})`,
  takeBack: 'Take back',
  takenBack: 'Taken back with a note in the history.',
  dialog: {
    office: (row: string) => `The office’s number: ${row}`,
    client: (row: string) => `A client’s shorter period: ${row}`,
    clientName: 'Client',
    clientHint: 'A client may only shorten the default; a longer period is refused.',
    amount: 'How long',
    unit: 'Unit',
    units: { day: 'days', month: 'months', year: 'years' },
    countedFrom: 'Counted from',
    from: {
      collection: 'The day of collection',
      creation: 'The day of the newest record',
      'contract-end': 'The end of the contract',
      'account-closure': 'The closing of the account',
    } satisfies Record<CountedFrom, string>,
    reason: 'Why, or where the number stands',
    reasonHint: 'It stays in the history with your name.',
  },
  copies: {
    label: 'Copies after a deletion',
    hint: 'What a system keeps for a while after it has deleted. The day on which a copy is gone goes into the answer; without a number no day is named.',
    column: { system: 'System', what: 'What remains', days: 'Days', source: 'Known from', act: 'Change' },
    none: 'Not known',
    office: (source: string) => `The office: ${source}`,
    suggestion: (vendor: string, days: number) => `At ${vendor} it is ${counted(days, 'day')}: ask your vendor.`,
    enter: 'Enter the days',
    enterNamed: (system: string) => `Enter the days: ${system}`,
    dialog: (system: string) => `How long copies stay: ${system}`,
    days: 'Days after the deletion',
    source: 'Where that stands',
    sourceHint: 'A contract, a backup schedule, a page of the vendor.',
    emptyTitle: 'No system keeps copies',
    empty: 'The policy names no system that is known to keep copies after a deletion.',
  },
} as const

export const disposalWords = {
  rule: (rule: string) => `Rule: ${rule}. A California case is kept for 24 months at least (11 CCR 7101).`,
  blockedTitle: 'No case file can go yet',
  setNumber: 'Set the number under Periods',
  due: 'Case files that are due',
  dueHint:
    'Closed cases whose last day has passed. Choose what goes; a second person approves before anything is destroyed.',
  emptyTitle: 'No case file is due',
  empty: (closed: number, next: string | null) =>
    closed === 0
      ? 'A closed case stands here once its period is over.'
      : `${counted(closed, 'closed case')} ${closed === 1 ? 'is' : 'are'} kept. ${next ? `The next one is due ${next}.` : ''}`,
  column: { case: 'Case', requester: 'Requester', closed: 'Closed', from: 'Due since', why: 'Why' },
  all: 'Choose all',
  one: (caseNo: string) => `Choose ${caseNo}`,
  propose: (count: number) => (count === 0 ? 'Choose what goes' : `Propose to destroy ${counted(count, 'case file')}`),
  waiting: 'A run is not finished. Carry it out or refuse it before the next one.',
  preview: {
    title: 'Preview of the disposal',
    reading: 'Counting what would go',
    goes: 'What is destroyed',
    counts: (cases: number, inquiries: number) =>
      `${counted(cases, 'case file')} with ${counted(inquiries, 'inquiry', 'inquiries')}`,
    entries: (entries: number) =>
      `The content of ${counted(entries, 'history entry', 'history entries')}: facts, notes, letters, answers, identity checks`,
    files: (files: number, bytes: number) =>
      `${counted(files, 'file')} (${fileSize(bytes)}): messages, attachments, found rows`,
    index: 'Their rows in every list and their words in the search',
    stays: 'What stays',
    skeleton: 'Who did what kind of thing and when, with salted fingerprints that can no longer be matched to a text',
    tombstone: 'The case number, which is never given again, and a signed record of this disposal',
    backups: 'Backup files made before today still hold the cases. Delete these files when their own time is over.',
    final: 'Nothing of this can be brought back.',
    reason: 'Reason',
    reasonHint: 'The second person reads it.',
    ask: 'Ask for the approval',
    asked: 'Proposed. A second person has to approve it.',
  },
  runs: 'Disposal log',
  noRuns: 'Every disposal run stands here with its rule, its counts and who approved it.',
  status: {
    asked: 'Waits for a second person',
    given: 'Approved, not carried out',
    refused: 'Refused',
    done: 'Carried out',
  },
  run: (cases: number) => counted(cases, 'case file'),
  proposed: (by: string, at: string) => `Proposed by ${by}, ${at}`,
  decided: {
    given: (by: string, at: string) => `Approved by ${by}, ${at}`,
    refused: (by: string, at: string) => `Refused by ${by}, ${at}`,
  },
  alone: 'One person alone, after twelve hours',
  done: (by: string, at: string) => `Destroyed by ${by}, ${at}`,
  destroyed: (entries: number, files: number, bytes: number) =>
    `${counted(entries, 'entry', 'entries')} and ${counted(files, 'file')} (${fileSize(bytes)}) destroyed; only fingerprints remain.`,
  spared: (caseNos: readonly string[]) => `Left out, because not due any more: ${caseNos.join(', ')}`,
  note: 'Note to the decision',
  approve: 'Approve',
  refuse: 'Refuse',
  destroy: (count: number) => `Destroy ${counted(count, 'case file')} now`,
  approved: 'Approved. It can be carried out now.',
  refused: 'Refused.',
  carriedOut: 'Destroyed. The history is still whole: verify it under Audit.',
  somebodyElse: 'Somebody else with the role of reviewer approves this.',
} as const
