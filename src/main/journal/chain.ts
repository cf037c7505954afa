import { createHash } from 'node:crypto'
import { canonicalJson } from '#domain/kernel/canonical'

/** The part of an event that every reader may see and that a disposal leaves in place. Column names of the table `event`. */
export type EventHeader = Readonly<{
  seq: number
  stream: string
  revision: number
  id: string
  type: string
  at: string
  actor: string
  commandId: string
}>

/** Where a vault's chain begins: a hash of its id, so that events of another vault do not fit. */
export function genesisHash(vaultId: string): Buffer {
  return createHash('sha256').update(`rightsdesk journal ${vaultId}`).digest()
}

/** Binds the chain to a payload without holding it: SHA-256 over the salt and the canonical payload. */
export function commitmentOf(salt: Uint8Array, payload: string): Buffer {
  return createHash('sha256').update(salt).update(payload).digest()
}

/** The next link: SHA-256 over the previous hash, the canonical header and the commitment. */
export function linkHash(previous: Uint8Array, header: EventHeader, commitment: Uint8Array): Buffer {
  return createHash('sha256').update(previous).update(canonicalJson(header)).update(commitment).digest()
}

/** The end of a transaction: its first event, its last one and the hash there. */
export type SignedHead = Readonly<{ firstSeq: number; seq: number; hash: Uint8Array; userId: string }>

/** What a user signs at the end of each transaction. */
export function headMessage(vaultId: string, { firstSeq, seq, hash, userId }: SignedHead): Buffer {
  return message('head', { vaultId, firstSeq, seq, hash: Buffer.from(hash).toString('hex'), userId })
}

/** What somebody signs to vouch for a user's key. */
export function keyMessage(vaultId: string, key: { userId: string; publicKey: Uint8Array; fromSeq: number }): Buffer {
  const publicKey = Buffer.from(key.publicKey).toString('hex')
  return message('user-key', { vaultId, userId: key.userId, publicKey, fromSeq: key.fromSeq })
}

/** What a user signs to destroy a payload or a blob. `what` is `event 12` or `blob <id>`. */
export function disposalMessage(
  vaultId: string,
  order: { what: string; at: string; byUser: string; rule: string },
): Buffer {
  const { what, at, byUser, rule } = order
  return message('disposal', { vaultId, what, at, byUser, rule })
}

/** The purpose stands first, so that a signature for one purpose is none for another. */
function message(purpose: string, content: Readonly<Record<string, string | number>>): Buffer {
  return Buffer.from(`rightsdesk/1/${purpose}\n${canonicalJson(content)}`, 'utf8')
}
