import { addDays, type IsoDate } from '#domain/kernel/civil-date'
import { accept, type Outcome } from '#domain/kernel/decision'
import { addBusinessDays, dayName } from './day'
import { businessCalendar, calendarOf, type Derivation } from './derivation'
import { type Period, rolled } from './period'

/**
 * The office's own date before the legal one: from the rule's target, or one day less for each contested pause (AMB-12).
 * Null where there is none, or where a business-day target has no calendar; that is said in a caveat and is no error.
 */
export function targetOf(derivation: Derivation, startsOn: IsoDate, period: Period | null): Outcome<IsoDate | null> {
  const target = derivation.rule.target
  if (target === null) return period === null || period.pauses === 0 ? accept(null) : pauseTarget(derivation, period)
  if (target.clock.kind === 'calendar-days')
    return conclude(derivation, addDays(startsOn, target.clock.amount), target.reason)
  if (calendarOf(derivation, null) === null) {
    derivation.caveats.push(
      `The target of ${target.clock.amount} business days has no date until the office has a calendar.`,
    )
    return accept(null)
  }
  const closedOn = businessCalendar(derivation, null)
  if (!closedOn.ok) return closedOn
  const end = addBusinessDays(startsOn, target.clock.amount, closedOn.value)
  return end.ok ? conclude(derivation, end.value.on, target.reason) : end
}

function pauseTarget(derivation: Derivation, period: Period): Outcome<IsoDate | null> {
  const end = rolled(derivation, addDays(period.endsOn, -period.pauses))
  if (!end.ok) return end
  return conclude(derivation, end.value.on, 'Another reading leaves out one day less for each clarification (AMB-12).')
}

function conclude(derivation: Derivation, on: IsoDate, reason: string): Outcome<IsoDate> {
  derivation.trace.push({ kind: 'target', text: `The office’s own target is ${dayName(on)}. ${reason}`, to: on })
  return accept(on)
}
