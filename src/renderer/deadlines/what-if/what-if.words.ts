import { dialogWords } from '../../case/dialog/dialog.words'

export const whatIfWords = {
  form: 'Assumed facts',
  hint: 'A date for facts that belong to no case. Nothing is stored.',
  rule: 'Rule',
  ruleHint: 'Search by place, title, citation or id',
  noRule: 'No rule fits this search',
  requestType: 'Kind of request',
  anyType: 'Not stated',
  start: (measure: string) => START[measure] ?? 'Received',
  countsFrom: (what: string) => `The rule counts from ${what}.`,
  zone: 'Time zone of the office',
  calendar: 'Public holidays',
  ownCalendar: 'Of the rule, else of the office',
  events: 'What happened since',
  noEvents: 'Nothing. Events such as a notice of extension or a question to the requester can move a date.',
  addEvent: 'Add an event',
  event: dialogWords.clock.events,
  removeEvent: (what: string) => `Remove: ${what}`,
  result: 'The date and its reasons',
  emptyTitle: 'Choose a rule',
  empty: 'The date, the days that count and every step then stand here, and follow each change.',
  chooseMoment: 'Enter the day on which it starts.',
  copy: 'Copy as text',
  copied: 'The reasons are copied.',
  notCopied: 'Copying did not work. Save the PDF instead.',
  savePdf: 'Save as PDF',
  computing: 'Computing',
  caption: 'What if',
  place: {
    EU: 'European Union',
    UK: 'United Kingdom',
    US: 'United States',
    POLICY: 'Policies of the three organisations',
    COMBO: 'Statute and policy together',
  } as Readonly<Record<string, string>>,
} as const

/** What starts a clock that is not started by a receipt. */
const START: Readonly<Record<string, string>> = { hours: 'Became aware', 'calendar-days-before': 'Takes effect' }
