import type { IsoDate, IsoInstant } from '../kernel/civil-date'
import { dateIn } from '../kernel/civil-date'
import type { UserId } from '../kernel/id'
import type { CaseState } from './case.state'
import { type CaseClocks, punctuality } from './clocks'
import type { DueKind } from './due-kind'

/**
 * One dated duty of a case. `ref` is the rule that it comes from, or the first of the tasks, of which `count` stand together
 * with the names of their systems as the title; `dueAt` is set where the clock runs in hours; `doneOn` is the day on which it
 * was met, in time or late, and null while it is open. `regime` is that of the leading clock for tasks, because they serve it.
 */
export type DueDate = Readonly<{
  kind: DueKind
  ref: string
  title: string
  count: number
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
  return [{ kind: 'acknowledge', ref, title, count: 1, regime, dueOn, dueAt: null, ownerId: caseFile.ownerId, doneOn }]
}

type Answered = Readonly<{ deadline: CaseClocks['deadlines'][number]; answeredOn: IsoDate | null }>

function answers({ ownerId }: CaseState, clocks: CaseClocks, { deadline, answeredOn }: Answered): readonly DueDate[] {
  const { ruleId: ref, ruleTitle: title, regime, effectiveDueOn, targetOn } = deadline
  const one = (kind: DueKind, dueOn: IsoDate | null, dueAt: IsoInstant | null = null): readonly DueDate[] =>
    dueOn === null ? [] : [{ kind, ref, title, count: 1, regime, dueOn, dueAt, ownerId, doneOn: answeredOn }]
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
    return [{ kind: 'notice', ref, title, count: 1, regime, dueOn, dueAt: null, ownerId, doneOn: null }]
  })
}

/** The tasks of a case by day, owner and day of the answer: the officer chases a case, not each of its systems. */
function tasks(caseFile: CaseState, clocks: CaseClocks): readonly DueDate[] {
  const groups = new Map<string, DueDate>()
  for (const { taskId, plan, ownerId: own, dueOn, result, results } of caseFile.tasks) {
    if (dueOn === null) continue
    const answer = result === null ? undefined : results.at(-1)
    const [ownerId, doneOn] = [own ?? caseFile.ownerId, answer ? dateIn(caseFile.zone, answer.at) : null]
    const key = `${dueOn} ${ownerId} ${doneOn}`
    const group = groups.get(key)
    const title = group ? `${group.title}, ${plan.systemName}` : plan.systemName
    const [ref, count] = [group?.ref ?? taskId, (group?.count ?? 0) + 1]
    const regime = clocks.lead?.regime ?? ''
    groups.set(key, { kind: 'task', ref, title, count, regime, dueOn, dueAt: null, ownerId, doneOn })
  }
  return [...groups.values()]
}
