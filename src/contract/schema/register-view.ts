import { z } from 'zod'
import { DATE_KINDS } from '#domain/rule-set/impact'
import { id, isoDate, ruleSetVersion } from './primitive'

const date = z.string()
const token = z.string().regex(/^[A-Za-z0-9_-]{10,64}$/, 'Not a file token')

/** Where a rule set comes from: a file that was chosen, or the program itself. */
const chosenSource = z.strictObject({ token: token.nullable() })

const dateChange = z.object({
  ruleId: z.string(),
  title: z.string(),
  date: z.enum(DATE_KINDS),
  from: isoDate.nullable(),
  to: isoDate.nullable(),
})

const ruleChange = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  ruleId: z.string(),
  title: z.string(),
  citation: z.string(),
  fields: z.array(z.object({ field: z.string(), label: z.string(), from: z.string(), to: z.string() })),
})

const impactCase = z.object({
  caseId: z.string(),
  caseNo: z.string(),
  requester: z.string(),
  ruleSetVersion: z.string(),
  changes: z.array(dateChange),
  becomesOverdue: z.boolean(),
})
export type ImpactCase = z.output<typeof impactCase>

/** What a rule set would change here, before anything is changed. `refusal` says why it cannot be taken as it is. */
export const ruleSetReview = z.object({
  version: z.string(),
  reviewedOn: date,
  notes: z.string(),
  sha256: z.string(),
  current: z.string(),
  publisher: z.object({ name: z.string(), fingerprint: z.string(), trusted: z.boolean() }).nullable(),
  refusal: z.object({ code: z.string(), message: z.string() }).nullable(),
  rules: z.array(ruleChange),
  calendars: z.array(z.object({ key: z.string(), added: z.number(), removed: z.number() })),
  impact: z.object({
    sentence: z.string(),
    open: z.number(),
    dated: z.number(),
    overdue: z.number(),
    /** The first of them by due date. */
    cases: z.array(impactCase),
  }),
})
export type RuleSetReview = z.output<typeof ruleSetReview>

export const ruleSetImported = z.object({
  version: z.string(),
  sha256: z.string(),
  changed: z.number(),
  /** Cases that kept their set, with the reason. */
  kept: z.array(z.object({ caseNo: z.string(), reason: z.string() })),
})
export type RuleSetImported = z.output<typeof ruleSetImported>

const ruleView = z.object({
  ruleId: z.string(),
  place: z.string(),
  regime: z.string(),
  nature: z.enum(['law', 'promise', 'target']),
  title: z.string(),
  period: z.string(),
  confidence: z.enum(['high', 'medium', 'low']),
  from: date.nullable(),
  to: date.nullable(),
  force: z.enum(['in_force', 'not_yet', 'ended']),
  citation: z.string(),
  sourceUrl: z.string(),
  fields: z.array(z.object({ field: z.string(), label: z.string(), text: z.string() })),
  questions: z.array(z.object({ id: z.string(), question: z.string(), taken: z.string() })),
})
export type RuleView = z.output<typeof ruleView>

const coverageView = z.object({
  place: z.string(),
  level: z.enum(['full', 'partial', 'none']),
  rules: z.number(),
  gaps: z.array(z.string()),
})
export type CoverageView = z.output<typeof coverageView>

const heldView = z.object({
  version: z.string(),
  reviewedOn: date,
  notes: z.string(),
  sha256: z.string(),
  rules: z.number(),
  current: z.boolean(),
  publisher: z.object({ name: z.string(), fingerprint: z.string() }).nullable(),
  importedAt: z.string(),
  by: z.string(),
  openCases: z.number(),
  closedCases: z.number(),
})
export type HeldRuleSetView = z.output<typeof heldView>

export const registerSchemas = {
  'law.register': {
    input: z.strictObject({}),
    output: z.object({
      version: z.string(),
      reviewedOn: date,
      today: date,
      rules: z.array(ruleView),
      coverage: z.array(coverageView),
      held: z.array(heldView),
      publishers: z.array(
        z.object({ name: z.string(), fingerprint: z.string(), trustedAt: z.string(), by: z.string() }),
      ),
      /** A newer set that came with this version of the program and is not in use here; null where there is none. */
      program: z.string().nullable(),
    }),
  },
  /** What would change for one case under another set that the vault holds. */
  'law.compare-case': {
    input: z.strictObject({ caseId: id<'case'>(), version: ruleSetVersion }),
    output: z.object({ changes: z.array(dateChange), becomesOverdue: z.boolean(), refusal: z.string().nullable() }),
  },
  'law.review': { input: chosenSource, output: ruleSetReview },
  'law.import': { input: chosenSource.extend({ openCases: z.boolean() }), output: ruleSetImported },
} as const
