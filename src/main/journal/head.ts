import type { ReadDb } from '#main/vault/database'
import { genesisHash } from './chain'
import { headCode } from './head-code'
import { vaultIdOf } from './meta'

/** The end of the journal. `seq` is 0 and `hash` the vault's beginning while nothing has happened. */
export type Head = Readonly<{ seq: number; hash: Buffer; code: string }>

/** The last event's number and hash. */
export function readHead(db: ReadDb): Head {
  const row = db.prepare<{ seq: number; hash: Buffer }>('SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1').get()
  const hash = row?.hash ?? genesisHash(vaultIdOf(db))
  return { seq: row?.seq ?? 0, hash, code: headCode(hash) }
}

/** The hash of one event, or null when there is none of that number. */
export function hashAt(db: ReadDb, seq: number): Buffer | null {
  if (seq === 0) return genesisHash(vaultIdOf(db))
  return db.prepare<{ hash: Buffer }>('SELECT hash FROM event WHERE seq = ?').get(seq)?.hash ?? null
}
