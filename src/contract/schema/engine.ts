import { z } from 'zod'
import type { CommandType } from '#domain/command'
import { COMMAND_PAYLOADS } from './command'
import { count, id } from './primitive'

const types = Object.keys(COMMAND_PAYLOADS) as [CommandType, ...CommandType[]]

/** One engine command as it comes from a window, a file or a pipe. The payload is checked against the schema of its type, strictly. */
export const engineCommand = z
  .strictObject({
    commandId: id<'command'>(),
    type: z.enum(types),
    expectedRevision: count.optional(),
    payload: z.unknown(),
  })
  .transform((command, context) => {
    const parsed = COMMAND_PAYLOADS[command.type].safeParse(command.payload)
    if (parsed.success) return { ...command, payload: parsed.data }
    for (const issue of parsed.error.issues)
      context.addIssue({ code: 'custom', message: issue.message, path: ['payload', ...issue.path] })
    return z.NEVER
  })

export const engineReply = z.object({
  revision: z.number(),
  result: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
export type EngineReply = z.output<typeof engineReply>

export const engineSchemas = { 'engine.execute': { input: engineCommand, output: engineReply } } as const
