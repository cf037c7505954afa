import type { CaseView } from '#contract/schema/case-view'
import type { HoldReason } from '#domain/case/case.event'
import { holdWords, wordFor } from '../word/domain.words'
import { bulkWords as words } from './bulk.words'

/** One thing done to every selected case. */
export type BulkAct =
  | Readonly<{ kind: 'assign'; ownerId: string; owner: string }>
  | Readonly<{ kind: 'hold'; reason: HoldReason; note: string }>

type Now = Pick<CaseView, 'owner' | 'hold' | 'outcome'>

/** What an act would do to a case as it stands: `does` says it in words, and why not where nothing changes. */
export type Plan = Readonly<{ changes: boolean; does: string }>

const stays = (does: string): Plan => ({ changes: false, does })

/** Looks ahead at one case; a closed one is never changed together with others. */
export function planFor(now: Now, act: BulkAct): Plan {
  if (now.outcome) return stays(words.closed)
  if (act.kind === 'assign') {
    if (now.owner.userId === act.ownerId) return stays(words.sameOwner(act.owner))
    return { changes: true, does: words.newOwner(now.owner.name, act.owner) }
  }
  if (now.hold) return stays(words.onHold(wordFor(holdWords, now.hold.reason)))
  return { changes: true, does: words.willWait(wordFor(holdWords, act.reason)) }
}
