import { isReleaseApproved } from '../response/blockers'
import { ledgerOf } from '../task/ledger'
import { needsDelivery } from '../task/right-ask'
import { currentResponse, sendingOf } from './case.state'
import { answeredInstant } from './clocks'
import { at, type Finder, type NextStep, type Situation } from './step'

/** An answer that stands finishes everything before it. */
export const answered: Finder = (situation) => {
  const { caseFile } = situation
  const response = currentResponse(caseFile)
  if (response?.released) return releasedStep(situation)
  if (caseFile.responses.length > 0 || answeredInstant(caseFile) === null) return null
  const isOpen = needsDelivery(caseFile.facts.rights) || !ledgerOf(caseFile).balanced
  const sentence = isOpen
    ? 'The requester was answered by letter. Close the case.'
    : 'The answer has left. Close the case.'
  return at(situation, 'close', sentence)
}

function releasedStep(situation: Situation): NextStep {
  const response = currentResponse(situation.caseFile)
  if (response && response.packages.length === 0) {
    return at(situation, 'save_package', 'Save the released package, and send it.')
  }
  if (response && !sendingOf(situation.caseFile, response.responseId)) {
    return at(situation, 'record_sending', 'Record how and when the response was sent.')
  }
  return at(situation, 'close', 'The response was sent. Close the case.')
}

/** A right without data to hand over is answered by a letter; a response can be prepared instead. */
export const letterAnswer: Finder = (situation) =>
  !needsDelivery(situation.caseFile.facts.rights) && situation.caseFile.responses.length === 0
    ? at(situation, 'send_answer', 'Tell the requester what was done.')
    : null

/** Freezes the answer, or freezes it again after a change. */
export const prepare: Finder = (situation) => {
  const latest = situation.caseFile.responses.at(-1)
  if (latest?.void === null) return null
  const again = latest ? `Prepare the response again: after it was prepared, ${latest.void}.` : 'Prepare the response.'
  return at(situation, 'prepare_response', again)
}

/** High-class responses need a second person. */
export const approve: Finder = (situation) => {
  const { caseFile } = situation
  if (!currentResponse(caseFile)?.highClass || isReleaseApproved(caseFile)) return null
  const asked = caseFile.approvals.some(({ subject, status }) => subject === 'release' && status === 'asked')
  return asked
    ? at(situation, 'await_approval', 'A second person looks at the response before it is released.')
    : at(situation, 'request_approval', 'Sensitive data is delivered: ask a second person to approve the release.')
}

/** The last look. */
export const release: Finder = (situation) =>
  currentResponse(situation.caseFile)
    ? at(situation, 'release', 'Look at the response once more, and release it.')
    : null
