import { z } from 'zod'
import { DUE_KINDS } from '#domain/case/due-kind'
import { CLOCK_EVENT_TYPES, DAY_KINDS } from '#domain/deadline/model'
import { rightId } from './case-fact'
import { count, filled, id, isoDate, isoInstant, LIMITS, line, list, zone } from './primitive'

const date = z.string()

/** One clock of a case with the derivation of its dates. */
export const deadlineView = z.object({
  ruleId: z.string(),
  ruleTitle: z.string(),
  citation: z.string(),
  /** Pages of the rule and of its parts. */
  sources: z.array(z.string()),
  /** Open questions of law, each with the reading that the date follows. */
  readings: z.array(z.object({ id: z.string(), question: z.string(), taken: z.string() })),
  nature: z.enum(['law', 'promise', 'target']),
  confidence: z.string(),
  measure: z.string(),
  startsWhen: z.string(),
  requestType: z.string().nullable(),
  calendar: z.string().nullable(),
  leading: z.boolean(),
  receivedOn: date,
  startsOn: date,
  acknowledgeBy: date.nullable(),
  dueOn: date.nullable(),
  dueAt: z.string().nullable(),
  /** The moment of `dueAt` on the wall of the office, with its offset. */
  dueAtLocal: z.string().nullable(),
  extensionNoticeBy: date.nullable(),
  extensionValid: z.boolean().nullable(),
  extendedDueOn: date.nullable(),
  effectiveDueOn: date.nullable(),
  targetOn: date.nullable(),
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
  /** The days between receipt and due date as whole weeks, Monday first; empty where there is no date or it is too far. */
  strip: z.array(z.array(z.object({ on: date, kind: z.enum(DAY_KINDS), why: z.string().nullable() }))),
})
export type DeadlineView = z.output<typeof deadlineView>

/** Which due dates are shown; an empty list narrows nothing. */
const dueFilter = z.strictObject({
  state: z.enum(['open', 'overdue', 'done']),
  kinds: list(z.enum(DUE_KINDS), DUE_KINDS.length),
  ownerId: id<'user'>().nullable(),
  rights: list(rightId, 20),
  regimes: list(line(120), 50),
})

/** One date of a case. `late` is an open one whose day, or hour, has passed; `broken` a late one that was owed to the requester. */
export const dueRow = z.object({
  caseId: z.string(),
  caseNo: z.string(),
  requester: z.string(),
  rights: z.array(z.string()),
  kind: z.enum(DUE_KINDS),
  ref: z.string(),
  title: z.string(),
  /** Tasks that stand together; 1 for every other kind. */
  count: z.number(),
  regime: z.string(),
  dueOn: date,
  dueAt: z.string().nullable(),
  owner: z.string(),
  doneOn: date.nullable(),
  late: z.boolean(),
  broken: z.boolean(),
})
export type DueRow = z.output<typeof dueRow>

/** The facts of a what-if; a `calendar` of null is the rule's own, or the office's where the rule has none. */
const whatIf = z.strictObject({
  ruleId: filled(64),
  requestType: line(64).nullable(),
  receivedAt: isoInstant,
  zone,
  calendar: line(32).nullable(),
  events: list(z.strictObject({ type: z.enum(CLOCK_EVENT_TYPES), at: isoInstant }), 50),
})

const month = z.string().regex(/^(20[0-9]{2}|21[0-9]{2})-(0[1-9]|1[0-2])$/, 'Write a month as 2026-11')

/** Rows of a day that a month can show at most; the rest of the day is counted. */
const DAY_ROWS_MAX = 12

/** Everything dated, as the vault answers it. */
export const deadlineVaultSchemas = {
  'deadline.month': {
    input: z.strictObject({ month, filter: dueFilter, shown: z.number().int().min(0).max(DAY_ROWS_MAX) }),
    output: z.object({
      today: date,
      /** Whole weeks, Monday first. `closed` names a holiday or a closing day of the office. */
      weeks: z.array(
        z.array(
          z.object({
            on: date,
            inMonth: z.boolean(),
            closed: z.string().nullable(),
            total: z.number(),
            broken: z.number(),
            rows: z.array(dueRow),
          }),
        ),
      ),
      total: z.number(),
    }),
  },
  'deadline.agenda': {
    input: z.strictObject({
      filter: dueFilter,
      /** One day only; null for all of them, the nearest first (of what is done, the latest). */
      on: isoDate.nullable(),
      cursor: line(500).nullable(),
      limit: z.number().int().min(1).max(LIMITS.page),
    }),
    output: z.object({ rows: z.array(dueRow), next: z.string().nullable(), total: z.number() }),
  },
  /** Numbers of what is open, whatever its day, and what the filters can name. */
  'deadline.summary': {
    input: z.strictObject({ filter: dueFilter }),
    output: z.object({
      overdue: z.number(),
      late: z.number(),
      today: z.number(),
      week: z.number(),
      open: z.number(),
      regimes: z.array(z.string()),
      owners: z.array(z.object({ userId: z.string(), name: z.string() })),
    }),
  },
  'deadline.rules': {
    input: z.strictObject({}),
    output: z.object({
      rules: z.array(
        z.object({
          ruleId: z.string(),
          title: z.string(),
          jurisdiction: z.string(),
          regime: z.string(),
          citation: z.string(),
          measure: z.string(),
          startsWhen: z.string(),
          requestTypes: z.array(z.string()),
          calendar: z.string().nullable(),
        }),
      ),
    }),
  },
  /** The date with its derivation, and the same as plain text. */
  'deadline.what-if': { input: whatIf, output: z.object({ deadline: deadlineView, text: z.string() }) },
} as const

const saved = z.object({ saved: z.boolean(), name: z.string() })

/** What leaves the desk about dates. */
export const deadlineDeskSchemas = {
  /** The reasons of a case's dates, or of a what-if, as a PDF where the officer chooses. */
  'deadline.save-annex': {
    input: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('case'), caseId: id<'case'>() }),
      z.strictObject({ kind: z.literal('what_if'), facts: whatIf }),
    ]),
    output: saved,
  },
  'deadline.save-calendar': {
    input: z.strictObject({
      filter: dueFilter,
      /** Names of requesters leave the vault only where this is said. */
      names: z.boolean(),
      /** Days before, at nine in the morning; null for no reminder. */
      remindDays: z.number().int().min(0).max(30).nullable(),
    }),
    output: saved.extend({ dates: count }),
  },
} as const
