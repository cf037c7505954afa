import type { IsoDate } from '#domain/kernel/civil-date'
import { dayName } from './day'
import type { Deadline, TraceStep } from './model'

/**
 * Several clocks on one case. `leading` is the tightest dated one, else the first without a number, else null.
 * `ranked` holds all of them, tightest first: none is hidden. `acknowledgeBy` is the tightest confirmation of all.
 */
export type LeadingDeadline = Readonly<{
  leading: Deadline | null
  ranked: readonly Deadline[]
  acknowledgeBy: IsoDate | null
  step: TraceStep
}>

/** Finds the clock that governs: the earliest date that counts now, whatever kind of rule it comes from. */
export function leadingDeadline(deadlines: readonly Deadline[]): LeadingDeadline {
  const ranked = [...deadlines].sort(byTightness)
  const leading = ranked[0] ?? null
  return {
    leading,
    ranked,
    acknowledgeBy: earliest(deadlines.map((one) => one.acknowledgeBy)),
    step: compareStep(ranked),
  }
}

/** The earliest of some dates; null when there is none. */
export function earliest(dates: readonly (IsoDate | null)[]): IsoDate | null {
  return dates.reduce<IsoDate | null>(
    (best, date) => (date !== null && (best === null || date < best) ? date : best),
    null,
  )
}

/** Sorts dated clocks before standards, then by date, by hour within a day, statutes before promises before targets, and by id. */
function byTightness(left: Deadline, right: Deadline): number {
  return (
    sortText(left).localeCompare(sortText(right)) ||
    NATURE_ORDER[left.nature] - NATURE_ORDER[right.nature] ||
    left.ruleId.localeCompare(right.ruleId)
  )
}

const NATURE_ORDER = { law: 0, promise: 1, target: 2 } as const
const NO_DATE = '9999-99-99'
const END_OF_DAY = 'T24'

function sortText(deadline: Deadline): string {
  const on = deadline.effectiveDueOn ?? NO_DATE
  return `${on}${deadline.dueAtLocal?.slice(10) ?? END_OF_DAY}`
}

function compareStep(ranked: readonly Deadline[]): TraceStep {
  const dated = ranked.flatMap(({ ruleId, effectiveDueOn }) =>
    effectiveDueOn === null ? [] : [{ ruleId, on: effectiveDueOn }],
  )
  const first = dated[0]
  if (!first) return { kind: 'compare', text: 'No clock on this case has a number of days.' }
  const list = dated.map(({ ruleId, on }) => `${ruleId} on ${dayName(on)}`).join('; ')
  const text = dated.length === 1 ? `One dated clock: ${list}.` : `The earliest governs. ${list}.`
  return { kind: 'compare', text, to: first.on }
}
