import { z } from 'zod'

const date = z.string()

/** One clock of a case with the derivation of its dates. */
export const deadlineView = z.object({
  ruleId: z.string(),
  ruleTitle: z.string(),
  citation: z.string(),
  confidence: z.string(),
  leading: z.boolean(),
  receivedOn: date,
  startsOn: date,
  acknowledgeBy: date.nullable(),
  dueOn: date.nullable(),
  dueAt: z.string().nullable(),
  extensionNoticeBy: date.nullable(),
  extensionValid: z.boolean().nullable(),
  extendedDueOn: date.nullable(),
  effectiveDueOn: date.nullable(),
  standard: z.string().nullable(),
  trace: z.array(
    z.object({
      kind: z.string(),
      text: z.string(),
      from: date.optional(),
      to: date.optional(),
      citation: z.string().optional(),
      skipped: z.array(z.object({ on: date, why: z.string() })).optional(),
    }),
  ),
  caveats: z.array(z.string()),
})
export type DeadlineView = z.output<typeof deadlineView>
