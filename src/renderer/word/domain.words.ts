import type { CaseRow } from '#contract/schema/case-view'
import type {
  CaseOutcome,
  CheckMethod,
  ControllerRole,
  DataPoint,
  Disposition,
  HoldReason,
  RequesterRole,
  TaskAsk,
} from '#domain/case/case.event'
import type { Channel, ReceiptBasis } from '#domain/intake/inquiry.event'
import type { RightId } from '#domain/policy/right'

/** The closed lists of the domain in the officer's words; a forgotten member does not compile. */
export const rightWords = {
  access: 'Access',
  portability: 'Portability',
  deletion: 'Deletion',
  correction: 'Correction',
  restriction: 'Restriction',
  objection: 'Objection',
  'consent-withdrawal': 'Withdrawal of consent',
  'marketing-opt-out': 'Marketing opt-out',
  'opt-out-sale-sharing': 'Opt-out of sale and sharing',
  'limit-sensitive': 'Limit use of sensitive data',
  'shine-the-light': 'Shine the Light',
  'automated-decision': 'Automated decisions',
  inquiry: 'Privacy inquiry',
  complaint: 'Complaint or appeal',
  'child-report': 'Report about a child',
} satisfies Record<RightId, string>

export const requesterRoleWords = {
  visitor: 'Website visitor',
  prospect: 'Prospect',
  client_user: 'Person at a client',
  caller: 'Caller',
  channel_end_user: 'End user of a channel',
  agent: 'Agent for somebody else',
  parent: 'Parent or guardian',
  correspondent: 'Correspondent',
  regulator: 'Authority',
  other: 'Somebody else',
} satisfies Record<RequesterRole, string>

export const controllerRoleWords = { controller: 'Controller', processor: 'Processor' } satisfies Record<
  ControllerRole,
  string
>

export const channelWords = {
  email: 'E-mail',
  phone: 'Telephone',
  post: 'Post',
  web_form: 'Web form',
  in_person: 'In person',
} satisfies Record<Channel, string>

export const receiptBasisWords = {
  trusted_received: 'Stamped by a server of the organisation',
  topmost_received: 'Topmost stamp, by a server that is not known',
  date_header: 'Date that the sender wrote',
  import_instant: 'Moment of the import',
  officer: 'Entered by an officer',
} satisfies Record<ReceiptBasis, string>

type Stage = CaseRow['stage']
export const stageWords = {
  received: 'Received',
  verifying: 'Verifying',
  collecting: 'Collecting',
  preparing: 'Preparing',
  approving: 'Approving',
  released: 'Released',
  closed: 'Closed',
} satisfies Record<Stage, string>

export const holdWords = {
  waiting_for_requester: 'Waiting for the requester',
  waiting_for_third_party: 'Waiting for somebody else',
  legal_hold: 'Legal hold',
  other: 'On hold',
} satisfies Record<HoldReason, string>

export const outcomeWords = {
  fulfilled: 'Fulfilled',
  partly_fulfilled: 'Partly fulfilled',
  refused: 'Refused',
  nothing_held: 'Nothing held',
  referred: 'Referred to the controller',
  withdrawn: 'Withdrawn',
  unverifiable: 'Identity could not be verified',
  not_a_request: 'Not a request',
  duplicate: 'Duplicate',
} satisfies Record<CaseOutcome, string>

export const dataPointWords = {
  name: 'Name',
  email: 'E-mail address',
  phone: 'Telephone number',
  postal: 'Postal address',
  account_id: 'Account number',
  customer_since: 'Customer since',
  last_order: 'Last order',
  call_date: 'Date of a call',
  workspace: 'Workspace',
  other: 'Something else',
} satisfies Record<DataPoint, string>

export const checkMethodWords = {
  known_record: 'Compared with a known record',
  account_reauthentication: 'Signed in again',
  call_back: 'Called back on the number on file',
  one_time_code: 'One-time code',
  document_seen: 'Document seen',
  declaration: 'Signed declaration',
  agent_permission: 'Signed permission of the agent',
  direct_confirmation: 'Confirmed by the person directly',
  power_of_attorney: 'Power of attorney',
} satisfies Record<CheckMethod, string>

export const dispositionWords = {
  delivered: 'Delivered',
  withheld: 'Withheld',
  duplicate: 'Duplicate',
  not_personal: 'Not personal',
} satisfies Record<Disposition, string>

export const taskAskWords = {
  find: 'Find',
  delete: 'Delete',
  correct: 'Correct',
  restrict: 'Restrict',
  stop: 'Stop',
} satisfies Record<TaskAsk, string>

/** The word for a value of a closed list; the value itself where the list is newer than this window. */
export const wordFor = (words: Readonly<Record<string, string>>, value: string): string => words[value] ?? value

/** The rights of a case as one line: 'Access, Deletion'. */
export const rightsInWords = (rights: readonly string[]): string =>
  rights.map((right) => wordFor(rightWords, right)).join(', ')

/** Choices of a select, in the order of the words. */
export const choices = (words: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))
