import { Temporal } from 'temporal-polyfill'
import type { IsoDate, IsoInstant } from '#domain/kernel/civil-date'
import { dayName } from './day'
import type { Derivation } from './derivation'
import type { Deadline } from './model'

/**
 * Elapsed hours from a moment: nights, weekends, holidays and changes of the clock run through.
 * Shape: `dueAtLocal` is to the second, with the offset that the zone has then; a fraction is cut, which is the earlier moment.
 */
export function elapsedHours(
  derivation: Derivation,
  amount: number,
): Pick<Deadline, 'dueOn' | 'dueAt' | 'dueAtLocal' | 'effectiveDueOn'> {
  const { rule, input, receivedOn } = derivation
  const due = Temporal.Instant.from(input.receivedAt).add({ hours: amount })
  const local = due.toZonedDateTimeISO(input.zone)
  const dueAtLocal = local.toString({ timeZoneName: 'never', smallestUnit: 'second', roundingMode: 'floor' })
  const dueOn = local.toPlainDate().toString() as IsoDate
  const text = `${amount} elapsed hours, counted in UTC, end at ${dueAtLocal.slice(11, 19)} on ${dayName(dueOn)} in ${input.zone}.`
  derivation.trace.push({ kind: 'count', text, from: receivedOn, to: dueOn, citation: rule.citation })
  return {
    dueOn,
    dueAt: new Date(due.epochMilliseconds).toISOString() as IsoInstant,
    dueAtLocal,
    effectiveDueOn: dueOn,
  }
}
