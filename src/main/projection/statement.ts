import type { ReadDb, Statement } from '#main/vault/database'

const prepared = new WeakMap<ReadDb, Map<string, Statement>>()

/** A statement prepared once for a handle: the same text is not compiled again. */
export function statement<Row>(db: ReadDb, sql: string): Statement<Row> {
  let known = prepared.get(db)
  if (!known) {
    known = new Map()
    prepared.set(db, known)
  }
  let found = known.get(sql)
  if (!found) {
    found = db.prepare(sql)
    known.set(sql, found)
  }
  return found as Statement<Row>
}

/** Inserts a row, or replaces every column but the key of the one that is there. */
export function upsert(
  db: ReadDb,
  table: string,
  key: string,
  row: Readonly<Record<string, string | number | null>>,
): void {
  const columns = Object.keys(row)
  const changes = columns.filter((column) => column !== key).map((column) => `${column} = excluded.${column}`)
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')}) ON CONFLICT (${key}) DO UPDATE SET ${changes.join(', ')}`
  statement(db, sql).run(row)
}
