import type { CaseView, TaskView } from '#contract/schema/case-view'
import { taskWords as words } from './task.words'

/** How a system stands: silent, with rows to decide, off balance, or balanced. */
export type Standing = 'waiting' | 'undecided' | 'off' | 'balanced'

/** True while something that was asked of the system has no answer. */
export const isSilent = (view: CaseView, task: TaskView): boolean =>
  task.result === null ||
  view.blockers.some(
    ({ code, message }) => code === 'result_missing' && message.startsWith(`${task.systemName} has not`),
  )

/** How a system of a case stands now. */
export function standingOf(view: CaseView, task: TaskView): Standing {
  if (task.ledger.undecided > 0) return 'undecided'
  if (isSilent(view, task)) return 'waiting'
  return task.ledger.balanced ? 'balanced' : 'off'
}

/** What a system answered, as half a sentence. */
export function resultText(result: NonNullable<TaskView['result']>): string {
  const { said } = words
  switch (result.kind) {
    case 'rows':
      return said.rows
    case 'nothing_held':
      return said.nothing_held(result.how)
    case 'held_cannot_delete':
      return said.held_cannot_delete(result.ground, result.citation)
    case 'deleted':
      return said.deleted(result.count, result.how)
    case 'done':
      return said.done(result.how)
    case 'counted':
      return said.counted(result.found)
  }
}

/** True when the case may record deletions: a second person approved. */
export const isDeletionApproved = (view: CaseView): boolean =>
  view.approvals.some(({ subject, state }) => subject === 'deletion' && state === 'given')
