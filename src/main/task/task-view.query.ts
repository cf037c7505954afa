import type { TaskView } from '#contract/schema/case-view'
import type { CaseState, Task } from '#domain/case/case.state'
import type { IsoInstant } from '#domain/kernel/civil-date'
import { packFor } from '#domain/policy/packs'
import { findingLedger, type Ledger, taskLedger } from '#domain/task/ledger'
import type { VaultState } from '#domain/vault/vault.state'
import { NOTHING_KEPT, periodFor, presentKeeping } from '#main/retention/task-keeping'

const ledgerView = ({ found, delivered, withheld, duplicate, notPersonal, undecided, balanced, sentence }: Ledger) => ({
  found,
  delivered,
  withheld,
  duplicate,
  notPersonal,
  undecided,
  balanced,
  sentence,
})

/** What presenting a task needs beside its case. */
export type TaskContext = Readonly<{ vault: VaultState; now: IsoInstant; userName: (userId: string) => string }>

/** One system of a case with its answers, its account, and what is kept there or outlives a deletion. */
export function presentTask(task: Task, caseFile: CaseState, context: TaskContext): TaskView {
  const { userName } = context
  const pack = packFor(caseFile.organisation)
  const system = pack.systems.find(({ id }) => id === task.plan.systemId)
  const labelOf = (category: string) => pack.dataCategories.find(({ id }) => id === category)?.label ?? category
  return {
    taskId: task.taskId,
    systemId: task.plan.systemId,
    systemName: task.plan.systemName,
    capability: system
      ? {
          find: system.find,
          export: system.export,
          delete: system.delete,
          certify: system.certify,
          source: system.source,
        }
      : {},
    holds: (system?.dataCategoryIds ?? []).map((id) => ({
      id,
      label: labelOf(id),
      ...periodFor(id, caseFile, context),
    })),
    ...(system ? presentKeeping(task, system, { caseFile, context, labelOf }) : NOTHING_KEPT),
    asks: [...task.plan.asks],
    owner: task.ownerId ? { userId: task.ownerId, name: userName(task.ownerId) } : null,
    dueOn: task.dueOn,
    result: task.result,
    findings: task.findings.map((finding) => ({
      importId: finding.importId,
      fileName: finding.fileName,
      category: finding.category,
      categoryLabel: labelOf(finding.category),
      columns: [...finding.columns],
      rows: finding.rows,
      badRows: finding.badRows,
      ledger: ledgerView(findingLedger(finding)),
    })),
    ledger: ledgerView(taskLedger(task)),
  }
}
