import type { ReadDb } from '#main/vault/database'
import { isSignedBy } from '#main/vault/signer'
import { commitmentOf, disposalMessage, genesisHash, headMessage, keyMessage, linkHash } from './chain'
import { headCode } from './head-code'
import { vaultIdOf } from './meta'
import {
  type DisposalRow,
  type EventRow,
  type HeadRow,
  type KeyRow,
  SELECT_DISPOSALS,
  SELECT_EVENTS,
  SELECT_HEADS,
  SELECT_KEYS,
  SELECT_STRAY,
} from './verify-row'

/** A head that is known from elsewhere: the anchor, a backup, a printed letter (`code` alone). */
export type KnownHead = Readonly<{ seq: number; hash: Uint8Array }>

/** A signing key and who vouched for it, for a person to read. */
export type KeyIntroduction = Readonly<{ userId: string; fromSeq: number; endorsedBy: string }>

/**
 * What walking the journal showed. `firstBadSeq` is the first event that is not as it was signed; `problem` says in
 * plain words what is wrong with it. `disposed` counts events whose content was destroyed by the rules.
 */
export type VerifyReport = Readonly<{
  ok: boolean
  events: number
  firstBadSeq: number | null
  problem: string | null
  disposed: number
  headCode: string
  keys: readonly KeyIntroduction[]
}>

/** First thing wrong, with the event it concerns. */
class Finding extends Error {
  constructor(
    readonly seq: number,
    message: string,
  ) {
    super(message)
  }
}

/**
 * Walks the whole journal: numbers, revisions, commitments, links, signatures, disposals, keys, and the heads known
 * from elsewhere. Changes nothing. What it cannot see: a rewrite by a holder of every signing key before the first
 * head that left this computer.
 */
export function verifyJournal(db: ReadDb, knownHeads: readonly KnownHead[] = []): VerifyReport {
  const walk = new Walk(db, knownHeads)
  try {
    walk.run()
    return walk.report(null)
  } catch (error) {
    if (!(error instanceof Finding)) throw error
    return walk.report(error)
  }
}

class Walk {
  private readonly vaultId: string
  private readonly keys: readonly KeyRow[]
  private readonly revisions = new Map<string, number>()
  private readonly known: ReadonlyMap<number, Uint8Array>
  private hash: Buffer
  private seq = 0
  private disposed = 0
  private readonly disposals: ReadonlyMap<string, DisposalRow>

  constructor(
    private readonly db: ReadDb,
    knownHeads: readonly KnownHead[],
  ) {
    this.known = new Map(knownHeads.map(({ seq, hash }) => [seq, hash]))
    this.vaultId = vaultIdOf(db)
    this.hash = genesisHash(this.vaultId)
    this.keys = db.prepare<KeyRow>(SELECT_KEYS).all()
    this.disposals = new Map(
      db
        .prepare<DisposalRow>(SELECT_DISPOSALS)
        .all()
        .map((row) => [row.what, row]),
    )
  }

  run(): void {
    this.checkKeys()
    for (const disposal of this.disposals.values()) this.checkDisposal(disposal)
    const heads = this.db.prepare<HeadRow>(SELECT_HEADS).iterate()
    try {
      this.walkEvents(heads)
    } finally {
      // An iterator that is left open keeps the connection busy.
      heads.return?.()
    }
    this.checkEnd()
  }

  private walkEvents(heads: Iterator<HeadRow>): void {
    let head = heads.next()
    let unsigned: EventRow[] = []
    this.checkKnownHead()
    for (const event of this.db.prepare<EventRow>(SELECT_EVENTS).iterate()) {
      this.checkEvent(event)
      unsigned.push(event)
      this.checkKnownHead()
      if (head.done || head.value.seq !== event.seq) continue
      this.checkHead(head.value, unsigned)
      unsigned = []
      head = heads.next()
    }
    if (!head.done) throw new Finding(this.seq + 1, `Entry ${this.seq + 1} is missing: a signature for it is there.`)
    if (unsigned.length > 0) throw new Finding(this.seq - unsigned.length + 1, 'The last entries are not signed.')
  }

  report(finding: Finding | null): VerifyReport {
    return {
      ok: finding === null,
      events: this.seq,
      firstBadSeq: finding && finding.seq > 0 ? finding.seq : null,
      problem: finding?.message ?? null,
      disposed: this.disposed,
      headCode: headCode(this.hash),
      keys: this.keys.map(({ userId, fromSeq, endorsedBy }) => ({ userId, fromSeq, endorsedBy })),
    }
  }

