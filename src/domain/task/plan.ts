import type { TaskAsk } from '../case/case.event'
import type { CaseState } from '../case/case.state'
import { addDays, daysBetween, type IsoDate } from '../kernel/civil-date'
import type { PackSystem, PolicyPack } from '../policy/pack'
import type { RightId } from '../policy/right'
import { asksOf } from './right-ask'

/** A task that would be planned: what to ask of which system, and by when. */
export type ProposedTask = Readonly<{
  systemId: string
  systemName: string
  asks: readonly TaskAsk[]
  dueOn: IsoDate | null
}>

/** The systems that carry out a right which only stops one use of data; the other rights concern every store. */
const STOP_SYSTEMS: Partial<Record<RightId, readonly string[]>> = {
  'marketing-opt-out': ['S10', 'S14', 'S15'],
  'opt-out-sale-sharing': ['S10', 'S21', 'S22'],
  'consent-withdrawal': ['S10', 'S14', 'S15', 'S21', 'S22', 'S23'],
  objection: ['S10', 'S14', 'S15', 'S21', 'S22', 'S23'],
  'limit-sensitive': ['S12', 'S13', 'S23'],
  'automated-decision': ['S2', 'S13', 'S23'],
}

/**
 * The tasks that a case still lacks, in the order of the pack.
 *
 * Shape: with `systemIds` null every store that bears on a right is asked; with a list, those systems, whatever they hold.
 *   A system that was planned before is asked only for what was not asked of it yet.
 * Limits: nothing is asked of a system that cannot be searched by person, unless something is to be deleted or changed there.
 */
export function planTasks(
  caseFile: CaseState,
  pack: PolicyPack,
  options: Readonly<{ systemIds: readonly string[] | null; dueOn: IsoDate | null }>,
): readonly ProposedTask[] {
  const { systemIds, dueOn } = options
  const systems = pack.systems.filter(({ id, kind }) => (systemIds ? systemIds.includes(id) : kind === 'store'))
  return systems.flatMap((system) => {
    const rights = systemIds ? caseFile.facts.rights : caseFile.facts.rights.filter((right) => bears(system, right))
    const known = caseFile.tasks.filter(({ plan }) => plan.systemId === system.id).flatMap(({ plan }) => plan.asks)
    const asks = asksOf(rights).filter((ask) => !known.includes(ask) && isPossible(system, ask))
    if (asks.length === 0) return []
    return [{ systemId: system.id, systemName: nameOf(system), asks, dueOn: taskDueOn(caseFile, system, dueOn) }]
  })
}

const bears = (system: PackSystem, right: RightId) => STOP_SYSTEMS[right]?.includes(system.id) ?? true

/** A search that is impossible is not asked for; a deletion that is impossible is, because the answer has to say so. */
const isPossible = (system: PackSystem, ask: TaskAsk) => ask !== 'find' || system.find !== 'impossible'

const nameOf = ({ name, vendor }: PackSystem) => (vendor ? `${name} (${vendor})` : name)

/** Shares of the period after which a system's answer is wanted: a vendor that is written to is asked for it earlier. */
const SHARE = { letter: 0.4, own: 0.6 } as const

/** Counted back from the due date of the case, so that time is left to prepare, approve and send; null without a due date. */
function taskDueOn({ receivedOn }: CaseState, system: PackSystem, dueOn: IsoDate | null): IsoDate | null {
  if (dueOn === null) return null
  const share = system.find === 'letter' || system.delete === 'letter' ? SHARE.letter : SHARE.own
  const reserve = Math.ceil(daysBetween(receivedOn, dueOn) * (1 - share))
  return addDays(dueOn, -Math.max(1, reserve))
}
