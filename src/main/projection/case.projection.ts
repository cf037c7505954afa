import type { CaseState } from '#domain/case/case.state'
import { type CaseClocks, caseDeadlines, punctuality } from '#domain/case/clocks'
import { nextStep } from '#domain/case/next-step'
import { STAGES, stageOf } from '#domain/case/stage'
import { dateIn } from '#domain/kernel/civil-date'
import { foldText } from '#domain/kernel/fold'
import { isCaliforniaRecord } from '#domain/retention/case-file'
import type { Office } from '#domain/rule-set/impact'
import type { WriteDb } from '#main/vault/database'
import { forgetDueDates, projectDueDates } from './due.projection'
import { forgetWords, indexWords } from './search'
import { statement, upsert } from './statement'

/** Sorts last among dates; stands for 'no date'. */
export const NO_DATE = '9999-12-31'

/** The row of the work list that a case's events add up to. It depends on no clock: what is late follows when it is read. */
export function caseRowOf(caseFile: CaseState, clocks: CaseClocks) {
  const step = nextStep(caseFile, clocks)
  const stage = stageOf(caseFile)
  const { name, email, phone } = caseFile.facts.requester
  const requester = name || email || phone || 'Unknown'
  const { acknowledgedAt, answeredAt } = punctuality(caseFile, clocks, caseFile.receivedOn)
  return {
    case_id: caseFile.caseId,
    case_no: caseFile.caseNo,
    opened_year: Number(caseFile.openedAt.slice(0, 4)),
    requester,
    requester_key: foldText(requester),
    requester_address: email.toLowerCase(),
    subject: caseFile.subject,
    rights: JSON.stringify(caseFile.facts.rights),
    requester_role: caseFile.facts.requesterRole,
    controller_role: caseFile.facts.controllerRole,
    residence: caseFile.facts.residence,
    stage,
    stage_order: STAGES.indexOf(stage),
    hold: caseFile.hold?.reason ?? null,
    outcome: caseFile.outcome,
    closed: caseFile.outcome === null ? 0 : 1,
    closed_on: caseFile.closedAt === null ? null : dateIn(caseFile.zone, caseFile.closedAt),
    california: isCaliforniaRecord(caseFile.facts) ? 1 : 0,
    received_on: caseFile.receivedOn,
    // An answer that left in time cannot become late while the case waits to be closed.
    due_on: answeredAt !== null ? NO_DATE : (clocks.lead?.effectiveDueOn ?? NO_DATE),
    due_rule: clocks.lead?.ruleTitle ?? null,
    acknowledge_by: clocks.acknowledgeBy,
    acknowledged: acknowledgedAt !== null || clocks.acknowledgeBy === null ? 1 : 0,
    rule_set: caseFile.ruleSetVersion,
    rule_ids: JSON.stringify(caseFile.facts.ruleIds),
    calendar: caseFile.calendar,
    owner_id: caseFile.ownerId,
    next_step: step.sentence,
    next_action: step.action,
    approvals_open: caseFile.approvals.filter(({ status }) => status === 'asked').length,
    last_activity_at: caseFile.lastActivityAt,
  }
}

const wordsOf = ({ caseNo, subject, facts }: CaseState) =>
  [caseNo, facts.requester.name, facts.requester.email, facts.requester.phone, subject, facts.referredTo].join(' ')

/** Writes the row of a case and what is due about it, and its search words where they have changed. */
export function projectCase(db: WriteDb, caseFile: CaseState, { settings, ruleSets }: Office): void {
  const clocks = caseDeadlines(caseFile, settings, ruleSets)
  const search = wordsOf(caseFile)
  const known = statement<{ search: string }>(db, 'SELECT search FROM case_row WHERE case_id = ?').get(caseFile.caseId)
  upsert(db, 'case_row', 'case_id', { ...caseRowOf(caseFile, clocks), search })
  projectDueDates(db, caseFile, clocks)
  if (known?.search !== search) indexWords(db, { kind: 'case', id: caseFile.caseId, text: search })
}

/** Takes a case out of every list, after its content was destroyed. */
export function forgetCase(db: WriteDb, caseId: string): void {
  statement(db, 'DELETE FROM case_row WHERE case_id = ?').run(caseId)
  forgetDueDates(db, caseId)
  forgetWords(db, { kind: 'case', id: caseId })
}
