import { computeDeadline, type Deadline, type DeadlineInput } from '../deadline/deadline'
import { leadingDeadline } from '../deadline/lead'
import type { TraceStep } from '../deadline/model'
import { dateIn, daysBetween, type IsoDate, type IsoInstant } from '../kernel/civil-date'
import type { Outcome, Rejection } from '../kernel/decision'
import { isCalendarKey } from '../law/calendar'
import { undecidedRules } from '../law/regime'
import { ruleSetOf } from '../law/registry'
import type { LawRule } from '../law/rule'
import { type HeldRuleSets, type RuleSet, ruleIn } from '../law/rule-set'
import { rightOfRequestType } from '../policy/right'
import type { Settings } from '../vault/vault.event'
import { type CaseState, sendingOf } from './case.state'
import { letterKind } from './letter-kind'

/** A rule whose date cannot be computed, and why; it is shown and never left out in silence. */
export type UncoveredRule = Readonly<{ ruleId: string; rejection: Rejection }>

/**
 * Every clock of a case. `deadlines` is tightest first; `lead` is the one that governs, null where no rule has a number
 * of days; `acknowledgeBy` is the tightest confirmation of receipt; `step` compares the clocks in words.
 */
export type CaseClocks = Readonly<{
  deadlines: readonly Deadline[]
  lead: Deadline | null
  acknowledgeBy: IsoDate | null
  step: TraceStep
  uncovered: readonly UncoveredRule[]
  /** Rules that may bind the organisation and about which the officer has not decided; none of them runs. */
  undecided: readonly LawRule[]
}>

/** The settings that a date depends on beside the case itself. */
export type ClockSettings = Partial<Pick<Settings, 'calendar' | 'proclaimedHolidays' | 'closingDays' | 'businessDays'>>

/**
 * Computes every clock of a case from the rules that its officer confirmed, in the rule set that the case pins.
 * A set that is neither held by the vault nor built in gives no date: every rule is then uncovered.
 * Limits: the office's calendar is used only where a rule names none of its own, so that a California count never
 * follows the holidays of Berlin.
 */
export function caseDeadlines(caseFile: CaseState, settings: ClockSettings = {}, held: HeldRuleSets = []): CaseClocks {
  const ruleSet = ruleSetOf(caseFile.ruleSetVersion, held)
  const deadlines: Deadline[] = []
  const uncovered: UncoveredRule[] = []
  for (const ruleId of caseFile.facts.ruleIds) {
    const deadline = ruleSet.ok ? ruleDeadline(caseFile, ruleId, { settings, ruleSet: ruleSet.value }) : ruleSet
    if (deadline.ok) deadlines.push(deadline.value)
    else uncovered.push({ ruleId, rejection: deadline.rejection })
  }
  const { leading, ranked, acknowledgeBy, step } = leadingDeadline(deadlines)
  return {
    deadlines: ranked,
    lead: leading?.effectiveDueOn ? leading : null,
    acknowledgeBy,
    step,
    uncovered,
    undecided: undecidedOf(caseFile, ruleSet),
  }
}

function undecidedOf({ facts, organisation, receivedOn }: CaseState, ruleSet: Outcome<RuleSet>): readonly LawRule[] {
  if (!ruleSet.ok) return []
  return undecidedRules({ ...facts, organisation, receivedOn }, ruleSet.value).flatMap((ruleId) => {
    const rule = ruleIn(ruleSet.value, ruleId)
    return rule.ok ? [rule.value] : []
  })
}

/** The tightest date of one rule over the rights that it covers: a clarification may pause the clock of one right only. */
function ruleDeadline(
  caseFile: CaseState,
  ruleId: string,
  { settings, ruleSet }: Readonly<{ settings: ClockSettings; ruleSet: RuleSet }>,
): Outcome<Deadline> {
  const rule = ruleIn(ruleSet, ruleId)
  if (!rule.ok) return rule
  const office = isCalendarKey(caseFile.calendar, ruleSet.calendars) ? caseFile.calendar : null
  const dates = requestTypesOf(caseFile, rule.value).map((requestType) => {
    const input = {
      ruleId,
      requestType,
      receivedAt: caseFile.receipt.receivedAt,
      zone: caseFile.zone,
      calendar: rule.value.calendar === null ? office : null,
      events: caseFile.clockEvents,
      proclaimed: proclaimedOf(settings),
      closingDays: settings.closingDays ?? [],
      businessDays: settings.businessDays ?? 'lenient',
    } as const
    return computeDeadline(input, ruleSet)
  })
  return dates.reduce((best, next) => (best.ok && next.ok && isLater(best.value, next.value) ? next : best))
}

