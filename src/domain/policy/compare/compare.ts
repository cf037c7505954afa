import type { IsoDate } from '#domain/kernel/civil-date'
import { accept, type Outcome } from '#domain/kernel/decision'
import { parsePolicy } from '../lint/parse'
import { alignSections, changesOf, meaningOf } from './align'
import { type EffectiveDay, effectiveDay } from './effective-day'
import { judge, withWording } from './material'
import type { Materiality, PolicyChange } from './policy-change'

/** A text by its file name. */
export type NamedText = Readonly<{ name: string; text: string }>

export type PolicyComparison = Readonly<{
  changes: readonly PolicyChange[]
  materiality: Materiality
  effective: EffectiveDay
}>

/**
 * Compares two versions of a policy.
 *
 * Shape: changes in the order of the new text, sections that are gone at the end; equal input gives equal output.
 * Errors: `invalid_input` where one of the texts cannot be read; the message names the file.
 */
export function comparePolicies(old: NamedText, next: NamedText, today: IsoDate): Outcome<PolicyComparison> {
  const before = parsePolicy(old.name, old.text)
  if (!before.ok) return before
  const after = parsePolicy(next.name, next.text)
  if (!after.ok) return after
  const found = alignSections(before.value, after.value).flatMap(changesOf)
  const changes = withWording(withMoves(found))
  const materiality = judge(changes)
  return accept({ changes, materiality, effective: effectiveDay(before.value, materiality, today) })
}

/** A sentence that went in one place and came in another has moved. */
function withMoves(changes: readonly PolicyChange[]): readonly PolicyChange[] {
  const gone = new Map<string, PolicyChange[]>()
  for (const change of changes) {
    if (change.kind !== 'removed' || change.old === null) continue
    const key = meaningOf(change.old)
    gone.set(key, [...(gone.get(key) ?? []), change])
  }
  const moved = new Set<PolicyChange>()
  const result = changes.map((change): PolicyChange => {
    const from = change.kind === 'added' && change.new !== null ? gone.get(meaningOf(change.new))?.shift() : undefined
    if (!from) return change
    moved.add(from)
    return { ...change, kind: 'moved', old: from.old, oldLine: from.oldLine }
  })
  return result.filter((change) => !moved.has(change))
}
