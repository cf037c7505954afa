import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accept, reject } from '#domain/kernel/decision'
import { type Connection, openDatabase } from './database'
import { builtInMigrations, checkSchema, type Migration, migrate, readMigrations } from './migrate'
import { codeOf, NOW, take, temporaryFolder } from './test-vault.fixture'

const key = randomBytes(32)
let place: ReturnType<typeof temporaryFolder>
let path: string
let connection: Connection
beforeEach(() => {
  place = temporaryFolder()
  path = join(place.folder, 'rows.db')
  connection = take(openDatabase({ path, key, create: true }))
})
afterEach(() => {
  connection.close()
  place.remove()
})

const PARENTS = `CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parent (id) ON DELETE CASCADE);
INSERT INTO parent VALUES (1, 'one'); INSERT INTO child VALUES (1, 1), (2, 1);`
const REBUILD = `CREATE TABLE parent_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO parent_new SELECT id, name FROM parent; DROP TABLE parent; ALTER TABLE parent_new RENAME TO parent;`
const step = (number: number, sql: string): Migration => ({
  number,
  name: `${String(number).padStart(4, '0')}-step`,
  sql,
})
const [parents, rebuild] = [step(10, PARENTS), step(20, REBUILD)]
const run = (
  migrations: readonly Migration[],
  backupFirst = () => accept(undefined) as ReturnType<typeof accept> | ReturnType<typeof reject>,
) => migrate(connection, { migrations, now: NOW, backupFirst })
const rows = (table: string) => connection.reader.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
const exists = (table: string) =>
  connection.reader.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(table) !== undefined

describe('a migration', () => {
  it('that rebuilds a parent table keeps the children (trap 1)', () => {
    expect(run([parents, rebuild])).toEqual(accept(['0010-step', '0020-step']))
    expect([rows('parent'), rows('child')]).toEqual([1, 2])
    expect(connection.pragma('foreign_keys')).toBe(1)
  })

  it('that was merged late with a lower number is applied (trap 2)', () => {
    take(run([parents, step(30, 'CREATE TABLE later (a)')]))
    expect(run([parents, step(15, 'CREATE TABLE middle (a)'), step(30, 'CREATE TABLE later (a)')])).toEqual(
      accept(['0015-step']),
    )
    expect(exists('middle')).toBe(true)
    expect(run([parents, step(15, 'CREATE TABLE middle (a)'), step(30, 'CREATE TABLE later (a)')])).toEqual(accept([]))
  })

  it('that was edited after it was applied is noticed (trap 3)', () => {
    take(run([parents]))
    expect(codeOf(run([step(10, `${PARENTS}\n-- edited`), rebuild]))).toBe('integrity')
    expect(exists('parent_new')).toBe(false)
    expect(run([step(10, PARENTS.replaceAll('\n', '\r\n'))])).toEqual(accept([]))
  })

  it('that this program does not know means a newer program: refused, not one byte changed (trap 4, H3)', () => {
    take(run([parents, rebuild]))
    connection.close()
    const before = readFileSync(path)
    connection = take(openDatabase({ path, key }))
    expect(codeOf(checkSchema(connection, [parents]))).toBe('unavailable')
    expect(codeOf(run([parents, step(15, 'CREATE TABLE middle (a)')]))).toBe('unavailable')
    expect(codeOf(run([parents, { ...rebuild, name: '0020-other' }]))).toBe('unavailable')
    connection.close()
    expect(readFileSync(path).equals(before)).toBe(true)
    connection = take(openDatabase({ path, key }))
  })

  it('that leaves rows pointing nowhere, or fails half way, changes nothing', () => {
    take(run([parents]))
    expect(codeOf(run([parents, step(20, 'CREATE TABLE half (a); DELETE FROM parent;')]))).toBe('integrity')
    expect(() => run([parents, step(20, 'CREATE TABLE half (a); CREATE TABEL oops (a);')])).toThrow('syntax error')
    expect([exists('half'), rows('parent'), rows('child')]).toEqual([false, 1, 2])
    expect(connection.pragma('foreign_keys')).toBe(1)
    expect(connection.inTransaction()).toBe(false)
  })

  it('waits for a verified backup, except on a new database', () => {
    let asked = 0
    const backup = (good: boolean) => () => {
      asked += 1
      return good ? accept(undefined) : reject('unavailable', 'no room')
    }
    take(run([parents], backup(false)))
    expect(asked).toBe(0)
    expect(codeOf(run([parents, rebuild], backup(false)))).toBe('unavailable')
    expect(exists('schema_migration') && rows('schema_migration')).toBe(1)
    take(run([parents, rebuild], backup(true)))
    take(run([parents, rebuild], backup(false)))
    expect(asked).toBe(2)
  })
})

describe('the migration files', () => {
  it('are compiled in, in order, each with a number of its own', () => {
    const names = builtInMigrations().map(({ name }) => name)
    expect(names[0]).toBe('0010-journal')
    expect(names).toEqual([...names].sort())
  })

  it('build the schema of an empty vault', () => {
    take(run(builtInMigrations()))
    expect(exists('event') && exists('blob_chunk')).toBe(true)
  })

  it.each([
    ['journal.sql', 'CREATE TABLE a (a)', 'is named like'],
    ['0010-a.sql', 'PRAGMA foreign_keys=OFF', 'leaves transactions and settings'],
    ['0010-a.sql', "CREATE TABLE a (a);\n  ATTACH 'x' AS x", 'leaves transactions and settings'],
    ['0010-a.sql', 'COMMIT;', 'leaves transactions and settings'],
  ])('are refused when wrong: %s %s', (name, sql, message) => {
    expect(() => readMigrations([[`./migration/${name}`, sql]])).toThrow(message)
  })

  it('are refused when two have one number', () => {
    const files = [['./migration/0010-a.sql', ''] as const, ['./migration/0010-b.sql', ''] as const]
    expect(() => readMigrations(files)).toThrow('its own number')
  })
})
