import { civilDate, wallTime } from './date-words'

/** Date and time on the wall of a zone at an instant. */
export const wallOf = (instant: string, zone: string): { date: string; time: string } => ({
  date: civilDate(instant, zone),
  time: wallTime(instant, zone),
})

/** Milliseconds that the wall of a zone is ahead of UTC at a moment. */
function offsetMs(moment: number, zone: string): number {
  const { date, time } = wallOf(new Date(moment).toISOString(), zone)
  return Date.parse(`${date}T${time}:00Z`) - Math.floor(moment / 60_000) * 60_000
}

/**
 * The UTC instant of a wall time; null when date or time is none.
 * A time that the clock skips or repeats gives one of the two readings; the officer sees the result before it is sent.
 */
export function instantOf(date: string, time: string, zone: string): string | null {
  const naive = Date.parse(`${date}T${time}:00Z`)
  if (Number.isNaN(naive)) return null
  const first = naive - offsetMs(naive, zone)
  return new Date(naive - offsetMs(first, zone)).toISOString()
}
