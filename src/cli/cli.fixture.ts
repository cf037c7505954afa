import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const BUILT = process.env['RIGHTSDESK_BUILT'] ?? resolve(import.meta.dirname, '../../out/main')
export const PASSPHRASE = 'umbrella-Quartz tangent 4 herons'

type Line = Record<string, unknown>
/** What a run of the command line gave; `lines` are the JSON objects on stdout. */
export type Run = Readonly<{ code: number | null; stdout: string; stderr: string; lines: Line[] }>
export type RunOptions = Readonly<{ stdin?: string; passphrase?: string | null; env?: Record<string, string> }>

const parsed = (text: string): Line | null => {
  try {
    return JSON.parse(text) as Line
  } catch {
    return null
  }
}

/** Runs the built command line in a folder, as a person would. */
function runCli(folder: string, words: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { stdin = '', passphrase = PASSPHRASE, env = {} } = options
  const { RIGHTSDESK_PASSPHRASE: _, ...clean } = process.env
  const secret = passphrase === null ? {} : { RIGHTSDESK_PASSPHRASE: passphrase }
  const child = spawn(process.execPath, [join(BUILT, 'cli.js'), ...words], {
    cwd: folder,
    env: { ...clean, ...secret, ...env },
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(stdin)
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => {
      const lines = stdout
        .split('\n')
        .map(parsed)
        .filter((line) => line !== null)
      done({ code, stdout, stderr, lines })
    })
  })
}

/** A folder of its own, with the command line in it. */
export function cliFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-cli-'))
  return {
    folder,
    path: (name: string) => join(folder, name),
    write: (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text),
    run: (words: readonly string[], options?: RunOptions) => runCli(folder, words, options),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
export type CliFolder = ReturnType<typeof cliFolder>

/** Makes a practice vault with Dana Cole as its officer. */
export const initVault = (cli: CliFolder, vault = 'v.vault'): Promise<Run> =>
  cli.run([
    'init',
    ...['--vault', vault, '--organisation', 'omni-studio', '--officer', 'Dana Cole'],
    ...['--zone', 'America/New_York', '--recovery-out', `${vault}.recovery`, '--practice', '--json'],
  ])

/** A letter from California, by its number. */
export const mail = (n: number): string =>
  [
    `From: Ana Rivera <ana${n}@example.com>`,
    'To: support@omni.studio',
    'Subject: California Privacy Request',
    `Message-ID: <${n}@example.com>`,
    'Date: Mon, 23 Nov 2026 04:00:00 -0500',
    '',
    'I live in California. What do you know about me? Please send me a copy.',
    '',
  ].join('\r\n')

/** Mails in one mailbox. */
export const mbox = (...mails: readonly string[]): string =>
  mails.map((text) => `From sender@example.com Mon Nov 23 09:00:00 2026\n${text.replaceAll('\r\n', '\n')}\n`).join('')
