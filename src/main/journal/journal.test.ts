// Longer than usual: every way of tampering is tried on one journal.
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accept, reject } from '#domain/kernel/decision'
import type { CommandId, UserId } from '#domain/kernel/id'
import { deriveKey } from '#main/vault/cipher'
import type { ReadDb } from '#main/vault/database'
import type { VaultSession } from '#main/vault/session'
import { type Signer, signingKey } from '#main/vault/signer'
import { ADA, append, codeOf, NOW, newVault, open, take, temporaryFolder, tick } from '#main/vault/test-vault.fixture'
import { appendEvents } from './append'
import { disposePayload } from './dispose'
import { iterateEvents, loadStream, readEvents } from './read'
import { recordUserKey } from './user-key'
import { verifyJournal } from './verify'

const EVENTS = 60
const DISPOSED = [7, 31]

/** Opens a closed vault's database past every guard: what somebody with the key and SQL can do. */
function openRaw(path: string, dataKey: Buffer, vaultId: string): Database.Database {
  const key = deriveKey(dataKey, vaultId, 'database')
  const raw = new Database(path)
  raw.pragma("cipher='sqlcipher'")
  raw.pragma('legacy=4')
  raw.key(Buffer.from(`raw:${key.toString('hex')}`))
  raw.pragma('foreign_keys=OFF')
  raw.pragma('ignore_check_constraints=ON')
  return raw
}

function dispose(vault: VaultSession, seq: number): void {
  const { signer } = vault
  if (!signer) throw new Error('the test needs a signer')
  take(vault.transaction((db) => disposePayload(db, seq, { rule: 'C41', now: NOW, signer })))
}

let place: ReturnType<typeof temporaryFolder>
let raw: Database.Database
let head: { seq: number; hash: Buffer }

beforeAll(async () => {
  place = temporaryFolder()
  const path = join(place.folder, 'desk.vault')
  const { vault } = await newVault(path)
  for (let command = 0; command < EVENTS / 3; command += 1) {
    const minute = command * 3
    const events = [tick(minute), { ...tick(minute + 1), stream: `case/${command % 4}` as const }, tick(minute + 2)]
    append(vault, `command-${command}`, events)
  }
  for (const seq of DISPOSED) dispose(vault, seq)
  head = vault.head()
  expect(vault.verify([head])).toMatchObject({ ok: true, events: EVENTS, disposed: DISPOSED.length })
  const dataKey = Buffer.from(vault.inner().dataKey)
  vault.close()
  raw = openRaw(path, dataKey, vault.vaultId)
  const triggers = raw.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all() as string[]
  for (const trigger of triggers) raw.exec(`DROP TRIGGER ${trigger}`)
})
afterAll(() => {
  raw.close()
  place.remove()
})

/** Runs a change, verifies, and takes the change back. */
function afterChange(change: () => void, knownHeads: readonly { seq: number; hash: Buffer }[] = [head]) {
  raw.exec('SAVEPOINT tamper')
  try {
    change()
    return verifyJournal(raw as unknown as ReadDb, knownHeads)
  } finally {
    raw.exec('ROLLBACK TO tamper; RELEASE tamper')
  }
}

const sequence = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const column = (table: string, name: string, seq: number): unknown =>
  raw.prepare(`SELECT ${name} FROM ${table} WHERE seq = ?`).pluck().get(seq)

/** Another value of the same kind. */
function changed(value: unknown): unknown {
  if (typeof value === 'number') return value + 1000
  if (typeof value === 'string') return `${value}x`
  const bytes = Buffer.from(value as Buffer)
  bytes[5] = (bytes[5] ?? 0) ^ 1
  return bytes
}

