import type { z } from 'zod'
import type { disposalPreview, disposalRead } from '#contract/schema/retention-view'
import type { Actor } from '#domain/command'
import { dateIn, type IsoDate, type IsoInstant } from '#domain/kernel/civil-date'
import { accept, type Outcome } from '#domain/kernel/decision'
import type { CaseId } from '#domain/kernel/id'
import { packFor } from '#domain/policy/packs'
import { approvesAlone } from '#domain/response/approval.decide'
import { keepCaseFile } from '#domain/retention/case-file'
import { disposalRule } from '#domain/retention/disposal.decide'
import { type DisposalRun, RUN_MAX } from '#domain/retention/retention.state'
import type { VaultState } from '#domain/vault/vault.state'
import { caseExtent } from '#main/journal/dispose-case'
import { statement } from '#main/projection/statement'
import type { ReadDb } from '#main/vault/database'
import { runRule } from './run-rule'

type View = z.output<typeof disposalRead>
type Context = Readonly<{
  db: ReadDb
  vault: VaultState
  actor: Actor
  now: IsoInstant
  userName: (id: string) => string
}>
type Row = { case_id: string; case_no: string; requester: string; closed_on: IsoDate; california: number }

/** Closed cases by the day of closing, the oldest first, until one would not be due even without the record duty. */
function readFiles({ db, vault, now }: Context): Pick<View, 'due' | 'nextOn'> {
  const today = dateIn(vault.settings.zone, now)
  const pack = packFor(vault.organisation)
  const keep = (closedOn: IsoDate, california: boolean) =>
    keepCaseFile({ closedOn, california }, pack, vault.retention.periods)
  const due: View['due'] = []
  const waiting: IsoDate[] = []
  const rows = statement<Row>(
    db,
    'SELECT case_id, case_no, requester, closed_on, california FROM case_row WHERE closed_on IS NOT NULL ORDER BY closed_on, case_id',
  )
  for (const row of rows.iterate()) {
    const { case_id: caseId, case_no: caseNo, requester, closed_on: closedOn } = row
    const keeping = keep(closedOn, row.california === 1)
    const shortest = keep(closedOn, false)
    if (keeping.kind === 'blocked' || shortest.kind === 'blocked' || due.length === RUN_MAX) break
    const { disposeFrom, trace } = keeping
    if (disposeFrom > today) waiting.push(disposeFrom)
    else due.push({ caseId, caseNo, requester, closedOn, disposeFrom, trace: trace.map((step) => ({ ...step })) })
    if (shortest.disposeFrom > today) break
  }
  return { due, nextOn: waiting.sort()[0] ?? null }
}

/** What the signed records of the journal say that a run has destroyed. */
function destroyedBy(db: ReadDb, { rule, runId }: DisposalRun) {
  const named = runRule(rule, runId)
  const entries = statement<{ n: number }>(db, 'SELECT count(*) AS n FROM payload_disposal WHERE rule = ?').get(named)
  const files = statement<{ n: number; bytes: number | null }>(
    db,
    'SELECT count(*) AS n, sum(size) AS bytes FROM blob_disposal WHERE rule = ?',
  ).get(named)
  return { entries: entries?.n ?? 0, files: files?.n ?? 0, bytes: files?.bytes ?? 0 }
}

function presentRun(run: DisposalRun, context: Context): View['runs'][number] {
  const { vault, actor, now, userName } = context
  const recorded = ({ at, by }: { at: IsoInstant; by: string }) => ({ at, by: { userId: by, name: userName(by) } })
  const approving = { vault, involved: [run.proposed.by], requestedAt: run.proposed.at, actor, now }
  return {
    runId: run.runId,
    rule: run.rule,
    reason: run.reason,
    caseNos: run.cases.map(({ caseNo }) => caseNo),
    status: run.status,
    proposed: recorded(run.proposed),
    decided: run.decided ? recorded(run.decided) : null,
    note: run.note,
    exception: run.exception,
    done: run.done
      ? {
          ...recorded(run.done),
          caseNos: run.done.destroyed.map(({ caseNo }) => caseNo),
          spared: [...run.done.spared],
          ...destroyedBy(context.db, run),
        }
      : null,
    mayDecide: run.status === 'asked' && actor.roles.includes('reviewer') && approvesAlone(approving).ok,
  }
}

/** The closed cases that are due, and every disposal run, the latest first. */
export function readDisposal(context: Context): View {
  const { db, vault, now } = context
  const today = dateIn(vault.settings.zone, now)
  const keeping = keepCaseFile(
    { closedOn: today, california: false },
    packFor(vault.organisation),
    vault.retention.periods,
  )
  const closed = statement<{ n: number }>(db, 'SELECT count(*) AS n FROM case_row WHERE closed_on IS NOT NULL').get()
  return {
    rule: disposalRule(vault),
    blocked: keeping.kind === 'blocked' ? keeping.reason : null,
    closed: closed?.n ?? 0,
    ...readFiles(context),
    runs: vault.retention.runs.map((run) => presentRun(run, context)).toReversed(),
  }
}

/** Counts what a run would destroy, and destroys nothing. */
export function previewDisposal(db: ReadDb, caseIds: readonly CaseId[]): Outcome<z.output<typeof disposalPreview>> {
  const extents = caseIds.map((caseId) => caseExtent(db, caseId)).filter(({ seqs }) => seqs.length > 0)
  const files = extents.flatMap(({ blobs }) => blobs)
  return accept({
    cases: extents.length,
    inquiries: extents.reduce((sum, { streams }) => sum + streams.length - 1, 0),
    entries: extents.reduce((sum, { seqs }) => sum + seqs.length, 0),
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
  })
}
