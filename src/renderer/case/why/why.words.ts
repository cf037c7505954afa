import { counted } from '../../word/plural'

export const whyWords = {
  title: 'Why this date',
  close: 'Close the reasons',
  print: 'Print',
  savePdf: 'Save as PDF',
  saved: (name: string) => `${name} is saved.`,
  whatIf: 'What if',
  none: 'No rule with a clock was confirmed for this case, so there is no date to explain.',
  standardOnly: (standard: string) => `This rule has no number of days: ${standard}`,
  start: (measure: string) => START[measure] ?? 'Received',
  due: 'Due',
  dueAt: 'Due at',
  wallMoment: (on: string, time: string, offset: string) => `${on}, ${time} (UTC${offset})`,
  target: 'Target of the office',
  readings: 'Open questions of law, and the reading taken',
  taken: 'Reading taken:',
  sources: 'Sources',
  strip: 'The days that were counted',
  stripText: (counted: number, skipped: number) =>
    skipped === 0 ? `${days(counted)} counted` : `${days(counted)} counted, ${days(skipped)} passed over`,
  week: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  legend: { receipt: 'Receipt', counted: 'Counted', skipped: 'Passed over', paused: 'Clock stood still', due: 'Due' },
  steps: 'How the date follows',
  moved: 'What moved it',
  nothingMoved: 'Nothing moved it: no extension, no question that stops the clock.',
  skipped: (count: number) => `${days(count)} passed over`,
  caveats: 'To keep in mind',
  all: 'All clocks of the case',
  leads: 'Leads: it is the tightest',
  column: {
    rule: 'Rule',
    acknowledge: 'Acknowledge by',
    due: 'Due',
    notice: 'Notice of extension by',
    extended: 'Extended to',
  },
  extension: {
    valid: 'The notice of extension went out in time.',
    late: 'The notice of extension went out too late: the first date stands.',
  },
  acknowledge: 'Acknowledge by',
  notice: 'Notice of extension by',
  extendedTo: 'With an extension',
  confidence: (confidence: string, nature: string) =>
    nature === 'target'
      ? 'the number is the office’s own'
      : `confidence in this reading: ${confidence}${confidence === 'low' ? ', have counsel check the source' : ''}`,
  register: 'Show the rule in the law register',
  nothing: '–',
} as const

/** What starts a clock that is not started by a receipt. */
const START: Readonly<Record<string, string>> = { hours: 'Hours run from', 'calendar-days-before': 'Takes effect' }

function days(count: number): string {
  return counted(count, 'day')
}
