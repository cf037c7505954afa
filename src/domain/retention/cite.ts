import type { PolicyPack, PolicyPlace } from '../policy/pack'

/** Where a policy says something, as a letter names it: `privacy policy of 2026-05-25, line 78`. */
export function citeRow(pack: PolicyPack, { lines }: PolicyPlace): string {
  const where = lines.length === 1 ? `line ${lines[0]}` : `lines ${lines.join(', ')}`
  return `${pack.name} privacy policy of ${pack.effectiveOn}, ${where}`
}
