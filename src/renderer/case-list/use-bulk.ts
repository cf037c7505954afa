import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseRow, CaseView } from '#contract/schema/case-view'
import { AppErrorValue, call } from '../api/call'
import { execute } from '../api/execute'
import { callKey } from '../api/query'
import { bulkWords as words } from './bulk.words'
import { type BulkAct, type Plan, planFor } from './bulk-plan'

export type BulkResult = Readonly<{ ok: boolean; text: string }>
export type BulkLine = Readonly<{ row: CaseRow; plan: Plan | null; result: BulkResult | null }>

const refusal = (error: unknown): BulkResult => {
  if (!(error instanceof AppErrorValue)) return { ok: false, text: words.refused(String(error)) }
  return { ok: false, text: error.code === 'conflict' ? words.conflict : words.refused(error.message) }
}

/** Gives the order to one case as it stood in the preview, so that a newer state is met as a conflict. */
const order = (view: CaseView, act: BulkAct) =>
  act.kind === 'assign'
    ? execute('assign-case', { caseId: view.caseId, ownerId: act.ownerId }, view.revision)
    : execute('hold-case', { caseId: view.caseId, reason: act.reason, note: act.note }, view.revision)

/** Looks at every selected case, says what an act would do to it, and does it one after the other. */
export function useBulk(rows: readonly CaseRow[], act: BulkAct | null) {
  const [results, setResults] = useState<ReadonlyMap<string, BulkResult>>(new Map())
  const [phase, setPhase] = useState<'preview' | 'working' | 'finished'>('preview')
  const reads = useQueries({
    queries: rows.map(({ caseId }) => ({
      queryKey: [...callKey('case.open', { caseId }), 'bulk'],
      queryFn: () => call('case.open', { caseId }),
      // What was previewed stays on the screen while its results come in.
      enabled: phase === 'preview',
    })),
  })
  const [planned, setPlanned] = useState<readonly BulkLine[]>([])
  const preview = rows.map((row, index): BulkLine => {
    const { data, error } = reads[index] ?? {}
    if (error) return { row, plan: { changes: false, does: words.unread(error.message) }, result: null }
    return { row, plan: data && act ? planFor(data, act) : null, result: null }
  })
  const run = async (chosen: BulkAct) => {
    setPlanned(preview)
    setPhase('working')
    const done = new Map<string, BulkResult>()
    for (const [index, { row, plan }] of preview.entries()) {
      const view = reads[index]?.data
      if (!view || !plan?.changes) continue
      done.set(row.caseId, await order(view, chosen).then((): BulkResult => ({ ok: true, text: words.done }), refusal))
      setResults(new Map(done))
    }
    setPhase('finished')
  }
  const lines = phase === 'preview' ? preview : planned
  return {
    phase,
    run,
    ready: reads.every((read) => !read.isPending),
    lines: lines.map((line) => ({ ...line, result: results.get(line.row.caseId) ?? null })),
    changing: lines.filter((line) => line.plan?.changes).length,
  }
}
