import type { CaseEvent } from '../case/case.event'
import type { Approval, CaseState, PreparedResponse } from '../case/case.state'
import type { EventMeta } from '../event'

const RESPONSE_EVENTS = [
  'ApprovalRequested',
  'ApprovalGiven',
  'ApprovalRefused',
  'ResponsePrepared',
  'ResponseReleased',
  'PackageWritten',
] as const
type ResponseEvent = Extract<CaseEvent, { type: (typeof RESPONSE_EVENTS)[number] }>

/** True for an event of the response and its approvals. */
export const isResponseEvent = (event: CaseEvent): event is ResponseEvent =>
  (RESPONSE_EVENTS as readonly string[]).includes(event.type)

/** The case with its responses and approvals after one more event of theirs. */
export function evolveResponse(state: CaseState, event: ResponseEvent, meta: EventMeta): CaseState {
  switch (event.type) {
    case 'ApprovalRequested':
      return { ...state, approvals: [...state.approvals, asked(state, event, meta)] }
    case 'ApprovalGiven':
      return withApproval(state, event.approvalId, {
        status: 'given',
        decided: { at: meta.at, by: meta.by },
        note: event.note,
        exception: event.exception,
      })
    case 'ApprovalRefused':
      return withApproval(state, event.approvalId, {
        status: 'refused',
        decided: { at: meta.at, by: meta.by },
        note: event.note,
      })
    case 'ResponsePrepared':
      return { ...state, responses: [...state.responses, prepared(event, meta)] }
    case 'ResponseReleased':
      return withResponse(state, event.responseId, () => ({ released: { at: meta.at, by: meta.by } }))
    case 'PackageWritten':
      return withResponse(state, event.responseId, ({ packages }) => ({
        packages: [
          ...packages,
          { sha256: event.sha256, fileName: event.fileName, fingerprint: event.fingerprint, at: meta.at },
        ],
      }))
  }
}

function asked(
  state: CaseState,
  event: Extract<ResponseEvent, { type: 'ApprovalRequested' }>,
  meta: EventMeta,
): Approval {
  const response = state.responses.find(({ responseId }) => responseId === event.responseId)
  return {
    approvalId: event.approvalId,
    subject: event.subject,
    reason: event.reason,
    rights: event.rights,
    responseId: event.responseId,
    contentSha256: response?.contentSha256 ?? null,
    requestedAt: meta.at,
    requestedBy: meta.by,
    status: 'asked',
    decided: null,
    note: '',
    exception: null,
  }
}

function prepared(event: Extract<ResponseEvent, { type: 'ResponsePrepared' }>, meta: EventMeta): PreparedResponse {
  const { type: _, ...given } = event
  return { ...given, prepared: { at: meta.at, by: meta.by }, released: null, packages: [], void: null }
}

function withApproval(state: CaseState, approvalId: string, changes: Partial<Approval>): CaseState {
  return {
    ...state,
    approvals: state.approvals.map((approval) =>
      approval.approvalId === approvalId ? { ...approval, ...changes } : approval,
    ),
  }
}

function withResponse(
  state: CaseState,
  responseId: string,
  changes: (response: PreparedResponse) => Partial<PreparedResponse>,
): CaseState {
  return {
    ...state,
    responses: state.responses.map((response) =>
      response.responseId === responseId ? { ...response, ...changes(response) } : response,
    ),
  }
}
