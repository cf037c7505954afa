import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { ReadDb } from '#main/vault/database'

type Orm = ReturnType<typeof drizzle>

const orms = new WeakMap<ReadDb, Orm>()
const queries = new WeakMap<ReadDb, Map<symbol, unknown>>()

/**
 * A typed query that is built and prepared once for a handle. The symbol names it.
 * Why: an unprepared builder costs twenty times the statement it builds (`engines.md`, drizzle-orm).
 */
export function preparedQuery<Query>(db: ReadDb, name: symbol, build: (orm: Orm) => Query): Query {
  let known = queries.get(db)
  if (!known) {
    known = new Map()
    queries.set(db, known)
  }
  const found = known.get(name) as Query | undefined
  if (found) return found
  // The handle offers only what a query needs of the driver; the driver's own type names everything it can do.
  const orm = orms.get(db) ?? drizzle({ client: db as never })
  orms.set(db, orm)
  const made = build(orm)
  known.set(name, made)
  return made
}
