import type { Output } from '#contract/bridge'
import type { CaseFacts, DataPoint } from '#domain/case/case.event'
import { normaliseDataPoint } from '#domain/intake/normalise'
import { recordIdOf } from '#main/engine/lookup'
import { statement } from '#main/projection/statement'
import type { ReadDb } from '#main/vault/database'

type Row = {
  batch_id: string
  record_no: number
  data_point: DataPoint
  value: string
  normalised: string
  source: string
  exported_on: string
}

/** Records that are shown for one search. */
const RECORDS_MAX = 20

export const DATA_POINT_LABELS: Readonly<Record<DataPoint, string>> = {
  name: 'Name',
  email: 'E-mail',
  phone: 'Telephone',
  postal: 'Postal address',
  account_id: 'Account number',
  customer_since: 'Customer since',
  last_order: 'Last order',
  call_date: 'Date of call',
  workspace: 'Workspace',
  other: 'Other',
}

/** What is known of the requester, in the form in which values are compared. */
function claims(facts: CaseFacts | null): Map<DataPoint, string> {
  if (!facts) return new Map()
  const { name, email, phone, postal } = facts.requester
  const given: [DataPoint, string][] = [
    ['name', name],
    ['email', email],
    ['phone', phone],
    ['postal', postal],
  ]
  return new Map(
    given.filter(([, value]) => value.trim() !== '').map(([point, value]) => [point, normaliseDataPoint(point, value)]),
  )
}

/** Known records that hold one of the words searched for, or one of the requester's details; each field says whether it matches the requester's. */
export function findRecords(db: ReadDb, text: string, facts: CaseFacts | null): Output<'verification.find-records'> {
  const claimed = claims(facts)
  const typed = text.trim()
  const wanted =
    typed === ''
      ? [...claimed.values()]
      : (['name', 'email', 'phone', 'account_id', 'postal'] as const).map((point) => normaliseDataPoint(point, typed))
  const keys = [...new Set(wanted.filter((value) => value !== ''))]
  if (keys.length === 0) return { records: [] }
  const found = statement<{ batch_id: string; record_no: number }>(
    db,
    `SELECT DISTINCT batch_id, record_no FROM known_value WHERE normalised IN (${keys.map(() => '?').join(', ')}) ORDER BY batch_id, record_no LIMIT ${RECORDS_MAX}`,
  ).all(...keys)
  const rows = statement<Row>(
    db,
    'SELECT v.*, b.source, b.exported_on FROM known_value v JOIN known_batch b USING (batch_id) WHERE v.batch_id = ? AND v.record_no = ?',
  )
  return {
    records: found.map(({ batch_id, record_no }) => {
      const fields = rows.all(batch_id, record_no)
      return {
        recordId: recordIdOf(batch_id, record_no),
        source: fields[0]?.source ?? '',
        exportedOn: fields[0]?.exported_on ?? '',
        fields: fields.map(({ data_point, value, normalised }) => ({
          dataPoint: data_point,
          label: DATA_POINT_LABELS[data_point],
          value,
          matches: claimed.get(data_point) === normalised,
        })),
      }
    }),
  }
}

type Batch = {
  batch_id: string
  source: string
  exported_on: string
  file_name: string
  rows: number
  bad_rows: number
  imported_at: string
  imported_by: string
}

/** The imported customer exports, newest first. */
export function listBatches(db: ReadDb, userName: (userId: string) => string): Output<'verification.batches'> {
  const batches = statement<Batch>(db, 'SELECT * FROM known_batch ORDER BY imported_at DESC LIMIT 500').all()
  return {
    batches: batches.map((batch) => ({
      batchId: batch.batch_id,
      source: batch.source,
      exportedOn: batch.exported_on,
      fileName: batch.file_name,
      rows: batch.rows,
      badRows: batch.bad_rows,
      importedAt: batch.imported_at,
      by: userName(batch.imported_by),
    })),
  }
}
