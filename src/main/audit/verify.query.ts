import { isDeepStrictEqual } from 'node:util'
import type { Output } from '#contract/bridge'
import { caseDeadlines } from '#domain/case/clocks'
import { caseStream, inquiryStream } from '#domain/event'
import type { BlobId, CaseId, InquiryId } from '#domain/kernel/id'
import type { VaultEvent } from '#domain/vault/vault.event'
import type { VaultState } from '#domain/vault/vault.state'
import { replay } from '#main/engine/stream-state'
import type { KnownValue } from '#main/intake/known-record'
import { loadStream } from '#main/journal/read'
import { caseRowOf } from '#main/projection/case.projection'
import { tombstonesOf } from '#main/projection/disposal.projection'
import { dueRowsOf, storedDueRows } from '#main/projection/due.projection'
import { inquiryRowOf } from '#main/projection/inquiry.projection'
import { statement } from '#main/projection/statement'
import { readBlob } from '#main/vault/blob'
import type { ReadDb } from '#main/vault/database'
import type { OpenVault } from '#main/vault/vault'

type Proof = Output<'audit.verify'>['projections'][number]
type Row = Record<string, unknown>

/** True when every column that the events give stands in the stored row just so. */
const sameRow = (derived: Row, stored: Row) =>
  Object.entries(derived).every(([column, value]) => stored[column] === value)

/** The row of every case, and the rows of what is due about it. */
function proveCases(db: ReadDb, vault: VaultState): readonly Proof[] {
  const streams = statement<{ stream: string }>(
    db,
    "SELECT stream FROM event WHERE type = 'CaseOpened' ORDER BY seq",
  ).all()
  const stored = statement<Row>(db, 'SELECT * FROM case_row WHERE case_id = ?')
  let [cases, due, living, dueRows] = [true, true, 0, 0]
  for (const { stream } of streams) {
    const caseId = stream.slice('case/'.length) as CaseId
    const replayed = replay(caseStream(caseId), loadStream(db, caseStream(caseId)).events)
    const row = stored.get(caseId)
    if (replayed.kind !== 'case' || replayed.state === null) {
      cases &&= row === undefined
      continue
    }
    living += 1
    const clocks = caseDeadlines(replayed.state, vault.settings, vault.ruleSets)
    const dueDates = dueRowsOf(replayed.state, clocks)
    cases &&= row !== undefined && sameRow(caseRowOf(replayed.state, clocks), row)
    due &&= isDeepStrictEqual(dueDates, storedDueRows(db, caseId))
    dueRows += dueDates.length
  }
  const rows = count(db, 'case_row')
  return [
    { table: 'cases', rows, same: cases && rows === living },
    { table: 'due dates', rows: dueRows, same: due && dueRows === count(db, 'due_row') },
  ]
}

/** Every destroyed case has its tombstone, and no case has one that was not destroyed by a run of the journal. */
function proveDisposals(db: ReadDb, { retention }: VaultState): Proof {
  const derived = tombstonesOf(retention)
  const stored = statement<Row>(db, 'SELECT * FROM disposed_case WHERE case_id = ?')
  const rows = count(db, 'disposed_case')
  const same = derived.every((row) => {
    const found = stored.get(row.case_id)
    return found !== undefined && sameRow(row, found)
  })
  return { table: 'destroyed cases', rows, same: same && rows === derived.length }
}

const count = (db: ReadDb, table: 'case_row' | 'due_row' | 'disposed_case'): number =>
  statement<{ n: number }>(db, `SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0

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

type Value = Pick<KnownValue, 'value'> & { record_no: number; data_point: string; normalised: string }
type Imported = Extract<VaultEvent, { type: 'KnownRecordsImported' }>

/** True when the values of a batch are those of the file that was imported; a file that was destroyed can no longer say. */
function sameBatch(db: ReadDb, { batchId, blobId }: Imported): boolean {
  const bytes = readBlob(db, blobId as BlobId)
  const key = ({ record_no, data_point, normalised }: Omit<Value, 'value'>) =>
    JSON.stringify([record_no, data_point, normalised])
  const stored = statement<Value>(
    db,
    'SELECT record_no, data_point, normalised, value FROM known_value WHERE batch_id = ?',
  ).all(batchId)
  if (!bytes.ok) return bytes.rejection.code === 'not_found'
  const derived = new Map<string, string>()
  bytes.value
    .toString('utf8')
    .split('\n')
    .forEach((line, index) => {
      for (const { kind, value, normalised } of JSON.parse(line) as KnownValue[]) {
        const named = key({ record_no: index + 1, data_point: kind, normalised })
        if (!derived.has(named)) derived.set(named, value)
      }
    })
  return stored.length === derived.size && stored.every((row) => derived.get(key(row)) === row.value)
}

function proveKnownRecords(db: ReadDb): Proof {
  const imported = loadStream(db, 'vault').events.flatMap(({ event }) =>
    event?.type === 'KnownRecordsImported' ? [event] : [],
  )
  const batches = statement<{ n: number }>(db, 'SELECT count(*) AS n FROM known_batch').get()?.n ?? 0
  const held =
    statement<{ n: number }>(
      db,
      'SELECT count(*) AS n FROM (SELECT DISTINCT batch_id, record_no FROM known_value)',
    ).get()?.n ?? 0
  const same = batches === imported.length && imported.every((event) => sameBatch(db, event))
  return { table: 'known records', rows: held, same }
}

/** Walks the journal and replays every stream: the chain is whole, and every list is what the events add up to. */
export function verifyVault(session: OpenVault, vault: VaultState, now: string): Output<'audit.verify'> {
  const startedAt = performance.now()
  const report = session.verify()
  const { db } = session
  const projections = [proveInquiries(db), ...proveCases(db, vault), proveDisposals(db, vault), proveKnownRecords(db)]
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
