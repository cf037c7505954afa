import type { TaskView } from '#contract/schema/case-view'
import type { CaseState, Task } from '#domain/case/case.state'
import { dateIn, type IsoInstant } from '#domain/kernel/civil-date'
import type { PackSystem } from '#domain/policy/pack'
import { packFor } from '#domain/policy/packs'
import { copiesAfter, deletedOn } from '#domain/retention/gone-by'
import { groundsFor } from '#domain/retention/ground'
import { FROM_WORDS, keepCategory } from '#domain/retention/keep-until'
import { heldOf } from '#domain/task/ledger'
import type { VaultState } from '#domain/vault/vault.state'

type Part = Pick<TaskView, 'grounds' | 'kept' | 'deletedOn' | 'copies'>
type Context = Readonly<{ vault: VaultState; now: IsoInstant }>

/** A system that the policy does not know keeps nothing that could be named. */
export const NOTHING_KEPT: Part = { grounds: [], kept: [], deletedOn: null, copies: [] }

/** How long a kind of data is kept, in words, and which day has to be given for it. */
export function periodFor(categoryId: string, { organisation }: CaseState, { vault }: Context) {
  const settings = vault.retention.periods
  const keeping = keepCategory({ pack: packFor(organisation), categoryId, settings, client: null, fromOn: null })
  return {
    period: keeping?.trace[0]?.text ?? 'The policy names no period for this data.',
    asks: keeping?.kind === 'needs_date' ? FROM_WORDS[keeping.countedFrom] : null,
    blocked: keeping?.kind === 'no_number',
  }
}

type Given = Readonly<{ caseFile: CaseState; context: Context; labelOf: (categoryId: string) => string }>

/** What a system keeps, on which grounds it may, and which copies outlive what it has deleted. */
export function presentKeeping(task: Task, system: PackSystem, { caseFile, context, labelOf }: Given): Part {
  const today = dateIn(caseFile.zone, context.now)
  const pack = packFor(caseFile.organisation)
  return {
    grounds: task.plan.asks.includes('delete')
      ? groundsFor(caseFile.facts, system).map(({ regime: _, ...ground }) => ground)
      : [],
    kept: heldOf(task).map(({ records, ground, citation, keeping }) => ({
      categoryLabel: keeping ? labelOf(keeping.categoryId) : '',
      records,
      ground,
      citation,
      untilOn: keeping?.untilOn ?? null,
      over: Boolean(keeping?.untilOn && keeping.untilOn < today),
    })),
    deletedOn: deletedOn(task, caseFile.zone),
    copies: copiesAfter(task, caseFile, pack, context.vault.retention.residuals).map((copy) => ({
      ...copy,
      gone: copy.goneOn !== null && copy.goneOn <= today,
      trace: copy.trace.map((step) => ({ ...step })),
    })),
  }
}
