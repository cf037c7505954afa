import { z } from 'zod'
import { CREATION_KINDS } from '#domain/policy/promise'
import { REVIEW_OUTCOMES } from '#domain/promise/promise.event'
import { PROMISE_STANDINGS } from '#domain/promise/promise.state'

const entry = { by: z.string(), at: z.string(), note: z.string(), withdrawn: z.string().nullable() }

/** Something that a promise creates, by name; `registers/law` and the like show where it stands, where a screen shows it. */
const creation = z.object({
  kind: z.enum(CREATION_KINDS),
  id: z.string(),
  label: z.string(),
  route: z.string().nullable(),
})

/** What a duty and a gap have in common: `served` says that a test of this version proves it. */
const served = {
  text: z.string(),
  creates: z.array(creation),
  servedBy: z.string().nullable(),
  missing: z.string().nullable(),
  served: z.boolean(),
}

export const promiseRow = z.object({
  ...served,
  dutyId: z.string(),
  lines: z.array(z.number()),
  /** The gap that speaks against the promise, in words. */
  doubt: z.string().nullable(),
  standing: z.enum(PROMISE_STANDINGS),
  nextReviewOn: z.string().nullable(),
  evidence: z.array(z.object({ ...entry, evidenceId: z.string(), blobId: z.string(), name: z.string() })),
  reviews: z.array(
    z.object({
      ...entry,
      reviewId: z.string(),
      outcome: z.enum(REVIEW_OUTCOMES),
      reviewedOn: z.string(),
      nextReviewOn: z.string(),
    }),
  ),
})
export type PromiseRow = z.output<typeof promiseRow>

export const gapRow = z.object({ ...served, gapId: z.string(), lines: z.array(z.number()), reaction: z.string() })
export type GapRow = z.output<typeof gapRow>
