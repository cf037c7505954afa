import type { CaseState } from '../case/case.state'
import { isAllNothingHeld, isBalanced } from '../task/ledger'
import { asksOf, needsDelivery } from '../task/right-ask'
import { isVerified, scorecard } from '../verification/level'

/**
 * Says why a letter would claim what is not so in this case; null when it may be written.
 * Why a gate: a letter is what the requester and an authority believe, so a claim is bound to its fact (G10).
 */
export function letterMisfit(caseFile: CaseState, templateId: string): string | null {
  const begins = (prefix: string) => templateId === prefix || templateId.startsWith(`${prefix}-`)
  const kind = Object.keys(MISFITS).find(begins)
  return kind ? (MISFITS[kind]?.(caseFile) ?? null) : null
}

/** By the first words of a template's id, as `letterKind` reads them. */
const MISFITS: Readonly<Record<string, (caseFile: CaseState) => string | null>> = {
  referral: ({ facts }) =>
    facts.controllerRole === 'processor' ? null : 'The organisation is controller here and answers itself.',
  'agent-proof': ({ facts }) => (facts.requesterRole === 'agent' ? null : NO_AGENT),
  'direct-confirmation': ({ facts }) => (facts.requesterRole === 'agent' ? null : NO_AGENT),
  identity: (caseFile) => (asksIdentity(caseFile) ? null : NO_PROOF_OWED),
  'cannot-identify': (caseFile) => {
    if (!asksIdentity(caseFile)) return NO_PROOF_OWED
    return isVerified(caseFile) ? 'Identity is settled in this case, so it is no ground to do nothing.' : null
  },
  'nothing-held': (caseFile) =>
    isAllNothingHeld(caseFile) ? null : 'Not every system has answered that it holds nothing.',
  confirmation: (caseFile) => {
    const asks = asksOf(caseFile.facts.rights)
    if (asks.length === 0) return 'Nothing that is asked for is done in a system. Answer in your own words.'
    if (needsDelivery(caseFile.facts.rights) || asks.includes('delete'))
      return 'Copies and deletions are answered with a response, which says what was found system by system.'
    return isBalanced(caseFile) ? null : 'A system has not answered yet, so nothing can be confirmed.'
  },
}

const NO_AGENT = 'Nobody asks for somebody else in this case.'
const NO_PROOF_OWED = 'Nothing that is asked for needs proof of identity, so none may be demanded (11 CCR 7026(d)).'

/** True when a right needs a level at all, or somebody asks for another. */
const asksIdentity = (caseFile: CaseState) =>
  caseFile.facts.requesterRole === 'agent' || scorecard(caseFile).some(({ needed }) => needed.level !== 'none')
