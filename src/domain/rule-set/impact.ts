import type { CaseState } from '../case/case.state'
import { answeredInstant, type CaseClocks, type ClockSettings, caseDeadlines, punctuality } from '../case/clocks'
import type { Deadline } from '../deadline/deadline'
import type { IsoDate } from '../kernel/civil-date'
import type { HeldRuleSets, RuleSet } from '../law/rule-set'

/** Which date of a rule: the answer (with an extension that was used), the confirmation of receipt, or the notice of extension. */
export const DATE_KINDS = ['answer', 'acknowledgment', 'extension_notice'] as const
export type DateKind = (typeof DATE_KINDS)[number]

/** One date of one rule that differs between two rule sets; null where the rule gives no such date. */
export type DateChange = Readonly<{
  ruleId: string
  title: string
  date: DateKind
  from: IsoDate | null
  to: IsoDate | null
}>

/** What another rule set would do to one case. `becomesOverdue` is true when a date that was kept would be missed. */
export type CaseImpact = Readonly<{ changes: readonly DateChange[]; becomesOverdue: boolean }>

/** What the vault adds to a case for its dates. */
export type Office = Readonly<{ settings: ClockSettings; ruleSets: HeldRuleSets }>

/** Compares the dates of a case under the set that it pins and under another one, on the day `today` in the case's zone; a settled case changes nothing. */
export function caseImpact(caseFile: CaseState, office: Office, other: RuleSet, today: IsoDate): CaseImpact {
  if (isSettled(caseFile)) return { changes: [], becomesOverdue: false }
  const before = caseDeadlines(caseFile, office.settings, office.ruleSets)
  const moved: CaseState = { ...caseFile, ruleSetVersion: other.version }
  const after = caseDeadlines(moved, office.settings, [{ ruleSet: other }])
  return {
    changes: caseFile.facts.ruleIds.flatMap((ruleId) => changesOf(ruleId, before, after)),
    becomesOverdue: !isOverdue(caseFile, before, today) && isOverdue(moved, after, today),
  }
}

/** True once the answer was released or has left: what it was due by is history then, and stays as it was computed. */
export const isSettled = (caseFile: CaseState): boolean =>
  caseFile.outcome !== null ||
  answeredInstant(caseFile) !== null ||
  caseFile.responses.some(({ released }) => released !== null)

const isOverdue = (caseFile: CaseState, clocks: CaseClocks, today: IsoDate): boolean => {
  const { answer, acknowledgment } = punctuality(caseFile, clocks, today)
  return answer === 'overdue' || acknowledgment === 'overdue'
}

function changesOf(ruleId: string, before: CaseClocks, after: CaseClocks): readonly DateChange[] {
  const [old, fresh] = [before, after].map(({ deadlines }) => deadlines.find((known) => known.ruleId === ruleId))
  const title = (fresh ?? old)?.ruleTitle ?? ruleId
  return DATE_KINDS.map((date) => ({ ruleId, title, date, from: dateOf(old, date), to: dateOf(fresh, date) })).filter(
    ({ from, to }) => from !== to,
  )
}

function dateOf(deadline: Deadline | undefined, date: DateKind): IsoDate | null {
  if (deadline === undefined) return null
  if (date === 'answer') return deadline.effectiveDueOn ?? deadline.dueOn
  return date === 'acknowledgment' ? deadline.acknowledgeBy : deadline.extensionNoticeBy
}
