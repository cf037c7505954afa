import { randomBytes } from 'node:crypto'
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accept, reject } from '#domain/kernel/decision'
import { type Connection, openDatabase } from './database'
import { codeOf, take, temporaryFolder } from './test-vault.fixture'

const ROWS = 300
let place: ReturnType<typeof temporaryFolder>
let path: string
const key = randomBytes(32)

beforeEach(() => {
  place = temporaryFolder()
  path = join(place.folder, 'rows.db')
})
afterEach(() => place.remove())

function newDatabase(): Connection {
  const connection = take(openDatabase({ path, key, create: true }))
  connection.run('CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT NOT NULL)')
  take(
    connection.transaction((db) => {
      const insert = db.prepare('INSERT INTO row VALUES (?, ?)')
      for (let id = 1; id <= ROWS; id += 1) insert.run(id, `canary ${id} `.repeat(20))
      return accept(undefined)
    }),
  )
  return connection
}

const count = (connection: Connection) => connection.reader.prepare<number>('SELECT count(*) FROM row').pluck().get()

describe('the database file', () => {
  it('is encrypted from its first byte, in file and write-ahead log, and private to its owner (C3, C4)', {
    tags: ['A40', 'B35'],
  }, () => {
    const connection = newDatabase()
    const files = readdirSync(place.folder)
    expect(files.sort()).toEqual(['rows.db', 'rows.db-wal'])
    for (const file of files) {
      const bytes = readFileSync(join(place.folder, file))
      expect(bytes.includes('canary'), file).toBe(false)
      expect(bytes.includes('SQLite format'), file).toBe(false)
      expect(statSync(join(place.folder, file)).mode & 0o777, file).toBe(0o600)
    }
    connection.close()
    expect(readdirSync(place.folder)).toEqual(['rows.db'])
    expect(readFileSync(path).includes('canary')).toBe(false)
  })

  it('has every setting that the design asks for', () => {
    const connection = newDatabase()
    const settings = Object.fromEntries(
      [
        ...['cipher', 'locking_mode', 'journal_mode', 'synchronous', 'temp_store', 'fullfsync', 'checkpoint_fullfsync'],
        ...['foreign_keys', 'secure_delete', 'trusted_schema', 'cell_size_check', 'mmap_size', 'recursive_triggers'],
      ].map((name) => [name, connection.pragma(name)]),
    )
    expect(settings).toEqual({
      cipher: 'sqlcipher',
      locking_mode: 'exclusive',
      journal_mode: 'wal',
      synchronous: 2,
      temp_store: 2,
      fullfsync: 1,
      checkpoint_fullfsync: 1,
      foreign_keys: 1,
      secure_delete: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      mmap_size: 0,
      recursive_triggers: 1,
    })
    connection.close()
  })

  it('is refused with a wrong key, and left as it is', () => {
    newDatabase().close()
    const before = readFileSync(path)
    expect(codeOf(openDatabase({ path, key: randomBytes(32) }))).toBe('integrity')
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(() => openDatabase({ path, key: Buffer.alloc(32) })).toThrow('not all zero')
    expect(() => openDatabase({ path, key: Buffer.alloc(0) })).toThrow('32 bytes')
  })

  it('is refused when it is plaintext, empty, cut off, missing or there already', () => {
    const plain = new Database(join(place.folder, 'plain.db'))
    plain.exec('CREATE TABLE t (a)')
    plain.close()
    expect(codeOf(openDatabase({ path: join(place.folder, 'plain.db'), key }))).toBe('integrity')
    writeFileSync(join(place.folder, 'empty.db'), '')
    expect(codeOf(openDatabase({ path: join(place.folder, 'empty.db'), key }))).toBe('integrity')
    expect(codeOf(openDatabase({ path: join(place.folder, 'none.db'), key }))).toBe('not_found')
    expect(codeOf(openDatabase({ path: place.folder, key }))).toBe('invalid_input')
    newDatabase().close()
    expect(codeOf(openDatabase({ path, key, create: true }))).toBe('conflict')
    truncateSync(path, 4096 * 3)
    const cut = openDatabase({ path, key })
    if (cut.ok) {
      expect(() => take(cut).reader.prepare('SELECT sum(length(text)) FROM row').get()).toThrow()
      take(cut).close()
    } else expect(codeOf(cut)).toBe('integrity')
  })

  it('never gives a wrong answer for a flipped bit (B1)', () => {
    newDatabase().close()
    const size = statSync(path).size
    const expected = 'canary 1 '.repeat(20)
    let noticed = 0
    let flips = 0
    for (let page = 0; page < size / 4096; page += 1) {
      for (const offset of [20, 2000, 4090]) {
        flips += 1
        flipBit(page * 4096 + offset)
        const opened = openDatabase({ path, key })
        try {
          const rows = take(opened)
            .reader.prepare<{ id: number; text: string }>('SELECT id, text FROM row ORDER BY id')
            .all()
          expect(rows).toHaveLength(ROWS)
          expect(rows[0]?.text).toBe(expected)
        } catch (error) {
          noticed += 1
          expect(String(error)).toMatch(/integrity|malformed|not a database|disk image/)
        }
        if (opened.ok) opened.value.close()
        flipBit(page * 4096 + offset)
      }
    }
    expect(noticed).toBe(flips)
  })

  function flipBit(at: number): void {
    const bytes = readFileSync(path)
    const handle = openSync(path, 'r+')
    writeSync(handle, Buffer.from([(bytes[at] ?? 0) ^ 4]), 0, 1, at)
    closeSync(handle)
  }
})

