import { Temporal } from 'temporal-polyfill'

/** A stretch of time in which a zone's clocks do not change: `from` to before `to`, in milliseconds since 1970, and what they are ahead of UTC. */
type ZoneSpan = Readonly<{ from: number; to: number; offsetMs: number }>

const spans = new Map<string, ZoneSpan[]>()

/**
 * How far a zone is ahead of UTC at a moment, in milliseconds.
 * Why remembered by the stretch between two changes of the clock: asking the time zone data costs more than all the rest
 * of a deadline, and an office asks for the same few years again and again.
 */
export function offsetAt(zone: string, moment: number): number {
  const known = spans.get(zone)
  const found = known?.find(({ from, to }) => moment >= from && moment < to)
  if (found) return found.offsetMs
  const span = spanAround(zone, moment)
  spans.set(zone, [span, ...(known ?? [])])
  return span.offsetMs
}

function spanAround(zone: string, moment: number): ZoneSpan {
  const there = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone)
  // The change before the next millisecond, so that a moment of change belongs to what it begins.
  const from = there.add({ milliseconds: 1 }).getTimeZoneTransition('previous')
  const to = there.getTimeZoneTransition('next')
  return {
    from: from?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    to: to?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offsetMs: there.offsetNanoseconds / 1e6,
  }
}
