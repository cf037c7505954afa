import { z } from 'zod'
import { COUNTED_FROM } from '#domain/retention/retention.state'

const date = z.string()
const person = z.object({ userId: z.string(), name: z.string() })
const recorded = z.object({ at: z.string(), by: person })
const period = z.object({ amount: z.number(), unit: z.enum(['day', 'month', 'year']) })

/** One step of how a date follows, as the trace of a deadline tells it. */
const traceStep = z.object({ kind: z.string(), text: z.string(), citation: z.string().optional() })

/** A copy that outlives a deletion. `goneOn` null: nobody has said how long it stays, and `question` asks it. */
export const residualCopy = z.object({
  systemId: z.string(),
  what: z.string(),
  goneOn: date.nullable(),
  gone: z.boolean(),
  question: z.string(),
  trace: z.array(traceStep),
})

/** What is kept of one kind of data, and until when. */
export const keptData = z.object({
  categoryLabel: z.string(),
  records: z.string(),
  ground: z.string(),
  citation: z.string(),
  untilOn: date.nullable(),
  over: z.boolean(),
})

/** How the end of a closed case's file follows; null for an open case. */
export const fileKeeping = z
  .object({
    disposeFrom: date.nullable(),
    due: z.boolean(),
    blocked: z.string().nullable(),
    atLeastUntil: date.nullable(),
    trace: z.array(traceStep),
  })
  .nullable()

const ownPeriod = recorded.extend({ period, countedFrom: z.enum(COUNTED_FROM).nullable(), reason: z.string() })

/** One retention row of the policy with what the office added. */
export const retentionRow = z.object({
  id: z.string(),
  label: z.string(),
  categories: z.array(z.string()),
  lines: z.array(z.number()),
  dutyIds: z.array(z.string()),
  /** Who gives the number that holds; `none` blocks disposal, `customer` has no end by date. */
  by: z.enum(['policy', 'office', 'customer', 'none']),
  period: z.string().nullable(),
  countedFrom: z.enum(COUNTED_FROM).nullable(),
  gap: z.string().nullable(),
  mayShorten: z.boolean(),
  /** True where the office's number has to say what it counts from. */
  asksFrom: z.boolean(),
  office: ownPeriod.nullable(),
  clients: z.array(ownPeriod.extend({ client: z.string() })),
})
export type RetentionRowView = z.output<typeof retentionRow>

/** A copy that a system keeps after a deletion, and what is known of how long. */
export const residualRow = z.object({
  systemId: z.string(),
  systemName: z.string(),
  what: z.string(),
  caveat: z.string(),
  days: z.number().nullable(),
  source: z.string(),
  by: z.enum(['office', 'vendor']).nullable(),
  suggestion: z.object({ vendor: z.string(), days: z.number(), source: z.string() }).nullable(),
})
export type ResidualRowView = z.output<typeof residualRow>

export const retentionRead = z.object({
  policy: z.string(),
  rows: z.array(retentionRow),
  copies: z.array(residualRow),
})

/** A closed case whose day has come. */
export const dueFile = z.object({
  caseId: z.string(),
  caseNo: z.string(),
  requester: z.string(),
  closedOn: date,
  disposeFrom: date,
  trace: z.array(traceStep),
})
export type DueFile = z.output<typeof dueFile>

export const disposalRunView = z.object({
  runId: z.string(),
  rule: z.string(),
  reason: z.string(),
  caseNos: z.array(z.string()),
  status: z.enum(['asked', 'given', 'refused', 'done']),
  proposed: recorded,
  decided: recorded.nullable(),
  note: z.string(),
  exception: z.enum(['single_person']).nullable(),
  /** What was destroyed, as the signed records of the journal count it. */
  done: recorded
    .extend({
      caseNos: z.array(z.string()),
      spared: z.array(z.string()),
      entries: z.number(),
      files: z.number(),
      bytes: z.number(),
    })
    .nullable(),
  mayDecide: z.boolean(),
})
export type DisposalRunView = z.output<typeof disposalRunView>

export const disposalRead = z.object({
  rule: z.string(),
  /** Why nothing can go, where the policy and the office give no number. */
  blocked: z.string().nullable(),
  due: z.array(dueFile),
  closed: z.number(),
  /** The day on which the next closed case is due; null where none is, or all are due now. */
  nextOn: date.nullable(),
  runs: z.array(disposalRunView),
})

export const disposalPreview = z.object({
  cases: z.number(),
  entries: z.number(),
  files: z.number(),
  bytes: z.number(),
  inquiries: z.number(),
})
