import type { Disposition, TaskAsk, TaskResult } from '../case/case.event'
import type { CaseState, Finding, Task } from '../case/case.state'
import type { PolicyPack } from '../policy/pack'
import { asksOf } from './right-ask'

/**
 * The account of what was found: found = delivered + withheld + duplicate + not personal.
 * `undecided` are imported rows without a decision; `balance` is found less all that is accounted for, and the account
 * is balanced when both are zero. `unread` are rows of the files that could not be read: they are in no other number.
 */
export type Ledger = Readonly<{
  found: number
  delivered: number
  withheld: number
  duplicate: number
  notPersonal: number
  undecided: number
  unread: number
  balance: number
  balanced: boolean
  sentence: string
}>

/** The account of one system. `complete` says that everything that was asked has an answer. */
export type TaskLedger = Ledger &
  Readonly<{ taskId: string; systemId: string; systemName: string; deleted: number; complete: boolean }>

/** The account of a case: a line for each system, and the sum. */
export type CaseLedger = Readonly<{ tasks: readonly TaskLedger[]; total: Ledger; balanced: boolean }>

type Counts = Record<Disposition | 'found' | 'undecided' | 'unread', number>

const zero = (): Counts => ({
  found: 0,
  delivered: 0,
  withheld: 0,
  duplicate: 0,
  not_personal: 0,
  undecided: 0,
  unread: 0,
})

function plus(left: Counts, right: Counts): Counts {
  const sum = zero()
  for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] = left[key] + right[key]
  return sum
}

function countRows(finding: Finding): Counts {
  const counts = zero()
  const exceptions = Object.entries(finding.exceptions).filter(([row]) => Number(row) < finding.rows)
  for (const [, { disposition }] of exceptions) counts[disposition] += 1
  counts[finding.fallback?.disposition ?? 'undecided'] += finding.rows - exceptions.length
  return { ...counts, found: finding.rows, unread: finding.badRows }
}

function countTyped(result: Extract<TaskResult, { kind: 'counted' }>): Counts {
  const { found, delivered, withheld, duplicate, notPersonal } = result
  return { ...zero(), found, delivered, withheld, duplicate, not_personal: notPersonal }
}

/** The answer of a kind that a task was given; null when there is none. */
export function resultOf<K extends TaskResult['kind']>(task: Task, kind: K): Extract<TaskResult, { kind: K }> | null {
  const found = task.results.find(({ result }) => result.kind === kind)?.result
  return (found as Extract<TaskResult, { kind: K }> | undefined) ?? null
}

type Held = Extract<TaskResult, { kind: 'held_cannot_delete' }>

/** Everything that a system keeps, one entry for each kind of data. */
export const heldOf = (task: Task): readonly Held[] =>
  task.results.flatMap(({ result }) => (result.kind === 'held_cannot_delete' ? [result] : []))

/** What is kept of one kind of data, in one phrase: records, rule, and the day, if one is known. */
const keptWords = ({ records, citation, keeping }: Held): string =>
  `${records} (${citation})${keeping?.untilOn ? ` until ${keeping.untilOn}` : ''}`

/** The account of one imported file. */
export const findingLedger = (finding: Finding): Ledger => ledgerFrom(countRows(finding))

/** The account of one system, with the words for its line. */
export function taskLedger(task: Task): TaskLedger {
  const typed = resultOf(task, 'counted')
  const imported = task.findings.map(countRows).reduce(plus, zero())
  const counts = typed ? plus(imported, countTyped(typed)) : imported
  // Rows imported only to be deleted are not handed to anybody, so nothing has to be decided about each of them.
  if (!task.plan.asks.includes('find')) counts.undecided = 0
  const ledger = ledgerFrom(counts, task.plan.asks.includes('find'))
  const complete = isComplete(task)
  return {
    ...ledger,
    taskId: task.taskId,
    systemId: task.plan.systemId,
    systemName: task.plan.systemName,
    deleted: resultOf(task, 'deleted')?.count ?? 0,
    complete,
    sentence: complete || counts.found > 0 ? sentenceOf(task, ledger) : `${task.plan.systemName} has not answered yet.`,
  }
}

/** True when each thing that was asked of the system has an answer. */
export function isComplete(task: Task): boolean {
  const kinds = task.results.map(({ result }) => result.kind)
  if (kinds.includes('nothing_held')) return task.findings.length === 0
  const found = kinds.includes('counted') || (kinds.includes('rows') && task.findings.length > 0)
  const acted = kinds.some((kind) => kind === 'deleted' || kind === 'held_cannot_delete')
  return task.plan.asks.every((ask) => {
    if (ask === 'find') return found
    return ask === 'delete' ? acted : acted || kinds.includes('done')
  })
}

