import { closeSync, openSync, readSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { invariant } from '#domain/kernel/invariant'
import { createPrivateFile } from './durable-file'
import { attempt, failureCode } from './failure'

type Value = string | number | bigint | Uint8Array | null

/** A prepared statement: what the driver gives, without its way back to the raw connection. */
export type Statement<Row = unknown> = {
  run(...values: (Value | Readonly<Record<string, Value>>)[]): { changes: number; lastInsertRowid: number | bigint }
  get(...values: (Value | Readonly<Record<string, Value>>)[]): Row | undefined
  all(...values: (Value | Readonly<Record<string, Value>>)[]): Row[]
  iterate(...values: (Value | Readonly<Record<string, Value>>)[]): IterableIterator<Row>
  pluck(on?: boolean): Statement<Row>
  raw(on?: boolean): Statement<Row>
}

declare const reads: unique symbol
declare const writes: unique symbol
/** A handle that can only read. */
export type ReadDb = { readonly [reads]: true; prepare<Row = unknown>(sql: string): Statement<Row> }
/** A handle that can write; valid only inside a transaction. */
export type WriteDb = ReadDb & { readonly [writes]: true }

/**
 * The one connection to a vault's database. Only this folder holds one.
 * SECURITY: no `serialize` (gives plaintext), `backup`, ATTACH or extensions here or on the handles.
 */
export type Connection = Readonly<{
  path: string
  reader: ReadDb
  /** BEGIN IMMEDIATE, the work, COMMIT. The handle dies with it. An exception or a refusal rolls everything back. */
  transaction<T>(work: (db: WriteDb) => Outcome<T>): Outcome<T>
  /** Runs several statements of our own text, for migrations. */
  run(sql: string): void
  pragma(text: string): unknown
  /** Rows changed since the connection was opened. */
  changes(): number
  inTransaction(): boolean
  /** True once the disk failed during a commit: nobody knows whether the last change is saved. */
  isInDoubt(): boolean
  /** Moves the write-ahead log into the file and empties it. */
  settle(): Outcome<undefined>
  /** Writes an encrypted copy under the same key to a file that does not exist. */
  copyTo(path: string): void
  close(): void
}>

/** Set on every connection and read back. `synchronous=FULL`: NORMAL lost acknowledged rows in 501 of 875 simulated power losses. */
const PRAGMAS: readonly (readonly [name: string, set: string, expected: string | number])[] = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['temp_store', 'MEMORY', 2],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['fullfsync', '1', 1],
  ['checkpoint_fullfsync', '1', 1],
  ['foreign_keys', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  ['mmap_size', '0', 0],
  ['cache_size', '-65536', -65536],
]

const PLAINTEXT_HEADER = 'SQLite format 3\0'
/** What a statement on a handle may begin with: no ATTACH, PRAGMA, VACUUM or transaction control. */
const ALLOWED = /^\s*(?:select|with|insert|update|delete|replace|values|explain)\b/i

export type OpenDatabase = Readonly<{ path: string; key: Buffer; create?: boolean }>

/**
 * Opens or creates an encrypted database: SQLCipher 4 format, raw 32-byte key, alone on the file.
 * The key is left as it is; the caller zeroes it.
 * Errors: `locked` when it is open elsewhere, `integrity` for a wrong key, a plaintext or a damaged file,
 * `not_found`, `unavailable` for what the disk refuses.
 */
export function openDatabase({ path, key, create = false }: OpenDatabase): Outcome<Connection> {
  invariant(key.length === 32 && key.some((byte) => byte !== 0), 'a database key has 32 bytes that are not all zero')
  const ready = attempt(() => (create ? createPrivateFile(path) : undefined))
  if (!ready.ok) return ready
  const identity = attempt(() => fileIdentity(path))
  if (!identity.ok) return identity
  if (openHere.has(identity.value)) return reject('locked', 'This vault is open already in this program.')
  const checked = create ? accept(undefined) : checkHeader(path)
  if (!checked.ok) return checked
  let raw: Database.Database | null = null
  const opened = attempt(() => {
    raw = new Database(path, { timeout: 0, fileMustExist: true })
    unlockRaw(raw, key)
    openHere.add(identity.value)
    return connection(raw, path, () => openHere.delete(identity.value))
  })
  if (!opened.ok) (raw as Database.Database | null)?.close()
  return opened
}

/** The database files that this process has open. */
const openHere = new Set<string>()

/** The same for every name of a file; asks without opening it. */
function fileIdentity(path: string): string {
  const { dev, ino } = statSync(path, { bigint: true })
  return `${dev}:${ino}`
}

/**
 * Refuses a file that is not encrypted or is cut off, before the driver sees it.
 * Never call it while this process has the file open: closing our handle would drop SQLite's locks (sqlite.org, How To Corrupt, 2.2).
 */
function checkHeader(path: string): Outcome<undefined> {
  const header = attempt(() => readHeader(path))
  if (!header.ok) return header
  if (header.value.text === PLAINTEXT_HEADER) {
    return reject(
      'integrity',
      'This file is a database without encryption, so it is not a vault. It was not opened or changed.',
    )
  }
  if (header.value.size < 4096) {
    return reject(
      'integrity',
      'The vault file is empty or cut off. It was left as it is. Restore the last backup beside it.',
    )
  }
  return accept(undefined)
}

function readHeader(path: string): { text: string; size: number } {
  const handle = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(16)
    readSync(handle, bytes, 0, 16, 0)
    return { text: bytes.toString('latin1'), size: statSync(path).size }
  } finally {
    closeSync(handle)
  }
}

