import type { IsoDate } from '#domain/kernel/civil-date'
import { dayName } from './day'
import type { Derivation } from './derivation'

/** The earlier of a due date and the day that a change of the law sets as its limit. */
export function notAfter({ rule, trace }: Derivation, dueOn: IsoDate): IsoDate {
  if (rule.notAfter === null || dueOn <= rule.notAfter.on) return dueOn
  const on = rule.notAfter.on as IsoDate
  trace.push({
    kind: 'compare',
    text: `${rule.notAfter.reason} So the last day is ${dayName(on)}.`,
    from: dueOn,
    to: on,
  })
  return on
}

/** The open questions about a last day on a weekend, by the weekday on which they matter. */
const WEEKEND_QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  Saturday: ['AMB-02', 'AMB-06', 'AMB-15', 'AMB-19'],
  Sunday: ['AMB-01', 'AMB-06', 'AMB-19'],
}

/** Says where the computed date rests on a contested reading, or on a number that nobody has read in a source. */
export function noteDoubts({ rule, caveats }: Derivation, dueOn: IsoDate): void {
  const weekday = dayName(dueOn).split(' ')[0] ?? ''
  const questions = WEEKEND_QUESTIONS[weekday] ?? []
  for (const { id, question, taken } of rule.ambiguities) {
    if (questions.includes(id)) caveats.push(`The date is a ${weekday} (${id}). ${question} Reading taken: ${taken}`)
  }
  if (rule.confidence === 'low' && rule.nature === 'law') {
    caveats.push(
      `The period of ${rule.id} was not read in a source. Have counsel confirm it before relying on the date.`,
    )
  }
}
