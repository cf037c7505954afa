import { addDays, daysBetween, type IsoDate } from '#domain/kernel/civil-date'
import { accept, type Outcome } from '#domain/kernel/decision'
import type { Clock, LawRule } from '#domain/law/rule'
import { addBusinessDays, addMonths, dayName, nextOpen } from './day'
import { businessCalendar, calendarOf, type Derivation, rollCalendar } from './derivation'
import type { Exchange } from './exchange'
import type { TraceStep } from './model'

/** A clock that is counted forward from a day. */
export type ForwardClock = Extract<Clock, { kind: 'calendar-days' | 'calendar-months' | 'business-days' }>

/** The last day of a period before it is moved over closed days, how many paused days lie in it, and the steps that led there. */
export type Period = Readonly<{
  endsOn: IsoDate
  pauses: number
  steps: readonly TraceStep[]
  caveats: readonly string[]
}>

/** The end of a clock counted from a day, with clarification pauses; not yet moved over closed days. */
export function periodFrom(derivation: Derivation, startsOn: IsoDate, clock: ForwardClock): Outcome<Period> {
  const counted = count(derivation, startsOn, clock)
  if (!counted.ok) return counted
  return accept(withPauses(derivation, startsOn, counted.value))
}

function count(derivation: Derivation, startsOn: IsoDate, clock: ForwardClock): Outcome<Period> {
  switch (clock.kind) {
    case 'calendar-days':
      return accept(countDays(derivation.rule, startsOn, clock.amount))
    case 'calendar-months':
      return countMonths(derivation.rule, startsOn, clock)
    case 'business-days':
      return countBusinessDays(derivation, startsOn, clock.amount)
  }
}

function countDays(rule: LawRule, startsOn: IsoDate, amount: number): Period {
  const sameDay = rule.dayOne === 'same-day'
  const endsOn = addDays(startsOn, sameDay ? amount - 1 : amount)
  const first = sameDay ? `${dayName(startsOn)} is day one` : `${dayName(startsOn)} is not counted`
  const text = `${amount} calendar days: ${first}, so day ${amount} is ${dayName(endsOn)}.`
  return {
    endsOn,
    pauses: 0,
    steps: [{ kind: 'count', text, from: startsOn, to: endsOn, citation: rule.citation }],
    caveats: [],
  }
}

function countMonths(
  rule: LawRule,
  startsOn: IsoDate,
  clock: Extract<ForwardClock, { kind: 'calendar-months' }>,
): Outcome<Period> {
  const end = addMonths(startsOn, clock.amount, clock.onMissingDay)
  if (!end.ok) return end
  const endsOn = end.value.on
  const span = `${clock.amount === 1 ? 'One month' : `${clock.amount} months`} from ${dayName(startsOn)}`
  const joins = { from: startsOn, to: endsOn, citation: rule.citation }
  const steps: TraceStep[] = end.value.missing
    ? [
        { kind: 'count', text: `${span}: the period ends with the same date, if there is one.`, ...joins },
        {
          kind: 'missing_day',
          text: `That month has no day ${Number(startsOn.slice(8))}, so it ends on the last day, ${dayName(endsOn)}.`,
          ...joins,
        },
      ]
    : [{ kind: 'count', text: `${span}: the period ends with the same date, ${dayName(endsOn)}.`, ...joins }]
  return accept({ endsOn, pauses: 0, steps, caveats: [] })
}

function countBusinessDays(derivation: Derivation, startsOn: IsoDate, amount: number): Outcome<Period> {
  const closedOn = businessCalendar(derivation, null)
  if (!closedOn.ok) return closedOn
  const end = addBusinessDays(startsOn, amount, closedOn.value)
  if (!end.ok) return end
  const { on, skipped } = end.value
  const text = `${amount} business days on the ${calendarOf(derivation, null)} calendar: ${dayName(startsOn)} is not counted, so the last is ${dayName(on)}.`
  const step: TraceStep = { kind: 'count', text, from: startsOn, to: on, citation: derivation.rule.citation, skipped }
  return accept({ endsOn: on, pauses: 0, steps: [step], caveats: [] })
}

