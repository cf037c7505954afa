import type { CaseView } from '#contract/schema/case-view'
import { useKept } from '../../memory/kept'
import { toldWithUndo } from '../../notify/notify'
import { draftKey, type FactId, useCase } from '../case-context'
import { type OrderFault, useOrder } from '../use-order'
import { overviewWords as words } from './overview.words'

type Facts = CaseView['facts']
type Draft = Readonly<{ changes: Partial<Facts>; reason: string }>

const EMPTY: Draft = { changes: {}, reason: '' }

export type FactDraft = Readonly<{
  facts: Facts
  reason: string
  editing: boolean
  ready: boolean
  change: (changes: Partial<Facts>) => void
  setReason: (reason: string) => void
  begin: () => void
  stop: () => void
  save: () => void
  pending: boolean
  fault: OrderFault | null
}>

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What is written for one fact: the rules that run and those that were declined are one decision. */
function partOf(facts: Facts, id: FactId): Partial<Facts> {
  if (id !== 'ruleIds') return { [id]: facts[id] }
  return { ruleIds: facts.ruleIds, declinedRuleIds: facts.declinedRuleIds ?? [] }
}

/** One fact being edited in place: the draft outlives the tab, and the saved change can be taken back. */
export function useFactDraft(id: FactId): FactDraft {
  const { view, mayWork, place, show } = useCase()
  const [draft, setDraft] = useKept<Draft>(draftKey(view.caseId, `fact.${id}`), EMPTY)
  const order = useOrder('change-facts')
  const facts = { ...view.facts, ...draft.changes }
  const stop = () => {
    order.reset()
    setDraft(undefined)
    show({ editing: null })
  }
  const save = () => {
    const before = partOf(view.facts, id)
    order.run({ changes: partOf(facts, id), reason: draft.reason }, () => {
      stop()
      toldWithUndo(words.saved, words.undo, () => order.run({ changes: before, reason: words.undoReason }))
    })
  }
  return {
    facts,
    reason: draft.reason,
    editing: mayWork && place.editing === id,
    ready: !same(partOf(facts, id), partOf(view.facts, id)),
    change: (changes) => setDraft({ ...draft, changes: { ...draft.changes, ...changes } }),
    setReason: (reason) => setDraft({ ...draft, reason }),
    begin: () => show({ editing: id }),
    stop,
    save,
    pending: order.pending,
    fault: order.fault,
  }
}
