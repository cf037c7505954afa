import type { CalendarKey } from './calendar'

/** How sure we are of the number: `low` was not read in a source and needs counsel before it is relied on. */
export type Confidence = 'high' | 'medium' | 'low'

/** Where the duty comes from: a statute, a promise in a published policy, or the office's own target where neither has a number. */
export type RuleNature = 'law' | 'promise' | 'target'

/**
 * What a period is measured in. `annual-date` is one day (`MM-DD`) of the year after the one that the facts lie in.
 * `standard` is a duty without a number, such as "without undue delay": it gives no date.
 */
export type Clock =
  | Readonly<{ kind: 'calendar-days'; amount: number }>
  | Readonly<{ kind: 'calendar-months'; amount: number; onMissingDay: OnMissingDay }>
  | Readonly<{ kind: 'business-days'; amount: number }>
  | Readonly<{ kind: 'hours'; amount: number }>
  | Readonly<{ kind: 'calendar-days-before'; amount: number }>
  | Readonly<{ kind: 'annual-date'; monthDay: string }>
  | Readonly<{ kind: 'earliest-of'; ruleIds: readonly string[] }>
  | Readonly<{ kind: 'standard'; text: string }>

/** The answer to "one month after 31 January": there is no default, each rule names its own. */
export type OnMissingDay = 'last-day-of-month' | 'refuse'

/**
 * When the last day is one on which offices are closed: keep it, move over weekends and holidays (EU, UK),
 * or over Sundays and holidays only (Canada, South Africa).
 */
export type Roll = 'none' | 'working-day' | 'sunday-or-holiday'

/** The duty to confirm that the request arrived. */
export type Acknowledgement = Readonly<{
  clock: Extract<Clock, { kind: 'calendar-days' | 'business-days' }>
  roll: Roll
  calendar: CalendarKey | null
  content: string
  citation: string
}>

/**
 * One extension at most, counted from the start of the period and never from the first due date.
 * `open` is one whose new date the notice itself names, so that no date can be computed.
 */
export type Extension = Readonly<{
  total: Clock | 'open'
  condition: string
  noticeRule: string
  noticeContent: string
}>

/**
 * What a person can do against a refusal. `ruleId` is the clock that an appeal to the organisation opens; null where the
 * way leads to an authority or a court only. `window` is the time to appeal in words, null where the law names none.
 */
export type Appeal = Readonly<{
  ruleId: string | null
  window: string | null
  content: string
  confidence: Confidence
}>

/**
 * Whom a rule binds where that is no fact of a case: a sentence that the officer confirms.
 * `special` rules concern one trade or one kind of data; they are offered and wait for no decision.
 */
export type RuleScope = Readonly<{ condition: string; special: boolean }>

/** What an exchange with the requester does to the clock: nothing, a new start, or days that do not count. */
export type Suspension = Readonly<{
  identity: 'none' | 'reset'
  authority: 'none' | 'reset'
  fee: 'none' | 'reset'
  clarification: 'none' | 'pause'
  /** The request types for which clarification pauses; the others run on. */
  clarificationFor: readonly string[]
  text: string
  citation: string
}>

/** An internal date that is earlier or clearer than the law's: shown as the office's target, never as the deadline. */
export type InternalTarget = Readonly<{
  clock: Extract<Clock, { kind: 'calendar-days' | 'business-days' }>
  reason: string
}>

/** An open question of law (`AMB-..` of the register) and the reading which the computed date follows. */
export type Ambiguity = Readonly<{ id: string; question: string; taken: string }>

/**
 * One dated, cited clock. Data only: it survives a JSON round trip and holds no function.
 *
 * Shape: `startsOn` says in words what starts the period; `dayOne` says whether that day itself counts.
 *   `calendar` is the default; null means that the case must bring one wherever a calendar is needed.
 *   `inForce.from` null means that the start was not recorded, not that the rule is new.
 */
export type LawRule = Readonly<{
  id: string
  jurisdiction: string
  regime: string
  nature: RuleNature
  title: string
  citation: string
  sourceUrl: string
  confidence: Confidence
  requestTypes: readonly string[]
  /** Null where nothing narrower is held than that the law of the place may bind the organisation. */
  scope: RuleScope | null
  clock: Clock
  startsOn: string
  dayOne: 'day-after' | 'same-day'
  roll: Roll
  rollCitation: string | null
  calendar: CalendarKey | null
  acknowledgement: Acknowledgement | null
  extension: Extension | null
  appeal: Appeal | null
  suspension: Suspension
  target: InternalTarget | null
  /** A day that the due date never passes, where a change of the law cuts the period short. */
  notAfter: Readonly<{ on: string; reason: string }> | null
  inForce: Readonly<{ from: string | null; to: string | null; note: string | null }>
  ambiguities: readonly Ambiguity[]
  notes: string
}>

/** No exchange with the requester stops or restarts the clock. */
export const RUNS_ON = {
  identity: 'none',
  authority: 'none',
  fee: 'none',
  clarification: 'none',
  clarificationFor: [],
  text: 'Nothing in the rule stops or restarts the clock.',
  citation: '',
} as const satisfies Suspension

/** The parts which most rules share, so that a rule states only what is its own. */
export const PLAIN = {
  nature: 'law',
  scope: null,
  startsOn: 'receipt of the request',
  dayOne: 'day-after',
  roll: 'none',
  rollCitation: null,
  calendar: null,
  acknowledgement: null,
  extension: null,
  appeal: null,
  suspension: RUNS_ON,
  target: null,
  notAfter: null,
  inForce: { from: null, to: null, note: 'Start of force not recorded.' },
  ambiguities: [],
} as const satisfies Partial<LawRule>
