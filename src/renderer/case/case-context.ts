import { createContext, useContext } from 'react'
import type { CaseView } from '#contract/schema/case-view'
import type { CaseTab } from '../route/route'

/** A fact that is edited as one; what was declined belongs to the rules. */
export type FactId = Exclude<keyof CaseView['facts'], 'declinedRuleIds'>
export type ApprovalSubject = CaseView['approvals'][number]['subject']
export type SentThing =
  | Readonly<{ kind: 'letter'; letterId: string }>
  | Readonly<{ kind: 'response'; responseId: string }>
  | Readonly<{ kind: 'oral_acknowledgment' }>

/** A question that stands in front of the page until it is answered or put away. */
export type CaseDialog =
  | Readonly<{ kind: 'why'; ruleId: string | null }>
  | Readonly<{ kind: 'hold' | 'close' | 'reopen' | 'receipt' | 'release' | 'clock_event' | 'rule_set' }>
  | Readonly<{ kind: 'sending'; sent: SentThing }>
  | Readonly<{ kind: 'approval'; subject: ApprovalSubject }>

/** What of a tab stands open; kept while the officer is elsewhere. */
export type CasePlace = Readonly<{
  editing: FactId | null
  templateId: string | null
  taskId: string | null
}>

export const FIRST_PLACE: CasePlace = { editing: null, templateId: null, taskId: null }

/** The case on the screen and how to move about in it. */
export type CaseDesk = Readonly<{
  view: CaseView
  /** May work on this case now: an officer, and the case is open. */
  mayWork: boolean
  isOfficer: boolean
  tab: CaseTab
  goTo: (tab: CaseTab) => void
  place: CasePlace
  show: (changes: Partial<CasePlace>) => void
  dialog: CaseDialog | null
  ask: (dialog: CaseDialog) => void
  putAway: () => void
}>

export const CaseContext = createContext<CaseDesk | null>(null)

/** The case on the screen. Only inside the case page. */
export function useCase(): CaseDesk {
  const desk = useContext(CaseContext)
  if (!desk) throw new Error('Invariant broken: useCase stands inside the case page')
  return desk
}

/** Key of a draft that belongs to one case. */
export const draftKey = (caseId: string, what: string): string => `case.${caseId}.${what}`
