import type { CaseView } from '#contract/schema/case-view'
import type { CaseState, Sending } from '#domain/case/case.state'
import { caseDeadlines, punctuality } from '#domain/case/clocks'
import { needsOf } from '#domain/case/facts'
import { nextStep } from '#domain/case/next-step'
import { stageOf } from '#domain/case/stage'
import type { Actor } from '#domain/command'
import { dateIn, type IsoInstant } from '#domain/kernel/civil-date'
import { packFor } from '#domain/policy/packs'
import { RIGHT_LABELS } from '#domain/policy/right'
import { mayDecide } from '#domain/response/approval.decide'
import { releaseBlockers } from '#domain/response/blockers'
import { isCaliforniaRecord, keepCaseFile } from '#domain/retention/case-file'
import type { VaultState } from '#domain/vault/vault.state'
import { scorecard } from '#domain/verification/level'
import { presentDeadline, titled } from '#main/deadline/deadline-view'
import { presentTask } from '#main/task/task-view.query'
import { presentFacts } from './present-facts'

/** What presenting a case needs beside its state. */
export type ViewContext = Readonly<{
  vault: VaultState
  actor: Actor
  now: IsoInstant
  userName: (userId: string) => string
  contentSha256: string
  letterTitle: (templateId: string) => string
  letterCode: (letterId: string) => string
  /** What was noted when the case was closed. */
  closingNote: string
  timeline: CaseView['timeline']
}>

const person = (context: ViewContext, userId: string) => ({ userId, name: context.userName(userId) })

const sendingView = (sending: Sending | undefined, context: ViewContext) =>
  sending
    ? {
        channel: sending.channel,
        sentAt: sending.sentAt,
        proof: sending.proof,
        by: person(context, sending.recorded.by),
      }
    : null

function presentResponse(caseFile: CaseState, context: ViewContext): CaseView['response'] {
  const response = caseFile.responses.at(-1)
  if (!response) return null
  const written = response.packages.at(-1)
  return {
    responseId: response.responseId,
    preparedAt: response.prepared.at,
    preparedBy: person(context, response.prepared.by),
    highClass: response.highClass,
    recipient: response.recipient,
    paragraphs: [...response.paragraphs],
    contentSha256: response.contentSha256,
    current: response.void === null && response.contentSha256 === context.contentSha256,
    releasedAt: response.released?.at ?? null,
    written: written ?? null,
    sent: sendingView(
      caseFile.sendings.find(({ sent }) => sent.kind === 'response' && sent.responseId === response.responseId),
      context,
    ),
  }
}

function presentApprovals(caseFile: CaseState, context: ViewContext): CaseView['approvals'] {
  return caseFile.approvals.map((approval) => ({
    approvalId: approval.approvalId,
    subject: approval.subject,
    reason: approval.reason,
    rights: [...approval.rights],
    requestedAt: approval.requestedAt,
    requestedBy: person(context, approval.requestedBy),
    state: approval.status,
    decidedAt: approval.decided?.at ?? null,
    decidedBy: approval.decided ? person(context, approval.decided.by) : null,
    note: approval.note,
    mayDecide: mayDecide({ caseFile, vault: context.vault, approval, actor: context.actor, now: context.now }),
  }))
}

type Part<K extends keyof CaseView> = Pick<CaseView, K>

function presentDates(
  caseFile: CaseState,
  context: ViewContext,
): Part<'today' | 'deadlines' | 'uncovered' | 'clockEvents' | 'lead' | 'acknowledgment' | 'nextStep' | 'needs'> {
  const today = dateIn(caseFile.zone, context.now)
  const clocks = caseDeadlines(caseFile, context.vault.settings, context.vault.ruleSets)
  const { acknowledgedAt } = punctuality(caseFile, clocks, today)
  const first = caseFile.sendings.find(({ sentAt }) => sentAt === acknowledgedAt)
  const dueOn = clocks.lead?.effectiveDueOn ?? null
  const undecided = clocks.undecided.map(({ id }) => id)
  return {
    today,
    needs: [...needsOf(caseFile.facts, caseFile.receipt.confirmed, undecided)],
    deadlines: clocks.deadlines.map((deadline) => presentDeadline(deadline, deadline === clocks.lead)),
    uncovered: clocks.uncovered.map(({ ruleId, rejection }) => ({ ruleId, message: rejection.message })),
    clockEvents: [...caseFile.clockEvents].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    lead:
      clocks.lead && dueOn
        ? {
            ruleId: clocks.lead.ruleId,
            ruleTitle: clocks.lead.ruleTitle,
            dueOn,
            sentence: titled(clocks.step.text, clocks.deadlines),
          }
        : null,
    acknowledgment: {
      byOn: clocks.acknowledgeBy,
      doneAt: acknowledgedAt,
      channel: first?.channel ?? (acknowledgedAt ? caseFile.channel : null),
    },
    nextStep: nextStep(caseFile, clocks),
  }
}

