import type { IsoDate } from '../kernel/civil-date'
import type { EvidenceFile, ReviewOutcome } from './promise.event'

export type PromiseCommands = {
  /** The file is in the vault already; the note says what it shows. */
  'attach-promise-evidence': { dutyId: string; note: string; file: EvidenceFile }
  'withdraw-promise-evidence': { evidenceId: string; reason: string }
  'review-promise': {
    dutyId: string
    outcome: ReviewOutcome
    reviewedOn: IsoDate
    nextReviewOn: IsoDate
    note: string
  }
  'withdraw-promise-review': { reviewId: string; reason: string }
}
