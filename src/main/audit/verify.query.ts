import type { Output } from '#contract/bridge'
import { caseStream, inquiryStream } from '#domain/event'
import type { CaseId, InquiryId } from '#domain/kernel/id'
import type { VaultState } from '#domain/vault/vault.state'
import { replay } from '#main/engine/stream-state'
import { loadStream } from '#main/journal/read'
import { caseRowOf } from '#main/projection/case.projection'
import { inquiryRowOf } from '#main/projection/inquiry.projection'
import { statement } from '#main/projection/statement'
import type { ReadDb } from '#main/vault/database'
import type { OpenVault } from '#main/vault/vault'

type Proof = Output<'audit.verify'>['projections'][number]
type Row = Record<string, unknown>

/** True when every column that the events give stands in the stored row just so. */
const sameRow = (derived: Row, stored: Row) =>
  Object.entries(derived).every(([column, value]) => stored[column] === value)

function proveCases(db: ReadDb, vault: VaultState): Proof {
  const streams = statement<{ stream: string }>(
    db,
    "SELECT stream FROM event WHERE type = 'CaseOpened' ORDER BY seq",
  ).all()
  const stored = statement<Row>(db, 'SELECT * FROM case_row WHERE case_id = ?')
  const same = streams.every(({ stream }) => {
    const caseId = stream.slice('case/'.length) as CaseId
    const replayed = replay(caseStream(caseId), loadStream(db, caseStream(caseId)).events)
    const row = stored.get(caseId)
    return (
      replayed.kind === 'case' &&
      replayed.state !== null &&
      row !== undefined &&
      sameRow(caseRowOf(replayed.state, vault.settings), row)
    )
  })
  const rows = statement<{ n: number }>(db, 'SELECT count(*) AS n FROM case_row').get()?.n ?? 0
  return { table: 'cases', rows, same: same && rows === streams.length }
}

function proveInquiries(db: ReadDb): Proof {
  const streams = statement<{ stream: string }>(
    db,
    "SELECT DISTINCT stream FROM event WHERE stream LIKE 'inquiry/%'",
  ).all()
  const stored = statement<Row>(db, 'SELECT * FROM inquiry_row WHERE inquiry_id = ?')
  const same = streams.every(({ stream }) => {
    const inquiryId = stream.slice('inquiry/'.length) as InquiryId
    const replayed = replay(inquiryStream(inquiryId), loadStream(db, inquiryStream(inquiryId)).events)
    const row = stored.get(inquiryId)
    if (replayed.kind !== 'inquiry' || !replayed.state || !replayed.startedAt) return row === undefined
    return row !== undefined && sameRow(inquiryRowOf(replayed.state, replayed.startedAt), row)
  })
  const rows = statement<{ n: number }>(db, 'SELECT count(*) AS n FROM inquiry_row').get()?.n ?? 0
  return { table: 'inquiries', rows, same: same && rows <= streams.length }
}

function proveKnownRecords(db: ReadDb): Proof {
  const imported =
    statement<{ n: number }>(db, "SELECT count(*) AS n FROM event WHERE type = 'KnownRecordsImported'").get()?.n ?? 0
  const batches = statement<{ n: number; rows: number | null }>(
    db,
    'SELECT count(*) AS n, sum(rows) AS rows FROM known_batch',
  ).get()
  const held =
    statement<{ n: number }>(
      db,
      'SELECT count(*) AS n FROM (SELECT DISTINCT batch_id, record_no FROM known_value)',
    ).get()?.n ?? 0
  return { table: 'known records', rows: held, same: batches?.n === imported && held === (batches?.rows ?? 0) }
}

/** Walks the journal and replays every stream: the chain is whole, and every list is what the events add up to. */
export function verifyVault(session: OpenVault, vault: VaultState, now: string): Output<'audit.verify'> {
  const startedAt = performance.now()
  const report = session.verify()
  const projections = [proveInquiries(session.db), proveCases(session.db, vault), proveKnownRecords(session.db)]
  const differing = projections.filter(({ same }) => !same).map(({ table }) => table)
  const problem =
    report.problem ??
    (differing.length > 0 ? `The list of ${differing.join(' and ')} is not what the journal adds up to.` : null)
  return {
    ok: report.ok && differing.length === 0,
    events: report.events,
    disposed: report.disposed,
    headCode: report.headCode,
    problem,
    firstBadSeq: report.firstBadSeq,
    projections,
    verifiedAt: now,
    durationMs: Math.round(performance.now() - startedAt),
  }
}
