import type { IsoDate } from '#domain/kernel/civil-date'
import { holidayOn } from '#domain/law/calendar'
import { checkerOf } from '#domain/law/checker'
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

/** The open questions about a last day on a public holiday of the United States. */
const HOLIDAY_QUESTIONS: readonly string[] = ['AMB-01', 'AMB-06']

/** Says where the computed date rests on a contested reading, or on a number that nobody has read in a source. */
export function noteDoubts({ rule, caveats }: Derivation, dueOn: IsoDate): void {
  const weekday = dayName(dueOn).split(' ')[0] ?? ''
  const questions = WEEKEND_QUESTIONS[weekday] ?? []
  for (const { id, question, taken } of rule.ambiguities) {
    const holiday = HOLIDAY_QUESTIONS.includes(id) ? federalHoliday(dueOn) : null
    const what = questions.includes(id) ? `a ${weekday}` : holiday
    if (what !== null) caveats.push(`The date is ${what} (${id}). ${question} Reading taken: ${taken}`)
  }
  if (rule.confidence === 'low' && rule.nature === 'law') caveats.push(`${rule.id}: ${checkerOf(rule)}`)
}

function federalHoliday(date: IsoDate): string | null {
  const holiday = holidayOn('US-FED', date)
  return holiday.ok && holiday.value !== null ? `a public holiday (${holiday.value})` : null
}
