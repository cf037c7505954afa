import type { Task } from '#domain/case/case.state'
import type { IsoDate } from '#domain/kernel/civil-date'
import { packFor } from '#domain/policy/packs'
import { copiesAfter, type ResidualCopy } from '#domain/retention/gone-by'
import { heldOf, resultOf } from '#domain/task/ledger'
import type { ComposeContext } from './case-facts'
import { inWords } from './letter-block'
import type { DeletionOutcome } from './letter-field'

type Told = Readonly<{ what: string; goneOn: IsoDate }>

export const records = (count: number): string => (count === 1 ? '1 record' : `${count} records`)

const copiesOf = (task: Task, { caseFile, vault }: ComposeContext): readonly ResidualCopy[] =>
  copiesAfter(task, caseFile, packFor(caseFile.organisation), vault.retention.residuals)

/** The copies of a deletion whose end is known. */
export const copiesTold = (task: Task, context: ComposeContext): readonly Told[] =>
  copiesOf(task, context).flatMap(({ what, goneOn }) => (goneOn === null ? [] : [{ what, goneOn }]))

/** What is kept, in the words of a paragraph. */
export function keptTold({ records: kept, citation, keeping }: ReturnType<typeof heldOf>[number]): string {
  return `${kept} kept${keeping?.untilOn ? ` until ${inWords(keeping.untilOn)}` : ''} (${citation})`
}

/** True where copies of what another system has deleted still lie in this one: then it does not hold nothing. */
const holdsCopies = (task: Task, context: ComposeContext): boolean =>
  context.caseFile.tasks.some(
    (other) => other !== task && copiesOf(other, context).some(({ systemId }) => systemId === task.plan.systemId),
  )

/** What became of the data of one system: only what was recorded, never what a system was merely asked. */
export function deletionOutcomes(task: Task, context: ComposeContext): readonly DeletionOutcome[] {
  const system = task.plan.systemName
  const deleted = resultOf(task, 'deleted')
  return [
    ...(deleted
      ? [
          {
            system,
            outcome: 'deleted' as const,
            detail: records(deleted.count),
            citation: null,
            copies: copiesTold(task, context),
          },
        ]
      : []),
    ...heldOf(task).map(({ records: kept, ground, citation, keeping }) => ({
      system,
      outcome: 'kept' as const,
      detail: `${kept}: ${ground}`,
      citation,
      keptUntilOn: keeping?.untilOn ?? null,
    })),
    ...(resultOf(task, 'nothing_held') && !holdsCopies(task, context)
      ? [{ system, outcome: 'nothing_held' as const, detail: '', citation: null }]
      : []),
  ]
}

/** Says that copies stay in backups for a while whose length nobody has said; null where their day stands with the system. */
export function backupsSentence(context: ComposeContext): string | null {
  const copies = context.caseFile.tasks.flatMap((task) => copiesOf(task, context))
  const undated = copies.some(({ systemId, goneOn }) => systemId === 'S19' && goneOn === null)
  return undated
    ? 'Copies may remain in backups until these are overwritten. They are not used for anything else, and the deletion is repeated if one is restored.'
    : null
}
