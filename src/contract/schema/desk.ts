import { z } from 'zod'
import { ROLES } from '#domain/vault/role'
import { ORGANISATIONS } from '#domain/vault/vault.event'
import { deadlineDeskSchemas } from './deadline'
import { CASE_VIEWS } from './list-view'
import { count, filled, id, isoDate, line, list, zone } from './primitive'

const nothing = z.strictObject({})
const done = z.object({})
const passphrase = z.string().min(1).max(1_024)
const fileToken = z.string().regex(/^[A-Za-z0-9_-]{10,64}$/, 'Choose the file again')
const chosenFile = z.object({ token: z.string(), name: z.string(), size: z.number() })
const person = z.object({ userId: z.string(), name: z.string() })

const vaultCard = z.object({
  vaultKey: z.string(),
  name: z.string(),
  organisation: z.enum(ORGANISATIONS),
  organisationName: z.string(),
  practice: z.boolean(),
  users: z.array(person),
  missing: z.boolean(),
})

/** Who is signed in, and into what. */
export const session = z.object({
  vaultKey: z.string(),
  name: z.string(),
  organisation: z.enum(ORGANISATIONS),
  organisationName: z.string(),
  practice: z.boolean(),
  /** Set in practice vaults that keep a clock of their own. */
  practiceNow: z.string().nullable(),
  today: z.string(),
  zone: z.string(),
  user: z.object({ userId: z.string(), name: z.string(), roles: z.array(z.enum(ROLES)) }),
  warnings: z.array(z.string()),
  /** Things to set up before anything can leave, such as an address that the policy does not give in readable form (G14). */
  setUp: z.array(z.object({ id: z.string(), text: z.string() })),
  lastBackupAt: z.string().nullable(),
  verifiedAt: z.string().nullable(),
  idleMinutes: z.number(),
})
export type Session = z.output<typeof session>

