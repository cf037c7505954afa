import type { DomainEvent, StreamId } from '#domain/event'
import { caseStream, inquiryStream } from '#domain/event'
import { accept, type Outcome } from '#domain/kernel/decision'
import type { BlobId, CaseId, InquiryId } from '#domain/kernel/id'
import { blobSize, disposeBlob } from '#main/vault/blob'
import type { ReadDb, WriteDb } from '#main/vault/database'
import { type Disposal, disposePayload } from './dispose'
import { loadStream } from './read'

/** What belongs to one case file: its streams, the entries that still hold content, and the files that they name. */
export type CaseExtent = Readonly<{
  streams: readonly StreamId[]
  seqs: readonly number[]
  blobs: readonly Readonly<{ blobId: BlobId; size: number }>[]
}>

/** Everything of a case that a disposal destroys: the case itself and every inquiry that led to it. */
export function caseExtent(db: ReadDb, caseId: CaseId): CaseExtent {
  const own = loadStream(db, caseStream(caseId)).events
  const inquiries = own.flatMap(({ event }) => inquiryOf(event))
  const streams = [caseStream(caseId), ...new Set(inquiries.map(inquiryStream))]
  const events = streams.flatMap((stream) => loadStream(db, stream).events).filter(({ event }) => event !== null)
  const named = new Set(events.flatMap(({ event }) => blobIdsIn(event)))
  const blobs = [...named].flatMap((blobId) => {
    const size = blobSize(db, blobId)
    return size === null ? [] : [{ blobId, size }]
  })
  return { streams, seqs: events.map(({ seq }) => seq), blobs }
}

const inquiryOf = (event: DomainEvent | null): readonly InquiryId[] =>
  event?.type === 'CaseOpened' || event?.type === 'InquiryAttached' ? [event.inquiryId] : []

/** Every id of a file that a payload names, however deep: a kind of event that is added later is covered as well. */
function blobIdsIn(value: unknown): readonly BlobId[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && /blobid$/i.test(key) ? [inner as BlobId] : blobIdsIn(inner),
  )
}

/**
 * Destroys the content of a case file: every payload with its salt, every file. Headers, commitments and the signed reason
 * stay, so that the chain is whole and shows that something was there. Errors: those of a single disposal.
 */
export function disposeCase(db: WriteDb, caseId: CaseId, disposal: Disposal): Outcome<CaseExtent> {
  const extent = caseExtent(db, caseId)
  for (const { blobId } of extent.blobs) {
    const destroyed = disposeBlob(db, blobId, disposal)
    if (!destroyed.ok) return destroyed
  }
  for (const seq of extent.seqs) {
    const destroyed = disposePayload(db, seq, disposal)
    if (!destroyed.ok) return destroyed
  }
  return accept(extent)
}
