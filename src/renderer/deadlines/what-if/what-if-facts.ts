import type { Input } from '#contract/bridge'
import type { CaseView } from '#contract/schema/case-view'
import type { Plain } from '../../api/plain'

export type WhatIfFacts = Plain<Input<'deadline.what-if'>>

/** Where the assumed facts are kept while the vault is open; they are never stored. */
export const WHAT_IF = 'deadlines.what-if'

/** The facts of a case, to be varied: those of one of its clocks, or of the one that leads. */
export function whatIfOf(view: CaseView, ruleId: string | null): WhatIfFacts {
  const deadline =
    view.deadlines.find((known) => known.ruleId === ruleId) ??
    view.deadlines.find(({ leading }) => leading) ??
    view.deadlines[0]
  return {
    ruleId: deadline?.ruleId ?? '',
    requestType: deadline?.requestType ?? null,
    receivedAt: view.receipt.receivedAt,
    zone: view.zone,
    calendar: deadline?.calendar ?? null,
    events: view.clockEvents.map(({ type, at }) => ({ type, at })),
  }
}
