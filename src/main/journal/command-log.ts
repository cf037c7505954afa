import { createHash, randomBytes } from 'node:crypto'
import { canonicalJson, type Json } from '#domain/kernel/canonical'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { CommandId, UserId } from '#domain/kernel/id'
import type { ReadDb, WriteDb } from '#main/vault/database'

/** A command as far as its identity goes. `request` is everything that makes it what it is: type, payload, revision. */
export type Request = Readonly<{ commandId: CommandId; actor: UserId; request: Json }>

type Row = { actor: string; salt: Buffer | null; request_hash: Buffer | null; reply: string }

/**
 * The reply that this command got before, as JSON text; null when it is new.
 * Errors: `conflict` when the id was used by somebody else or for something else.
 * Limit: once a payload of the command was destroyed its content can no longer be compared, and the reply is given.
 */
export function findReply(db: ReadDb, { commandId, actor, request }: Request): Outcome<string | null> {
  const row = db
    .prepare<Row>('SELECT actor, salt, request_hash, reply FROM command_log WHERE command_id = ?')
    .get(commandId)
  if (!row) return accept(null)
  const same = row.salt === null || row.request_hash === null || row.request_hash.equals(requestHash(row.salt, request))
  if (row.actor === actor && same) return accept(row.reply)
  return reject(
    'conflict',
    'This command id was used for another command. Nothing was changed. Send the command with a new id.',
  )
}

/** Remembers the reply of an accepted command, in the transaction of its events; `range` is null when it had none. */
export function recordReply(
  db: WriteDb,
  { commandId, actor, request }: Request,
  answer: Readonly<{ reply: string; range: { firstSeq: number; lastSeq: number } | null }>,
): void {
  const salt = randomBytes(16)
  const { reply, range } = answer
  const sql = 'INSERT INTO command_log VALUES (?, ?, ?, ?, ?, ?, ?)'
  const [first, last] = [range?.firstSeq ?? null, range?.lastSeq ?? null]
  db.prepare(sql).run(commandId, actor, salt, requestHash(salt, request), reply, first, last)
}

/** Salted, because a bare hash of a short request would confirm a guess about a person. */
function requestHash(salt: Buffer, request: Json): Buffer {
  return createHash('sha256').update(salt).update(canonicalJson(request)).digest()
}
