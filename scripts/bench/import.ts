import { fork } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createDesk } from '#main/desk/desk'
import { importMail } from '#main/desk/import-mail'
import { PARSER_EXEC_ARGV } from '#main/intake/parser-process'
import type { Spawn } from '#main/process/port'
import { type Measured, ownPeakMib, type Samples, take, timed } from './samples'

const OUT = join(process.cwd(), 'out', 'main')
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
export async function measureImport(path: string, folder: string, secret: string): Promise<Measured> {
  const MAILS = 1_000
  mkdirSync(folder, { recursive: true })
  const desk = createDesk({ spawn: spawnBuilt, onChange: () => {}, onVaultLost: () => {}, onFault: () => {} })
  const passphrase = new TextEncoder().encode(secret)
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
