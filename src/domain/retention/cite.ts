import { dayName } from '../deadline/day'
import type { PolicyPack, PolicyPlace } from '../policy/pack'

/** A policy by its name and day: `Omni Studio privacy policy of 25 May 2026`. */
export const policyTitle = ({ name, effectiveOn }: PolicyPack): string =>
  `${name} privacy policy of ${dayName(effectiveOn).replace(/^\w+ /, '')}`

/** Where a policy says something, as a letter names it: `Omni Studio privacy policy of 25 May 2026, line 78`. */
export function citeRow(pack: PolicyPack, { lines }: PolicyPlace): string {
  const where = lines.length === 1 ? `line ${lines[0]}` : `lines ${lines.join(', ')}`
  return `${policyTitle(pack)}, ${where}`
}
