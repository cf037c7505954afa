import type { CaseEvent } from '../case/case.event'
import { caseNumber, checkFacts } from '../case/facts'
import type { Commands, Decision, Env } from '../command'
import type { Loaded, Lookup } from '../decide'
import { decided, invalid, NO_VAULT, openCase } from '../decided'
import { caseStream, inquiryStream, type NewEvent } from '../event'
import { dateIn, type IsoInstant } from '../kernel/civil-date'
import { accept, type Outcome, reject } from '../kernel/decision'
import type { CaseId, InquiryId } from '../kernel/id'
import { ruleSetOf } from '../law/registry'
import type { VaultState } from '../vault/vault.state'
import type { InquiryEvent, Receipt } from './inquiry.event'
import type { InquiryState } from './inquiry.state'

const onInquiry = (inquiryId: InquiryId, events: readonly InquiryEvent[], result = {}): Decision =>
  decided(inquiryStream(inquiryId), events, { inquiryId, ...result })

/** Takes a message in. One that was taken in before answers with the first inquiry and writes nothing. */
export function importMessage(
  { message, receipt }: Commands['import-message'],
  { vault }: Loaded,
  env: Env,
  lookup: Lookup,
): Decision {
  if (!vault) return NO_VAULT
  const known = message.messageId === null ? null : lookup.inquiryByMessageId(message.messageId)
  if (known !== null) return accept({ events: [], result: { inquiryId: known, duplicate: true } })
  if (isAfter(receipt.receivedAt, env.now)) return FUTURE_RECEIPT
  if (!lookup.hasBlob(message.rawBlobId)) {
    return invalid('message.rawBlobId', 'The original message was not stored. Import the file again.')
  }
  const inquiryId = env.newId() as InquiryId
  return onInquiry(inquiryId, [{ type: 'MessageImported', inquiryId, message, receipt }], { duplicate: false })
}

/** Keeps a file that could not be read, with the reason, so that nothing that arrived is lost. */
export function quarantineMessage(payload: Commands['quarantine-message'], { vault }: Loaded, env: Env): Decision {
  if (!vault) return NO_VAULT
  const inquiryId = env.newId() as InquiryId
  return onInquiry(inquiryId, [{ type: 'MessageQuarantined', inquiryId, ...payload }], { quarantined: true })
}

/** Takes in what an officer wrote down. The officer's own word on the instant of receipt is proof (A50, A61). */
export function logInquiry(
  { channel, receivedAt, inquiry }: Commands['log-inquiry'],
  { vault }: Loaded,
  env: Env,
): Decision {
  if (!vault) return NO_VAULT
  if (isAfter(receivedAt, env.now)) return FUTURE_RECEIPT
  const { acknowledgedOrallyAt } = inquiry
  if (acknowledgedOrallyAt !== null) {
    if (channel !== 'phone' && channel !== 'in_person') {
      return invalid('inquiry.acknowledgedOrallyAt', 'Only a call or a visit is acknowledged by word of mouth.')
    }
    if (isAfter(receivedAt, acknowledgedOrallyAt) || isAfter(acknowledgedOrallyAt, env.now)) {
      return invalid('inquiry.acknowledgedOrallyAt', 'The acknowledgment lies between the receipt and now.')
    }
  }
  const inquiryId = env.newId() as InquiryId
  const receipt = receiptByOfficer(receivedAt, `Written down by ${env.actor.name}.`)
  return onInquiry(inquiryId, [{ type: 'InquiryLogged', inquiryId, channel, inquiry, receipt }])
}

/** Corrects the instant of receipt while no case follows from it yet. */
export function correctReceipt(payload: Commands['correct-receipt'], loaded: Loaded, env: Env): Decision {
  const found = openInquiry(loaded)
  if (!found.ok) return found
  if (isAfter(payload.receivedAt, env.now)) return FUTURE_RECEIPT
  if (payload.reason.trim() === '') return invalid('reason', 'Say what shows that the receipt was at another time.')
  const receipt = receiptByOfficer(payload.receivedAt, payload.reason)
  return onInquiry(payload.inquiryId, [{ type: 'ReceiptCorrected', receipt, reason: payload.reason }])
}

/**
 * Opens a case with the facts that the officer confirmed. The day of receipt is the day in the office's zone.
 * Duties: A2 (receipt, not triage, drives the clock), A64 (the case pins the policy of its day).
 */
