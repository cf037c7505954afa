import { parseArgs } from 'node:util'
import { ics, why } from './command/dates'
import { deadlines } from './command/deadlines'
import { demo } from './command/demo'
import { importCommand } from './command/import'
import type { CliCommand } from './command/index'
import { init, user } from './command/init'
import { backup, practice, restore } from './command/keep'
import { law } from './command/law'
import { exportCommand, verify } from './command/package'
import { policy } from './command/policy'
import { audit, caseCommand, cases, intake } from './command/read'
import { dispose, retention } from './command/retention'
import { commands, run } from './command/run'
import { createContext } from './context'
import { EXIT, Refusal, UsageError } from './outcome'

const COMMANDS: Readonly<Record<string, CliCommand>> = {
  init,
  user,
  import: importCommand,
  intake,
  cases,
  case: caseCommand,
  why,
  ics,
  run,
  commands,
  export: exportCommand,
  verify,
  audit,
  backup,
  restore,
  practice,
  law,
  deadlines,
  policy,
  retention,
  dispose,
  demo,
}

const GENERAL = `rightsdesk <command> [options]

${Object.values(COMMANDS)
  .map(({ usage, summary }) => `  ${usage}\n      ${summary}`)
  .join('\n')}

Everywhere: --json prints one JSON object a line; --help tells about one command.
The passphrase comes from RIGHTSDESK_PASSPHRASE or is asked for; --as NAME says who you are where a vault has several users.
--now INSTANT sets the clock of a practice vault, such as 2026-11-23T09:00:00Z; no other vault takes it.
Exit codes: 0 done; 1 refused, quarantined or a negative verdict; 2 wrong usage; 3 could not read or write, or the vault is open elsewhere.
`

async function main(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words
  if (name === undefined || name === '--help' || name === 'help') {
    process.stdout.write(GENERAL)
    return name === undefined ? EXIT.usage : EXIT.done
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) throw new UsageError(`There is no command '${name}'. See --help.`)
  const { values, positionals } = readArguments(command, rest)
  if (values['help'] === true) {
    process.stdout.write(
      `rightsdesk ${command.usage}\n\n${command.summary}\n${command.help ? `\n${command.help}\n` : ''}`,
    )
    return EXIT.done
  }
  if (positionals.length < command.positionals.min || positionals.length > command.positionals.max)
    throw new UsageError(`Usage: rightsdesk ${command.usage}`)
  const context = createContext(values['json'] === true)
  try {
    return await command.run(context, values, positionals)
  } finally {
    await context.desk.lock()
  }
}

function readArguments(command: CliCommand, words: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...command.options, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    })
    return { values: values as Record<string, string | boolean | undefined>, positionals }
  } catch (error) {
    throw new UsageError(
      `${error instanceof Error ? error.message : 'Wrong options'}. Usage: rightsdesk ${command.usage}`,
    )
  }
}

process.umask(0o077)
// A reader such as `head` may stop listening; what was done stands, and nothing is left to say.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done)
  throw error
})
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n`)
      process.exitCode = EXIT.usage
    } else if (error instanceof Refusal) {
      const { code, message, issues } = error.rejection
      process.stderr.write(
        `${code}: ${message}\n${(issues ?? []).map((issue) => `  ${issue.path}: ${issue.message}\n`).join('')}`,
      )
      process.exitCode = error.exitCode
    } else {
      process.stderr.write(
        `internal: Something went wrong inside the program (${error instanceof Error ? error.name : 'fault'}). Nothing that was confirmed is lost.\n`,
      )
      process.exitCode = EXIT.unavailable
    }
  },
)
