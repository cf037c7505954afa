import type { CaseEvent } from '../case/case.event'
import type { CaseState } from '../case/case.state'
import type { EventMeta } from '../event'

type VerificationEvent = Extract<CaseEvent, { type: 'CheckRecorded' | 'CheckWithdrawn' }>

/** True for an event of the scorecard. */
export const isVerificationEvent = (event: CaseEvent): event is VerificationEvent =>
  event.type === 'CheckRecorded' || event.type === 'CheckWithdrawn'

/** The case with the scorecard after one more event of it. */
export function evolveVerification(state: CaseState, event: VerificationEvent, meta: EventMeta): CaseState {
  if (event.type === 'CheckRecorded') {
    return { ...state, checks: [...state.checks, { ...event.check, at: meta.at, by: meta.by, withdrawn: null }] }
  }
  return {
    ...state,
    checks: state.checks.map((check) =>
      check.checkId === event.checkId ? { ...check, withdrawn: event.reason } : check,
    ),
  }
}
