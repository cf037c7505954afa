import type { EventMeta } from '../event'
import { evolveResponse, isResponseEvent } from '../response/response.evolve'
import { evolveTasks, isTaskEvent } from '../task/task.evolve'
import { evolveVerification, isVerificationEvent } from '../verification/verification.evolve'
import type { CaseEvent } from './case.event'
import type { CaseState } from './case.state'
import { letterKind } from './letter-kind'
import { voidedBy } from './void'

/**
 * The case after one more event. A null event is one whose payload was destroyed: what is known stays, and the case is
 * null when the destroyed event is the one that opened it.
 */
export function evolveCase(state: CaseState | null, event: CaseEvent | null, meta: EventMeta): CaseState | null {
  if (state === null) return event?.type === 'CaseOpened' ? opened(event, meta) : null
  const stamped = { ...state, revision: meta.revision, lastActivityAt: meta.at }
  if (event === null) return stamped
  return voidedBy(changed(stamped, event, meta), event)
}

function opened(event: Extract<CaseEvent, { type: 'CaseOpened' }>, meta: EventMeta): CaseState {
  const { type: _, acknowledgedOrallyAt, inquiryId, ...given } = event
  return {
    ...given,
    inquiries: [{ inquiryId, subject: event.subject, receipt: event.receipt }],
    acknowledgedAt: acknowledgedOrallyAt,
    checks: [],
    clockEvents: [],
    letters: [],
    sendings: [],
    tasks: [],
    approvals: [],
    responses: [],
    disposals: [],
    notes: [],
    hold: null,
    outcome: null,
    closing: null,
    openedAt: meta.at,
    closedAt: null,
    revision: meta.revision,
    lastActivityAt: meta.at,
  }
}

function changed(state: CaseState, event: CaseEvent, meta: EventMeta): CaseState {
  if (isVerificationEvent(event)) return evolveVerification(state, event, meta)
  if (isTaskEvent(event)) return { ...state, tasks: evolveTasks(state.tasks, event, meta) }
  if (isResponseEvent(event)) return evolveResponse(state, event, meta)
  return { ...state, ...changedCase(state, event, meta) }
}

type OwnEvent = Exclude<
  CaseEvent,
  Parameters<typeof evolveVerification>[1] | Parameters<typeof evolveTasks>[1] | Parameters<typeof evolveResponse>[1]
>

function changedCase(state: CaseState, event: OwnEvent, meta: EventMeta): Partial<CaseState> {
  switch (event.type) {
    case 'InquiryAttached':
      return {
        inquiries: [...state.inquiries, { inquiryId: event.inquiryId, subject: event.subject, receipt: event.receipt }],
      }
    case 'FactsChanged':
      return { facts: { ...state.facts, ...event.changes } }
    case 'ReceiptChanged':
      return { receipt: event.receipt, receivedOn: event.receivedOn }
    case 'CaseRuleSetChanged':
      return { ruleSetVersion: event.to }
    case 'CaseAssigned':
      return { ownerId: event.ownerId }
    case 'NoteAdded':
      return { notes: [...state.notes, { text: event.text, at: meta.at, by: meta.by }] }
    case 'CaseHeld':
      return { hold: { reason: event.reason, note: event.note, at: meta.at, by: meta.by } }
    case 'CaseResumed':
      return { hold: null }
    case 'CaseClosed':
      return {
        outcome: event.outcome,
        closing: { note: event.note, at: meta.at, by: meta.by },
        closedAt: meta.at,
        hold: null,
      }
    case 'CaseReopened':
      return { outcome: null, closing: null, closedAt: null }
    case 'LetterIssued':
      return { letters: [...state.letters, { ...event.letter, issued: { at: meta.at, by: meta.by } }] }
    case 'SendingRecorded':
      return sent(state, event, meta)
    case 'ClockEventRecorded':
      return { clockEvents: [...state.clockEvents, event.clockEvent] }
    case 'AttachmentDisposed':
      return {
        disposals: [
          ...state.disposals,
          { blobId: event.blobId, letterId: event.letterId, rule: event.rule, at: meta.at },
        ],
      }
    case 'CaseOpened':
      return {}
  }
}

function sent(
  state: CaseState,
  event: Extract<CaseEvent, { type: 'SendingRecorded' }>,
  meta: EventMeta,
): Partial<CaseState> {
  const { type: _, ...sending } = event
  const acknowledges =
    event.sent.kind === 'oral_acknowledgment' || letterKind(event.templateId ?? '') === 'acknowledgment'
  return {
    sendings: [...state.sendings, { ...sending, recorded: { at: meta.at, by: meta.by } }],
    acknowledgedAt: acknowledges ? earlier(state.acknowledgedAt, event.sentAt) : state.acknowledgedAt,
  }
}

function earlier<T extends string>(left: T | null, right: T): T {
  return left !== null && Date.parse(left) <= Date.parse(right) ? left : right
}
