import type { IsoDate, IsoInstant, ZoneId } from '#domain/kernel/civil-date'
import type { CalendarKey } from '#domain/law/calendar'
import type { Ambiguity, Clock, Confidence, RuleNature } from '#domain/law/rule'

/** What can happen to a clock after receipt. */
export const CLOCK_EVENT_TYPES = [
  'extension_notice_sent',
  'clarification_requested',
  'clarification_received',
  'id_requested',
  'id_received',
  'fee_requested',
  'fee_paid',
  'authority_requested',
  'authority_received',
] as const
export type ClockEventType = (typeof CLOCK_EVENT_TYPES)[number]

/** One event at one moment; order in a list does not matter. */
export type ClockEvent = Readonly<{ type: ClockEventType; at: IsoInstant }>

/**
 * The facts from which a deadline follows.
 *
 * Shape: `zone` is the time zone of the office that handles the request. `calendar` overrides the rule's own.
 *   `proclaimed` are one-off public holidays beyond the table, each of one calendar. `closingDays` are the organisation's
 *   own: they move promises and targets, and no statute. `businessDays: 'strict'` counts Saturdays and observed Fridays
 *   where the statute leaves "business day" open (AMB-04, AMB-05).
 *   For a clock that counts backwards `receivedAt` is the moment of effect; for hours it is the moment of awareness.
 */
export type DeadlineInput = Readonly<{
  ruleId: string
  requestType: string | null
  receivedAt: IsoInstant
  zone: ZoneId
  calendar: CalendarKey | null
  events: readonly ClockEvent[]
  proclaimed?: readonly Readonly<{ calendar: CalendarKey; on: IsoDate }>[]
  closingDays?: readonly IsoDate[]
  businessDays?: 'strict' | 'lenient'
}>

/** The stage of the derivation that a step belongs to. */
export type TraceKind =
  | 'receipt'
  | 'zone'
  | 'reset'
  | 'pause'
  | 'count'
  | 'missing_day'
  | 'roll'
  | 'extension'
  | 'acknowledge'
  | 'target'
  | 'standard'
  | 'compare'
  | 'caveat'

/** A day that was passed over, and why. */
export type SkippedDay = Readonly<{ on: IsoDate; why: string }>

/** What a day of the calendar strip is for the count. */
export const DAY_KINDS = ['outside', 'receipt', 'counted', 'skipped', 'paused', 'due'] as const
export type DayKind = (typeof DAY_KINDS)[number]

/** One step from receipt to due date: a sentence that an officer can show to an authority, and the dates it joins. */
export type TraceStep = Readonly<{
  kind: TraceKind
  text: string
  from?: IsoDate
  to?: IsoDate
  citation?: string
  skipped?: readonly SkippedDay[]
}>

/**
 * A due date with everything that led to it.
 *
 * Shape: `dueOn` is the last day without an extension; `extendedDueOn` the last day with one, null when there is none or
 *   when the only notice was late; `effectiveDueOn` what counts now. `extensionNoticeBy` is the unrolled end of the first period.
 *   `dueAt` is set for clocks in hours, `dueAtLocal` the same moment with the zone's offset.
 *   `targetOn` is the office's own earlier date, never a legal one. `standard` is a duty without a number.
 *   `sources` are the pages of the rule and its parts, `readings` their open questions of law with the reading taken.
 *   `measure` is what the period is counted in, `startsWhen` says in words what starts it; `requestType` and `calendar` are
 *   those that the date was asked for.
 */
export type Deadline = Readonly<{
  ruleId: string
  ruleTitle: string
  regime: string
  nature: RuleNature
  citation: string
  sources: readonly string[]
  readings: readonly Ambiguity[]
  confidence: Confidence
  measure: Clock['kind']
  startsWhen: string
  requestType: string | null
  calendar: CalendarKey | null
  receivedOn: IsoDate
  startsOn: IsoDate
  acknowledgeBy: IsoDate | null
  dueOn: IsoDate | null
  dueAt: IsoInstant | null
  dueAtLocal: string | null
  extensionNoticeBy: IsoDate | null
  extensionValid: boolean | null
  extendedDueOn: IsoDate | null
  effectiveDueOn: IsoDate | null
  targetOn: IsoDate | null
  standard: string | null
  trace: readonly TraceStep[]
  caveats: readonly string[]
}>
