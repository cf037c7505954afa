import { caseStream, type StreamId } from '#domain/event'
import type { BlobId, CaseId } from '#domain/kernel/id'
import { invariant } from '#domain/kernel/invariant'
import type { Settings } from '#domain/vault/vault.event'
import type { StreamState } from '#main/engine/stream-state'
import { loadStream } from '#main/journal/read'
import { readBlob } from '#main/vault/blob'
import type { WriteDb } from '#main/vault/database'
import { forgetCase, projectCase } from './case.projection'
import { projectDisposals } from './disposal.projection'
import { forgetInquiry, projectInquiry } from './inquiry.projection'
import { projectKnownRecords } from './known-record.projection'
import { statement } from './statement'

/** What projecting needs beside the stream: the way to the states of others, and whether a setting has moved dates. */
export type ProjectContext = Readonly<{
  db: WriteDb
  peek: (stream: StreamId) => StreamState
  clocksMoved: boolean
}>

/** Whether changed settings move the dates of cases that are there. */
export const movesClocks = (changes: Partial<Settings>): boolean =>
  (['proclaimedHolidays', 'closingDays', 'businessDays', 'calendar'] as const).some((name) => name in changes)

/** Brings the tables in line with a stream that has changed. */
export function project(context: ProjectContext, stream: StreamState): void {
  if (stream.kind === 'case' && stream.state) projectCase(context.db, stream.state, officeOf(context))
  if (stream.kind === 'inquiry' && stream.state && stream.startedAt)
    projectInquiry(context.db, stream.state, stream.startedAt)
  if (stream.kind === 'vault') projectVault(context, stream)
}

/** Takes a case or an inquiry out of the lists whose content was destroyed. */
export function forget(db: WriteDb, stream: StreamId): void {
  const [kind, id = ''] = stream.split('/')
  if (kind === 'case') forgetCase(db, id)
  if (kind === 'inquiry') forgetInquiry(db, id)
}

function officeOf({ peek }: ProjectContext) {
  const vault = peek('vault')
  invariant(vault.kind === 'vault' && vault.state !== null, 'a case stands in a vault')
  return vault.state
}

/** The vault's own stream holds the known records; and its settings move dates of every case, the closed ones included. */
function projectVault(context: ProjectContext, vault: StreamState): void {
  const { db, peek, clocksMoved } = context
  if (vault.kind === 'vault' && vault.state) projectDisposals(db, vault.state.retention)
  for (const { event, at, actor } of loadStream(db, 'vault').events) {
    if (event?.type !== 'KnownRecordsImported') continue
    const known = statement(db, 'SELECT 1 FROM known_batch WHERE batch_id = ?').get(event.batchId)
    if (known) continue
    const bytes = readBlob(db, event.blobId as BlobId)
    if (bytes.ok) projectKnownRecords(db, event, { at, by: actor, lines: bytes.value.toString('utf8') })
  }
  if (!clocksMoved) return
  for (const { case_id } of statement<{ case_id: CaseId }>(db, 'SELECT case_id FROM case_row').all()) {
    const stream = peek(caseStream(case_id))
    if (stream.kind === 'case' && stream.state) projectCase(db, stream.state, officeOf(context))
  }
}
