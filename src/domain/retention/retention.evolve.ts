import type { EventMeta } from '../event'
import type { RetentionEvent } from './retention.event'
import type { DisposalRun, RetentionState } from './retention.state'

const RETENTION_EVENTS: readonly string[] = [
  'RetentionPeriodSet',
  'RetentionPeriodWithdrawn',
  'ResidualDaysSet',
  'DisposalProposed',
  'DisposalApproved',
  'DisposalRefused',
  'DisposalCarriedOut',
] satisfies readonly RetentionEvent['type'][]

/** True for an event of periods, copies or disposals. */
export const isRetentionEvent = (event: Readonly<{ type: string }>): event is RetentionEvent =>
  RETENTION_EVENTS.includes(event.type)

/** Periods, copies and disposals after one more event. */
export function evolveRetention(state: RetentionState, event: RetentionEvent, meta: EventMeta): RetentionState {
  const recorded = { at: meta.at, by: meta.by }
  const others = (rowId: string, client: string | null) =>
    state.periods.filter((setting) => setting.rowId !== rowId || setting.client !== client)
  switch (event.type) {
    case 'RetentionPeriodSet': {
      const { choice } = event
      return { ...state, periods: [...others(choice.rowId, choice.client), { ...choice, ...recorded }] }
    }
    case 'RetentionPeriodWithdrawn':
      return { ...state, periods: others(event.rowId, event.client) }
    case 'ResidualDaysSet': {
      const { systemId, days, source } = event
      const rest = state.residuals.filter((setting) => setting.systemId !== systemId)
      return { ...state, residuals: days === null ? rest : [...rest, { systemId, days, source, ...recorded }] }
    }
    case 'DisposalProposed': {
      const { runId, rule, reason, cases } = event
      const fresh = { status: 'asked', decided: null, note: '', exception: null, done: null } as const
      return { ...state, runs: [...state.runs, { runId, rule, reason, cases, proposed: recorded, ...fresh }] }
    }
    case 'DisposalApproved':
      return withRun(state, event.runId, {
        status: 'given',
        decided: recorded,
        note: event.note,
        exception: event.exception,
      })
    case 'DisposalRefused':
      return withRun(state, event.runId, { status: 'refused', decided: recorded, note: event.note })
    case 'DisposalCarriedOut': {
      const { destroyed, spared } = event
      return withRun(state, event.runId, { status: 'done', done: { ...recorded, destroyed, spared } })
    }
  }
}

const withRun = (state: RetentionState, runId: string, changes: Partial<DisposalRun>): RetentionState => ({
  ...state,
  runs: state.runs.map((run) => (run.runId === runId ? { ...run, ...changes } : run)),
})
