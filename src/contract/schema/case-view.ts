import { z } from 'zod'
import { STAGES } from '#domain/case/stage'
import { CLOCK_EVENT_TYPES } from '#domain/deadline/model'
import {
  caseFacts,
  channel,
  checkMethod,
  dataPoint,
  holdReason,
  outcome,
  receipt,
  recipient,
  rightId,
  taskResult,
} from './case-fact'
import { deadlineView } from './deadline'
import { fileKeeping, keptData, residualCopy } from './retention-view'

const person = z.object({ userId: z.string(), name: z.string() })
const instant = z.string()
const date = z.string()

const nextStepView = z.object({
  action: z.string(),
  sentence: z.string(),
  byOn: date.nullable(),
  why: z.string(),
  taskId: z.string().nullable(),
})

const sendingView = z.object({ channel, sentAt: instant, proof: z.string(), by: person })

const ledgerView = z.object({
  found: z.number(),
  delivered: z.number(),
  withheld: z.number(),
  duplicate: z.number(),
  notPersonal: z.number(),
  undecided: z.number(),
  balanced: z.boolean(),
  sentence: z.string(),
})

export const taskView = z.object({
  taskId: z.string(),
  systemId: z.string(),
  systemName: z.string(),
  /** What the system can do, from the register: find, export, delete, certify by api, file or letter, or not at all. */
  capability: z.record(z.string(), z.string()),
  /** `period` says how long the kind of data is kept here; `asks` is the question for the day that it counts from. */
  holds: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      period: z.string(),
      asks: z.string().nullable(),
      blocked: z.boolean(),
    }),
  ),
  /** The exceptions to deletion that the law of the case offers for this system. */
  grounds: z.array(
    z.object({ id: z.string(), label: z.string(), citation: z.string(), ends: z.enum(['period', 'reason', 'copy']) }),
  ),
  kept: z.array(keptData),
  deletedOn: date.nullable(),
  copies: z.array(residualCopy),
  asks: z.array(z.enum(['find', 'delete', 'correct', 'restrict', 'stop'])),
  owner: person.nullable(),
  dueOn: date.nullable(),
  result: taskResult.nullable(),
  findings: z.array(
    z.object({
      importId: z.string(),
      fileName: z.string(),
      category: z.string(),
      categoryLabel: z.string(),
      columns: z.array(z.string()),
      rows: z.number(),
      badRows: z.number(),
      ledger: ledgerView,
    }),
  ),
  ledger: ledgerView,
})

const scorecardView = z.object({
  rightId,
  label: z.string(),
  needed: z.object({ level: z.string(), label: z.string(), citation: z.string() }),
  reached: z.object({ level: z.string(), label: z.string() }),
  met: z.boolean(),
  overridden: z.boolean(),
  sentence: z.string(),
  nextQuestion: z.string().nullable(),
})

const checkView = z.object({
  checkId: z.string(),
  rights: z.array(rightId),
  dataPoint,
  answer: z.string(),
  onFile: z.object({ kind: z.enum(['known_record', 'typed', 'none']), value: z.string(), source: z.string() }),
  method: checkMethod,
  result: z.enum(['match', 'no_match', 'unclear']),
  note: z.string(),
  withdrawn: z.string().nullable(),
  at: instant,
  by: person,
})

export const historyEntry = z.object({
  seq: z.number(),
  at: instant,
  by: person,
  kind: z.string(),
  text: z.string(),
  stream: z.string(),
  disposed: z.boolean(),
})

/** Everything about one case, as the case page shows it. */
export const caseView = z.object({
  caseId: z.string(),
  caseNo: z.string(),
  revision: z.number(),
  subject: z.string(),
  organisation: z.string(),
  organisationName: z.string(),
  policyVersion: z.string(),
  ruleSetVersion: z.string(),
  /** Versions that the vault keeps, oldest first; the last is that of new cases. */
  ruleSets: z.array(z.string()),
  zone: z.string(),
  channel,
  receipt,
  receivedOn: date,
  openedAt: instant,
  lastActivityAt: instant,
  owner: person,
  facts: caseFacts,
  rights: z.array(z.object({ id: rightId, label: z.string(), source: z.string() })),
  needs: z.array(z.string()),
  stage: z.enum(STAGES),
  hold: z.object({ reason: holdReason, note: z.string(), since: instant }).nullable(),
  outcome: z.object({ outcome, note: z.string(), at: instant }).nullable(),
  nextStep: nextStepView,
  today: date,
  deadlines: z.array(deadlineView),
  clockEvents: z.array(z.object({ type: z.enum(CLOCK_EVENT_TYPES), at: instant })),
  /** Rules that give no date, with the reason. */
  uncovered: z.array(z.object({ ruleId: z.string(), message: z.string() })),
  lead: z.object({ ruleId: z.string(), ruleTitle: z.string(), dueOn: date, sentence: z.string() }).nullable(),
  acknowledgment: z.object({ byOn: date.nullable(), doneAt: instant.nullable(), channel: channel.nullable() }),
  inquiries: z.array(z.object({ inquiryId: z.string(), subject: z.string(), receivedAt: instant })),
  scorecard: z.array(scorecardView),
  checks: z.array(checkView),
  letters: z.array(
    z.object({
      letterId: z.string(),
      templateId: z.string(),
      title: z.string(),
      issuedAt: instant,
      by: person,
      to: recipient,
      headCode: z.string(),
      sent: sendingView.nullable(),
    }),
  ),
  tasks: z.array(taskView),
  approvals: z.array(
    z.object({
      approvalId: z.string(),
      subject: z.enum(['override', 'deletion', 'release']),
      reason: z.string(),
      rights: z.array(rightId),
      requestedAt: instant,
      requestedBy: person,
      state: z.enum(['asked', 'given', 'refused', 'void']),
      decidedAt: instant.nullable(),
      decidedBy: person.nullable(),
      note: z.string(),
      mayDecide: z.boolean(),
    }),
  ),
  response: z
    .object({
      responseId: z.string(),
      preparedAt: instant,
      preparedBy: person,
      highClass: z.boolean(),
      recipient,
      paragraphs: z.array(z.string()),
      contentSha256: z.string(),
      current: z.boolean(),
      releasedAt: instant.nullable(),
      written: z.object({ sha256: z.string(), fileName: z.string(), fingerprint: z.string(), at: instant }).nullable(),
      sent: sendingView.nullable(),
    })
    .nullable(),
  /** How the end of this case's own file follows, once it is closed. */
  file: fileKeeping,
  blockers: z.array(z.object({ code: z.string(), message: z.string(), where: z.string() })),
  notes: z.array(z.object({ at: instant, by: person, text: z.string() })),
  timeline: z.array(historyEntry),
})
export type CaseView = z.output<typeof caseView>
export type TaskView = z.output<typeof taskView>
export type HistoryEntry = z.output<typeof historyEntry>

/** One row of the work list. */
export const caseRow = z.object({
  caseId: z.string(),
  caseNo: z.string(),
  requester: z.string(),
  rights: z.array(z.string()),
  requesterRole: z.string(),
  controllerRole: z.string(),
  residence: z.string().nullable(),
  stage: z.enum(STAGES),
  hold: z.string().nullable(),
  outcome: z.string().nullable(),
  receivedOn: date,
  dueOn: date.nullable(),
  dueRule: z.string().nullable(),
  acknowledgeBy: date.nullable(),
  acknowledged: z.boolean(),
  ownerId: z.string(),
  owner: z.string(),
  nextStep: z.string(),
  nextAction: z.string(),
  lastActivityAt: instant,
})
export type CaseRow = z.output<typeof caseRow>
