import type { CaseState, Task } from '../case/case.state'
import { dayName } from '../deadline/day'
import type { TraceStep } from '../deadline/model'
import { addDays, dateIn, type IsoDate } from '../kernel/civil-date'
import type { PackSystem, PolicyPack } from '../policy/pack'
import type { SystemId } from '../policy/system'
import { resultOf } from '../task/ledger'
import { RESIDUALS } from './residual.data'
import type { ResidualSetting } from './retention.state'

/** A copy that a system keeps for a while after a deletion. `insteadOfDeletion`: nobody can be taken out, so it can only age out. */
export type ResidualFact = Readonly<{
  systemId: SystemId
  what: string
  vendor: string | null
  days: number | null
  source: string
  caveat: string
  insteadOfDeletion: boolean
}>

/** When a copy is gone. `goneOn` null: nobody has said how long it stays, and `question` asks it. */
export type ResidualCopy = Readonly<{
  systemId: SystemId
  what: string
  goneOn: IsoDate | null
  question: string
  source: string
  trace: readonly TraceStep[]
}>

/** What is known of the copies of one system. */
export const copiesOf = ({ id }: Pick<PackSystem, 'id'>): readonly ResidualFact[] =>
  RESIDUALS.filter(({ systemId }) => systemId === id)

/** How long a copy stays here, and who says so; null days where nobody does. The office's own number comes first. */
export function residualDays(fact: ResidualFact, system: PackSystem, settings: readonly ResidualSetting[]) {
  const own = settings.find(({ systemId }) => systemId === fact.systemId)
  if (own) return { days: own.days, source: own.source, by: 'office' as const }
  const named = fact.vendor !== null && fact.vendor === system.vendor
  return named ? { days: fact.days, source: fact.source, by: 'vendor' as const } : { days: null, source: '', by: null }
}

/** When a copy is gone that began to age on a day. */
export function copyAfter(
  fact: ResidualFact,
  system: PackSystem,
  fromOn: IsoDate,
  settings: readonly ResidualSetting[],
): ResidualCopy {
  const { days, source, by } = residualDays(fact, system, settings)
  const { systemId, what } = fact
  if (days === null) {
    const question = `For how many days does ${system.name} keep ${what}?`
    return { systemId, what, goneOn: null, question, source: '', trace: [] }
  }
  const goneOn = addDays(fromOn, days)
  const who = by === 'office' ? 'By the office’s own number' : `As ${system.vendor} says`
  const text = `${who}, ${what} stay ${days === 1 ? '1 day' : `${days} days`}: from ${dayName(fromOn)} to ${dayName(goneOn)}.`
  const counted: TraceStep = { kind: 'count', text, from: fromOn, to: goneOn, citation: source }
  return { systemId, what, goneOn, question: '', source, trace: [counted, { kind: 'caveat', text: fact.caveat }] }
}

/** The organisation's own systems, whose contents lie in its backups. */
const BACKED_UP: readonly SystemId[] = ['S16', 'S17', 'S23', 'S25']
const BACKUPS: SystemId = 'S19'

/** The day on which a system was recorded to have deleted; null while it was not. */
export function deletedOn(task: Task, zone: string): IsoDate | null {
  const entry = task.results.findLast(({ result }) => result.kind === 'deleted')
  return entry && resultOf(task, 'deleted') ? dateIn(zone, entry.at) : null
}

/** The copies that outlive what one system has deleted: its own, and those in the backups of the organisation. */
export function copiesAfter(
  task: Task,
  { zone }: Pick<CaseState, 'zone'>,
  pack: PolicyPack,
  settings: readonly ResidualSetting[],
): readonly ResidualCopy[] {
  const on = deletedOn(task, zone)
  if (on === null) return []
  const { systemId } = task.plan
  const holders = pack.systems.filter(
    ({ id }) => id === systemId || (id === BACKUPS && BACKED_UP.includes(systemId as SystemId)),
  )
  return holders.flatMap((system) => copiesOf(system).map((fact) => copyAfter(fact, system, on, settings)))
}
