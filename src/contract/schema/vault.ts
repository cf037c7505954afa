import { z } from 'zod'
import { STAGES } from '#domain/case/stage'
import { RUN_MAX } from '#domain/retention/retention.state'
import { ROLES } from '#domain/vault/role'
import { ORGANISATIONS } from '#domain/vault/vault.event'
import { SIGNAL_KINDS } from '#domain/verification/signal'
import { caseFacts, rightId } from './case-fact'
import { caseRow, caseView, historyEntry } from './case-view'
import { deadlineVaultSchemas } from './deadline'
import { inquiryRow, inquiryView, ruleSuggestion, upcomingRule } from './intake-view'
import { CASE_SORTS, CASE_VIEWS } from './list-view'
import { count, id, LIMITS, line, list } from './primitive'
import { gapRow, promiseRow } from './promise-view'
import { disposalPreview, disposalRead, retentionRead } from './retention-view'

const nothing = z.strictObject({})
const cursor = line(500).nullable()
const limit = z.number().int().min(1).max(LIMITS.page)

export const vaultSchemas = {
  'intake.list': {
    input: z.strictObject({
      state: z.enum(['open', 'accepted', 'set_aside', 'quarantined', 'all']),
      search: line(200),
      cursor,
      limit,
    }),
    output: z.object({
      rows: z.array(inquiryRow),
      next: z.string().nullable(),
      total: z.number(),
      counts: z.record(z.string(), z.number()),
    }),
  },
  'intake.open': { input: z.strictObject({ inquiryId: id<'inquiry'>() }), output: inquiryView },
  'case.list': {
    input: z.strictObject({
      view: z.enum(CASE_VIEWS),
      search: line(200),
      filter: z.strictObject({
        stages: list(z.enum(STAGES), 7),
        rights: list(rightId, 20),
        ownerId: id<'user'>().nullable(),
      }),
      sort: z.strictObject({ by: z.enum(CASE_SORTS), descending: z.boolean() }),
      cursor,
      /** Rows to pass over from the start, for a jump of the scroll bar; the cursor is for reading on. */
      offset: count,
      limit,
    }),
    output: z.object({ rows: z.array(caseRow), next: z.string().nullable(), total: z.number() }),
  },
  /** Numbers and rows of the Today screen. */
  'case.counts': {
    input: nothing,
    output: z.object({
      today: z.string(),
      counts: z.object({
        inbox: z.number(),
        quarantined: z.number(),
        overdue: z.number(),
        dueToday: z.number(),
        thisWeek: z.number(),
        waitingRequester: z.number(),
        waitingOthers: z.number(),
        approvals: z.number(),
        open: z.number(),
      }),
      sections: z.array(z.object({ id: z.string(), label: z.string(), rows: z.array(caseRow), more: z.number() })),
    }),
  },
  'case.open': { input: z.strictObject({ caseId: id<'case'>() }), output: caseView },
  /** Search as you type over cases and inquiries, for the command palette. */
  'case.find': {
    input: z.strictObject({ text: line(200), limit }),
    output: z.object({
      hits: z.array(
        z.object({ kind: z.enum(['case', 'inquiry']), id: z.string(), title: z.string(), detail: z.string() }),
      ),
    }),
  },
  'case.suggest-rules': {
    input: z.strictObject({ facts: caseFacts, receivedOn: line(10).nullable() }),
    output: z.object({ rules: z.array(ruleSuggestion), upcoming: z.array(upcomingRule) }),
  },
  ...deadlineVaultSchemas,
  'verification.find-records': {
    input: z.strictObject({ text: line(200), caseId: id<'case'>().nullable() }),
    output: z.object({
      records: z.array(
        z.object({
          recordId: z.string(),
          source: z.string(),
          exportedOn: z.string(),
          fields: z.array(
            z.object({ dataPoint: z.string(), label: z.string(), value: z.string(), matches: z.boolean() }),
          ),
        }),
      ),
    }),
  },
  'verification.signals': {
    input: z.strictObject({ caseId: id<'case'>() }),
    output: z.object({
      signals: z.array(z.object({ kind: z.enum(SIGNAL_KINDS), sentence: z.string() })),
      messages: z.number(),
    }),
  },
  'verification.batches': {
    input: nothing,
    output: z.object({
      batches: z.array(
        z.object({
          batchId: z.string(),
          source: z.string(),
          exportedOn: z.string(),
          fileName: z.string(),
          rows: z.number(),
          badRows: z.number(),
          importedAt: z.string(),
          by: z.string(),
        }),
      ),
    }),
  },
  'task.findings': {
    input: z.strictObject({ caseId: id<'case'>(), taskId: id<'task'>(), importId: line(64), offset: count, limit }),
    output: z.object({
      columns: z.array(z.string()),
      rows: z.array(
        z.object({
          row: z.number(),
          values: z.record(z.string(), z.string()),
          disposition: z.string(),
          reason: z.string(),
        }),
      ),
      total: z.number(),
    }),
  },
  'response.letter-templates': {
    input: z.strictObject({ caseId: id<'case'>() }),
    output: z.object({
      templates: z.array(
        z.object({
          templateId: z.string(),
          title: z.string(),
          when: z.string(),
          fields: z.array(
            z.object({
              id: z.string(),
              label: z.string(),
              multiline: z.boolean(),
              value: z.string(),
              choices: z.array(z.object({ value: z.string(), label: z.string() })),
            }),
          ),
        }),
      ),
    }),
  },
  'audit.list': {
    input: z.strictObject({ stream: line(80).nullable(), search: line(200), cursor, limit }),
    output: z.object({ entries: z.array(historyEntry), next: z.string().nullable(), total: z.number() }),
  },
  'audit.verify': {
    input: nothing,
    output: z.object({
      ok: z.boolean(),
      events: z.number(),
      disposed: z.number(),
      headCode: z.string(),
      problem: z.string().nullable(),
      firstBadSeq: z.number().nullable(),
      projections: z.array(z.object({ table: z.string(), rows: z.number(), same: z.boolean() })),
      verifiedAt: z.string(),
      durationMs: z.number(),
    }),
  },
  /** The promises and gaps of the organisation's policy, with their evidence and reviews. */
  'promise.list': {
    input: nothing,
    output: z.object({
      revision: z.number(),
      organisationName: z.string(),
      policyVersion: z.string(),
      promises: z.array(promiseRow),
      gaps: z.array(gapRow),
    }),
  },
  'retention.read': { input: nothing, output: retentionRead },
  'retention.disposal': { input: nothing, output: disposalRead },
  'retention.preview-disposal': {
    input: z.strictObject({ caseIds: list(id<'case'>(), RUN_MAX) }),
    output: disposalPreview,
  },
  'settings.read': {
    input: nothing,
    output: z.object({
      revision: z.number(),
      organisation: z.enum(ORGANISATIONS),
      organisationName: z.string(),
      policyVersion: z.string(),
      ruleSetVersion: z.string(),
      practice: z.boolean(),
      settings: z.object({
        trustedHosts: z.array(z.string()),
        idleMinutes: z.number(),
        calendar: z.string(),
        zone: z.string(),
        channelAddresses: z.record(z.string(), z.string()),
        senderLines: z.array(z.string()),
        recipients: z.array(z.string()),
        proclaimedHolidays: z.array(z.string()),
        closingDays: z.array(z.string()),
        businessDays: z.enum(['strict', 'lenient']),
      }),
      channels: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          address: z.string().nullable(),
          missing: z.boolean(),
          dutyIds: z.array(z.string()),
        }),
      ),
      calendars: z.array(z.object({ key: z.string(), label: z.string() })),
      users: z.array(
        z.object({
          userId: z.string(),
          name: z.string(),
          roles: z.array(z.enum(ROLES)),
          removed: z.boolean(),
          you: z.boolean(),
        }),
      ),
      vaultFile: z.string(),
      keyFingerprint: z.string(),
    }),
  },
} as const
