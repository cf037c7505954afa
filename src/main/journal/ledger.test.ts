import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Json } from '#domain/kernel/canonical'
import type { IsoInstant } from '#domain/kernel/civil-date'
import { accept, reject } from '#domain/kernel/decision'
import type { CommandId, UserId } from '#domain/kernel/id'
import type { VaultSession } from '#main/vault/session'
import { ADA, append, codeOf, NOW, newVault, open, take, temporaryFolder } from '#main/vault/test-vault.fixture'
import { findReply, type Request, recordReply } from './command-log'
import { disposePayload } from './dispose'
import { enqueueEffect, listEffects, runOutbox } from './outbox'

let place: ReturnType<typeof temporaryFolder>
let vault: VaultSession
beforeEach(async () => {
  place = temporaryFolder()
  vault = (await newVault(join(place.folder, 'desk.vault'))).vault
})
afterEach(() => {
  vault.close()
  place.remove()
})

const request = (change: Partial<Request> = {}): Request => ({
  commandId: 'command-1' as CommandId,
  actor: ADA,
  request: { type: 'extend-deadline', payload: { days: 45 } } as Json,
  ...change,
})

describe('the command log', () => {
  const remember = () =>
    take(
      vault.transaction((db) =>
        accept(recordReply(db, request(), { reply: '{"ok":true}', range: { firstSeq: 1, lastSeq: 1 } })),
      ),
    )

  it('answers a repeated command with the first reply and refuses another one of the same id', () => {
    expect(findReply(vault.db, request())).toEqual(accept(null))
    remember()
    expect(findReply(vault.db, request())).toEqual(accept('{"ok":true}'))
    expect(codeOf(findReply(vault.db, request({ request: { type: 'extend-deadline', payload: { days: 46 } } })))).toBe(
      'conflict',
    )
    expect(codeOf(findReply(vault.db, request({ actor: 'user-bob' as UserId })))).toBe('conflict')
  })

  it('refuses to rewrite a reply', () => {
    remember()
    const rewrite = () =>
      vault.transaction((db) =>
        accept(db.prepare("UPDATE command_log SET reply = 'x', salt = NULL, request_hash = NULL").run()),
      )
    expect(rewrite).toThrow('append-only')
    const replace = () =>
      vault.transaction((db) =>
        accept(db.prepare("INSERT OR REPLACE INTO command_log VALUES ('command-1', 'x', NULL, NULL, 'x', 1, 1)").run()),
      )
    expect(replace).toThrow('append-only')
  })

  it('forgets the fingerprint of a request whose content was destroyed, and still gives the reply', () => {
    append(vault, 'command-1')
    remember()
    const { signer } = vault
    if (!signer) throw new Error('the test needs a signer')
    take(vault.transaction((db) => disposePayload(db, 1, { rule: 'C41', now: NOW, signer })))
    const row = vault.db.prepare('SELECT salt, request_hash FROM command_log').get()
    expect(row).toEqual({ salt: null, request_hash: null })
    expect(findReply(vault.db, request())).toEqual(accept('{"ok":true}'))
  })
})

describe('the outbox', () => {
  const later = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString() as IsoInstant
  const enqueue = (key = 'letter-1', maxAttempts = 3) =>
    take(
      vault.transaction((db) =>
        accept(
          enqueueEffect(db, { kind: 'send', payload: { letter: 'L1' }, idempotencyKey: key, now: NOW, maxAttempts }),
        ),
      ),
    )
  const run = (handler: Parameters<typeof runOutbox>[1]['handlers'][string], at = NOW) =>
    runOutbox(vault, { handlers: { send: handler }, now: () => at })

  it('carries out an effect once, whatever was enqueued under its key, and drops its payload', async () => {
    expect(enqueue()).toBe(enqueue())
    const seen: unknown[] = []
    const handler = async (effect: unknown) => accept(seen.push(effect))
    expect(take(await run(handler))).toEqual({ done: 1, waiting: 0, failed: 0 })
    expect(take(await run(handler))).toEqual({ done: 0, waiting: 0, failed: 0 })
    expect(seen).toEqual([{ id: 1, kind: 'send', payload: { letter: 'L1' }, idempotencyKey: 'letter-1', attempt: 1 }])
    expect(vault.db.prepare('SELECT payload FROM outbox').get()).toEqual({ payload: null })
  })

  it('waits longer after each refusal and gives up after the last attempt', async () => {
    enqueue()
    const refuse = async () => reject('unavailable', 'The server is away.')
    expect(take(await run(refuse))).toMatchObject({ waiting: 1 })
    expect(take(await run(refuse))).toMatchObject({ waiting: 0 })
    expect(take(await run(refuse, later(1)))).toMatchObject({ waiting: 1 })
    expect(listEffects(vault.db, 'waiting')[0]).toMatchObject({ attempts: 2, nextAt: later(2) })
    expect(take(await run(refuse, later(2)))).toMatchObject({ failed: 1 })
    expect(listEffects(vault.db, 'failed')).toMatchObject([{ attempts: 3, lastProblem: 'The server is away.' }])
  })

  it('counts an attempt during which the program ended', async () => {
    const { path } = vault
    enqueue('letter-2', 2)
    take(vault.transaction((db) => accept(db.prepare("UPDATE outbox SET state = 'running', attempts = 1").run())))
    vault.close()
    vault = take(await open(path))
    expect(listEffects(vault.db, 'waiting')).toMatchObject([{ attempts: 1 }])
    const fault = async () => Promise.reject(new TypeError('secret text'))
    expect(take(await run(fault))).toMatchObject({ failed: 1 })
    expect(listEffects(vault.db, 'failed')[0]?.lastProblem).toBe('The attempt ended with a fault (TypeError).')
  })

  it('leaves an effect without a handler alone', async () => {
    enqueue()
    expect(take(await runOutbox(vault, { handlers: {}, now: () => NOW }))).toEqual({ done: 0, waiting: 0, failed: 0 })
    expect(listEffects(vault.db, 'waiting')).toHaveLength(1)
  })
})
