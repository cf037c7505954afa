import { type CaseState, currentResponse } from '../case/case.state'
import { packOf } from '../case/pack-of'
import { ledgerOf, secretRows, unaskedOf } from '../task/ledger'
import { needsDelivery } from '../task/right-ask'
import type { Settings } from '../vault/vault.event'
import { scorecard } from '../verification/level'

/** Everything that can stand between a case and the release of its response. */
export const BLOCKER_CODES = [
  'case_closed',
  'on_hold',
  'refer_to_controller',
  'rights_missing',
  'level_not_met',
  'tasks_missing',
  'result_missing',
  'unbalanced',
  'secret_delivered',
  'recipients_missing',
  'channel_unknown',
  'not_prepared',
  'content_changed',
  'released_before',
  'approval_missing',
] as const
export type BlockerCode = (typeof BLOCKER_CODES)[number]

/** The part of the case page where a blocker is removed. */
export type BlockerPlace = 'overview' | 'identity' | 'tasks' | 'response' | 'settings'

export type Blocker = Readonly<{ code: BlockerCode; message: string; where: BlockerPlace }>

/** `contentSha256` is the hash of the content as it is now; null leaves that comparison to the caller. */
export type ReleaseSituation = Readonly<{ caseFile: CaseState; settings: Settings; contentSha256: string | null }>

const blocker = (code: BlockerCode, where: BlockerPlace, message: string): Blocker => ({ code, message, where })

/** Everything that stands in the way of releasing the response, nearest first; empty when it may be released. */
export function releaseBlockers(situation: ReleaseSituation): readonly Blocker[] {
  const { caseFile, settings } = situation
  return [
    ...prepareBlockers(caseFile),
    ...levelBlockers(caseFile),
    ...setupBlockers(caseFile, settings),
    ...responseBlockers(situation),
  ]
}

/** What stands in the way of preparing a response. */
export function prepareBlockers(caseFile: CaseState): readonly Blocker[] {
  const blockers: Blocker[] = []
  if (caseFile.outcome !== null)
    blockers.push(blocker('case_closed', 'overview', 'The case is closed. Reopen it first.'))
  if (caseFile.hold) blockers.push(blocker('on_hold', 'overview', 'The case is on hold. Resume it first.'))
  if (caseFile.facts.controllerRole === 'processor') {
    const message = 'The organisation is only processor for this data: refer the requester to the controller.'
    blockers.push(blocker('refer_to_controller', 'overview', message))
  }
  if (caseFile.facts.rights.length === 0) {
    blockers.push(blocker('rights_missing', 'overview', 'Say first what is asked for.'))
  }
  return [...blockers, ...ledgerBlockers(caseFile)]
}

function ledgerBlockers(caseFile: CaseState): Blocker[] {
  const unasked = unaskedOf(caseFile)
  const planned =
    unasked.length > 0 ? [blocker('tasks_missing', 'tasks', `No system was asked to ${unasked.join(', ')}.`)] : []
  const systems = ledgerOf(caseFile).tasks.flatMap((task) => {
    if (!task.complete) return [blocker('result_missing', 'tasks', `${task.systemName} has not answered everything.`)]
    return task.balanced
      ? []
      : [blocker('unbalanced', 'tasks', `${task.systemName} does not balance: ${task.sentence}`)]
  })
  const secrets = secretRows(caseFile, packOf(caseFile)).map((systemName) =>
    blocker('secret_delivered', 'tasks', `${systemName}: credentials are never delivered. Withhold these rows.`),
  )
  return [...planned, ...systems, ...secrets]
}

function levelBlockers(caseFile: CaseState): Blocker[] {
  return scorecard(caseFile)
    .filter(({ met, overridden }) => !met && !overridden)
    .map(({ label, sentence }) => blocker('level_not_met', 'identity', `${label}: ${sentence}`))
}

/** What the policy leaves open and the office has to settle (G1, G14); it is asked for and never invented. */
function setupBlockers(caseFile: CaseState, settings: Settings): Blocker[] {
  const pack = packOf(caseFile)
  const unknown = pack.channels.filter(
    ({ id, use, address }) => use === 'privacy' && address === null && !settings.channelAddresses[id]?.trim(),
  )
  const blockers = unknown.map(({ label }) =>
    blocker(
      'channel_unknown',
      'settings',
      `${label}: the policy prints the address unreadably. Enter it in the settings.`,
    ),
  )
  const asksRecipients = pack.setup.some(({ id, blocks }) => id === 'recipients' && blocks === 'release')
  if (asksRecipients && needsDelivery(caseFile.facts.rights) && !settings.recipients?.some((name) => name.trim())) {
    const message = 'The policy does not say who receives personal data. Enter the recipients in the settings.'
    blockers.push(blocker('recipients_missing', 'settings', message))
  }
  return blockers
}

function responseBlockers({ caseFile, contentSha256 }: ReleaseSituation): Blocker[] {
  const latest = caseFile.responses.at(-1)
  if (!latest) return [blocker('not_prepared', 'response', 'Prepare the response first.')]
  if (latest.void !== null) {
    return [
      blocker('content_changed', 'response', `After it was prepared, ${latest.void}. Prepare the response again.`),
    ]
  }
  if (latest.released) return [blocker('released_before', 'response', 'This response was released before.')]
  if (contentSha256 !== null && contentSha256 !== latest.contentSha256) {
    return [blocker('content_changed', 'response', 'What would be delivered was changed. Prepare the response again.')]
  }
  if (!latest.highClass || isReleaseApproved(caseFile)) return []
  return [
    blocker('approval_missing', 'response', 'Sensitive data is delivered: a second person has to approve the release.'),
  ]
}

/** True when a second person approved the release of exactly the response that stands. */
export function isReleaseApproved(caseFile: CaseState): boolean {
  const response = currentResponse(caseFile)
  if (!response) return false
  return caseFile.approvals.some(
    (approval) =>
      approval.subject === 'release' &&
      approval.status === 'given' &&
      approval.responseId === response.responseId &&
      approval.contentSha256 === response.contentSha256,
  )
}
