import type { WriteDb } from '#main/vault/database'
import type { Signer } from '#main/vault/signer'
import { headMessage } from './chain'
import { readHead } from './head'
import { vaultIdOf } from './meta'

/** The head that a transaction has reached and has not signed yet. */
export type UnsignedHead = Readonly<{ firstSeq: number; seq: number; hash: Buffer; signer: Signer | null }>

const unsigned = new WeakMap<WriteDb, UnsignedHead>()

/** Where the transaction stands: its unsigned head, else the end of the journal as it was before it. */
export function currentHead(db: WriteDb): UnsignedHead {
  const pending = unsigned.get(db)
  if (pending) return pending
  const { seq, hash } = readHead(db)
  return { firstSeq: seq + 1, seq, hash, signer: null }
}

/** Moves the head on from where `currentHead` saw it. A transaction of two users gets a signature of each. */
export function moveHead(db: WriteDb, before: UnsignedHead, head: { seq: number; hash: Buffer; signer: Signer }): void {
  const same = before.signer === null || before.signer.publicKey.equals(head.signer.publicKey)
  if (!same) signHead(db)
  unsigned.set(db, { ...head, firstSeq: same ? before.firstSeq : before.seq + 1 })
}

/** Signs what the transaction appended; nothing when it appended nothing. Called before every commit. */
export function signHead(db: WriteDb): void {
  const head = unsigned.get(db)
  unsigned.delete(db)
  if (!head?.signer) return
  const { firstSeq, seq, hash, signer } = head
  const signature = signer.sign(headMessage(vaultIdOf(db), { firstSeq, seq, hash, userId: signer.userId }))
  const values = [seq, firstSeq, hash, signer.userId, signer.publicKey, signature]
  db.prepare('INSERT INTO journal_head VALUES (?, ?, ?, ?, ?, ?)').run(...values)
}

/** Forgets what a transaction that was rolled back had appended. Called before every transaction. */
export function forgetUnsignedHead(db: WriteDb): void {
  unsigned.delete(db)
}
