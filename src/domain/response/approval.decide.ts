import type { Approval, CaseState } from '../case/case.state'
import { currentResponse } from '../case/case.state'
import type { Actor, Commands, Decision, Env } from '../command'
import type { Loaded, Lookup } from '../decide'
import { type CaseContext, invalid, onCase, openCase } from '../decided'
import type { IsoInstant } from '../kernel/civil-date'
import { accept, type Outcome, reject } from '../kernel/decision'
import type { UserId } from '../kernel/id'
import { isSinglePerson, type VaultState } from '../vault/vault.state'

/** How long one person alone waits before approving what they asked for (`security.md` 6.1). */
const COOLING_OFF_HOURS = 12
const HOUR_MS = 3_600_000

type Wrong = ReturnType<typeof reject> | null

/** Asks for a second pair of eyes. */
export function requestApproval(payload: Commands['request-approval'], loaded: Loaded, env: Env): Decision {
  const found = openCase(loaded)
  if (!found.ok) return found
  const { caseFile } = found.value
  const wrong = checkRequest(caseFile, payload)
  if (wrong) return wrong
  const approvalId = env.newId()
  const { caseId, subject, reason, rights, responseId } = payload
  const event = { type: 'ApprovalRequested', approvalId, subject, reason, rights, responseId } as const
  return onCase(caseId, [event], { approvalId })
}

function checkRequest(caseFile: CaseState, payload: Commands['request-approval']): Wrong {
  const { subject, reason, rights, responseId } = payload
  if (reason.trim() === '') return invalid('reason', 'Say why, so that the second person can judge.')
  if (rights.some((right) => !caseFile.facts.rights.includes(right))) {
    return invalid('rights', 'Only rights that the case asks for can be named.')
  }
  const open = caseFile.approvals.some((approval) => approval.subject === subject && approval.status === 'asked')
  if (open) return reject('conflict', 'This approval was asked for already and is not decided yet.')
  if (subject === 'release') return checkReleaseRequest(caseFile, responseId)
  if (responseId !== null) return invalid('responseId', 'Only the approval of a release names a response.')
  if (subject === 'override' && rights.length === 0)
    return invalid('rights', 'Say for which right the level is overridden.')
  if (
    subject === 'deletion' &&
    !caseFile.facts.rights.some((right) => right === 'deletion' || right === 'child-report')
  ) {
    return reject('conflict', 'This case asks for no deletion.')
  }
  return null
}

function checkReleaseRequest(caseFile: CaseState, responseId: string | null): Wrong {
  const response = currentResponse(caseFile)
  if (!response || response.responseId !== responseId) {
    return reject('conflict', 'Only the response that stands can be approved. Prepare it first.')
  }
  return response.released ? reject('conflict', 'This response was released before.') : null
}

/** Approves. Of a release: exactly the content that stands now, and nothing else. */
export function giveApproval(
  { caseId, approvalId, note }: Commands['give-approval'],
  loaded: Loaded,
  env: Env,
  lookup: Lookup,
): Decision {
  const found = decidable(loaded, approvalId)
  if (!found.ok) return found
  const { caseFile, vault, approval } = found.value
  const exception = whoMayApprove({ caseFile, vault, approval, actor: env.actor, now: env.now })
  if (!exception.ok) return exception
  if (approval.subject === 'release' && lookup.responseContentSha256(caseFile) !== approval.contentSha256) {
    return reject('conflict', 'What would be delivered was changed after this was asked. Prepare the response again.')
  }
  return onCase(caseId, [{ type: 'ApprovalGiven', approvalId, note, exception: exception.value }])
}

/** Refuses. Whoever asked may take the request back in this way too. */
export function refuseApproval({ caseId, approvalId, note }: Commands['refuse-approval'], loaded: Loaded): Decision {
  const found = decidable(loaded, approvalId)
  if (!found.ok) return found
  if (note.trim() === '') return invalid('note', 'Say why, so that it can be mended.')
  return onCase(caseId, [{ type: 'ApprovalRefused', approvalId, note }])
}

/** Who wants to approve what, and when. */
export type ApprovalSituation = Readonly<{
  caseFile: CaseState
  vault: VaultState
  approval: Approval
  actor: Actor
  now: IsoInstant
}>

/**
 * Whether somebody may approve, and with which exception on record.
 *
 * Rule: never who asked, nor of a release who prepared it. In an office of one person that person may, twelve hours after
 *   asking and recorded as an exception. An override is never approved alone: it lifts the one gate that keeps an
 *   impostor out, and the lawful way without a second person is to deny what cannot be verified (11 CCR 7024; GDPR art. 11(2)).
 * Source: `security.md` 3.8 and 6.1.
 */
function whoMayApprove(situation: ApprovalSituation): Outcome<'single_person' | null> {
  const { caseFile, vault, approval, actor, now } = situation
  const response = caseFile.responses.find(({ responseId }) => responseId === approval.responseId)
  const involved = [approval.requestedBy, ...(response ? [response.prepared.by] : [])]
  if (approval.subject === 'override' && involved.includes(actor.userId) && isSinglePerson(vault)) {
    return reject('forbidden', 'An override always needs a second person. Without one, deny what cannot be verified.')
  }
  return approvesAlone({ vault, involved, requestedAt: approval.requestedAt, actor, now })
}

/** Who asked for something, and when; who wants to approve it now. */
type Approving = Readonly<{
  vault: VaultState
  involved: readonly UserId[]
  requestedAt: IsoInstant
  actor: Actor
  now: IsoInstant
}>

/** The exception under which somebody may approve: none for another person, `single_person` after the cooling-off time. */
export function approvesAlone({
  vault,
  involved,
  requestedAt,
  actor,
  now,
}: Approving): Outcome<'single_person' | null> {
  if (!involved.includes(actor.userId)) return accept(null)
  if (!isSinglePerson(vault)) {
    return reject('forbidden', 'Somebody else has to approve this: nobody approves what they asked for or prepared.')
  }
  const waited = Date.parse(now) - Date.parse(requestedAt)
  if (waited < COOLING_OFF_HOURS * HOUR_MS) {
    return reject(
      'conflict',
      `One person alone approves ${COOLING_OFF_HOURS} hours after asking, not earlier. Look at it again then.`,
    )
  }
  return accept('single_person')
}

/** True when the button to approve may be shown to somebody now. */
export const mayDecide = (situation: ApprovalSituation): boolean =>
  situation.approval.status === 'asked' &&
  situation.caseFile.outcome === null &&
  situation.actor.roles.includes('reviewer') &&
  whoMayApprove(situation).ok

function decidable(loaded: Loaded, approvalId: string): Outcome<CaseContext & Readonly<{ approval: Approval }>> {
  const found = openCase(loaded)
  if (!found.ok) return found
  const approval = found.value.caseFile.approvals.find((entry) => entry.approvalId === approvalId)
  if (!approval) return reject('not_found', 'There is no such approval in this case.')
  if (approval.status === 'void') return reject('conflict', approval.note)
  if (approval.status !== 'asked') return reject('conflict', 'This was decided before.')
  return accept({ ...found.value, approval })
}
