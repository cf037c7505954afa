import { createHash } from 'node:crypto'
import type { DataPoint } from '#domain/case/case.event'
import type { CaseState } from '#domain/case/case.state'
import type { Lookup } from '#domain/decide'
import type { StreamId } from '#domain/event'
import { canonicalJson } from '#domain/kernel/canonical'
import type { IsoDate } from '#domain/kernel/civil-date'
import type { CaseId, InquiryId, KnownRecordId } from '#domain/kernel/id'
import { responseContent } from '#domain/response/content'
import { statement } from '#main/projection/statement'
import { openRuleSet, ruleSetSha256 } from '#main/rule-set/rule-set-file'
import type { ReadDb } from '#main/vault/database'
import type { StreamState } from './stream-state'

/** The hash that an approval names: over everything that the response of a case would deliver, and to whom. */
export const contentSha256 = (caseFile: CaseState): string =>
  createHash('sha256')
    .update(canonicalJson(responseContent(caseFile)))
    .digest('hex')

/** A known record is named by its batch and its row in it. */
export const recordIdOf = (batchId: string, recordNo: number) => `${batchId}_${recordNo}` as KnownRecordId

/** Splits the id of a known record; null for an id of another make. */
function readRecordId(recordId: string): { batchId: string; recordNo: number } | null {
  const at = recordId.lastIndexOf('_')
  const recordNo = Number(recordId.slice(at + 1))
  return at > 0 && Number.isInteger(recordNo) ? { batchId: recordId.slice(0, at), recordNo } : null
}

type Closed = { case_no: string; opened_year: number; closed_on: IsoDate; california: number }

function closedCase(db: ReadDb, caseId: CaseId): ReturnType<Lookup['closedCase']> {
  const row = statement<Closed>(
    db,
    'SELECT case_no, opened_year, closed_on, california FROM case_row WHERE case_id = ? AND closed_on IS NOT NULL',
  ).get(caseId)
  if (!row) return null
  const { case_no: caseNo, opened_year: openedYear, closed_on: closedOn } = row
  return { caseNo, openedYear, closedOn, california: row.california === 1 }
}

type Known = { value: string; source: string; exported_on: string }

function knownValue(db: ReadDb, recordId: KnownRecordId, dataPoint: DataPoint): ReturnType<Lookup['knownValue']> {
  const record = readRecordId(recordId)
  if (!record) return null
  const row = statement<Known>(
    db,
    'SELECT v.value, b.source, b.exported_on FROM known_value v JOIN known_batch b USING (batch_id) WHERE v.batch_id = ? AND v.record_no = ? AND v.data_point = ? ORDER BY v.normalised LIMIT 1',
  ).get(record.batchId, record.recordNo, dataPoint)
  return row ? { value: row.value, source: row.source, exportedOn: row.exported_on } : null
}

/** What the open transaction has done that the projections do not show yet: they follow only at its end. */
export type Unprojected = Readonly<{
  states: ReadonlyMap<StreamId, StreamState>
  /** Cases opened, by year. */
  casesOpened: ReadonlyMap<number, number>
}>

/** Answers for one transaction, from the projections and from what it has done itself. */
export function lookupIn(db: ReadDb, { states, casesOpened }: Unprojected): Lookup {
  const stored = new Map<number, number>()
  const storedIn = (year: number): number => {
    const known = stored.get(year)
    if (known !== undefined) return known
    const counted = statement<{ n: number }>(
      db,
      'SELECT (SELECT count(*) FROM case_row WHERE opened_year = :year) + (SELECT count(*) FROM disposed_case WHERE opened_year = :year) AS n',
    ).get({ year })
    stored.set(year, counted?.n ?? 0)
    return counted?.n ?? 0
  }
  return {
    inquiryByMessageId: (messageId) => {
      for (const stream of states.values())
        if (stream.kind === 'inquiry' && stream.state?.messageId === messageId) return stream.state.inquiryId
      const row = statement<{ inquiry_id: string }>(db, 'SELECT inquiry_id FROM inquiry_row WHERE message_id = ?').get(
        messageId,
      )
      return (row?.inquiry_id as InquiryId | undefined) ?? null
    },
    casesOpenedIn: (year) => storedIn(year) + (casesOpened.get(year) ?? 0),
    knownValue: (recordId, dataPoint) => knownValue(db, recordId, dataPoint),
    closedCase: (caseId) => closedCase(db, caseId),
    hasBlob: (blobId) => statement(db, 'SELECT 1 FROM blob WHERE blob_id = ?').get(blobId) !== undefined,
    responseContentSha256: contentSha256,
    openRuleSet,
    ruleSetSha256,
  }
}