function presentPeopleAndChecks(
  caseFile: CaseState,
  context: ViewContext,
): Part<'scorecard' | 'checks' | 'letters' | 'notes' | 'owner'> {
  return {
    owner: person(context, caseFile.ownerId),
    scorecard: scorecard(caseFile).map(
      ({ rightId, label, needed, reached, met, overridden, sentence, nextQuestion }) => ({
        rightId,
        label,
        needed: { level: needed.level, label: needed.label, citation: needed.citation },
        reached,
        met,
        overridden,
        sentence,
        nextQuestion,
      }),
    ),
    checks: caseFile.checks.map((check) => ({
      checkId: check.checkId,
      rights: [...check.rights],
      dataPoint: check.dataPoint,
      answer: check.answer,
      onFile: {
        kind: check.onFile.kind,
        value: check.onFile.kind === 'none' ? '' : check.onFile.value,
        source: check.onFile.kind === 'known_record' ? `${check.onFile.source}, ${check.onFile.exportedOn}` : '',
      },
      method: check.method,
      result: check.result,
      note: check.note,
      withdrawn: check.withdrawn,
      at: check.at,
      by: person(context, check.by),
    })),
    letters: caseFile.letters.map((letter) => ({
      letterId: letter.letterId,
      templateId: letter.templateId,
      title: context.letterTitle(letter.templateId),
      issuedAt: letter.issued.at,
      by: person(context, letter.issued.by),
      to: letter.to,
      headCode: context.letterCode(letter.letterId),
      sent: sendingView(
        caseFile.sendings.find(({ sent }) => sent.kind === 'letter' && sent.letterId === letter.letterId),
        context,
      ),
    })),
    notes: caseFile.notes.map((note) => ({ at: note.at, by: person(context, note.by), text: note.text })),
  }
}

/** From when the file of a closed case may be destroyed, and why; null while the case is open. */
function presentFile(caseFile: CaseState, { vault, now }: ViewContext): CaseView['file'] {
  if (caseFile.closedAt === null) return null
  const closedOn = dateIn(caseFile.zone, caseFile.closedAt)
  const closed = { closedOn, california: isCaliforniaRecord(caseFile.facts) }
  const keeping = keepCaseFile(closed, packFor(caseFile.organisation), vault.retention.periods)
  const dated = keeping.kind === 'dated' ? keeping : null
  const blocked = keeping.kind === 'blocked' ? keeping : null
  return {
    disposeFrom: dated?.disposeFrom ?? null,
    due: dated !== null && dated.disposeFrom <= dateIn(vault.settings.zone, now),
    blocked: blocked?.reason ?? null,
    atLeastUntil: blocked?.atLeastUntil ?? null,
    trace: keeping.trace.map((step) => ({ ...step })),
  }
}

/** The whole case as the case page shows it, on the day of `now`. */
export function presentCase(caseFile: CaseState, context: ViewContext): CaseView {
  const pack = packFor(caseFile.organisation)
  const { facts } = caseFile
  return {
    caseId: caseFile.caseId,
    caseNo: caseFile.caseNo,
    revision: caseFile.revision,
    subject: caseFile.subject,
    organisation: caseFile.organisation,
    organisationName: pack.name,
    policyVersion: caseFile.policyVersion,
    ruleSetVersion: caseFile.ruleSetVersion,
    ruleSets: context.vault.ruleSets.map(({ ruleSet }) => ruleSet.version),
    zone: caseFile.zone,
    channel: caseFile.channel,
    receipt: caseFile.receipt,
    receivedOn: caseFile.receivedOn,
    openedAt: caseFile.openedAt,
    lastActivityAt: caseFile.lastActivityAt,
    facts: presentFacts(facts),
    rights: facts.rights.map((id) => ({
      id,
      label: RIGHT_LABELS[id],
      source: pack.rights.find(({ right }) => right === id)?.source ?? 'statute',
    })),
    stage: stageOf(caseFile),
    hold: caseFile.hold ? { reason: caseFile.hold.reason, note: caseFile.hold.note, since: caseFile.hold.at } : null,
    outcome: caseFile.outcome
      ? { outcome: caseFile.outcome, note: context.closingNote, at: caseFile.closedAt ?? caseFile.lastActivityAt }
      : null,
    ...presentDates(caseFile, context),
    inquiries: caseFile.inquiries.map(({ inquiryId, subject, receipt }) => ({
      inquiryId,
      subject,
      receivedAt: receipt.receivedAt,
    })),
    ...presentPeopleAndChecks(caseFile, context),
    tasks: caseFile.tasks.map((task) => presentTask(task, caseFile, context)),
    file: presentFile(caseFile, context),
    approvals: presentApprovals(caseFile, context),
    response: presentResponse(caseFile, context),
    blockers: releaseBlockers({ caseFile, settings: context.vault.settings, contentSha256: context.contentSha256 }).map(
      (blocker) => ({ ...blocker }),
    ),
    timeline: context.timeline,
  }
}
