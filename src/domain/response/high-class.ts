import type { CaseState, Task } from '../case/case.state'
import { packOf } from '../case/pack-of'
import type { PolicyPack } from '../policy/pack'
import { findingLedger, resultOf } from '../task/ledger'

/**
 * True when the response of a case would hand over what harms most in the wrong hands, so that a second person releases it.
 *
 * Rule: rows of a category that the policy pack marks sensitive (recordings, transcripts, messages, health and the like),
 *   or of no known category; any row when a parent asks or the case is about a child.
 *   Numbers typed by hand count for the categories that their system holds.
 * Source: `security.md` 3.8 and 6.1.
 */
export function isHighClass(caseFile: CaseState): boolean {
  const delivered = taskRows(caseFile, ({ delivered: rows }) => rows)
  return delivered.length > 0 && (isAboutChild(caseFile) || delivered.some(({ sensitive }) => sensitive))
}

/**
 * True when sensitive data is at stake in a case: found and not yet ruled out. It raises the identity level that is
 * needed before anything is disclosed, changed or deleted.
 */
export function isSensitive(caseFile: CaseState): boolean {
  return taskRows(caseFile, ({ delivered, undecided }) => delivered + undecided).some(({ sensitive }) => sensitive)
}

const isAboutChild = ({ facts }: CaseState) => facts.requesterRole === 'parent' || facts.rights.includes('child-report')

type Rows = Readonly<{ sensitive: boolean }>

/** A line for each import and each typed count of which some rows are counted by `weigh`. */
function taskRows(caseFile: CaseState, weigh: (counts: { delivered: number; undecided: number }) => number): Rows[] {
  const pack = packOf(caseFile)
  return caseFile.tasks.flatMap((task) => {
    const imported = task.findings
      .filter((finding) => weigh(findingLedger(finding)) > 0)
      .map(({ category }) => ({ sensitive: isSensitiveCategory(pack, category) }))
    const typed = resultOf(task, 'counted')
    const counted = typed && weigh({ delivered: typed.delivered, undecided: 0 }) > 0
    return counted ? [...imported, { sensitive: holdsSensitive(pack, task) }] : imported
  })
}

/** A category that the pack does not know counts as sensitive: nobody has said that it is harmless. */
const isSensitiveCategory = (pack: PolicyPack, category: string): boolean =>
  pack.dataCategories.find(({ id }) => id === category)?.sensitive ?? true

function holdsSensitive(pack: PolicyPack, task: Task): boolean {
  const system = pack.systems.find(({ id }) => id === task.plan.systemId)
  return (system?.dataCategoryIds ?? []).some((category) => isSensitiveCategory(pack, category))
}
