import type { Acknowledgement, Clock, LawRule, Roll } from '../law/rule'

const UNITS = {
  'calendar-days': ['calendar day', 'calendar days'],
  'calendar-months': ['month', 'months'],
  'business-days': ['business day', 'business days'],
  hours: ['hour', 'hours'],
  'calendar-days-before': ['day before', 'days before'],
} as const

/** `45 calendar days`, `1 month`, `the earliest of ...`: a period in words. */
export function clockWords(clock: Clock): string {
  if (clock.kind === 'standard') return clock.text
  if (clock.kind === 'earliest-of') return `the earliest of ${clock.ruleIds.join(' and ')}`
  if (clock.kind === 'annual-date') return `every year by ${clock.monthDay}`
  const [one, many] = UNITS[clock.kind]
  return `${clock.amount} ${clock.amount === 1 ? one : many}`
}

const ROLL_WORDS: Readonly<Record<Roll, string>> = {
  none: 'The last day stays, whatever day it is.',
  'working-day': 'A last day on a weekend or holiday moves to the next working day.',
  'sunday-or-holiday': 'A last day on a Sunday or holiday moves to the next other day; a Saturday stays.',
}

const MISSING_DAY = {
  'last-day-of-month': 'A month without that day ends on its last day.',
  refuse: 'A month without that day has no end by this rule.',
} as const

const sentence = (...parts: readonly (string | null | false)[]) => parts.filter(Boolean).join(' ')

const acknowledgementWords = ({ clock, roll, calendar, content, citation }: Acknowledgement) =>
  sentence(
    `Within ${clockWords(clock)}${calendar ? ` (${calendar})` : ''}.`,
    content,
    ROLL_WORDS[roll],
    `(${citation})`,
  )

function extensionWords({ total, condition, noticeRule, noticeContent }: NonNullable<LawRule['extension']>): string {
  const until = total === 'open' ? 'To the date that the notice names' : `To ${clockWords(total)} in all`
  return sentence(`${until}, ${condition || 'once'}.`, `Notice ${noticeRule}.`, noticeContent)
}

const appealWords = ({ ruleId, window, content }: NonNullable<LawRule['appeal']>): string =>
  sentence(content, window && `Time to appeal: ${window}.`, ruleId && `The appeal has its own clock: ${ruleId}.`)

function suspensionWords({ suspension }: LawRule): string {
  const { identity, authority, fee, clarification, clarificationFor, text, citation } = suspension
  const resets = Object.entries({ identity, authority, fee }).flatMap(([what, effect]) =>
    effect === 'reset' ? [what] : [],
  )
  return sentence(
    text,
    resets.length > 0 && `The period starts anew with ${resets.join(', ')}.`,
    clarification === 'pause' && `A clarification pauses it for ${clarificationFor.join(', ') || 'nothing'}.`,
    citation !== '' && `(${citation})`,
  )
}

/** `from 1 January 2027`-like days stay as ISO dates, which the screen writes in its own way. */
function forceWords({ inForce: { from, to, note } }: LawRule): string {
  const span = sentence(from !== null && `from ${from}`, to !== null && `to ${to}`)
  return sentence(span && `${span}.`, note)
}

/** The fields of a rule that people read, each with its name and its content in words; empty where a rule says nothing. */
export const RULE_FIELDS = {
  title: ['Title', ({ title }) => title],
  jurisdiction: ['Place', ({ jurisdiction }) => jurisdiction],
  regime: ['Regime', ({ regime }) => regime],
  nature: ['Nature', ({ nature }) => nature],
  requestTypes: ['For', ({ requestTypes }) => requestTypes.join(', ').replaceAll('_', ' ')],
  clock: ['Period', (rule) => periodWords(rule)],
  startsOn: ['Starts on', ({ startsOn }) => startsOn],
  dayOne: ['Day one', ({ dayOne }) => (dayOne === 'day-after' ? 'the day after' : 'that day itself')],
  roll: [
    'Weekends and holidays',
    ({ roll, rollCitation }) => sentence(ROLL_WORDS[roll], rollCitation && `(${rollCitation})`),
  ],
  calendar: ['Calendar', ({ calendar }) => calendar ?? 'that of the office'],
  acknowledgement: [
    'Confirm receipt',
    ({ acknowledgement }) => (acknowledgement ? acknowledgementWords(acknowledgement) : ''),
  ],
  extension: ['Extension', ({ extension }) => (extension ? extensionWords(extension) : '')],
  appeal: ['Against a refusal', ({ appeal }) => (appeal ? appealWords(appeal) : '')],
  scope: ['Binds', ({ scope }) => scope?.condition ?? ''],
  suspension: ['What stops it', suspensionWords],
  target: ['Internal target', ({ target }) => (target ? `${clockWords(target.clock)}: ${target.reason}` : '')],
  notAfter: ['Never after', ({ notAfter }) => (notAfter ? `${notAfter.on}: ${notAfter.reason}` : '')],
  inForce: ['In force', forceWords],
  confidence: ['Confidence', ({ confidence }) => confidence],
  citation: ['Citation', ({ citation }) => citation],
  sourceUrl: ['Source', ({ sourceUrl }) => sourceUrl],
  ambiguities: ['Open questions', ({ ambiguities }) => ambiguities.map(({ id, taken }) => `${id}: ${taken}`).join(' ')],
  notes: ['Notes', ({ notes }) => notes],
} as const satisfies {
  readonly [F in Exclude<keyof LawRule, 'id' | 'rollCitation'>]: readonly [string, (rule: LawRule) => string]
}
export type RuleField = keyof typeof RULE_FIELDS

function periodWords({ clock }: LawRule): string {
  return clock.kind === 'calendar-months'
    ? sentence(`${clockWords(clock)}.`, MISSING_DAY[clock.onMissingDay])
    : clockWords(clock)
}