/** True when clarification stops this rule's clock for this type of request. */
export function clarificationPauses({ rule, input }: Derivation): boolean {
  const { clarification, clarificationFor } = rule.suspension
  return clarification === 'pause' && input.requestType !== null && clarificationFor.includes(input.requestType)
}

/**
 * Adds the days of answered clarifications, each day once. A question asked after the end does not revive the period.
 * Why only days after the start: what a question on the first day is worth is contested (AMB-13), and this is the earlier date.
 */
function withPauses(derivation: Derivation, startsOn: IsoDate, base: Period): Period {
  if (!clarificationPauses(derivation)) return base
  const steps: TraceStep[] = [...base.steps]
  const caveats: string[] = []
  let { endsOn } = base
  let pauses = 0
  let countedTo = startsOn
  for (const pause of answered(derivation.exchanges)) {
    if (pause.askedOn > endsOn) {
      caveats.push(`Clarification asked on ${pause.askedOn}, after the period had ended on ${endsOn}, changes nothing.`)
      continue
    }
    if (pause.askedOn <= startsOn) caveats.push(reviewCaveat(pause, startsOn))
    const firstOn = later(pause.askedOn, addDays(countedTo, 1))
    const days = daysBetween(firstOn, pause.answeredOn) + 1
    if (days <= 0) continue
    countedTo = pause.answeredOn
    pauses += 1
    const movedTo = addDays(endsOn, days)
    steps.push(pauseStep(derivation.rule, { ...pause, days, firstOn, movedTo }))
    endsOn = movedTo
  }
  return { endsOn, pauses, steps, caveats }
}

type AnsweredPause = Readonly<{ askedOn: IsoDate; answeredOn: IsoDate }>

function answered(exchanges: readonly Exchange[]): readonly AnsweredPause[] {
  return exchanges
    .flatMap(({ kind, askedOn, answeredOn }) =>
      kind === 'clarification' && answeredOn !== null ? [{ askedOn, answeredOn }] : [],
    )
    .sort((left, right) => left.askedOn.localeCompare(right.askedOn))
}

function reviewCaveat(pause: AnsweredPause, startsOn: IsoDate): string {
  return `Manual review (AMB-13): clarification was asked on ${pause.askedOn}, not after the start of the period on ${startsOn}. Only days after the start were left out.`
}

/** The step joins the first and the last day that do not count. */
function pauseStep(
  rule: LawRule,
  pause: AnsweredPause & { days: number; firstOn: IsoDate; movedTo: IsoDate },
): TraceStep {
  const span = `asked on ${dayName(pause.askedOn)}, answered on ${dayName(pause.answeredOn)}`
  const text = `Clarification was ${span}: both days and those between do not count, ${pause.days} in all, so the end moves to ${dayName(pause.movedTo)}.`
  return { kind: 'pause', text, from: pause.firstOn, to: pause.answeredOn, citation: rule.suspension.citation }
}

function later(left: IsoDate, right: IsoDate): IsoDate {
  return left > right ? left : right
}

/** Moves a last day over closed days, where the rule says so. */
export function rolled(
  derivation: Derivation,
  endsOn: IsoDate,
  roll = derivation.rule.roll,
): Outcome<{ on: IsoDate; steps: readonly TraceStep[] }> {
  if (roll === 'none') return accept({ on: endsOn, steps: [] })
  const closedOn = rollCalendar(derivation, roll)
  if (!closedOn.ok) return closedOn
  const open = nextOpen(endsOn, closedOn.value)
  if (!open.ok) return open
  const { on, skipped } = open.value
  const first = skipped[0]
  if (!first) return accept({ on, steps: [] })
  const text = `${dayName(endsOn)} is closed (${first.why}), so the period ends with the next open day, ${dayName(on)}.`
  const citation = derivation.rule.rollCitation ?? derivation.rule.citation
  return accept({ on, steps: [{ kind: 'roll', text, from: endsOn, to: on, citation, skipped }] })
}
