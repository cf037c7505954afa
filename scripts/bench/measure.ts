import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from '#domain/command'
import { accept } from '#domain/kernel/decision'
import { listCases } from '#main/case/case-list.query'
import { buildPackage } from '#main/response/package'
import { reportRequest, responseLetter } from '#main/response/package-file'
import { renderPdf } from '#main/response/pdf'
import { sampleResponse } from '#main/response/response.fixture'
import { testSigner } from '#main/response/signer.fixture'
import { commandOf, startVault } from '#main/service/open-vault'
import type { ReadDb, Statement } from '#main/vault/database'
import { openVault } from '#main/vault/vault'
import { measureDeadlines } from './deadline'
import { measureImport } from './import'
import { interleaved, type Measured, ownPeakMib, type Samples, take } from './samples'

const [what = '', ...words] = process.argv.slice(2)
const PASSPHRASE = process.env['RIGHTSDESK_PASSPHRASE'] ?? ''

async function unlocked(path: string) {
  const passphrase = new TextEncoder().encode(PASSPHRASE)
  return startVault(take(await openVault({ path, secret: { kind: 'passphrase', passphrase } })), () => undefined)
}

/** Unlocking, against the key derivation that it cannot do without. */
async function measureOpen(path: string): Promise<Measured> {
  const { deriveSlotSecret, DEFAULT_KDF } = await import('#main/vault/kdf')
  const [secret, salt] = [new TextEncoder().encode(PASSPHRASE), new Uint8Array(16)]
  const samples = await interleaved(
    5,
    async () => (await unlocked(path)).session.close(),
    async () => take(await deriveSlotSecret(secret, salt, DEFAULT_KDF)).fill(0),
  )
  return { pairs: { open: samples }, peakMib: ownPeakMib() }
}

const LIST = {
  view: 'open',
  search: '',
  filter: { stages: [], rights: [], ownerId: null },
  sort: { by: 'due', descending: false },
  offset: 0,
  limit: 100,
} as const

type Recorded = { statement: Statement; values: (string | number)[] }

/** The statements that a query runs, prepared, with what they were given. */
function statementsOf(db: ReadDb, query: (recorded: ReadDb) => unknown): Recorded[] {
  const seen: Recorded[] = []
  const prepare = (sql: string) => {
    const statement = db.prepare(sql)
    const recorded = (values: (string | number)[]) => {
      seen.push({ statement, values })
      return statement
    }
    return {
      all: (...values: (string | number)[]) => recorded(values).all(...values),
      get: (...values: (string | number)[]) => recorded(values).get(...values),
    }
  }
  query({ prepare } as unknown as ReadDb)
  return seen
}

/** The work list, first page and two thirds down, against its own two statements prepared once and run bare. */
async function measureList(path: string): Promise<Measured> {
  const opened = await unlocked(path)
  const { db } = opened.session
  const users = new Map(opened.vault().users.map(({ userId, name }) => [userId as string, name]))
  const context = { today: '2026-11-23' as never, userId: 'x', userName: (id: string) => users.get(id) ?? '' }
  const input = { ...LIST, filter: { stages: [], rights: [], ownerId: null } }
  const open = db.prepare<{ n: number }>('SELECT count(*) AS n FROM case_row WHERE closed = 0').get()?.n ?? 0
  const deep = take(listCases(db, { ...input, cursor: null, offset: Math.floor((open * 2) / 3) }, context)).next
  const pairs: Record<string, Samples> = {}
  for (const [name, cursor] of Object.entries({ first: null, deep })) {
    const statements = statementsOf(db, (recorded) => take(listCases(recorded, { ...input, cursor }, context)))
    pairs[name] = await interleaved(
      300,
      () => take(listCases(db, { ...input, cursor }, context)),
      () => statements.map(({ statement, values }) => statement.all(...values)),
    )
  }
  opened.session.close()
  return { pairs, peakMib: ownPeakMib() }
}

/** A durable command with journal, signature, projection and anchor, against a bare transaction with one row. */
async function measureCommand(path: string): Promise<Measured> {
  const opened = await unlocked(path)
  const { session, engine } = opened
  const caseId = session.db
    .prepare<{ id: string }>('SELECT case_id AS id FROM case_row WHERE closed = 0 LIMIT 1')
    .get()?.id
  const { connection } = session.inner()
  let row = 0
  const samples = await interleaved(
    60,
    () => take(engine.execute(commandOf('add-note', { caseId: caseId as never, text: 'Called back.' }) as Command)),
    () => {
      row += 1
      const sql = "INSERT INTO vault_meta VALUES ('bench', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
      return take(connection.transaction((db) => accept(db.prepare(sql).run(String(row)))))
    },
  )
  take(connection.transaction((db) => accept(db.prepare("DELETE FROM vault_meta WHERE key = 'bench'").run())))
  session.close()
  return { pairs: { command: samples }, peakMib: ownPeakMib() }
}

/** A signed package with so many rows, against setting its letter and its report alone. */
async function measurePackage(rows: number, folder: string): Promise<Measured> {
  mkdirSync(folder, { recursive: true })
  const sample = sampleResponse()
  const [category] = sample.categories
  if (!category) throw new Error('the sample has a category')
  const filled = Array.from({ length: rows }, (_, n) => ({
    ...Object.fromEntries(category.columns.map((column) => [column, `${column} ${n}`])),
  }))
  const input = sampleResponse({ categories: [{ ...category, rows: filled }] })
  const { publicKey, sign } = testSigner('bench')
  const targetPath = join(folder, `bench-${rows}.zip`)
  const samples = await interleaved(
    rows > 1_000 ? 3 : 7,
    async () => take(await buildPackage(input, { targetPath, sign, publicKey })),
    async () => {
      await renderPdf({ template: 'letter', letter: responseLetter(input) })
      await renderPdf(reportRequest(input))
    },
  )
  rmSync(targetPath, { force: true })
  return { pairs: { package: samples }, peakMib: ownPeakMib() }
}

const MEASURES: Readonly<Record<string, () => Promise<Measured>>> = {
  open: () => measureOpen(words[0] ?? ''),
  list: () => measureList(words[0] ?? ''),
  command: () => measureCommand(words[0] ?? ''),
  import: () => measureImport(words[0] ?? '', words[1] ?? '', PASSPHRASE),
  deadlines: () => measureDeadlines(Number(words[0])),
  package: () => measurePackage(Number(words[0]), words[1] ?? ''),
}

const measured = await MEASURES[what]?.()
process.stdout.write(`${JSON.stringify(measured)}\n`)
