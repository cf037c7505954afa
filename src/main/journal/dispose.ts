import type { IsoInstant } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { WriteDb } from '#main/vault/database'
import type { Signer } from '#main/vault/signer'
import { disposalMessage } from './chain'
import { vaultIdOf } from './meta'

/** Why, when and by whom something is destroyed. `rule` is the retention rule or decision that demands it. */
export type Disposal = Readonly<{ rule: string; now: IsoInstant; signer: Signer }>

/**
 * Destroys what one event says: payload, salt and the fingerprint of the command that brought it.
 * The header and the chain stay; who, when and why are kept, signed. This is the only door: the table refuses other deletes.
 * Errors: `not_found` when there is no such event or its payload is gone already.
 * The caller empties the write-ahead log afterwards (`OpenVault.settle`), which still holds old pages.
 */
export function disposePayload(db: WriteDb, seq: number, { rule, now, signer }: Disposal): Outcome<undefined> {
  if (!db.prepare('SELECT 1 FROM event_payload WHERE seq = ?').get(seq)) {
    return reject('not_found', 'The content of this entry was destroyed before, or there is no such entry.')
  }
  const signed = disposalMessage(vaultIdOf(db), { what: `event ${seq}`, at: now, byUser: signer.userId, rule })
  const values = [seq, now, signer.userId, rule, signer.publicKey, signer.sign(signed)]
  db.prepare('INSERT INTO payload_disposal VALUES (?, ?, ?, ?, ?, ?)').run(...values)
  db.prepare('DELETE FROM event_payload WHERE seq = ?').run(seq)
  const forget = 'UPDATE command_log SET salt = NULL, request_hash = NULL WHERE first_seq <= ? AND last_seq >= ?'
  db.prepare(forget).run(seq, seq)
  return accept(undefined)
}
