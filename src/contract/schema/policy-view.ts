import { z } from 'zod'

const nothing = z.strictObject({})
const fileToken = z.string().regex(/^[A-Za-z0-9_-]{10,64}$/, 'Choose the file again')
const lineNumber = z.number()
const verdict = z.enum(['material', 'officer', 'not_material'])

const finding = z.object({
  rule: z.string(),
  line: lineNumber,
  lines: z.array(lineNumber),
  finding: z.string(),
  why: z.string(),
  consoleDoes: z.string(),
})
export type FindingView = z.output<typeof finding>

const change = z.object({
  kind: z.enum(['added', 'removed', 'changed', 'moved', 'wording']),
  section: z.string(),
  oldLine: lineNumber.nullable(),
  newLine: lineNumber.nullable(),
  old: z.string().nullable(),
  new: z.string().nullable(),
  words: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
})
export type ChangeView = z.output<typeof change>

const comparison = z.object({
  changes: z.array(change),
  materiality: z.object({
    verdict,
    reason: z.string(),
    tests: z.array(
      z.object({
        test: z.enum(['data-categories', 'sharing', 'rights', 'retention']),
        verdict,
        reason: z.string(),
        /** Places in the list of changes. */
        changes: z.array(z.number()),
      }),
    ),
  }),
  effective: z.object({
    earliestEffectiveOn: z.string().nullable(),
    because: z.string(),
    onPostingFrom: z.string().nullable(),
    promiseLine: lineNumber.nullable(),
    citation: z.string().nullable(),
    steps: z.array(z.string()),
  }),
})
export type ComparisonView = z.output<typeof comparison>

const pair = z.strictObject({ oldToken: fileToken, newToken: fileToken })

export const policySchemas = {
  /** Reads a policy's text and what the rules find in it; nothing of it is stored. */
  'policy.lint': {
    input: z.strictObject({ token: fileToken }),
    output: z.object({ name: z.string(), lines: z.array(z.string()), findings: z.array(finding) }),
  },
  'policy.compare': { input: pair, output: comparison },
  'policy.save-comparison': { input: pair, output: z.object({ saved: z.boolean(), name: z.string() }) },
  /** What the built-in policy of the organisation is known to leave open; facts of its pack, without any text. */
  'policy.known-gaps': {
    input: nothing,
    output: z.object({
      name: z.string(),
      version: z.string(),
      gaps: z.array(z.object({ id: z.string(), text: z.string(), blocks: z.string(), lines: z.array(lineNumber) })),
    }),
  },
} as const