describe('the handles', () => {
  it('run queries and changes of rows, nothing else', () => {
    const connection = newDatabase()
    const refused = [
      "ATTACH 'x.db' AS x KEY ''",
      'DETACH main',
      'PRAGMA synchronous=OFF',
      "VACUUM INTO 'x.db'",
      'DROP TABLE row',
      ' /* ATTACH */ BEGIN',
    ]
    for (const sql of refused) {
      expect(() => connection.reader.prepare(sql), sql).toThrow()
      expect(() => connection.transaction((db) => accept(db.prepare(sql).run())), sql).toThrow()
    }
    expect(() => connection.reader.prepare('DELETE FROM row')).toThrow('does not write')
    for (const name of ['serialize', 'backup', 'loadExtension', 'exec', 'unsafeMode']) {
      expect(name in connection.reader || name in connection, name).toBe(false)
    }
    expect(count(connection)).toBe(ROWS)
    connection.close()
  })

  it('write inside a transaction only, and not after it', () => {
    const connection = newDatabase()
    const kept = take(connection.transaction((db) => accept(db)))
    expect(() => kept.prepare('DELETE FROM row')).toThrow('inside its transaction')
    expect(() => connection.transaction(() => connection.transaction(() => accept(1)))).toThrow('do not nest')
    connection.close()
  })

  it('take everything back on a refusal and on a fault', () => {
    const connection = newDatabase()
    const refused = connection.transaction((db) => {
      db.prepare('DELETE FROM row').run()
      return reject('conflict', 'no')
    })
    expect(codeOf(refused)).toBe('conflict')
    const fault = () =>
      connection.transaction((db) => {
        db.prepare('DELETE FROM row').run()
        throw new Error('fault')
      })
    expect(fault).toThrow('fault')
    expect(count(connection)).toBe(ROWS)
    connection.close()
  })

  it('say that the disk is full, keep what was there, and work on when there is room (A4)', () => {
    const connection = newDatabase()
    const pages = connection.pragma('page_count') as number
    connection.pragma(`max_page_count=${pages + 4}`)
    const fill = (rows: number) =>
      connection.transaction((db) => {
        const insert = db.prepare('INSERT INTO row (text) VALUES (?)')
        for (let row = 0; row < rows; row += 1) insert.run('x'.repeat(2000))
        return accept(rows)
      })
    const full = fill(50)
    expect(full).toMatchObject({
      ok: false,
      rejection: { code: 'unavailable', message: expect.stringContaining('disk is full') },
    })
    expect(count(connection)).toBe(ROWS)
    expect(connection.isInDoubt()).toBe(false)
    connection.pragma('max_page_count=1000000')
    expect(fill(50)).toEqual(accept(50))
    expect(count(connection)).toBe(ROWS + 50)
    connection.close()
  })
})