describe('a journal that somebody with the key and SQL changes', () => {
  it('verifies while it is untouched', () => {
    expect(afterChange(() => undefined)).toMatchObject({ ok: true, firstBadSeq: null, problem: null })
  })

  const fields = {
    event: ['stream', 'stream_revision', 'id', 'type', 'at', 'actor', 'command_id', 'commitment', 'prev_hash', 'hash'],
    event_payload: ['salt', 'payload'],
    journal_head: ['first_seq', 'hash', 'user_id', 'public_key', 'signature'],
    payload_disposal: ['at', 'by_user', 'rule', 'public_key', 'signature'],
  }
  it.each(Object.entries(fields))('shows every edit of a field of %s', (table, names) => {
    const rows = raw.prepare(`SELECT seq FROM ${table} ORDER BY seq`).pluck().all() as number[]
    expect(rows.length).toBeGreaterThan(1)
    for (const seq of rows) {
      for (const name of names) {
        const value = changed(column(table, name, seq))
        const report = afterChange(() => raw.prepare(`UPDATE ${table} SET ${name} = ? WHERE seq = ?`).run(value, seq))
        expect(report.ok, `${table}.${name} of ${seq}`).toBe(false)
        if (table.startsWith('event') && name !== 'hash') expect(report.firstBadSeq, `${name} of ${seq}`).toBe(seq)
      }
    }
  })

  it.each(['event', 'event_payload', 'journal_head', 'payload_disposal'])('shows every row taken from %s', (table) => {
    const rows = raw.prepare(`SELECT seq FROM ${table} ORDER BY seq`).pluck().all() as number[]
    for (const seq of rows) {
      const report = afterChange(() => raw.prepare(`DELETE FROM ${table} WHERE seq = ?`).run(seq))
      expect(report.ok, `${table} ${seq}`).toBe(false)
      if (table !== 'journal_head') expect(report.firstBadSeq, `${table} ${seq}`).toBe(seq)
    }
  })

  it('shows a signing key that was taken away, changed or slipped in', () => {
    expect(afterChange(() => raw.exec('DELETE FROM user_key')).ok).toBe(false)
    expect(afterChange(() => raw.exec('UPDATE user_key SET public_key = zeroblob(32)')).ok).toBe(false)
    const slippedIn =
      "INSERT INTO user_key SELECT 'user-eve', zeroblob(32), 1, user_id, public_key, endorsement FROM user_key"
    expect(afterChange(() => raw.exec(slippedIn)).ok).toBe(false)
  })

  it('shows every swap of neighbours', () => {
    for (const seq of sequence(EVENTS - 1)) {
      const report = afterChange(() => {
        const parked = 'UPDATE event SET seq = ? WHERE seq = ?'
        raw.prepare(parked).run(-1, seq)
        raw.prepare(parked).run(seq, seq + 1)
        raw.prepare(parked).run(seq + 1, -1)
      })
      expect(report, `swap at ${seq}`).toMatchObject({ ok: false, firstBadSeq: seq })
    }
  })

  it('shows every cut of the end, even where all traces of it are removed', () => {
    for (const length of sequence(EVENTS).map((seq) => seq - 1)) {
      const report = afterChange(() => {
        for (const table of ['event', 'event_payload', 'journal_head', 'payload_disposal']) {
          raw.prepare(`DELETE FROM ${table} WHERE seq > ?`).run(length)
        }
      })
      expect(report.ok, `cut to ${length}`).toBe(false)
    }
  })

  it('does not see a clean cut without a head from elsewhere, which is why heads leave on paper', () => {
    const report = afterChange(() => {
      for (const table of ['event', 'event_payload', 'journal_head', 'payload_disposal']) {
        raw.prepare(`DELETE FROM ${table} WHERE seq > ?`).run(30)
      }
    }, [])
    expect(report).toMatchObject({ ok: true, events: 30 })
  })

  it('shows a duplicate and an insertion', () => {
    const columns = 'stream, 900 + stream_revision, id || 9, type, at, actor, command_id, commitment, prev_hash, hash'
    for (const at of [EVENTS + 1, EVENTS + 2, -3]) {
      const report = afterChange(() => raw.exec(`INSERT INTO event SELECT ${at}, ${columns} FROM event WHERE seq = 60`))
      expect(report.ok).toBe(false)
    }
  })

  it('shows a payload that was put back after its disposal, or destroyed without one', () => {
    const salt = Buffer.alloc(16)
    const putBack = () => raw.prepare("INSERT INTO event_payload VALUES (7, ?, '{}')").run(salt)
    expect(afterChange(putBack)).toMatchObject({ ok: false, firstBadSeq: 7 })
    const unexplained = () => raw.exec('DELETE FROM event_payload WHERE seq = 9')
    expect(afterChange(unexplained)).toMatchObject({ ok: false, firstBadSeq: 9 })
  })
})

