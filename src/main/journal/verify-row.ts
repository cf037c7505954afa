import type { EventHeader } from './chain'

/** One event with its link and, unless destroyed, its content. */
export type EventRow = EventHeader & {
  commitment: Buffer
  prevHash: Buffer
  hash: Buffer
  salt: Buffer | null
  payload: string | null
}
/** The signature that ends a transaction. */
export type HeadRow = {
  firstSeq: number
  seq: number
  hash: Buffer
  userId: string
  publicKey: Buffer
  signature: Buffer
}
/** A signed destruction; `seq` is 0 for a blob. */
export type DisposalRow = {
  seq: number
  what: string
  at: string
  byUser: string
  rule: string
  publicKey: Buffer
  signature: Buffer
}
/** A signing key and who vouches for it. */
export type KeyRow = {
  userId: string
  publicKey: Buffer
  fromSeq: number
  endorsedBy: string
  endorserKey: Buffer
  endorsement: Buffer
}

export const SELECT_KEYS = `SELECT user_id AS userId, public_key AS publicKey, from_seq AS fromSeq, endorsed_by AS endorsedBy,
  endorser_key AS endorserKey, endorsement FROM user_key ORDER BY from_seq, user_id, public_key`
export const SELECT_HEADS = `SELECT first_seq AS firstSeq, seq, hash, user_id AS userId, public_key AS publicKey, signature FROM journal_head ORDER BY seq`
export const SELECT_EVENTS = `SELECT event.seq AS seq, stream, stream_revision AS revision, id, type, at, actor,
  command_id AS commandId, commitment, prev_hash AS prevHash, hash, salt, payload
  FROM event LEFT JOIN event_payload ON event_payload.seq = event.seq ORDER BY event.seq`
export const SELECT_DISPOSALS = `SELECT seq, 'event ' || seq AS what, at, by_user AS byUser, rule, public_key AS publicKey,
  signature FROM payload_disposal
  UNION ALL SELECT 0, 'blob ' || blob_id, at, by_user, rule, public_key, signature FROM blob_disposal`
export const SELECT_STRAY = `SELECT seq FROM event_payload WHERE seq NOT IN (SELECT seq FROM event)
  OR seq IN (SELECT seq FROM payload_disposal)
  UNION SELECT seq FROM payload_disposal WHERE seq NOT IN (SELECT seq FROM event) ORDER BY seq LIMIT 1`
