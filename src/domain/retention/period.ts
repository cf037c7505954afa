import { Temporal } from 'temporal-polyfill'
import { dayName } from '../deadline/day'
import type { TraceStep } from '../deadline/model'
import { addDays, type IsoDate } from '../kernel/civil-date'

/** A length of time by the calendar. `amount` is a whole number from 1. */
export type Period = Readonly<{ amount: number; unit: 'day' | 'month' | 'year' }>

/** The longest period that an office may set: beyond it a slip of the pen is likelier than a plan. */
const LONGEST_YEARS = 100

/** `1 day`, `24 months`. */
export const periodWords = ({ amount, unit }: Period): string => `${amount} ${unit}${amount === 1 ? '' : 's'}`

/** True for a whole number of units, up to a hundred years. */
export function isPeriod({ amount, unit }: Period): boolean {
  const most = { day: LONGEST_YEARS * 366, month: LONGEST_YEARS * 12, year: LONGEST_YEARS }[unit]
  return Number.isInteger(amount) && amount >= 1 && amount <= most
}

/**
 * The last day of a period that begins with `from`, which itself is not counted.
 * A month without that day ends on its last one: 29 February and one year give 28 February.
 */
export function lastDayOf(from: IsoDate, { amount, unit }: Period): IsoDate {
  const length = { day: { days: amount }, month: { months: amount }, year: { years: amount } }[unit]
  return Temporal.PlainDate.from(from).add(length, { overflow: 'constrain' }).toString() as IsoDate
}

/** The counting in words, with a step of its own where the last day does not exist in its month. */
export function countSteps(from: IsoDate, period: Period, citation: string): readonly TraceStep[] {
  const to = lastDayOf(from, period)
  const text = `${periodWords(period)} after ${dayName(from)} is ${dayName(to)}.`
  const counted: TraceStep = { kind: 'count', text, from, to, citation }
  if (period.unit === 'day' || from.slice(8) === to.slice(8)) return [counted]
  const missing = `There is no ${Number(from.slice(8))}th in that month, so its last day counts.`
  return [counted, { kind: 'missing_day', text: missing, to }]
}

const SAMPLE_FROM = '2024-01-01' as IsoDate
/** Four years hold every length of month, and a leap day. */
const SAMPLE_DAYS = 1_461

/** True when the first period ends later than the second from any day on which both begin: 3 months exceed 90 days. */
export function isLonger(left: Period, right: Period): boolean {
  if (left.unit === right.unit) return left.amount > right.amount
  return Array.from({ length: SAMPLE_DAYS }, (_, day) => addDays(SAMPLE_FROM, day)).some(
    (from) => lastDayOf(from, left) > lastDayOf(from, right),
  )
}
