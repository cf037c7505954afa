import type { ParseArgsConfig } from 'node:util'
import type { CliContext } from '../context'

export type Options = NonNullable<ParseArgsConfig['options']>
export type Values = Readonly<Record<string, string | boolean | undefined>>

/** One command: its words of help, its options, and what it does. It gives the exit code. */
export type CliCommand = Readonly<{
  usage: string
  summary: string
  /** Further lines of help: options, shapes, exit codes. */
  help: string
  options: Options
  /** How many arguments it takes beside the options. */
  positionals: Readonly<{ min: number; max: number }>
  run: (context: CliContext, values: Values, positionals: readonly string[]) => Promise<number>
}>

/** An option as text; undefined when it was not given. */
export const text = (values: Values, name: string): string | undefined =>
  typeof values[name] === 'string' ? values[name] : undefined

/** Options of every command that opens a vault. */
export const VAULT_OPTIONS: Options = { vault: { type: 'string' }, as: { type: 'string' }, now: { type: 'string' } }

export const vaultOptions = (values: Values) => ({
  vault: text(values, 'vault'),
  as: text(values, 'as'),
  now: text(values, 'now'),
})
