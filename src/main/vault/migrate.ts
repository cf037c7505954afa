import { createHash } from 'node:crypto'
import type { IsoInstant } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { invariant } from '#domain/kernel/invariant'
import type { Connection } from './database'
import { attempt } from './failure'

/** One step of the schema. `name` is the file's name without its ending, such as `0010-journal`. */
export type Migration = Readonly<{ number: number; name: string; sql: string }>

export type Migrate = Readonly<{
  migrations: readonly Migration[]
  now: IsoInstant
  /** Called once before the first step on a database that is not new; a refusal stops everything. */
  backupFirst?: () => Outcome<unknown>
}>

const CREATE_REGISTER = `CREATE TABLE IF NOT EXISTS schema_migration (
  number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT`

/** The steps that are compiled in, in order. */
export function builtInMigrations(): readonly Migration[] {
  const files = import.meta.glob<string>('./migration/*.sql', { query: '?raw', eager: true, import: 'default' })
  return readMigrations(Object.entries(files))
}

/** Orders files by number and checks their names (`0010-journal.sql`); a wrong one is a fault of the program. */
export function readMigrations(files: readonly (readonly [path: string, sql: string])[]): readonly Migration[] {
  const migrations = files.map(([path, sql]) => {
    const [, name, number] = /(?:^|\/)((\d{4})-[a-z0-9-]+)\.sql$/.exec(path) ?? []
    invariant(name && number, `a migration is named like 0010-journal.sql, not ${path}`)
    invariant(
      !/^\s*(?:pragma|attach|detach|vacuum|commit|rollback)\b/im.test(sql),
      `${name} leaves transactions and settings to the runner`,
    )
    return { number: Number(number), name, sql }
  })
  migrations.sort((one, other) => one.number - other.number)
  invariant(
    new Set(migrations.map(({ number }) => number)).size === migrations.length,
    'each migration has its own number',
  )
  return migrations
}

/**
 * Brings a database to the schema of this program, each step in a transaction of its own.
 * Gives the names of the steps applied. A step that was merged late is applied by its identity, not by its date.
 * Errors: `unavailable` when the database knows a step that this program does not (it is newer: nothing is touched),
 * `integrity` when an applied step is no longer what it was or leaves rows that point nowhere.
 */
export function migrate(connection: Connection, order: Migrate): Outcome<readonly string[]> {
  const applied = appliedSteps(connection)
  const known = checkApplied(applied, order.migrations)
  if (!known.ok) return known
  const done = new Set(applied.map(({ number }) => number))
  const missing = order.migrations.filter(({ number }) => !done.has(number))
  if (missing.length > 0 && applied.length > 0 && order.backupFirst) {
    const backup = order.backupFirst()
    if (!backup.ok) return backup
  }
  for (const migration of missing) {
    const step = applyStep(connection, migration, order.now)
    if (!step.ok) return step
  }
  return accept(missing.map(({ name }) => name))
}

/** Refuses a database that a newer or another program wrote, before anything is changed. Errors: as `migrate`. */
export function checkSchema(connection: Connection, migrations: readonly Migration[]): Outcome<undefined> {
  return checkApplied(appliedSteps(connection), migrations)
}

type AppliedStep = Readonly<{ number: number; name: string; sha256: string }>

function appliedSteps(connection: Connection): readonly AppliedStep[] {
  const { reader } = connection
  const exists = reader.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_migration'").get()
  return exists
    ? reader.prepare<AppliedStep>('SELECT number, name, sha256 FROM schema_migration ORDER BY number').all()
    : []
}

function checkApplied(applied: readonly AppliedStep[], migrations: readonly Migration[]): Outcome<undefined> {
  for (const { number, name, sha256 } of applied) {
    const ours = migrations.find((migration) => migration.number === number && migration.name === name)
    if (!ours) {
      return reject(
        'unavailable',
        'This vault was used with a newer version of Rightsdesk. It was not changed. Install that version or a later one.',
      )
    }
    if (digest(ours.sql) !== sha256) {
      return reject(
        'integrity',
        `The schema step ${name} of this vault differs from the one in this program. It was not changed. Install the version that you used before.`,
      )
    }
  }
  return accept(undefined)
}

function applyStep(connection: Connection, migration: Migration, now: IsoInstant): Outcome<undefined> {
  // Inside a transaction SQLite ignores this switch, and a table rebuild would then delete the child rows.
  connection.pragma('foreign_keys=OFF')
  try {
    const outcome = attempt(() => runStep(connection, migration, now))
    return outcome.ok ? outcome.value : outcome
  } finally {
    if (connection.inTransaction()) connection.run('ROLLBACK')
    connection.pragma('foreign_keys=ON')
    invariant(connection.pragma('foreign_keys') === 1, 'foreign keys are on again')
  }
}

function runStep(connection: Connection, migration: Migration, now: IsoInstant): Outcome<undefined> {
  connection.run('BEGIN IMMEDIATE')
  connection.run(migration.sql)
  invariant(connection.inTransaction(), `${migration.name} stays inside its transaction`)
  if (connection.pragma('foreign_key_check') !== undefined) {
    return reject(
      'integrity',
      `The schema step ${migration.name} would leave rows that point nowhere. Nothing was changed.`,
    )
  }
  connection.run(CREATE_REGISTER)
  const { number, name, sql } = migration
  // The values are our own: a number, a file name, a hex digest and a clock reading, none of them with a quote.
  connection.run(`INSERT INTO schema_migration VALUES (${number}, '${name}', '${digest(sql)}', '${now}')`)
  connection.run('COMMIT')
  return accept(undefined)
}

function digest(sql: string): string {
  return createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex')
}
