import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { type IsoInstant, parseInstant } from '#domain/kernel/civil-date'
import type { Outcome } from '#domain/kernel/decision'
import { createDesk, type Desk } from '#main/desk/desk'
import type { OpenedVault } from '#main/process/vault-method'
import { EXIT, Refusal, UsageError } from './outcome'
import { spawnFork } from './spawn'

/** What a command may do: print results, tell progress, and work on a vault. */
export type CliContext = Readonly<{
  desk: Desk
  json: boolean
  /** Prints one result: a JSON object on a line, or the words for a person. */
  print: (result: Readonly<Record<string, unknown>>, words?: string) => void
  /** Tells progress on stderr. */
  tell: (text: string) => void
  openVault: (options: VaultOptions) => Promise<OpenedVault>
}>

export type VaultOptions = Readonly<{ vault: string | undefined; as: string | undefined; now: string | undefined }>

/** The value of an outcome; a refusal ends the command. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Refusal(outcome.rejection)
  return outcome.value
}

/** The value of an outcome that began with a file; where that is not there, it could not be read. */
export function reach<T>(path: string, outcome: Outcome<T>): T {
  if (!outcome.ok && !existsSync(path)) throw new Refusal(outcome.rejection, EXIT.unavailable)
  return must(outcome)
}

/** The value of an option that a command cannot do without. */
export function need(value: string | undefined, name: string): string {
  if (!value) throw new UsageError(`--${name} is missing.`)
  return value
}

export function createContext(json: boolean): CliContext {
  const desk = createDesk({
    spawn: spawnFork,
    onChange: () => {},
    onVaultLost: () => {},
    onFault: (where, error) => process.stderr.write(`${where}: ${error instanceof Error ? error.name : 'fault'}\n`),
  })
  return {
    desk,
    json,
    print: (result, words) =>
      void process.stdout.write(`${json || words === undefined ? JSON.stringify(result) : words}\n`),
    tell: (text) => void process.stderr.write(`${text}\n`),
    openVault: async ({ vault, as, now }) => {
      const instant = readNow(now)
      const path = need(vault, 'vault')
      return reach(
        path,
        await desk.vault.call('open', {
          path,
          user: as ?? null,
          passphrase: await readPassphrase('RIGHTSDESK_PASSPHRASE', 'Passphrase: '),
          now: instant,
        }),
      )
    },
  }
}

/** The instant of `--now`; null where it was not given. Errors: a usage error for anything else. */
export function readNow(now: string | undefined): IsoInstant | null {
  const instant = now === undefined ? null : parseInstant(now)
  if (now !== undefined && instant === null)
    throw new UsageError(`--now ${now} is not an instant with an offset, such as 2026-11-23T09:00:00Z.`)
  return instant
}

/** A passphrase from the environment, or typed without an echo. */
export async function readPassphrase(variable: string, prompt: string): Promise<Uint8Array> {
  const given = process.env[variable]
  if (given !== undefined) return new TextEncoder().encode(given)
  if (!process.stdin.isTTY)
    throw new UsageError(`Set ${variable}, or run this in a terminal to be asked for the passphrase.`)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  process.stderr.write(prompt)
  try {
    return new TextEncoder().encode(await lines.question(''))
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
