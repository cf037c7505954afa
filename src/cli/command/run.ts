import { z } from 'zod'
import { COMMAND_PAYLOADS } from '#contract/schema/command'
import { EXAMPLES } from '#contract/schema/command-example'
import { engineCommand } from '#contract/schema/engine'
import type { Command, CommandType } from '#domain/command'
import { COMMAND_SPECS } from '#domain/command-specs'
import { executeOne } from '#main/process/vault-method'
import { parseJson, readLines } from '../lines'
import { EXIT } from '../outcome'
import { type CliCommand, VAULT_OPTIONS, vaultOptions } from './index'

type Issue = { path: string; message: string }
const refused = (commandId: string | null, code: string, message: string, issues?: readonly Issue[]) => ({
  commandId,
  ok: false,
  error: { code, message, ...(issues ? { issues } : {}) },
})

export const run: CliCommand = {
  usage: 'run --vault FILE [FILE...]',
  summary: 'Run engine commands, one JSON object a line, from files or stdin.',
  help: 'Takes {commandId, type, expectedRevision?, payload}; see `commands --json`.\nPrints {commandId, ok: true, revision, result} or {commandId, ok: false, error: {code, message, issues?}} as soon as it is durable.\nExit 1 when a command was refused; the others stand.',
  options: VAULT_OPTIONS,
  positionals: { min: 0, max: 1_000 },
  run: async (context, values, paths) => {
    await context.openVault(vaultOptions(values))
    let exit: number = EXIT.done
    for await (const line of readLines(paths)) {
      const raw = parseJson(line.text)
      const commandId =
        typeof raw === 'object' && raw !== null && 'commandId' in raw && typeof raw.commandId === 'string'
          ? raw.commandId
          : null
      const parsed = engineCommand.safeParse(raw)
      if (!parsed.success) {
        const issues =
          raw === undefined
            ? []
            : parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
        context.print(
          refused(
            commandId,
            'invalid_input',
            raw === undefined
              ? `${line.source}, line ${line.number} is not JSON.`
              : `${line.source}, line ${line.number} is not a command.`,
            issues,
          ),
        )
        exit = EXIT.refused
        continue
      }
      const reply = await executeOne(context.desk.vault, parsed.data as unknown as Command)
      if (reply.ok) context.print({ commandId, ok: true, revision: reply.value.revision, result: reply.value.result })
      else {
        const { code, message, issues } = reply.rejection
        context.print(refused(commandId, code, message, issues))
        exit = code === 'unavailable' || code === 'locked' ? EXIT.unavailable : EXIT.refused
      }
    }
    return exit
  },
}

export const commands: CliCommand = {
  usage: 'commands [--json]',
  summary: 'Print every engine command with its roles, JSON Schema and a valid example.',
  help: '',
  options: {},
  positionals: { min: 0, max: 0 },
  run: async (context) => {
    for (const type of Object.keys(COMMAND_PAYLOADS) as CommandType[]) {
      const { roles } = COMMAND_SPECS[type]
      const schema = z.toJSONSchema(COMMAND_PAYLOADS[type], { unrepresentable: 'any', io: 'input' })
      const example = { commandId: `example-${type}`, type, payload: EXAMPLES[type] }
      context.print({ type, roles, schema, example }, `${type.padEnd(26)} ${roles.join(', ') || 'set-up only'}`)
    }
    return EXIT.done
  },
}
