import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Output } from '#contract/bridge'
import type { CaseFacts, DataPoint } from '#domain/case/case.event'
import { normaliseDataPoint } from '#domain/intake/normalise'
import { recordIdOf } from '#main/engine/lookup'
import { preparedQuery } from '#main/projection/orm'
import { knownBatch, knownValue } from '#main/projection/table'
import type { ReadDb } from '#main/vault/database'
import { DATA_POINT_LABELS } from './data-point-label'

/** Records that are shown for one search, and batches that are listed. */
const RECORDS_MAX = 20
const BATCHES_MAX = 500
/** Different forms of what was searched for; a search has one for each data point at most. */
const KEYS_MAX = 8

const keyNames = Array.from({ length: KEYS_MAX }, (_, index) => `key${index}`)
const FIND = Symbol('find known records')
const FIELDS = Symbol('fields of a known record')
const BATCHES = Symbol('known record batches')

const findQuery = (db: ReadDb) =>
  preparedQuery(db, FIND, (orm) =>
    orm
      .selectDistinct({ batchId: knownValue.batchId, recordNo: knownValue.recordNo })
      .from(knownValue)
      .where(
        inArray(
          knownValue.normalised,
          keyNames.map((name) => sql.placeholder(name)),
        ),
      )
      .orderBy(asc(knownValue.batchId), asc(knownValue.recordNo))
      .limit(RECORDS_MAX)
      .prepare(),
  )

const fieldsQuery = (db: ReadDb) =>
  preparedQuery(db, FIELDS, (orm) =>
    orm
      .select({
        dataPoint: knownValue.dataPoint,
        value: knownValue.value,
        normalised: knownValue.normalised,
        source: knownBatch.source,
        exportedOn: knownBatch.exportedOn,
      })
      .from(knownValue)
      .innerJoin(knownBatch, eq(knownBatch.batchId, knownValue.batchId))
      .where(
        and(eq(knownValue.batchId, sql.placeholder('batchId')), eq(knownValue.recordNo, sql.placeholder('recordNo'))),
      )
      .prepare(),
  )

/** What is known of the requester, in the form in which values are compared; the residence says how a national number is dialled. */
function claims(facts: CaseFacts | null): Map<DataPoint, string> {
  if (!facts) return new Map()
  const { name, email, phone, postal } = facts.requester
  const given: [DataPoint, string][] = [
    ['name', name],
    ['email', email],
    ['phone', phone],
    ['postal', postal],
  ]
  const filled = given.filter(([, value]) => value.trim() !== '')
  return new Map(filled.map(([point, value]) => [point, normaliseDataPoint(point, value, facts.residence)]))
}

const SEARCHED = ['name', 'email', 'phone', 'account_id', 'postal'] as const

/** Known records that hold what was searched for, or one of the requester's details; each field says whether it matches the requester's. */
export function findRecords(db: ReadDb, text: string, facts: CaseFacts | null): Output<'verification.find-records'> {
  const claimed = claims(facts)
  const typed = text.trim()
  const country = facts?.residence ?? null
  const wanted =
    typed === '' ? [...claimed.values()] : SEARCHED.map((point) => normaliseDataPoint(point, typed, country))
  const keys = [...new Set(wanted.filter((value) => value !== ''))].slice(0, KEYS_MAX)
  const [first] = keys
  if (first === undefined) return { records: [] }
  const found = findQuery(db).all(Object.fromEntries(keyNames.map((name, index) => [name, keys[index] ?? first])))
  return { records: found.map((record) => presentRecord(db, record, claimed)) }
}

function presentRecord(
  db: ReadDb,
  { batchId, recordNo }: { batchId: string; recordNo: number },
  claimed: ReadonlyMap<DataPoint, string>,
) {
  const fields = fieldsQuery(db).all({ batchId, recordNo })
  return {
    recordId: recordIdOf(batchId, recordNo),
    source: fields[0]?.source ?? '',
    exportedOn: fields[0]?.exportedOn ?? '',
    fields: fields.map(({ dataPoint, value, normalised }) => ({
      dataPoint,
      label: DATA_POINT_LABELS[dataPoint],
      value,
      matches: claimed.get(dataPoint) === normalised,
    })),
  }
}

/** The imported customer exports, newest first. */
export function listBatches(db: ReadDb, userName: (userId: string) => string): Output<'verification.batches'> {
  const query = preparedQuery(db, BATCHES, (orm) =>
    orm.select().from(knownBatch).orderBy(desc(knownBatch.importedAt)).limit(BATCHES_MAX).prepare(),
  )
  return { batches: query.all().map(({ importedBy, ...batch }) => ({ ...batch, by: userName(importedBy) })) }
}
