import type { EventMeta } from '../event'
import type { IsoDate, IsoInstant } from '../kernel/civil-date'
import type { UserId } from '../kernel/id'
import type { PolicyPromise } from '../policy/promise'
import type { EvidenceFile, PromiseEvent, ReviewOutcome } from './promise.event'

/** `withdrawn` says why an entry no longer counts; null while it does. */
type Entry = Readonly<{ dutyId: string; by: UserId; at: IsoInstant; note: string; withdrawn: string | null }>
export type PromiseEvidence = Entry & Readonly<{ evidenceId: string; file: EvidenceFile }>
export type PromiseReview = Entry &
  Readonly<{ reviewId: string; outcome: ReviewOutcome; reviewedOn: IsoDate; nextReviewOn: IsoDate }>

/** What was recorded about the promises of a policy, oldest first. */
export type PromiseRecords = Readonly<{
  evidence: readonly PromiseEvidence[]
  reviews: readonly PromiseReview[]
}>

export const NO_PROMISE_RECORDS: PromiseRecords = { evidence: [], reviews: [] }

/** The records after one more event. */
export function evolvePromises(records: PromiseRecords, event: PromiseEvent, { at, by }: EventMeta): PromiseRecords {
  switch (event.type) {
    case 'PromiseEvidenceAttached': {
      const { evidenceId, dutyId, note, file } = event
      return {
        ...records,
        evidence: [...records.evidence, { evidenceId, dutyId, note, file, by, at, withdrawn: null }],
      }
    }
    case 'PromiseReviewed': {
      const { type: _, ...review } = event
      return { ...records, reviews: [...records.reviews, { ...review, by, at, withdrawn: null }] }
    }
    case 'PromiseEvidenceWithdrawn': {
      const { evidenceId, reason } = event
      const evidence = records.evidence.map((entry) =>
        entry.evidenceId === evidenceId ? { ...entry, withdrawn: reason } : entry,
      )
      return { ...records, evidence }
    }
    case 'PromiseReviewWithdrawn': {
      const { reviewId, reason } = event
      const reviews = records.reviews.map((entry) =>
        entry.reviewId === reviewId ? { ...entry, withdrawn: reason } : entry,
      )
      return { ...records, reviews }
    }
  }
}

/** How far a promise can be relied upon; the first that fits, in this order. */
export const PROMISE_STANDINGS = ['unsupported', 'overdue', 'doubtful', 'changed', 'kept', 'unreviewed'] as const
export type PromiseStanding = (typeof PROMISE_STANDINGS)[number]

/** The standing of a promise on a day, and when it is to be looked at next. */
export function standingOf(
  { dutyId, doubtedBy }: PolicyPromise,
  { evidence, reviews }: PromiseRecords,
  today: IsoDate,
): Readonly<{ standing: PromiseStanding; nextReviewOn: IsoDate | null }> {
  const counts = (entry: Entry) => entry.dutyId === dutyId && entry.withdrawn === null
  const latest = reviews.filter(counts).toSorted(byReview).at(-1) ?? null
  const nextReviewOn = latest?.nextReviewOn ?? null
  if (doubtedBy && !evidence.some(counts)) return { standing: 'unsupported', nextReviewOn }
  if (nextReviewOn !== null && nextReviewOn < today) return { standing: 'overdue', nextReviewOn }
  return { standing: latest?.outcome ?? 'unreviewed', nextReviewOn }
}

/** Of two reviews of one day the one recorded later stands. */
const byReview = (left: PromiseReview, right: PromiseReview) => {
  if (left.reviewedOn === right.reviewedOn) return 0
  return left.reviewedOn < right.reviewedOn ? -1 : 1
}