export const deskSchemas = {
  'desk.state': {
    input: nothing,
    output: z.object({
      screen: z.enum(['first_run', 'locked', 'recovery_key', 'open']),
      vaults: z.array(vaultCard),
      lastVaultKey: z.string().nullable(),
      session: session.nullable(),
      version: z.string(),
      runtime: z.string(),
      locale: z.string(),
      /** Offices that a policy names, by organisation; null where set-up has to ask. */
      offices: z.array(
        z.object({
          organisation: z.enum(ORGANISATIONS),
          name: z.string(),
          zone: z.string().nullable(),
          calendar: z.string().nullable(),
          policyVersion: z.string(),
        }),
      ),
      calendars: z.array(z.object({ key: z.string(), label: z.string() })),
      zones: z.array(z.string()),
    }),
  },
  /** Creates the vault where the officer chooses; the recovery key is shown once, and set-up ends when it was typed back. */
  'desk.create-vault': {
    input: z.strictObject({
      organisation: z.enum(ORGANISATIONS),
      zone,
      calendar: filled(32),
      officer: filled(100),
      passphrase,
    }),
    output: z.object({ created: z.boolean(), recoveryKey: z.string() }),
  },
  'desk.confirm-recovery-key': { input: z.strictObject({ typed: line(200) }), output: done },
  'desk.create-practice-vault': { input: z.strictObject({ organisation: z.enum(ORGANISATIONS) }), output: done },
  'desk.find-vault': { input: nothing, output: z.object({ vaultKey: z.string().nullable() }) },
  'desk.unlock': { input: z.strictObject({ vaultKey: line(64), userId: id<'user'>(), passphrase }), output: done },
  'desk.recover': {
    input: z.strictObject({
      vaultKey: line(64),
      userId: id<'user'>(),
      recoveryKey: line(200),
      newPassphrase: passphrase,
    }),
    output: done,
  },
  'desk.lock': { input: nothing, output: done },
  'desk.judge-passphrase': {
    input: z.strictObject({ passphrase: z.string().max(1_024) }),
    output: z.object({ score: z.number().int().min(0).max(4), acceptable: z.boolean(), sentence: z.string() }),
  },
  'desk.change-passphrase': { input: z.strictObject({ current: passphrase, next: passphrase }), output: done },
  'desk.add-user': {
    input: z.strictObject({ name: filled(100), roles: list(z.enum(ROLES), 4).min(1), passphrase }),
    output: z.object({ userId: z.string() }),
  },
  'desk.choose-files': {
    input: z.strictObject({
      purpose: z.enum(['mail', 'records', 'findings', 'evidence', 'policy', 'rule-set']),
    }),
    output: z.object({ files: z.array(chosenFile) }),
  },
  'desk.cancel-job': { input: z.strictObject({ jobId: line(64) }), output: done },
  'desk.read-preference': {
    input: z.strictObject({ key: line(64) }),
    output: z.object({ value: z.string().nullable() }),
  },
  'desk.write-preference': { input: z.strictObject({ key: line(64), value: line(20_000) }), output: done },
  'desk.save-backup': { input: nothing, output: z.object({ saved: z.boolean(), name: z.string() }) },
  'intake.import-files': {
    input: z.strictObject({ tokens: list(fileToken, 500).min(1) }),
    output: z.object({
      imported: z.number(),
      duplicates: z.number(),
      quarantined: z.number(),
      unreadable: z.array(z.object({ file: z.string(), reason: z.string() })),
      firstInquiryId: z.string().nullable(),
      cancelled: z.boolean(),
    }),
  },
  'intake.save-attachment': {
    input: z.strictObject({ blobId: id<'blob'>(), name: line(255) }),
    output: z.object({ saved: z.boolean(), name: z.string() }),
  },
  'case.save-list': {
    input: z.strictObject({ view: z.enum(CASE_VIEWS), search: line(200) }),
    output: z.object({ saved: z.boolean(), name: z.string(), rows: count }),
  },
  ...deadlineDeskSchemas,
  'verification.preview-records': {
    input: z.strictObject({ token: fileToken }),
    output: z.object({
      columns: z.array(z.string()),
      suggested: z.record(z.string(), z.string()),
      fields: z.array(z.object({ id: z.string(), label: z.string() })),
      rows: z.array(z.record(z.string(), z.string())),
      total: z.number(),
      errors: z.array(z.object({ row: z.number(), message: z.string() })),
    }),
  },
  'verification.import-records': {
    input: z.strictObject({
      token: fileToken,
      source: filled(200),
      exportedOn: isoDate,
      mapping: z.record(line(200), line(64)),
    }),
    output: z.object({
      rows: z.number(),
      badRows: z.number(),
      errors: z.array(z.object({ row: z.number(), message: z.string() })),
    }),
  },
  'task.preview-findings': {
    input: z.strictObject({ token: fileToken }),
    output: z.object({
      columns: z.array(z.string()),
      rows: z.array(z.record(z.string(), z.string())),
      total: z.number(),
      errors: z.array(z.object({ row: z.number(), message: z.string() })),
    }),
  },
  'task.import-findings': {
    input: z.strictObject({
      token: fileToken,
      caseId: id<'case'>(),
      taskId: id<'task'>(),
      category: filled(64),
      columns: list(line(200), 2_000),
      expectedRevision: count,
    }),
    output: z.object({
      rows: z.number(),
      badRows: z.number(),
      errors: z.array(z.object({ row: z.number(), message: z.string() })),
    }),
  },
  /** Stores a file as evidence and gives the blob that a task result may name. */
  'task.attach-evidence': {
    input: z.strictObject({ token: fileToken }),
    output: z.object({ blobId: z.string(), name: z.string(), sha256: z.string() }),
  },
  'response.preview': {
    input: z.strictObject({ caseId: id<'case'>() }),
    output: z.object({
      files: z.array(z.object({ name: z.string(), what: z.string(), rows: z.number().nullable() })),
      pages: z.array(
        z.object({
          file: z.string(),
          page: z.number(),
          of: z.number(),
          png: z.instanceof(Uint8Array),
          width: z.number(),
          height: z.number(),
        }),
      ),
      warnings: z.array(z.object({ where: z.string(), message: z.string() })),
    }),
  },
  /** Builds the package of a released response where the officer chooses. */
  'response.export': {
    input: z.strictObject({ caseId: id<'case'>(), responseId: id<'response'>() }),
    output: z.object({ saved: z.boolean(), name: z.string(), sha256: z.string(), fingerprint: z.string() }),
  },
  'response.preview-letter': {
    input: z.strictObject({
      caseId: id<'case'>(),
      templateId: line(64),
      fields: z.record(line(64), z.string().max(20_000)),
      letterId: id<'letter'>().nullable(),
    }),
    output: z.object({
      title: z.string(),
      text: z.string(),
      fields: z.record(z.string(), z.string()),
      missing: z.array(z.string()),
      pages: z.array(
        z.object({
          page: z.number(),
          of: z.number(),
          png: z.instanceof(Uint8Array),
          width: z.number(),
          height: z.number(),
        }),
      ),
    }),
  },
  'response.save-letter': {
    input: z.strictObject({ caseId: id<'case'>(), letterId: id<'letter'>(), as: z.enum(['eml', 'pdf']) }),
    output: z.object({ saved: z.boolean(), name: z.string() }),
  },
} as const
