import type { IsoDate } from '../kernel/civil-date'
import type { BlobId } from '../kernel/id'

/** What a review of a promise can come to: it is kept as it stands, practice or text has changed, or nobody can be sure. */
export const REVIEW_OUTCOMES = ['kept', 'changed', 'doubtful'] as const
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number]

/** A file that shows that a promise is kept, as it lies in the vault. */
export type EvidenceFile = Readonly<{ blobId: BlobId; name: string; sha256: string }>

/** On the stream of the vault. Nothing is deleted: a withdrawal is an event of its own, and the entry stays. */
export type PromiseEvent =
  | Readonly<{ type: 'PromiseEvidenceAttached'; evidenceId: string; dutyId: string; note: string; file: EvidenceFile }>
  | Readonly<{ type: 'PromiseEvidenceWithdrawn'; evidenceId: string; dutyId: string; reason: string }>
  | Readonly<{
      type: 'PromiseReviewed'
      reviewId: string
      dutyId: string
      outcome: ReviewOutcome
      reviewedOn: IsoDate
      nextReviewOn: IsoDate
      note: string
    }>
  | Readonly<{ type: 'PromiseReviewWithdrawn'; reviewId: string; dutyId: string; reason: string }>
