import type { DeadlineView } from '#contract/schema/deadline'
import { daysUntil } from '../../date/date-words'

export type DayKind = 'outside' | 'receipt' | 'counted' | 'skipped' | 'paused' | 'due'

/** One cell of the strip; `why` says why a day was passed over. */
export type StripDay = Readonly<{ on: string; kind: DayKind; why: string | null }>

const DAY_MS = 86_400_000
const WEEK = 7
/** Longer derivations are read in words: a strip of more weeks shows nothing. */
const WEEKS_MAX = 30

const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** 0 for Monday to 6 for Sunday. */
const weekday = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % WEEK

/** The steps that belong to the due date itself; the acknowledgment has days of its own. */
const ownSteps = (deadline: DeadlineView) =>
  deadline.trace.filter(({ kind }) => kind !== 'acknowledge' && kind !== 'target')

/** Whole weeks from the receipt to the date that counts, Monday first; empty where there is no such date or it is too far. */
export function stripWeeks(deadline: DeadlineView): readonly (readonly StripDay[])[] {
  const dueOn = deadline.effectiveDueOn
  const span = dueOn === null ? null : daysUntil(deadline.receivedOn, dueOn)
  if (dueOn === null || span === null || span < 0) return []
  const first = dayAfter(deadline.receivedOn, -weekday(deadline.receivedOn))
  const weeks = Math.ceil(((daysUntil(first, dueOn) ?? 0) + 1) / WEEK)
  if (weeks > WEEKS_MAX) return []
  const kindOf = dayKinds(deadline, dueOn)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: WEEK }, (_, day) => kindOf(dayAfter(first, week * WEEK + day))),
  )
}

function dayKinds(deadline: DeadlineView, dueOn: string): (on: string) => StripDay {
  const steps = ownSteps(deadline)
  const skipped = new Map(steps.flatMap((step) => step.skipped ?? []).map(({ on, why }) => [on, why]))
  const pauses = steps.filter(({ kind }) => kind === 'pause')
  // A period that starts afresh counts nothing before its new start, and that day itself is day zero.
  const start = steps.findLast(({ kind }) => kind === 'reset')?.to ?? ''
  const isPaused = (on: string) =>
    on <= start || pauses.some(({ from, to }) => from !== undefined && to !== undefined && on >= from && on <= to)
  return (on) => {
    if (on === dueOn) return { on, kind: 'due', why: null }
    if (on === deadline.receivedOn) return { on, kind: 'receipt', why: null }
    if (on < deadline.receivedOn || on > dueOn) return { on, kind: 'outside', why: null }
    const why = skipped.get(on)
    if (why !== undefined) return { on, kind: 'skipped', why }
    return { on, kind: isPaused(on) ? 'paused' : 'counted', why: null }
  }
}
