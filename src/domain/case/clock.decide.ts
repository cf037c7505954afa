import type { Commands, Decision, Env } from '../command'
import type { ClockEvent } from '../deadline/deadline'
import { pairExchanges } from '../deadline/exchange'
import type { Loaded } from '../decide'
import { invalid, onCase, openCase } from '../decided'
import { receiptByOfficer } from '../intake/inquiry.decide'
import { dateIn } from '../kernel/civil-date'
import { reject } from '../kernel/decision'
import type { CaseState } from './case.state'

/** Records what moved a clock: an answer of the requester, a fee, proof of authority. */
export function recordClockEvent(
  { caseId, clockEvent, note }: Commands['record-clock-event'],
  loaded: Loaded,
  env: Env,
): Decision {
  const found = openCase(loaded)
  if (!found.ok) return found
  const wrong = checkClockEvent(found.value.caseFile, clockEvent, env)
  return wrong ?? onCase(caseId, [{ type: 'ClockEventRecorded', clockEvent, note }])
}

/** Corrects the day from which everything counts. Every date is computed anew. */
export function correctCaseReceipt(
  { caseId, receivedAt, reason }: Commands['correct-case-receipt'],
  loaded: Loaded,
  env: Env,
): Decision {
  const found = openCase(loaded)
  if (!found.ok) return found
  const { caseFile } = found.value
  if (Date.parse(receivedAt) > Date.parse(env.now)) {
    return invalid('receivedAt', 'Nothing is received in the future. Correct the instant of receipt.')
  }
  if (reason.trim() === '') return invalid('reason', 'Say what shows that the receipt was at another time.')
  const early = [...caseFile.clockEvents.map(({ at }) => at), ...caseFile.sendings.map(({ sentAt }) => sentAt)]
    .sort()
    .find((at) => Date.parse(at) < Date.parse(receivedAt))
  if (early)
    return invalid('receivedAt', `Something was sent or asked at ${early} already, so the receipt was earlier.`)
  const receipt = receiptByOfficer(receivedAt, reason)
  return onCase(caseId, [{ type: 'ReceiptChanged', receipt, receivedOn: dateIn(caseFile.zone, receivedAt), reason }])
}

/**
 * Says why an event cannot have happened to the clocks of a case; null when it can.
 * Why: an answer without its question, or an event before receipt, would leave every clock without a date.
 */
export function checkClockEvent(caseFile: CaseState, clockEvent: ClockEvent, env: Env) {
  if (Date.parse(clockEvent.at) > Date.parse(env.now)) {
    return invalid('clockEvent.at', 'This lies in the future. Record it when it has happened.')
  }
  if (
    clockEvent.type === 'extension_notice_sent' &&
    caseFile.clockEvents.some(({ type }) => type === clockEvent.type)
  ) {
    return reject('conflict', 'A notice of extension was sent before. There is one extension only.')
  }
  const paired = pairExchanges([...caseFile.clockEvents, clockEvent], caseFile.zone, caseFile.receivedOn)
  return paired.ok ? null : paired
}
