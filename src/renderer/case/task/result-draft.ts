import type { TaskView } from '#contract/schema/case-view'
import type { Payload } from '../../api/execute'

export type TaskResult = Payload<'record-task-result'>['result']
export type ResultKind = TaskResult['kind']

/** Everything that any answer can hold, as it is typed. */
export type ResultDraft = Readonly<{
  kind: ResultKind
  how: string
  ground: string
  citation: string
  records: string
  /** A ground of the list, or nothing where another rule is cited by hand. */
  groundId: string
  categoryId: string
  fromOn: string
  reason: string
  count: number
  found: number
  delivered: number
  withheld: number
  duplicate: number
  notPersonal: number
  evidence: Readonly<{ blobId: string; name: string }> | null
}>

/** The answers that fit what was asked of a system and what it gave already. */
export function kindsFor(task: TaskView): readonly ResultKind[] {
  const { asks, findings } = task
  const acts = asks.some((ask) => ask !== 'find')
  const kinds: ResultKind[] = []
  if (findings.length === 0) kinds.push('nothing_held')
  if (asks.includes('delete')) kinds.push('deleted', 'held_cannot_delete')
  if (acts && !(asks.includes('delete') && asks.length === 1)) kinds.push('done')
  if (asks.includes('find')) kinds.push('counted')
  return kinds.length > 0 ? kinds : ['rows']
}

/** An answer not begun yet. */
export const blankDraft = (task: TaskView): ResultDraft => ({
  kind: kindsFor(task)[0] ?? 'nothing_held',
  how: '',
  ground: '',
  citation: '',
  records: '',
  groundId: '',
  categoryId: '',
  fromOn: '',
  reason: '',
  count: 0,
  found: 0,
  delivered: 0,
  withheld: 0,
  duplicate: 0,
  notPersonal: 0,
  evidence: null,
})

/** The answer as it is sent; null while something that it needs is missing. */
export function resultFrom(draft: ResultDraft): TaskResult | null {
  const { kind, how, ground, citation, records, count, reason } = draft
  const evidenceBlobId = draft.evidence?.blobId ?? null
  const said = (...texts: readonly string[]) => texts.every((text) => text.trim() !== '')
  switch (kind) {
    case 'rows':
      return { kind }
    case 'nothing_held':
      return said(how) ? { kind, how } : null
    case 'held_cannot_delete': {
      const { groundId, categoryId, fromOn } = draft
      if (groundId === '') return said(ground, citation, records) ? { kind, ground, citation, records } : null
      // The rule cites by itself; where the policy's own words are the ground there is nothing to cite before it.
      const cited = citation || ground
      const keeping = { categoryId, groundId, fromOn: (fromOn || null) as never }
      return said(ground, records, categoryId) ? { kind, ground, citation: cited, records, keeping } : null
    }
    case 'deleted':
      return said(how) ? { kind, count, how, evidenceBlobId } : null
    case 'done':
      return said(how) ? { kind, how, evidenceBlobId } : null
    case 'counted': {
      const { found, delivered, withheld, duplicate, notPersonal } = draft
      if (evidenceBlobId === null) return null
      return { kind, found, delivered, withheld, duplicate, notPersonal, reason, evidenceBlobId }
    }
  }
}
