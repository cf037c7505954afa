import { addDays, type IsoDate } from '#domain/kernel/civil-date'
import { accept, type Outcome } from '#domain/kernel/decision'
import type { Acknowledgement } from '#domain/law/rule'
import { addBusinessDays, dayName } from './day'
import { businessCalendar, calendarOf, type Derivation } from './derivation'
import type { TraceStep } from './model'
import { rolled } from './period'

/** The last day on which receipt may be confirmed, counted from receipt; null where the rule asks for no confirmation. */
export function acknowledgeBy(derivation: Derivation): Outcome<IsoDate | null> {
  const duty = derivation.rule.acknowledgement
  if (duty === null) return accept(null)
  return duty.clock.kind === 'business-days' ? inBusinessDays(derivation, duty) : inCalendarDays(derivation, duty)
}

function inBusinessDays(derivation: Derivation, duty: Acknowledgement): Outcome<IsoDate> {
  const closedOn = businessCalendar(derivation, duty.calendar)
  if (!closedOn.ok) return closedOn
  const end = addBusinessDays(derivation.receivedOn, duty.clock.amount, closedOn.value)
  if (!end.ok) return end
  const { on, skipped } = end.value
  const calendar = calendarOf(derivation, duty.calendar)
  const text = `Receipt is to be confirmed within ${duty.clock.amount} business days on the ${calendar} calendar: by ${dayName(on)}.`
  return conclude(derivation, on, [
    { kind: 'acknowledge', text, from: derivation.receivedOn, to: on, citation: duty.citation, skipped },
  ])
}

function inCalendarDays(derivation: Derivation, duty: Acknowledgement): Outcome<IsoDate> {
  const end = rolled(derivation, addDays(derivation.receivedOn, duty.clock.amount), duty.roll)
  if (!end.ok) return end
  const text = `Receipt is to be acknowledged within ${duty.clock.amount} days: by ${dayName(end.value.on)}.`
  return conclude(derivation, end.value.on, [
    { kind: 'acknowledge', text, from: derivation.receivedOn, to: end.value.on, citation: duty.citation },
  ])
}

function conclude(derivation: Derivation, on: IsoDate, steps: readonly TraceStep[]): Outcome<IsoDate> {
  derivation.trace.push(...steps)
  return accept(on)
}
