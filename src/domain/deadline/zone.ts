import { isZone, type ZoneId } from '#domain/kernel/civil-date'

const known = new Set<ZoneId>()

/**
 * True for a named zone of the IANA database. An offset such as `+01:00` is none: it knows no summer time.
 * Why remembered: asking the runtime costs more than the rest of a computation, and an office has one zone.
 */
export function isNamedZone(text: string): boolean {
  if (known.has(text)) return true
  if (/^[+-]/.test(text) || !isZone(text)) return false
  known.add(text)
  return true
}