export function acceptInquiry(
  { inquiryId, facts }: Commands['accept-inquiry'],
  loaded: Loaded,
  env: Env,
  lookup: Lookup,
): Decision {
  const found = openInquiry(loaded)
  if (!found.ok) return found
  const { inquiry, vault, receipt } = found.value
  const ruleSet = ruleSetOf(vault.ruleSetVersion, vault.ruleSets)
  if (!ruleSet.ok) return ruleSet
  const checked = checkFacts(facts, ruleSet.value)
  if (!checked.ok) return checked
  const caseId = env.newId() as CaseId
  const year = Number(env.now.slice(0, 4))
  const caseNo = caseNumber(vault.organisation, year, lookup.casesOpenedIn(year) + 1)
  const opened: CaseEvent = {
    type: 'CaseOpened',
    caseId,
    caseNo,
    organisation: vault.organisation,
    policyVersion: vault.policyVersion,
    ruleSetVersion: vault.ruleSetVersion,
    zone: vault.settings.zone,
    calendar: vault.settings.calendar,
    inquiryId,
    channel: inquiry.channel,
    subject: inquiry.subject,
    receipt,
    receivedOn: dateIn(vault.settings.zone, receipt.receivedAt),
    facts: checked.value,
    ownerId: env.actor.userId,
    acknowledgedOrallyAt: inquiry.acknowledgedOrallyAt,
  }
  const events: NewEvent[] = [
    { stream: caseStream(caseId), event: opened },
    { stream: inquiryStream(inquiryId), event: { type: 'InquiryAccepted', caseId } },
  ]
  return accept({ events, result: { caseId, caseNo, inquiryId } })
}

/** Adds a further message to an open case. The case keeps its day of receipt: the first message started its clock. */
export function mergeInquiry({ inquiryId, caseId }: Commands['merge-inquiry'], loaded: Loaded): Decision {
  const found = openInquiry(loaded)
  if (!found.ok) return found
  const target = openCase(loaded)
  if (!target.ok) return target
  const { inquiry, receipt } = found.value
  const events: NewEvent[] = [
    { stream: caseStream(caseId), event: { type: 'InquiryAttached', inquiryId, subject: inquiry.subject, receipt } },
    { stream: inquiryStream(inquiryId), event: { type: 'InquiryMerged', caseId } },
  ]
  return accept({ events, result: { caseId, inquiryId } })
}

/** Puts aside what is no request, or a quarantined file that was looked at. */
export function setAsideInquiry(payload: Commands['set-aside-inquiry'], { inquiry }: Loaded): Decision {
  if (!inquiry) return NO_INQUIRY
  if (inquiry.status !== 'open' && inquiry.status !== 'quarantined') return notOpen(inquiry)
  if (payload.reason.trim() === '') return invalid('reason', 'Say why this is put aside.')
  return onInquiry(payload.inquiryId, [{ type: 'InquirySetAside', reason: payload.reason }])
}

/** Takes an inquiry that was put aside back into the inbox. */
export function restoreInquiry(payload: Commands['restore-inquiry'], { inquiry }: Loaded): Decision {
  if (!inquiry) return NO_INQUIRY
  if (inquiry.status !== 'set_aside') return reject('conflict', 'This inquiry was not set aside.')
  return onInquiry(payload.inquiryId, [{ type: 'InquiryRestored' }])
}

const NO_INQUIRY = reject('not_found', 'There is no such inquiry in this vault.')
const FUTURE_RECEIPT = invalid('receivedAt', 'Nothing is received in the future. Correct the instant of receipt.')

/** True when the first instant is later than the second. */
const isAfter = (left: IsoInstant, right: IsoInstant) => Date.parse(left) > Date.parse(right)

/** A receipt on the officer's word. */
export const receiptByOfficer = (receivedAt: IsoInstant, explanation: string): Receipt => ({
  receivedAt,
  basis: 'officer',
  confirmed: true,
  explanation,
})

type OpenInquiry = Readonly<{ inquiry: InquiryState; vault: VaultState; receipt: Receipt }>

function openInquiry({ vault, inquiry }: Loaded): Outcome<OpenInquiry> {
  if (!vault) return NO_VAULT
  if (!inquiry) return NO_INQUIRY
  if (inquiry.status !== 'open' || inquiry.receipt === null) return notOpen(inquiry)
  return accept({ inquiry, vault, receipt: inquiry.receipt })
}

function notOpen({ status }: InquiryState) {
  const words = {
    open: 'has no instant of receipt',
    accepted: 'has become a case',
    merged: 'belongs to a case',
    set_aside: 'was set aside; restore it first',
    quarantined: 'could not be read; import the file again once it can be',
  } as const
  return reject('conflict', `This inquiry ${words[status]}.`)
}
