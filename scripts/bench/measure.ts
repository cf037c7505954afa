import { fork } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from '#domain/command'
import { accept, type Outcome } from '#domain/kernel/decision'
import { listCases, pageSql } from '#main/case/case-list.query'
import { createDesk } from '#main/desk/desk'
import { importMail } from '#main/desk/import-mail'
import { PARSER_EXEC_ARGV } from '#main/intake/parser-process'
import type { Spawn } from '#main/process/port'
import { buildPackage } from '#main/response/package'
import { reportRequest, responseLetter } from '#main/response/package-file'
import { renderPdf } from '#main/response/pdf'
import { sampleResponse } from '#main/response/response.fixture'
import { testSigner } from '#main/response/signer.fixture'
import { commandOf, startVault } from '#main/service/open-vault'
import { openVault } from '#main/vault/vault'

/** One side of a comparison in milliseconds, run after run. */
type Samples = { ours: number[]; bare: number[] }
/** What a measurement gives: pairs of runs by name, and the most memory that its processes held, in MiB. */
type Measured = { pairs: Record<string, Samples>; peakMib: number }

const [what = '', ...words] = process.argv.slice(2)
const PASSPHRASE = process.env['RIGHTSDESK_PASSPHRASE'] ?? ''
const OUT = join(process.cwd(), 'out', 'main')

function take<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.rejection.code}: ${outcome.rejection.message}`)
  return outcome.value
}

async function timed(work: () => unknown): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** Runs both sides in turn, changing who begins, after one round that does not count. */
async function interleaved(rounds: number, ours: () => unknown, bare: () => unknown): Promise<Samples> {
  const samples: Samples = { ours: [], bare: [] }
  for (let round = -1; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)
    for (const side of order) {
      const ms = await timed(side === 'ours' ? ours : bare)
      if (round >= 0) samples[side].push(ms)
    }
  }
  return samples
}

const ownPeakMib = () => process.resourceUsage().maxRSS / 1024

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
    const place = cursor ? (JSON.parse(cursor) as [string, string]) : null
    const page = pageSql({ ...input, cursor }, [], place ? { key: place[0], id: place[1] } : null)
    const [rows, count] = [db.prepare(page.sql), db.prepare(page.countSql)]
    pairs[name] = await interleaved(
      300,
      () => take(listCases(db, { ...input, cursor }, context)),
      () => [rows.all(0, ...page.values), count.get(0, ...page.countValues)],
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

const children: number[] = []
const spawnBuilt: Spawn = (name) => {
  const child = fork(join(OUT, `${name}.js`), [], {
    serialization: 'advanced',
    execArgv: name === 'parser' ? [...PARSER_EXEC_ARGV] : [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  if (child.pid) children.push(child.pid)
  return {
    send: (message) => void (child.connected && child.send(message as Record<string, unknown>)),
    onMessage: (listener) => child.on('message', listener),
    onClose: (listener) => child.on('exit', (code) => listener(code)),
    kill: () => void child.kill(),
  }
}

/** The most memory that a running process ever held; 0 where the system does not tell. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

const mailOf = (run: number, n: number) =>
  [
    `From: Person ${n} <person${n}@example.com>`,
    'To: privacy@example.com',
    'Subject: =?UTF-8?Q?Auskunft_=C3=BCber_meine_Daten?=',
    `Message-ID: <${run}-${n}@example.com>`,
    'Date: Mon, 23 Nov 2026 04:00:00 -0500',
    'Content-Type: multipart/alternative; boundary=b',
    '',
    '--b\r\nContent-Type: text/plain; charset=utf-8\r\n',
    'Please tell me what you hold about me. '.repeat(40),
    '--b\r\nContent-Type: text/html; charset=utf-8\r\n',
    `<p>${'Please tell me what you hold about <b>me</b>. '.repeat(40)}</p>`,
    '--b--\r\n',
  ].join('\r\n')

/** Importing a thousand mails into a vault, against the parser process alone on the same bytes. */
async function measureImport(path: string, folder: string): Promise<Measured> {
  const { writeFileSync, mkdirSync } = await import('node:fs')
  const MAILS = 1_000
  mkdirSync(folder, { recursive: true })
  const desk = createDesk({ spawn: spawnBuilt, onChange: () => {}, onVaultLost: () => {}, onFault: () => {} })
  const passphrase = new TextEncoder().encode(PASSPHRASE)
  take(await desk.vault.call('open', { path, user: null, passphrase, now: null }))
  let run = Date.now()
  const mailbox = join(folder, 'bench.mbox')
  const raws = Array.from({ length: MAILS }, (_, n) => new TextEncoder().encode(mailOf(0, n)))
  const ours = async () => {
    run += 1
    const box = Array.from({ length: MAILS }, (_, n) => `From x Mon Nov 23 09:00:00 2026\n${mailOf(run, n)}\n\n`)
    writeFileSync(mailbox, box.join('').replaceAll('\r\n', '\n'))
    const parser = desk.parser.openBatch()
    const from = performance.now()
    const order = { vault: desk.vault, parser, paths: [mailbox], trustedHosts: [], now: () => new Date().toISOString() }
    let imported = 0
    for await (const item of importMail(order as never)) if (take(item).kind === 'imported') imported += 1
    const ms = performance.now() - from
    parser.close()
    if (imported !== MAILS) throw new Error(`${imported} of ${MAILS} mails were imported`)
    return ms
  }
  const bare = async () => {
    const parser = desk.parser.openBatch()
    const ms = await timed(async () => {
      for (const raw of raws) await parser.parseMail(raw.slice())
    })
    parser.close()
    return ms
  }
  const samples: Samples = { ours: [], bare: [] }
  for (let round = 0; round < 3; round += 1) {
    samples.bare.push(await bare())
    samples.ours.push(await ours())
  }
  const peakMib = ownPeakMib() + children.reduce((sum, pid) => sum + peakOf(pid), 0)
  await desk.lock()
  rmSync(mailbox, { force: true })
  return { pairs: { import: samples }, peakMib }
}

/** A signed package with so many rows, against setting its letter and its report alone. */
async function measurePackage(rows: number, folder: string): Promise<Measured> {
  const { mkdirSync } = await import('node:fs')
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
  import: () => measureImport(words[0] ?? '', words[1] ?? ''),
  package: () => measurePackage(Number(words[0]), words[1] ?? ''),
}

const measured = await MEASURES[what]?.()
process.stdout.write(`${JSON.stringify(measured)}\n`)