function unlockRaw(raw: Database.Database, key: Buffer): void {
  raw.pragma("cipher='sqlcipher'")
  raw.pragma('legacy=4')
  const keyText = rawKeyText(key)
  raw.key(keyText)
  keyText.fill(0)
  for (const [name, set, expected] of PRAGMAS) {
    raw.pragma(`${name}=${set}`)
    const actual = raw.pragma(name, { simple: true })
    invariant(actual === expected, `the database takes ${name}=${set}, it says ${String(actual)}`)
  }
  invariant(raw.pragma('cipher', { simple: true }) === 'sqlcipher', 'the cipher is SQLCipher')
  invariant(String(raw.pragma('legacy', { simple: true })) === '4', 'the cipher format is SQLCipher 4')
  raw.exec('BEGIN EXCLUSIVE; COMMIT')
  raw.prepare('SELECT count(*) FROM sqlite_master').get()
}

/** `raw:` and 64 hex digits, written digit by digit. SECURITY: a string of the key could not be wiped. */
function rawKeyText(key: Buffer): Buffer {
  const text = Buffer.alloc(4 + key.length * 2)
  text.write('raw:', 'ascii')
  const digit = (value: number) => (value < 10 ? 48 + value : 87 + value)
  key.forEach((byte, index) => {
    text[4 + index * 2] = digit(byte >> 4)
    text[5 + index * 2] = digit(byte & 15)
  })
  return text
}

function connection(raw: Database.Database, path: string, onClose: () => void): Connection {
  let writing = false
  let inDoubt = false
  const prepared = new Map<string, Database.Statement>()
  const prepare = <Row>(sql: string, mayWrite: boolean): Statement<Row> => {
    invariant(ALLOWED.test(sql), 'a handle runs queries and changes of rows only')
    const statement = prepared.get(sql) ?? raw.prepare(sql)
    prepared.set(sql, statement)
    invariant(mayWrite || statement.readonly, 'a reading handle does not write')
    return statement as unknown as Statement<Row>
  }
  const reader = { prepare: <Row>(sql: string) => prepare<Row>(sql, false) } as ReadDb
  const writer = {
    prepare: <Row>(sql: string) => {
      invariant(writing, 'a writing handle lives inside its transaction')
      return prepare<Row>(sql, true)
    },
  } as WriteDb
  const change = raw.prepare('SELECT total_changes()').pluck()
  const transaction = <T>(work: (db: WriteDb) => Outcome<T>): Outcome<T> => {
    invariant(!writing, 'transactions do not nest')
    writing = true
    try {
      return runTransaction(
        raw,
        () => work(writer),
        () => (inDoubt = true),
      )
    } finally {
      writing = false
    }
  }
  return {
    path,
    reader,
    transaction,
    run: (sql) => void raw.exec(sql),
    pragma: (text) => raw.pragma(text, { simple: true }),
    changes: () => change.get() as number,
    inTransaction: () => raw.inTransaction,
    isInDoubt: () => inDoubt,
    settle: () => attempt(() => void raw.pragma('wal_checkpoint(TRUNCATE)')),
    copyTo: (target) => {
      createPrivateFile(target)
      raw.prepare('VACUUM INTO ?').run(target)
    },
    close: () => {
      raw.close()
      onClose()
    },
  }
}

function runTransaction<T>(raw: Database.Database, work: () => Outcome<T>, onDoubt: () => void): Outcome<T> {
  const result = attempt(() => {
    try {
      raw.exec('BEGIN IMMEDIATE')
      const outcome = work()
      if (outcome.ok) raw.exec('COMMIT')
      return outcome
    } catch (error) {
      if (failureCode(error).startsWith('SQLITE_IOERR')) onDoubt()
      throw error
    } finally {
      if (raw.inTransaction) raw.exec('ROLLBACK')
    }
  })
  return result.ok ? result.value : result
}
