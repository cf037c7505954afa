import { randomBytes, randomUUID } from 'node:crypto'
import type { NewEvent } from '#domain/event'
import { canonicalJson, type Json } from '#domain/kernel/canonical'
import type { IsoInstant } from '#domain/kernel/civil-date'
import type { CommandId, EventId, UserId } from '#domain/kernel/id'
import { invariant } from '#domain/kernel/invariant'
import type { Statement, WriteDb } from '#main/vault/database'
import type { Signer } from '#main/vault/signer'
import { commitmentOf, linkHash } from './chain'
import { headCode } from './head-code'
import { currentHead, moveHead } from './sign-head'

export type Append = Readonly<{
  events: readonly NewEvent[]
  actor: UserId
  signer: Signer
  now: IsoInstant
  commandId: CommandId
  newSalt?: () => Buffer
  newId?: () => string
}>

/** An event as it now stands in the journal. */
export type Appended = Readonly<{ seq: number; stream: string; revision: number; id: EventId }>

/** What one append added. `lastSeq` and `headCode` are those of the journal afterwards. */
export type AppendReceipt = Readonly<{
  events: readonly Appended[]
  firstSeq: number
  lastSeq: number
  headCode: string
}>

type Inserts = Readonly<{
  revision: Statement<{ revision: number | null }>
  event: Statement
  payload: Statement
}>
const prepared = new WeakMap<WriteDb, Inserts>()

/**
 * Adds events to the end of the journal, linked and committed to, inside the caller's transaction, which signs them at its end.
 * The actor must be the signer: nobody writes in another's name. At least one event.
 * The caller compares revisions before; two writers cannot meet, since a transaction holds the only connection.
 */
export function appendEvents(db: WriteDb, order: Append): AppendReceipt {
  const { events, actor, signer, newSalt = drawSalt, newId = randomUUID } = order
  invariant(events.length > 0, 'an append has at least one event')
  invariant(actor === signer.userId, 'the actor signs for themselves')
  const sql = inserts(db)
  const before = currentHead(db)
  let [seq, hash] = [before.seq, before.hash]
  const appended = events.map(({ stream, event }): Appended => {
    seq += 1
    const { type, ...content } = event
    const revision = (sql.revision.get(stream)?.revision ?? 0) + 1
    const header = { seq, stream, revision, id: newId(), type, at: order.now, actor, commandId: order.commandId }
    const [salt, payload] = [newSalt(), canonicalJson(content as unknown as Json)]
    const commitment = commitmentOf(salt, payload)
    const previous = hash
    hash = linkHash(previous, header, commitment)
    sql.event.run(
      seq,
      stream,
      revision,
      header.id,
      type,
      header.at,
      actor,
      header.commandId,
      commitment,
      previous,
      hash,
    )
    sql.payload.run(seq, salt, payload)
    return { seq, stream, revision, id: header.id as EventId }
  })
  moveHead(db, before, { seq, hash, signer })
  return { events: appended, firstSeq: before.seq + 1, lastSeq: seq, headCode: headCode(hash) }
}

const SALT_BYTES = 16
let drawn = Buffer.alloc(0)

/** A salt from chance drawn for many at once: one call to the system each would take as long as the hashing. */
function drawSalt(): Buffer {
  if (drawn.length === 0) drawn = randomBytes(256 * SALT_BYTES)
  const salt = Buffer.from(drawn.subarray(0, SALT_BYTES))
  drawn = drawn.subarray(SALT_BYTES)
  return salt
}

function inserts(db: WriteDb): Inserts {
  const known = prepared.get(db)
  if (known) return known
  const made: Inserts = {
    revision: db.prepare('SELECT max(stream_revision) AS revision FROM event WHERE stream = ?'),
    event: db.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    payload: db.prepare('INSERT INTO event_payload VALUES (?, ?, ?)'),
  }
  prepared.set(db, made)
  return made
}
