import type { IsoDate, IsoInstant } from '../kernel/civil-date'
import { dateIn } from '../kernel/civil-date'
import type { UserId } from '../kernel/id'
import type { CaseState } from './case.state'
import { type CaseClocks, punctuality } from './clocks'
import type { DueKind } from './due-kind'

/**
 * One dated duty of a case. `ref` is the rule, or the task, that it comes from; `dueAt` is set where the clock runs in hours;
 * `doneOn` is the day on which it was met, in time or late, and null while it is open. `regime` is that of the leading clock
 * for a task, because the task serves it.
 */
export type DueDate = Readonly<{
  kind: DueKind
  ref: string
  title: string
  regime: string
  dueOn: IsoDate
  dueAt: IsoInstant | null
  ownerId: UserId
  doneOn: IsoDate | null
}>

/** Everything dated about a case. What a closed case still owed fell away with it; what was met stays. */
export function dueDatesOf(caseFile: CaseState, clocks: CaseClocks): readonly DueDate[] {
  const { acknowledgedOn, answeredOn } = punctuality(caseFile, clocks, caseFile.receivedOn)
  const dates = [
    ...acknowledgments(caseFile, clocks, acknowledgedOn),
    ...clocks.deadlines.flatMap((deadline) => answers(caseFile, clocks, { deadline, answeredOn })),
    ...notices(caseFile, clocks, answeredOn),
    ...tasks(caseFile, clocks),
  ]
  return caseFile.outcome === null ? dates : dates.filter(({ doneOn }) => doneOn !== null)
}

function acknowledgments(caseFile: CaseState, clocks: CaseClocks, doneOn: IsoDate | null): readonly DueDate[] {
  const { acknowledgeBy: dueOn } = clocks
  const tightest = clocks.deadlines.find(({ acknowledgeBy }) => acknowledgeBy === dueOn)
  if (dueOn === null || !tightest) return []
  const { ruleId: ref, ruleTitle: title, regime } = tightest
  return [{ kind: 'acknowledge', ref, title, regime, dueOn, dueAt: null, ownerId: caseFile.ownerId, doneOn }]
}

type Answered = Readonly<{ deadline: CaseClocks['deadlines'][number]; answeredOn: IsoDate | null }>

function answers({ ownerId }: CaseState, clocks: CaseClocks, { deadline, answeredOn }: Answered): readonly DueDate[] {
  const { ruleId: ref, ruleTitle: title, regime, effectiveDueOn, targetOn } = deadline
  const one = (kind: DueKind, dueOn: IsoDate | null, dueAt: IsoInstant | null = null): readonly DueDate[] =>
    dueOn === null ? [] : [{ kind, ref, title, regime, dueOn, dueAt, ownerId, doneOn: answeredOn }]
  return [
    ...one(deadline === clocks.lead ? 'answer' : 'clock', effectiveDueOn, deadline.dueAt),
    ...one('target', targetOn),
  ]
}

/** The last days for a notice of extension: only while no answer and no notice has left, and each day once. */
function notices({ ownerId }: CaseState, { deadlines }: CaseClocks, answeredOn: IsoDate | null): readonly DueDate[] {
  if (answeredOn !== null) return []
  const days = new Set<IsoDate>()
  return deadlines.flatMap((deadline): DueDate[] => {
    const { ruleId: ref, ruleTitle: title, regime, extensionNoticeBy: dueOn } = deadline
    const open = deadline.extensionValid === null && deadline.extendedDueOn !== null
    if (!open || dueOn === null || days.has(dueOn)) return []
    days.add(dueOn)
    return [{ kind: 'notice', ref, title, regime, dueOn, dueAt: null, ownerId, doneOn: null }]
  })
}

function tasks(caseFile: CaseState, clocks: CaseClocks): readonly DueDate[] {
  const regime = clocks.lead?.regime ?? ''
  return caseFile.tasks.flatMap(({ taskId, plan, ownerId, dueOn, result, results }): DueDate[] => {
    if (dueOn === null) return []
    const answer = result === null ? undefined : results.at(-1)
    return [
      {
        kind: 'task',
        ref: taskId,
        title: plan.systemName,
        regime,
        dueOn,
        dueAt: null,
        ownerId: ownerId ?? caseFile.ownerId,
        doneOn: answer ? dateIn(caseFile.zone, answer.at) : null,
      },
    ]
  })
}