describe('the journal', () => {
  it('shows a rewritten chain, since the rewriter cannot sign', async () => {
    const own = temporaryFolder()
    const { vault } = await newVault(join(own.folder, 'own.vault'))
    append(vault, 'c1')
    const other = await newVault(join(own.folder, 'other.vault'))
    append(other.vault, 'c1')
    const events = [...iterateEvents(vault.db)]
    expect(events).toHaveLength(1)
    expect(vault.head().hash.equals(other.vault.head().hash)).toBe(false)
    vault.close()
    other.vault.close()
    own.remove()
  })

  it('is signed once per transaction, by each user who acted in it', async () => {
    const own = temporaryFolder()
    const { vault } = await newVault(join(own.folder, 'own.vault'))
    const { signer } = vault
    if (!signer) throw new Error('the test needs a signer')
    const other: Signer = { ...signingKey(Buffer.alloc(32, 7)), userId: 'user-bob' as UserId }
    const order = { events: [tick(1)], now: NOW, commandId: 'c1' as CommandId }
    const fail = vault.transaction((db) => {
      appendEvents(db, { ...order, signer, actor: ADA })
      return reject('conflict', 'rolled back')
    })
    expect(codeOf(fail)).toBe('conflict')
    take(
      vault.transaction((db) => {
        recordUserKey(db, other, signer)
        appendEvents(db, { ...order, signer, actor: ADA })
        appendEvents(db, { ...order, signer, actor: ADA })
        appendEvents(db, { ...order, signer: other, actor: other.userId })
        return accept(appendEvents(db, { ...order, signer, actor: ADA }))
      }),
    )
    const heads = vault.db.prepare('SELECT first_seq, seq, user_id FROM journal_head ORDER BY seq').raw().all()
    expect(heads).toEqual([
      [1, 2, ADA],
      [3, 3, 'user-bob'],
      [4, 4, ADA],
    ])
    expect(vault.verify()).toMatchObject({ ok: true, events: 4 })
    vault.close()
    own.remove()
  })

  it('reads streams, stretches and the whole, and marks destroyed content', async () => {
    const own = temporaryFolder()
    const path = join(own.folder, 'read.vault')
    const { vault } = await newVault(path)
    append(vault, 'c1', [tick(1), { ...tick(2), stream: 'case/1' }, tick(3)])
    dispose(vault, 3)
    expect(loadStream(vault.db, 'case/9')).toEqual({ events: [], revision: 0 })
    const loaded = loadStream(vault.db, 'vault')
    expect(loaded.revision).toBe(2)
    expect(loaded.events.map(({ event }) => event)).toEqual([tick(1).event, null])
    expect(loaded.events[1]).toMatchObject({ seq: 3, type: 'PracticeClockSet', actor: ADA, at: NOW })
    expect(readEvents(vault.db, { afterSeq: 1, limit: 1 }).map(({ seq }) => seq)).toEqual([2])
    expect(
      codeOf(
        vault.transaction((db) => disposePayload(db, 3, { rule: 'C41', now: NOW, signer: vault.signer as never })),
      ),
    ).toBe('not_found')
    vault.close()
    const again = take(await open(path))
    expect(again.verify()).toMatchObject({ ok: true, disposed: 1 })
    again.close()
    own.remove()
  })
})

describe('the tables of the journal', () => {
  const attacks = [
    'UPDATE event SET type = ? WHERE seq = 1',
    'DELETE FROM event WHERE seq = 1 AND 1 IN (SELECT 1 WHERE ? IS NOT NULL)',
    'INSERT OR REPLACE INTO event SELECT 1, stream, stream_revision, id, ?, at, actor, command_id, commitment, prev_hash, hash FROM event WHERE seq = 1',
    'INSERT OR REPLACE INTO event SELECT 9, stream, 9, id, ?, at, actor, command_id, commitment, prev_hash, hash FROM event WHERE seq = 1',
    "INSERT OR REPLACE INTO event SELECT 9, stream, stream_revision, 'z', ?, at, actor, command_id, commitment, prev_hash, hash FROM event WHERE seq = 1",
    'UPDATE event_payload SET payload = ? WHERE seq = 1',
    'DELETE FROM event_payload WHERE seq = 1 AND ? IS NOT NULL',
    'INSERT OR REPLACE INTO event_payload SELECT 1, salt, ? FROM event_payload WHERE seq = 1',
    'INSERT OR REPLACE INTO journal_head SELECT 1, 1, hash, ?, public_key, signature FROM journal_head WHERE seq = 1',
    'DELETE FROM journal_head WHERE ? IS NOT NULL',
    'INSERT OR REPLACE INTO user_key SELECT user_id, public_key, from_seq, ?, endorser_key, endorsement FROM user_key',
    'DELETE FROM user_key WHERE ? IS NOT NULL',
    'UPDATE user_key SET endorsed_by = ?',
  ]
  it('refuse every update, delete and replace', async () => {
    const own = temporaryFolder()
    const { vault } = await newVault(join(own.folder, 'own.vault'))
    append(vault, 'c1')
    // The triggers must hold alone: recursive triggers are a setting of one connection.
    vault.inner().connection.pragma('recursive_triggers=OFF')
    for (const sql of attacks) {
      const attempt = () => vault.transaction((db) => ({ ok: true, value: db.prepare(sql).run('changed') }))
      expect(attempt, sql).toThrow('append-only')
    }
    expect(vault.verify()).toMatchObject({ ok: true, events: 1 })
    vault.close()
    own.remove()
  })
})
