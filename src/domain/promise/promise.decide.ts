import type { Commands, Decision, Env } from '../command'
import type { Loaded, Lookup } from '../decide'
import { decided, invalid, NO_VAULT } from '../decided'
import { VAULT_STREAM } from '../event'
import { dateIn, parseDate } from '../kernel/civil-date'
import { reject } from '../kernel/decision'
import { packFor } from '../policy/packs'
import type { VaultState } from '../vault/vault.state'
import type { PromiseEvent } from './promise.event'

const onVault = (event: PromiseEvent, result = {}): Decision => decided(VAULT_STREAM, [event], result)

/** Adds a file that shows that a promise is kept. */
export function attachEvidence(
  payload: Commands['attach-promise-evidence'],
  { vault }: Loaded,
  env: Env,
  lookup: Lookup,
): Decision {
  if (!vault) return NO_VAULT
  const { dutyId, file, note } = payload
  if (!hasPromise(vault, dutyId)) return noPromise(vault, dutyId)
  if (note.trim() === '') return invalid('note', 'Say what the file shows.')
  if (!lookup.hasBlob(file.blobId)) return invalid('file.blobId', 'The file was not stored. Choose it again.')
  const twice = vault.promises.evidence.some(
    (entry) => entry.dutyId === dutyId && entry.withdrawn === null && entry.file.sha256 === file.sha256,
  )
  if (twice) return reject('conflict', `This file is evidence for ${dutyId} already.`)
  const evidenceId = env.newId()
  return onVault({ type: 'PromiseEvidenceAttached', evidenceId, ...payload }, { evidenceId })
}

/** Takes evidence back; it stays visible and counts for nothing. */
export function withdrawEvidence(payload: Commands['withdraw-promise-evidence'], { vault }: Loaded): Decision {
  if (!vault) return NO_VAULT
  const { evidenceId, reason } = payload
  const entry = vault.promises.evidence.find((known) => known.evidenceId === evidenceId)
  if (!entry) return reject('not_found', 'There is no such evidence in this vault.')
  if (entry.withdrawn !== null) return reject('conflict', 'This evidence was withdrawn before.')
  if (reason.trim() === '') return invalid('reason', 'Say why the evidence no longer counts.')
  return onVault({ type: 'PromiseEvidenceWithdrawn', evidenceId, dutyId: entry.dutyId, reason })
}

/** Records that somebody looked whether a promise is kept, and when it is looked at again. */
export function reviewPromise(payload: Commands['review-promise'], { vault }: Loaded, env: Env): Decision {
  if (!vault) return NO_VAULT
  const { dutyId, outcome, note } = payload
  if (!hasPromise(vault, dutyId)) return noPromise(vault, dutyId)
  const wrong = checkDays(payload, dateIn(vault.settings.zone, env.now))
  if (wrong) return wrong
  if (outcome !== 'kept' && note.trim() === '') {
    return invalid('note', outcome === 'changed' ? 'Say what has changed.' : 'Say what is doubtful.')
  }
  const reviewId = env.newId()
  return onVault({ type: 'PromiseReviewed', reviewId, ...payload }, { reviewId })
}

/** Takes a review back; the one before it stands again. */
export function withdrawReview(payload: Commands['withdraw-promise-review'], { vault }: Loaded): Decision {
  if (!vault) return NO_VAULT
  const { reviewId, reason } = payload
  const entry = vault.promises.reviews.find((known) => known.reviewId === reviewId)
  if (!entry) return reject('not_found', 'There is no such review in this vault.')
  if (entry.withdrawn !== null) return reject('conflict', 'This review was withdrawn before.')
  if (reason.trim() === '') return invalid('reason', 'Say why the review no longer counts.')
  return onVault({ type: 'PromiseReviewWithdrawn', reviewId, dutyId: entry.dutyId, reason })
}

function checkDays({ reviewedOn, nextReviewOn }: Commands['review-promise'], today: string) {
  if (parseDate(reviewedOn) === null) return invalid('reviewedOn', 'Say on which day it was reviewed, as 2026-11-23.')
  if (parseDate(nextReviewOn) === null) return invalid('nextReviewOn', 'Say when the next review is, as 2027-11-23.')
  if (reviewedOn > today) return invalid('reviewedOn', 'Nothing is reviewed in the future. Correct the day.')
  return nextReviewOn > reviewedOn ? null : invalid('nextReviewOn', 'The next review comes after this one.')
}

const hasPromise = (vault: VaultState, dutyId: string) =>
  packFor(vault.organisation).promises.some((promise) => promise.dutyId === dutyId)

const noPromise = (vault: VaultState, dutyId: string) =>
  invalid('dutyId', `The policy of ${packFor(vault.organisation).name} has no promise ${dutyId}.`)
