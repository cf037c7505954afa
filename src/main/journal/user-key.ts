import type { UserId } from '#domain/kernel/id'
import type { ReadDb, WriteDb } from '#main/vault/database'
import type { Signer } from '#main/vault/signer'
import { keyMessage } from './chain'
import { readHead } from './head'
import { vaultIdOf } from './meta'

/** A user's key to be made known. */
export type NewUserKey = Readonly<{ userId: UserId; publicKey: Buffer }>

/** True when the journal knows this key as the user's. */
export function isKeyKnown(db: ReadDb, key: NewUserKey): boolean {
  const sql = 'SELECT 1 FROM user_key WHERE user_id = ? AND public_key = ?'
  return db.prepare(sql).get(key.userId, key.publicKey) !== undefined
}

/**
 * Makes a user's signing key known from the next event on; the endorser vouches for it by signature.
 * The first user of a vault, and one who came back by the recovery key, vouch for themselves; `verify` lists those.
 */
export function recordUserKey(db: WriteDb, key: NewUserKey, endorser: Signer): void {
  const fromSeq = readHead(db).seq + 1
  const endorsement = endorser.sign(keyMessage(vaultIdOf(db), { ...key, fromSeq }))
  db.prepare('INSERT INTO user_key VALUES (?, ?, ?, ?, ?, ?)').run(
    key.userId,
    key.publicKey,
    fromSeq,
    endorser.userId,
    endorser.publicKey,
    endorsement,
  )
}
