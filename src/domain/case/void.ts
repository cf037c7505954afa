import type { CaseEvent, CaseFacts } from './case.event'
import type { CaseState } from './case.state'

/** What changes the content of a response, in words that finish 'Void, because ...'. */
const CONTENT_CHANGES: Partial<Record<CaseEvent['type'], string>> = {
  FactsChanged: 'the facts of the case were changed',
  ReceiptChanged: 'the day of receipt was corrected',
  CaseRuleSetChanged: 'the rule set was changed',
  TasksPlanned: 'a system was added',
  FindingsImported: 'findings were imported',
  FindingsRemoved: 'findings were removed',
  FindingsMarked: 'the decision on findings was changed',
  TaskResultRecorded: 'the result of a system was changed',
  ResponsePrepared: 'another response was prepared',
}

/** Facts that say who asks. A second person who approved an override or a deletion approved it for this requester. */
const PERSON_FACTS: readonly (keyof CaseFacts)[] = ['requester', 'requesterRole', 'controllerRole']

/**
 * Voids what no longer holds after an event: the prepared response and the approvals of its release, and the other
 * approvals when the requester is another.
 * SECURITY: an approval of one content must never release another (`security.md` 3.8, release gate).
 */
export function voidedBy(state: CaseState, event: CaseEvent): CaseState {
  const reason = CONTENT_CHANGES[event.type]
  if (reason === undefined) return state
  const newest = event.type === 'ResponsePrepared' ? event.responseId : null
  const person = event.type === 'FactsChanged' && PERSON_FACTS.some((fact) => fact in event.changes)
  return {
    ...state,
    responses: state.responses.map((response) =>
      response.void === null && response.responseId !== newest ? { ...response, void: reason } : response,
    ),
    approvals: state.approvals.map((approval) => {
      const stands = approval.status === 'asked' || approval.status === 'given'
      const touched = approval.subject === 'release' ? approval.responseId !== newest : person
      return stands && touched ? { ...approval, status: 'void', note: `Void, because ${reason}.` } : approval
    }),
  }
}
