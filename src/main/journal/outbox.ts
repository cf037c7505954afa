import { canonicalJson, type Json } from '#domain/kernel/canonical'
import type { IsoInstant } from '#domain/kernel/civil-date'
import { accept, type Outcome } from '#domain/kernel/decision'
import type { ReadDb, WriteDb } from '#main/vault/database'

/** An effect on the outside world, to be tried after its transaction. The same key twice is one effect. */
export type NewEffect = Readonly<{
  kind: string
  payload: Json
  idempotencyKey: string
  now: IsoInstant
  maxAttempts?: number
}>

/** An effect as a handler gets it. `attempt` counts from 1; the handler passes the key on, so that a repeat is harmless. */
export type Effect = Readonly<{ id: number; kind: string; payload: Json; idempotencyKey: string; attempt: number }>

export type EffectHandler = (effect: Effect) => Promise<Outcome<unknown>>

export type EffectState = 'waiting' | 'running' | 'done' | 'failed'

/** An effect as a person sees it. */
export type EffectStatus = Readonly<{
  id: number
  kind: string
  state: EffectState
  attempts: number
  maxAttempts: number
  nextAt: IsoInstant
  lastProblem: string | null
}>

/** How many effects ended well, will be tried again, and were given up. */
export type OutboxRun = Readonly<{ done: number; waiting: number; failed: number }>

const DEFAULT_ATTEMPTS = 5
const FIRST_DELAY_MS = 30_000
const LONGEST_DELAY_MS = 3_600_000

/** Puts an effect into the outbox, in the transaction that decided it. Gives its id, that of the earlier one for a known key. */
export function enqueueEffect(db: WriteDb, effect: NewEffect): number {
  const { kind, payload, idempotencyKey, now, maxAttempts = DEFAULT_ATTEMPTS } = effect
  db.prepare(
    `INSERT INTO outbox (kind, payload, idempotency_key, max_attempts, next_at, state)
     VALUES (?, ?, ?, ?, ?, 'waiting') ON CONFLICT (idempotency_key) DO NOTHING`,
  ).run(kind, canonicalJson(payload), idempotencyKey, maxAttempts, now)
  const row = db.prepare<{ id: number }>('SELECT id FROM outbox WHERE idempotency_key = ?').get(idempotencyKey)
  return row?.id ?? 0
}

type Store = Readonly<{ db: ReadDb; transaction<T>(work: (db: WriteDb) => Outcome<T>): Outcome<T> }>

/**
 * Tries every effect that is due, one after the other, and notes each result before the next.
 * A refusal is tried again after 30 s, then twice as long each time up to an hour, until its attempts are used up; an effect
 * without a handler waits. The payload of an effect that is done is removed.
 * Errors: those of the vault's transactions; effects that ended before stay noted.
 */
export async function runOutbox(
  vault: Store,
  options: Readonly<{ handlers: Readonly<Record<string, EffectHandler>>; now: () => IsoInstant; limit?: number }>,
): Promise<Outcome<OutboxRun>> {
  const run = { done: 0, waiting: 0, failed: 0 }
  const kinds = Object.keys(options.handlers)
  for (let count = 0; count < (options.limit ?? 1000); count += 1) {
    const claimed = vault.transaction((db) => accept(claim(db, kinds, options.now())))
    if (!claimed.ok) return claimed
    const effect = claimed.value
    if (!effect) break
    const outcome = await tryEffect(effect, options.handlers[effect.kind])
    const noted = vault.transaction((db) => accept(note(db, { effect, outcome, now: options.now() })))
    if (!noted.ok) return noted
    run[noted.value] += 1
  }
  return accept(run)
}

/** Puts back what was running when the program ended; the attempt counts. Called at open. */
export function requeueInterrupted(db: WriteDb): void {
  db.prepare(
    "UPDATE outbox SET state = 'failed', last_problem = ? WHERE state = 'running' AND attempts >= max_attempts",
  ).run('The program ended during the last attempt.')
  db.prepare("UPDATE outbox SET state = 'waiting' WHERE state = 'running'").run()
}

/** Effects in one state, the oldest first. */
export function listEffects(db: ReadDb, state: EffectState): readonly EffectStatus[] {
  return db
    .prepare<EffectStatus>(
      `SELECT id, kind, state, attempts, max_attempts AS maxAttempts, next_at AS nextAt, last_problem AS lastProblem
       FROM outbox WHERE state = ? ORDER BY id`,
    )
    .all(state)
}

type DueRow = { id: number; kind: string; payload: string; idempotencyKey: string; attempts: number }

function claim(db: WriteDb, kinds: readonly string[], now: IsoInstant): Effect | null {
  const row = db
    .prepare<DueRow>(
      `SELECT id, kind, payload, idempotency_key AS idempotencyKey, attempts FROM outbox
       WHERE state = 'waiting' AND next_at <= ? AND kind IN (SELECT value FROM json_each(?)) ORDER BY next_at, id LIMIT 1`,
    )
    .get(now, JSON.stringify(kinds))
  if (!row) return null
  const { id, kind, payload, idempotencyKey } = row
  const attempt = row.attempts + 1
  db.prepare("UPDATE outbox SET state = 'running', attempts = ? WHERE id = ?").run(attempt, id)
  return { id, kind, payload: JSON.parse(payload) as Json, idempotencyKey, attempt }
}

/** A handler that throws failed like one that refuses; only the kind of fault is kept, since its text can hold anything. */
async function tryEffect(effect: Effect, handler: EffectHandler | undefined): Promise<string | null> {
  try {
    const outcome = await handler?.(effect)
    if (!outcome) return 'Nothing in this program carries out this effect.'
    return outcome.ok ? null : outcome.rejection.message
  } catch (error) {
    return `The attempt ended with a fault (${error instanceof Error ? error.name : 'unknown'}).`
  }
}

type Noted = Readonly<{ effect: Effect; outcome: string | null; now: IsoInstant }>

function note(db: WriteDb, { effect, outcome, now }: Noted): keyof OutboxRun {
  if (outcome === null) {
    db.prepare("UPDATE outbox SET state = 'done', payload = NULL, last_problem = NULL WHERE id = ?").run(effect.id)
    return 'done'
  }
  const delayMs = Math.min(FIRST_DELAY_MS * 2 ** (effect.attempt - 1), LONGEST_DELAY_MS)
  const nextAt = new Date(Date.parse(now) + delayMs).toISOString()
  const row = db
    .prepare<{ state: 'waiting' | 'failed' }>(
      `UPDATE outbox SET state = CASE WHEN attempts >= max_attempts THEN 'failed' ELSE 'waiting' END,
       next_at = ?, last_problem = ? WHERE id = ? RETURNING state`,
    )
    .get(nextAt, outcome, effect.id)
  return row?.state ?? 'waiting'
}
