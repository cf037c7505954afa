import { addDays, daysBetween, type IsoDate } from '../kernel/civil-date'
import type { DayKind, Deadline, TraceStep } from './model'

/** One cell of the strip; `why` says why a day was passed over. */
export type StripDay = Readonly<{ on: IsoDate; kind: DayKind; why: string | null }>

const WEEK = 7
/** Longer derivations are read in words: a strip of more weeks shows nothing. */
const WEEKS_MAX = 30

/** 0 for Monday to 6 for Sunday. */
const weekday = (date: IsoDate): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % WEEK

/** The steps that belong to the due date itself; the acknowledgment has days of its own. */
const ownSteps = ({ trace }: StripSource): readonly TraceStep[] =>
  trace.filter(({ kind }) => kind !== 'acknowledge' && kind !== 'target')

type StripSource = Pick<Deadline, 'receivedOn' | 'effectiveDueOn' | 'trace'>

/**
 * The days from the receipt to the date that counts as whole weeks, Monday first; for a clock that counts backwards, from
 * the date to the moment of effect. Empty where there is no date or it is too far.
 */
export function stripWeeks(deadline: StripSource): readonly (readonly StripDay[])[] {
  const { receivedOn, effectiveDueOn: dueOn } = deadline
  if (dueOn === null) return []
  const [from, to] = dueOn < receivedOn ? [dueOn, receivedOn] : [receivedOn, dueOn]
  const first = addDays(from, -weekday(from))
  const weeks = Math.ceil((daysBetween(first, to) + 1) / WEEK)
  if (weeks > WEEKS_MAX) return []
  const kindOf = dayKinds(deadline, { from, to, dueOn })
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: WEEK }, (_, day) => kindOf(addDays(first, week * WEEK + day))),
  )
}

type Span = Readonly<{ from: IsoDate; to: IsoDate; dueOn: IsoDate }>

function dayKinds(deadline: StripSource, { from, to, dueOn }: Span): (on: IsoDate) => StripDay {
  const steps = ownSteps(deadline)
  const skipped = new Map(steps.flatMap((step) => step.skipped ?? []).map(({ on, why }) => [on, why]))
  const pauses = steps.filter(({ kind }) => kind === 'pause')
  // A period that starts afresh counts nothing before its new start, and that day itself is day zero.
  const start = steps.findLast(({ kind }) => kind === 'reset')?.to ?? ''
  const isPaused = (on: IsoDate) =>
    on <= start ||
    pauses.some((step) => step.from !== undefined && step.to !== undefined && on >= step.from && on <= step.to)
  return (on) => {
    if (on === dueOn) return { on, kind: 'due', why: null }
    if (on === deadline.receivedOn) return { on, kind: 'receipt', why: null }
    if (on < from || on > to) return { on, kind: 'outside', why: null }
    const why = skipped.get(on)
    if (why !== undefined) return { on, kind: 'skipped', why }
    return { on, kind: isPaused(on) ? 'paused' : 'counted', why: null }
  }
}
