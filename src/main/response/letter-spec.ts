import type { LetterFields, LetterId } from './letter-field'

/** How a merge field is filled in on the screen. */
export type FieldKind = 'text' | 'sentence' | 'date' | 'choice' | 'list' | 'table'
export type FieldSpec<Name extends string = string> = Readonly<{
  name: Name
  label: string
  kind: FieldKind
  required: boolean
}>
type Spec<Id extends LetterId> = Readonly<{
  id: Id
  title: string
  purpose: string
  fields: readonly FieldSpec<keyof LetterFields[Id] & string>[]
}>

const field = <Name extends string>(name: Name, label: string, kind: FieldKind, required = true): FieldSpec<Name> => ({
  name,
  label,
  kind,
  required,
})

/** Every letter that can be written, with its merge fields in the order in which an officer fills them in. */
export const LETTERS: { readonly [Id in LetterId]: Spec<Id> } = {
  acknowledgment: {
    id: 'acknowledgment',
    title: 'Acknowledgment of receipt',
    purpose: 'Confirms the request, says how it is handled and checked, and when the answer comes.',
    fields: [
      field('regime', 'Law', 'choice'),
      field('receivedOn', 'Received on', 'date'),
      field('rights', 'Rights asked for', 'list', false),
      field('dueOn', 'Answer due on', 'date'),
      field('dueWhy', 'Why this date', 'sentence'),
      field('verification', 'How identity is checked', 'choice'),
    ],
  },
  cover: {
    id: 'cover',
    title: 'Cover letter of a response',
    purpose: 'Opens a package with data: what was asked, what is enclosed, what is not and why.',
    fields: [
      field('receivedOn', 'Received on', 'date'),
      field('rights', 'Rights asked for', 'list'),
      field('regimes', 'Answered under', 'list'),
      field('period', 'Period covered', 'sentence', false),
      field('contents', 'Contents', 'table'),
      field('withheld', 'Withheld', 'table', false),
      field('refusals', 'Refused', 'table', false),
      field('complaintRoutes', 'Where to complain', 'list'),
    ],
  },
  'deletion-outcome': {
    id: 'deletion-outcome',
    title: 'Outcome of a deletion request',
    purpose: 'Says what was deleted, what is kept and why, and who else was told.',
    fields: [
      field('receivedOn', 'Received on', 'date'),
      field('regimes', 'Decided under', 'list'),
      field('outcomes', 'System by system', 'table'),
      field('recipientsTold', 'Recipients told', 'list', false),
      field('backups', 'Backups', 'sentence', false),
      field('refusals', 'Refused', 'table', false),
      field('complaintRoutes', 'Where to complain', 'list'),
    ],
  },
  referral: {
    id: 'referral',
    title: 'Referral to the business that decides',
    purpose: 'For people whose information is handled on behalf of another business.',
    fields: [
      field('receivedOn', 'Received on', 'date'),
      field('regimes', 'Law', 'list'),
      field('service', 'What we do for that business', 'text'),
      field('controller', 'Business', 'text', false),
      field('forwardedOn', 'Passed on', 'date', false),
      field('needed', 'Details still needed', 'list', false),
    ],
  },
  'identity-request': {
    id: 'identity-request',
    title: 'Request for details to check identity',
    purpose: 'Asks for the few details that are missing, and says what not to send.',
    fields: [
      field('regime', 'Law', 'choice'),
      field('receivedOn', 'Received on', 'date'),
      field('items', 'What is asked', 'list'),
      field('why', 'Why it is needed', 'sentence'),
      field('how', 'How to send it', 'sentence'),
      field('dueOn', 'Answer due on', 'date'),
    ],
  },
  extension: {
    id: 'extension',
    title: 'Notice of an extension',
    purpose: 'Says once, before the first period ends, that the answer takes longer, until when and why.',
    fields: [
      field('regime', 'Law', 'choice'),
      field('receivedOn', 'Received on', 'date'),
      field('firstDueOn', 'First due date', 'date'),
      field('newDueOn', 'New due date', 'date'),
      field('reason', 'Reason', 'sentence'),
    ],
  },
  'agent-proof': {
    id: 'agent-proof',
    title: 'Request for proof of an agent’s authority',
    purpose: 'Asks an agent for the signed permission, and says what that does to the time.',
    fields: [
      field('regime', 'Law', 'choice'),
      field('receivedOn', 'Received on', 'date'),
      field('rights', 'Rights asked for', 'list'),
      field('person', 'For whom', 'text', false),
      field('dueOn', 'Answer due on', 'date'),
    ],
  },
  'direct-confirmation': {
    id: 'direct-confirmation',
    title: 'Question to the person whom an agent represents',
    purpose: 'Asks the person directly whether the agent may ask for them. Change the recipient.',
    fields: [
      field('receivedOn', 'Received on', 'date'),
      field('rights', 'Rights asked for', 'list'),
      field('agent', 'Agent', 'text'),
    ],
  },
  clarification: {
    id: 'clarification',
    title: 'Question about the request',
    purpose: 'Asks what is meant, and says what the question does to the time.',
    fields: [
      field('regime', 'Law', 'choice'),
      field('receivedOn', 'Received on', 'date'),
      field('questions', 'What is asked', 'list'),
      field('dueOn', 'Answer due on', 'date'),
    ],
  },
  'cannot-identify': {
    id: 'cannot-identify',
    title: 'Answer: identity could not be confirmed',
    purpose: 'Ends a request of somebody whom nobody could identify, and says how to take it up again.',
    fields: [
      field('regime', 'Law', 'choice'),
      field('receivedOn', 'Received on', 'date'),
      field('rights', 'Rights asked for', 'list'),
      field('tried', 'What was tried', 'list', false),
      field('complaintRoutes', 'Where to complain', 'list'),
    ],
  },
  'nothing-held': {
    id: 'nothing-held',
    title: 'Answer: nothing is held',
    purpose: 'Says that every system was searched, how, and that nothing was found.',
    fields: [
      field('receivedOn', 'Received on', 'date'),
      field('regimes', 'Answered under', 'list'),
      field('searched', 'Systems searched', 'table'),
      field('complaintRoutes', 'Where to complain', 'list'),
    ],
  },
  confirmation: {
    id: 'confirmation',
    title: 'Answer: what was done',
    purpose: 'Confirms an opt-out, objection, restriction, correction or withdrawal, system by system.',
    fields: [
      field('receivedOn', 'Received on', 'date'),
      field('rights', 'Rights asked for', 'list'),
      field('done', 'Done', 'table'),
      field('nothingIn', 'Systems that hold nothing', 'list', false),
      field('refusals', 'Refused', 'table', false),
      field('complaintRoutes', 'Where to complain', 'list'),
    ],
  },
  'inquiry-answer': {
    id: 'inquiry-answer',
    title: 'Answer in own words',
    purpose: 'Answers a question or a complaint.',
    fields: [
      field('receivedOn', 'Received on', 'date'),
      field('rights', 'What was asked', 'list'),
      field('answer', 'Answer', 'sentence'),
      field('complaintRoutes', 'Where to complain', 'list'),
    ],
  },
  denial: {
    id: 'denial',
    title: 'Answer: refused',
    purpose: 'Refuses the request as a whole, with the ground, the facts behind it, and where to turn.',
    fields: [
      field('receivedOn', 'Received on', 'date'),
      field('rights', 'Rights asked for', 'list'),
      field('ground', 'Ground', 'choice'),
      field('citation', 'Source of the ground', 'text', false),
      field('explanation', 'Facts behind it', 'sentence'),
      field('complaintRoutes', 'Where to complain', 'list'),
    ],
  },
}
