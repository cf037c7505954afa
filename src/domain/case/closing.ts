import { reject } from '../kernel/decision'
import { isAllNothingHeld, isBalanced, keptBack } from '../task/ledger'
import { needsDelivery } from '../task/right-ask'
import type { CaseOutcome } from './case.event'
import { type CaseState, currentResponse, sendingOf } from './case.state'
import { answeredInstant } from './clocks'
import { letterKind } from './letter-kind'

type Wrong = ReturnType<typeof reject> | null

const conflict = (message: string): Wrong => reject('conflict', message)
const needsNote = (note: string, message: string): Wrong => (note.trim() === '' ? conflict(message) : null)

/** Says why an outcome does not fit what happened in the case; null when it does. */
export function checkClosing(caseFile: CaseState, outcome: CaseOutcome, note: string): Wrong {
  if (caseFile.hold?.reason === 'legal_hold')
    return conflict('A legal hold stands on this case. Resume it before closing.')
  switch (outcome) {
    case 'fulfilled':
      return checkFulfilled(caseFile)
    case 'partly_fulfilled':
      return checkPartlyFulfilled(caseFile)
    case 'nothing_held':
      return checkNothingHeld(caseFile)
    case 'refused':
    case 'unverifiable':
      return checkDenied(caseFile, outcome, note)
    case 'referred':
      return checkReferred(caseFile)
    case 'withdrawn':
      return needsNote(note, 'Say in the note when and how the request was withdrawn.')
    case 'not_a_request':
    case 'duplicate':
      return checkNotWorked(caseFile, outcome, note)
  }
}

function checkFulfilled(caseFile: CaseState): Wrong {
  const wrong = needsPackage(caseFile) ? checkDelivered(caseFile) : checkSettled(caseFile)
  if (wrong) return wrong
  return keptBack(caseFile)
    ? conflict('Something was withheld or could not be deleted. Close the case as partly fulfilled.')
    : null
}

const checkPartlyFulfilled = (caseFile: CaseState): Wrong =>
  needsPackage(caseFile) ? checkDelivered(caseFile) : checkSettled(caseFile)

/** A response is needed where data is asked for, and where the officer chose to prepare one. */
const needsPackage = (caseFile: CaseState) => needsDelivery(caseFile.facts.rights) || caseFile.responses.length > 0

/** For rights without data to hand over: every system answered, and a letter told the requester. */
function checkSettled(caseFile: CaseState): Wrong {
  return isBalanced(caseFile)
    ? checkAnswered(caseFile)
    : conflict('A system has not answered, or does not balance. Finish the ledger first.')
}

function checkDelivered(caseFile: CaseState): Wrong {
  const response = currentResponse(caseFile)
  if (!response?.released)
    return conflict('No response that still stands was released. Release it, or choose another outcome.')
  if (!sendingOf(caseFile, response.responseId)) return conflict('Record how and when the response was sent first.')
  return isBalanced(caseFile) ? null : conflict('A system does not balance. Finish the ledger first.')
}

function checkAnswered(caseFile: CaseState): Wrong {
  return answeredInstant(caseFile) === null
    ? conflict('No answer was recorded as sent. The requester has to hear the outcome first.')
    : null
}

function checkNothingHeld(caseFile: CaseState): Wrong {
  if (!isAllNothingHeld(caseFile)) return conflict('Not every system answered that it holds nothing.')
  return checkAnswered(caseFile)
}

function checkDenied(caseFile: CaseState, outcome: 'refused' | 'unverifiable', note: string): Wrong {
  if (currentResponse(caseFile)?.released) return conflict('A response was released, so the request was not denied.')
  const why =
    outcome === 'refused'
      ? 'Give the ground of the refusal in the note.'
      : 'Say in the note what could not be verified.'
  return needsNote(note, why) ?? checkAnswered(caseFile)
}

/** A processor tells the person who the controller is (A3, B3); the proof of that letter stays with the case. */
function checkReferred(caseFile: CaseState): Wrong {
  if (caseFile.facts.controllerRole !== 'processor') {
    return conflict('Only data that the organisation processes for somebody else is referred.')
  }
  const referred = caseFile.sendings.some(({ templateId }) => letterKind(templateId ?? '') === 'referral')
  return referred ? null : conflict('Record first how and when the referral was sent.')
}

function checkNotWorked(caseFile: CaseState, outcome: 'not_a_request' | 'duplicate', note: string): Wrong {
  if (caseFile.responses.some(({ released }) => released)) {
    return conflict('A response was released for this case, so it was a request of its own.')
  }
  return needsNote(note, outcome === 'duplicate' ? 'Name the case that this one repeats.' : 'Say what it was instead.')
}