/** The account of a whole case. It balances when every system has answered and balances, and none is missing. */
export function ledgerOf(caseFile: CaseState): CaseLedger {
  const tasks = caseFile.tasks.map(taskLedger)
  const total = tasks.map(countsOf).reduce(plus, zero())
  const open = tasks.filter(({ balanced, complete }) => !balanced || !complete)
  const missing = unaskedOf(caseFile).length > 0
  return { tasks, total: ledgerFrom(total), balanced: open.length === 0 && !missing }
}

/** What the rights of a case ask and no system was asked yet. */
export function unaskedOf({ facts, tasks }: CaseState): readonly TaskAsk[] {
  return asksOf(facts.rights).filter((ask) => !tasks.some(({ plan }) => plan.asks.includes(ask)))
}

/** True when nothing stands open in the systems. */
export const isBalanced = (caseFile: CaseState): boolean => ledgerOf(caseFile).balanced

/** True when something that was found was not handed over, or not deleted, for a reason. */
export function keptBack(caseFile: CaseState): boolean {
  const withheld = ledgerOf(caseFile).total.withheld > 0
  return withheld || caseFile.tasks.some((task) => resultOf(task, 'held_cannot_delete') !== null)
}

/** True when there are systems and each said that it holds nothing. */
export function isAllNothingHeld(caseFile: CaseState): boolean {
  return caseFile.tasks.length > 0 && caseFile.tasks.every((task) => isComplete(task) && resultOf(task, 'nothing_held'))
}

/** The systems of which rows of a secret category, such as access keys, would be delivered (A13, B4). */
export function secretRows(caseFile: CaseState, pack: PolicyPack): readonly string[] {
  const secret = pack.dataCategories.filter((category) => category.secret).map(({ id }) => id)
  return caseFile.tasks
    .filter(({ findings }) =>
      findings.some((finding) => secret.includes(finding.category) && countRows(finding).delivered > 0),
    )
    .map(({ plan }) => plan.systemName)
}

const countsOf = (ledger: Ledger): Counts => ({ ...ledger, not_personal: ledger.notPersonal })

function ledgerFrom(counts: Counts, decides = true): Ledger {
  const accounted = counts.delivered + counts.withheld + counts.duplicate + counts.not_personal
  const balance = decides ? counts.found - accounted - counts.undecided : 0
  const ledger = {
    found: counts.found,
    delivered: counts.delivered,
    withheld: counts.withheld,
    duplicate: counts.duplicate,
    notPersonal: counts.not_personal,
    undecided: counts.undecided,
    unread: counts.unread,
    balance,
    balanced: balance === 0 && counts.undecided === 0,
  }
  return { ...ledger, sentence: accountSentence(ledger) }
}

type Account = Omit<Ledger, 'sentence'>

function accountSentence(ledger: Account): string {
  const parts = [
    [ledger.delivered, 'delivered'],
    [ledger.withheld, 'withheld'],
    [ledger.duplicate, 'duplicate'],
    [ledger.notPersonal, 'not personal'],
    [ledger.undecided, 'not decided yet'],
  ] as const
  const named = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`)
  const found = `${ledger.found} found`
  const account = named.length > 0 ? `${found}: ${named.join(', ')}` : found
  const gap =
    ledger.balance === 0
      ? ''
      : `; ${Math.abs(ledger.balance)} ${ledger.balance > 0 ? 'unaccounted for' : 'accounted for twice'}`
  const unread =
    ledger.unread === 0 ? '' : `; ${ledger.unread === 1 ? '1 row' : `${ledger.unread} rows`} could not be read`
  return `${account}${gap}${unread}.`
}

function sentenceOf(task: Task, ledger: Ledger): string {
  if (resultOf(task, 'nothing_held')) return `${task.plan.systemName} holds nothing about this person.`
  const deleted = resultOf(task, 'deleted')
  const held = heldOf(task)
  const words = [
    ...(ledger.found > 0 ? [ledger.sentence] : []),
    ...(deleted ? [`${deleted.count} deleted.`] : []),
    ...(held.length > 0 ? [`Kept: ${held.map(keptWords).join('; ')}.`] : []),
    ...(resultOf(task, 'done') ? ['Done.'] : []),
  ]
  return words.length > 0 ? words.join(' ') : ledger.sentence
}