/** Days proclaimed after the table was built belong to the calendar of the office, and to no other. */
export function proclaimedOf({
  calendar,
  proclaimedHolidays = [],
}: ClockSettings): NonNullable<DeadlineInput['proclaimed']> {
  return calendar !== undefined && isCalendarKey(calendar) ? proclaimedHolidays.map((on) => ({ calendar, on })) : []
}

const isLater = (left: Deadline, right: Deadline) =>
  (left.effectiveDueOn ?? '9999-12-31') > (right.effectiveDueOn ?? '9999-12-31')

function requestTypesOf({ facts }: CaseState, rule: LawRule): readonly [string | null, ...(string | null)[]] {
  const types = rule.requestTypes.filter((type) => {
    const right = rightOfRequestType(type)
    return right !== null && facts.rights.includes(right)
  })
  const [first, ...others] = types
  return first === undefined ? [null] : [first, ...others]
}

/** Where a case stands against its dates on one day; `daysLeft` is negative when the date has passed. */
export type Punctuality = Readonly<{
  acknowledgedAt: IsoInstant | null
  acknowledgedOn: IsoDate | null
  acknowledgment: 'not_owed' | 'done' | 'done_late' | 'open' | 'overdue'
  answeredAt: IsoInstant | null
  answeredOn: IsoDate | null
  answer: 'no_date' | 'done' | 'done_late' | 'open' | 'overdue'
  daysLeft: number | null
}>

/** Compares what was done with the dates, on the day `today` in the case's zone. */
export function punctuality(caseFile: CaseState, clocks: CaseClocks, today: IsoDate): Punctuality {
  const answeredAt = answeredInstant(caseFile)
  // An answer that arrives first says all that an acknowledgment says (11 CCR 7021(a)).
  const acknowledgedAt = earliestInstant([caseFile.acknowledgedAt, answeredAt])
  const dueOn = clocks.lead?.effectiveDueOn ?? null
  const on = (at: IsoInstant | null) => (at === null ? null : dateIn(caseFile.zone, at))
  return {
    acknowledgedAt,
    acknowledgedOn: on(acknowledgedAt),
    acknowledgment:
      clocks.acknowledgeBy === null ? 'not_owed' : standing(clocks.acknowledgeBy, on(acknowledgedAt), today),
    answeredAt,
    answeredOn: on(answeredAt),
    answer: dueOn === null ? 'no_date' : standing(dueOn, on(answeredAt), today),
    daysLeft: dueOn === null ? null : daysBetween(today, dueOn),
  }
}

function standing(byOn: IsoDate, doneOn: IsoDate | null, today: IsoDate) {
  if (doneOn !== null) return doneOn <= byOn ? 'done' : 'done_late'
  return today <= byOn ? 'open' : 'overdue'
}

function earliestInstant(instants: readonly (IsoInstant | null)[]): IsoInstant | null {
  return instants.reduce<IsoInstant | null>(
    (best, at) => (at !== null && (best === null || Date.parse(at) < Date.parse(best)) ? at : best),
    null,
  )
}

/** When the answer left: the response that stands, or a letter that answers or refers; null while it has not. */
export function answeredInstant(caseFile: CaseState): IsoInstant | null {
  const letters = caseFile.sendings.filter(({ sent, templateId }) => {
    const kind = sent.kind === 'letter' ? letterKind(templateId ?? '') : null
    return kind === 'answer' || (kind === 'referral' && caseFile.facts.controllerRole === 'processor')
  })
  const responses = caseFile.responses.flatMap(({ responseId }) => sendingOf(caseFile, responseId) ?? [])
  return earliestInstant([...letters, ...responses].map(({ sentAt }) => sentAt))
}