  private checkEvent(event: EventRow): void {
    const { commitment, prevHash, hash, salt, payload, ...header } = event
    const expected = this.seq + 1
    if (event.seq !== expected) throw new Finding(expected, `Entry ${expected} is missing.`)
    const revision = (this.revisions.get(event.stream) ?? 0) + 1
    if (event.revision !== revision)
      throw new Finding(event.seq, `Entry ${event.seq} is out of order in ${event.stream}.`)
    if (!prevHash.equals(this.hash))
      throw new Finding(event.seq, `Entry ${event.seq} does not follow from the one before it.`)
    if (!linkHash(prevHash, header, commitment).equals(hash)) {
      throw new Finding(event.seq, `Entry ${event.seq} was changed: its hash does not match.`)
    }
    this.checkPayload(event.seq, commitment, salt, payload)
    this.revisions.set(event.stream, revision)
    this.seq = event.seq
    this.hash = hash
  }

  private checkPayload(seq: number, commitment: Buffer, salt: Buffer | null, payload: string | null): void {
    if (salt !== null && payload !== null) {
      if (!commitmentOf(salt, payload).equals(commitment)) {
        throw new Finding(seq, `Entry ${seq} was changed: its content does not match what was recorded.`)
      }
      return
    }
    const row = this.disposals.get(`event ${seq}`)
    if (!row) throw new Finding(seq, `The content of entry ${seq} is gone and no disposal explains it.`)
    this.disposed += 1
  }

  private checkDisposal(row: DisposalRow): void {
    const signed = disposalMessage(this.vaultId, row)
    if (this.knowsKey(row.byUser, row.publicKey) && isSignedBy(row.publicKey, signed, row.signature)) return
    throw new Finding(row.seq, `The disposal of ${row.what} is not signed by the user it names.`)
  }

  private checkHead(head: HeadRow, events: readonly EventRow[]): void {
    const first = head.seq - events.length + 1
    if (!head.hash.equals(this.hash))
      throw new Finding(first, `The signature at entry ${head.seq} is for another history.`)
    if (head.firstSeq !== first) {
      throw new Finding(first, `Entry ${first} is not signed: its signature is gone.`)
    }
    if (events.some(({ actor }) => actor !== head.userId)) {
      throw new Finding(first, `Entry ${head.seq} is signed by somebody other than the one who acted.`)
    }
    if (!this.knowsKey(head.userId, head.publicKey, first)) {
      throw new Finding(first, `Entry ${head.seq} is signed with a key that is not the user's.`)
    }
    if (!isSignedBy(head.publicKey, headMessage(this.vaultId, head), head.signature)) {
      throw new Finding(first, `The signature at entry ${head.seq} is wrong.`)
    }
  }

  private checkKeys(): void {
    for (const key of this.keys) {
      const itself = key.endorserKey.equals(key.publicKey) && key.endorsedBy === key.userId
      const endorserKnown = itself || this.knowsKey(key.endorsedBy, key.endorserKey)
      if (!endorserKnown || !isSignedBy(key.endorserKey, keyMessage(this.vaultId, key), key.endorsement)) {
        throw new Finding(key.fromSeq, `Nobody known vouches for a signing key of ${key.userId}.`)
      }
    }
  }

  private knowsKey(userId: string, publicKey: Buffer, seq = Number.MAX_SAFE_INTEGER): boolean {
    return this.keys.some((key) => key.userId === userId && key.fromSeq <= seq && key.publicKey.equals(publicKey))
  }

  private checkKnownHead(): void {
    const hash = this.known.get(this.seq)
    if (hash && !this.hash.equals(hash)) {
      throw new Finding(this.seq, `Entry ${this.seq} differs from the head that was kept outside the vault.`)
    }
  }

  private checkEnd(): void {
    const latest = Math.max(0, ...this.known.keys())
    if (latest > this.seq) throw new Finding(this.seq + 1, `${latest - this.seq} entries at the end are missing.`)
    const stray = this.db.prepare<{ seq: number }>(SELECT_STRAY).get()
    if (stray)
      throw new Finding(stray.seq, `There is content or a disposal for entry ${stray.seq} that does not belong to it.`)
  }
}
