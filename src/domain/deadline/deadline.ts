import { addDays, type IsoDate } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { BUILT_IN } from '#domain/law/registry'
import type { LawRule } from '#domain/law/rule'
import { type RuleSet, ruleIn } from '#domain/law/rule-set'
import { acknowledgeBy } from './acknowledge'
import { combine } from './combine'
import { dayName } from './day'
import { beginDerivation, type Derivation } from './derivation'
import { notAfter, noteDoubts } from './doubt'
import { extensionOf } from './extension'
import { elapsedHours } from './hours'
import type { Deadline, DeadlineInput } from './model'
import { type ForwardClock, type Period, periodFrom, rolled } from './period'
import { noteExchanges, startOf } from './start'
import { targetOf } from './target'
import { isNamedZone } from './zone'

export type { ClockEvent, ClockEventType, Deadline, DeadlineInput } from './model'

/**
 * Finds the last day on which the organisation may answer under a rule set, and tells how.
 *
 * Shape: civil dates in the office's zone; the order of `events` does not matter.
 * Units: whole calendar days, months or business days as the rule says; hours are elapsed hours in UTC.
 * Errors: `law_not_covered` for an unknown rule, one not in force on the day of receipt, or a year outside the calendar;
 *   `invalid_input` for an unknown zone, a missing calendar or events that contradict each other. Never throws for such data.
 * Source: the rule's own citation, repeated in each step; counting rules in `law.md` part (a).
 * Vectors: src/domain/law/<regime>/*.vectors.ts
 */
export function computeDeadline(input: DeadlineInput, ruleSet: RuleSet = BUILT_IN): Outcome<Deadline> {
  const rule = ruleIn(ruleSet, input.ruleId)
  if (!rule.ok) return rule
  if (!isNamedZone(input.zone))
    return reject('invalid_input', `${input.zone} is not a known time zone.`, [
      { path: 'zone', message: 'unknown time zone' },
    ])
  if (rule.value.clock.kind === 'earliest-of') return computeCombination(rule.value, input, ruleSet)
  const derivation = beginDerivation(rule.value, input, ruleSet.calendars)
  return derivation.ok ? computeSingle(derivation.value) : derivation
}

function computeCombination(rule: LawRule, input: DeadlineInput, ruleSet: RuleSet): Outcome<Deadline> {
  const parts: Deadline[] = []
  for (const ruleId of rule.clock.kind === 'earliest-of' ? rule.clock.ruleIds : []) {
    const part = computeDeadline({ ...input, ruleId }, ruleSet)
    if (!part.ok) return part
    parts.push(part.value)
  }
  return accept(combine(rule, parts, input.events))
}

function computeSingle(derivation: Derivation): Outcome<Deadline> {
  const { clock } = derivation.rule
  noteExchanges(derivation)
  switch (clock.kind) {
    case 'calendar-days':
    case 'calendar-months':
    case 'business-days':
      return computeForward(derivation, clock)
    case 'hours': {
      const due = elapsedHours(derivation, clock.amount)
      return accept({ ...emptyDeadline(derivation), ...due })
    }
    case 'calendar-days-before':
      return accept(computeBackward(derivation, clock.amount))
    case 'annual-date':
      return accept(computeAnnual(derivation, clock.monthDay))
    case 'standard':
      return computeStandard(derivation, clock.text)
    case 'earliest-of':
      return reject('internal', `${derivation.rule.id} combines rules and reached the single computation.`)
  }
}

function computeForward(derivation: Derivation, clock: ForwardClock): Outcome<Deadline> {
  const startsOn = startOf(derivation, clock)
  if (!startsOn.ok) return startsOn
  const period = periodFrom(derivation, startsOn.value, clock)
  if (!period.ok) return period
  const due = rolled(derivation, period.value.endsOn)
  if (!due.ok) return due
  derivation.trace.push(...period.value.steps, ...due.value.steps)
  derivation.caveats.push(...period.value.caveats)
  const dueOn = notAfter(derivation, due.value.on)
  noteDoubts(derivation, dueOn)
  return finishForward(derivation, startsOn.value, period.value, dueOn)
}

function finishForward(derivation: Derivation, startsOn: IsoDate, period: Period, dueOn: IsoDate): Outcome<Deadline> {
  const acknowledge = acknowledgeBy(derivation)
  if (!acknowledge.ok) return acknowledge
  const extension = extensionOf(derivation, startsOn, period)
  if (!extension.ok) return extension
  const target = targetOf(derivation, startsOn, period)
  if (!target.ok) return target
  return accept({
    ...emptyDeadline(derivation),
    ...extension.value,
    startsOn,
    acknowledgeBy: acknowledge.value,
    dueOn,
    effectiveDueOn: (extension.value.extensionValid ? extension.value.extendedDueOn : null) ?? dueOn,
    targetOn: target.value,
  })
}

function computeBackward(derivation: Derivation, amount: number): Deadline {
  const dueOn = addDays(derivation.receivedOn, -amount)
  const text = `At least ${amount} days before ${dayName(derivation.receivedOn)}: the last day for the notice is ${dayName(dueOn)}.`
  derivation.trace.push({
    kind: 'count',
    text,
    from: derivation.receivedOn,
    to: dueOn,
    citation: derivation.rule.citation,
  })
  return { ...emptyDeadline(derivation), dueOn, effectiveDueOn: dueOn }
}

/** The day of the next year on which something about this year is due. */
function computeAnnual(derivation: Derivation, monthDay: string): Deadline {
  const year = Number(derivation.receivedOn.slice(0, 4))
  const dueOn = `${year + 1}-${monthDay}` as IsoDate
  const text = `For the calendar year ${year} the day is ${dayName(dueOn)}.`
  const { receivedOn, rule } = derivation
  derivation.trace.push({ kind: 'count', text, from: receivedOn, to: dueOn, citation: rule.citation })
  return { ...emptyDeadline(derivation), dueOn, effectiveDueOn: dueOn }
}

function computeStandard(derivation: Derivation, standard: string): Outcome<Deadline> {
  derivation.trace.push({
    kind: 'standard',
    text: `The rule gives no number of days (${standard}), so no due date is computed.`,
    citation: derivation.rule.citation,
  })
  const acknowledge = acknowledgeBy(derivation)
  if (!acknowledge.ok) return acknowledge
  const target = targetOf(derivation, derivation.receivedOn, null)
  if (!target.ok) return target
  return accept({ ...emptyDeadline(derivation), acknowledgeBy: acknowledge.value, targetOn: target.value, standard })
}

function emptyDeadline({ rule, input, receivedOn, noticesOn, trace, caveats }: Derivation): Deadline {
  return {
    ruleId: rule.id,
    ruleTitle: rule.title,
    regime: rule.regime,
    nature: rule.nature,
    citation: rule.citation,
    // A policy is cited by its own lines; only a statute has a page to look it up on.
    sources: /^https?:/.test(rule.sourceUrl) ? [rule.sourceUrl] : [],
    readings: rule.ambiguities,
    confidence: rule.confidence,
    measure: rule.clock.kind,
    startsWhen: rule.startsOn,
    requestType: input.requestType,
    calendar: input.calendar,
    receivedOn,
    startsOn: receivedOn,
    acknowledgeBy: null,
    dueOn: null,
    dueAt: null,
    dueAtLocal: null,
    extensionNoticeBy: null,
    extensionValid: noticesOn.length > 0 ? false : null,
    extendedDueOn: null,
    effectiveDueOn: null,
    targetOn: null,
    standard: null,
    trace,
    caveats,
  }
}
