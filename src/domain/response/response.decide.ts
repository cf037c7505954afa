import type { CaseEvent } from '../case/case.event'
import { evolveCase } from '../case/case.evolve'
import type { CaseState } from '../case/case.state'
import type { Commands, Decision, Env } from '../command'
import type { Loaded, Lookup } from '../decide'
import { invalid, onCase, openCase } from '../decided'
import { reject } from '../kernel/decision'
import type { ResponseId } from '../kernel/id'
import { invariant } from '../kernel/invariant'
import { agrees } from '../verification/match'
import { type Blocker, prepareBlockers, releaseBlockers } from './blockers'
import { isHighClass } from './high-class'

type Prepared = Extract<CaseEvent, { type: 'ResponsePrepared' }>

/**
 * Freezes what will be delivered: every system has answered and balances, and the hash covers rows, decisions, words and
 * recipient.
 */
export function prepareResponse(
  payload: Commands['prepare-response'],
  loaded: Loaded,
  env: Env,
  lookup: Lookup,
): Decision {
  const found = openCase(loaded)
  if (!found.ok) return found
  const { caseFile } = found.value
  const blockers = prepareBlockers(caseFile)
  if (blockers.length > 0) return refused(blockers, 'The response cannot be prepared yet.')
  const wrong = checkRecipient(caseFile, payload.recipient)
  if (wrong) return wrong
  const responseId = env.newId() as ResponseId
  const { caseId, recipient, paragraphs } = payload
  const highClass = isHighClass(caseFile)
  const draft: Prepared = { type: 'ResponsePrepared', responseId, contentSha256: '', highClass, recipient, paragraphs }
  const meta = { at: env.now, by: env.actor.userId, revision: caseFile.revision + 1 }
  const drafted = evolveCase(caseFile, draft, meta)
  invariant(drafted !== null, 'an open case evolves to a case')
  const contentSha256 = lookup.responseContentSha256(drafted)
  return onCase(caseId, [{ ...draft, contentSha256 }], { responseId, contentSha256, highClass })
}

/**
 * SECURITY: data goes only to an address that the case knows: the requester's own or one that was checked against the
 * file. Near misses are the commonest leak (`security.md` 1.5, G7).
 */
function checkRecipient(caseFile: CaseState, { name, email, postal }: Commands['prepare-response']['recipient']) {
  if ([name, email, postal].every((line) => line.trim() === '')) {
    return invalid('recipient', 'Say to whom the response goes.')
  }
  if (email.trim() === '') return null
  const { requester } = caseFile.facts
  const checked = caseFile.checks.some(
    ({ dataPoint, result, withdrawn, onFile }) =>
      dataPoint === 'email' &&
      result === 'match' &&
      withdrawn === null &&
      onFile.kind === 'known_record' &&
      agrees('email', email, onFile.value),
  )
  if (checked || agrees('email', email, requester.email)) return null
  return invalid(
    'recipient.email',
    `${email} is neither the requester’s address nor one on file. Check it, or change the facts.`,
  )
}

/** Lets the response go. Nothing may stand in the way, and what is released is what was approved. */
export function releaseResponse(
  { caseId, responseId }: Commands['release-response'],
  loaded: Loaded,
  _: Env,
  lookup: Lookup,
): Decision {
  const found = openCase(loaded)
  if (!found.ok) return found
  const { caseFile, vault } = found.value
  const response = caseFile.responses.find((entry) => entry.responseId === responseId)
  if (!response) return reject('not_found', 'There is no such response in this case.')
  if (caseFile.responses.at(-1) !== response)
    return reject('conflict', 'A later response was prepared. Release that one.')
  const contentSha256 = lookup.responseContentSha256(caseFile)
  const blockers = releaseBlockers({ caseFile, settings: vault.settings, contentSha256 })
  if (blockers.length > 0) return refused(blockers, 'The response cannot be released yet.')
  return onCase(caseId, [{ type: 'ResponseReleased', responseId, contentSha256 }])
}

/** Records the package that was written for a released response. */
export function recordPackage(payload: Commands['record-package'], loaded: Loaded): Decision {
  const found = openCase(loaded)
  if (!found.ok) return found
  const { caseId, ...written } = payload
  const response = found.value.caseFile.responses.find(({ responseId }) => responseId === written.responseId)
  if (!response) return reject('not_found', 'There is no such response in this case.')
  if (!response.released) return reject('conflict', 'Release the response before its package is written.')
  if (response.void !== null)
    return reject('conflict', `After the release, ${response.void}. Prepare the response again.`)
  return onCase(caseId, [{ type: 'PackageWritten', ...written }])
}

/** A refusal that lists everything which stands in the way, by its place. */
function refused(blockers: readonly Blocker[], message: string) {
  const issues = blockers.map((one) => ({ path: `${one.where}.${one.code}`, message: one.message }))
  return reject('conflict', `${message} ${blockers[0]?.message ?? ''}`, issues)
}
