import type { EventMeta } from '../event'
import type { IsoInstant } from '../kernel/civil-date'
import type { BlobId, CaseId, InquiryId } from '../kernel/id'
import type { Attachment, Channel, InquiryEvent, Receipt } from './inquiry.event'

/** Where an inquiry stands: waiting for the officer, in a case, put aside, or unreadable. */
export type InquiryStatus = 'open' | 'accepted' | 'merged' | 'set_aside' | 'quarantined'

export type InquiryState = Readonly<{
  inquiryId: InquiryId
  channel: Channel
  status: InquiryStatus
  subject: string
  sender: Readonly<{ name: string; email: string; phone: string; postal: string }>
  text: string
  messageId: string | null
  attachments: readonly Attachment[]
  rawBlobId: BlobId | null
  /** Null for a quarantined file: nothing in it could be trusted. */
  receipt: Receipt | null
  acknowledgedOrallyAt: IsoInstant | null
  caseId: CaseId | null
  /** Why it was set aside or quarantined; empty otherwise. */
  reason: string
  revision: number
}>

/** The inquiry after one more event. A null event is one whose payload was destroyed: what is known stays. */
export function evolveInquiry(
  state: InquiryState | null,
  event: InquiryEvent | null,
  meta: EventMeta,
): InquiryState | null {
  if (state === null) return event ? started(event, meta) : null
  return { ...state, ...(event ? changed(state, event) : {}), revision: meta.revision }
}

function started(event: InquiryEvent, meta: EventMeta): InquiryState | null {
  switch (event.type) {
    case 'MessageImported':
      return fromMessage(event, meta)
    case 'InquiryLogged':
      return fromEntry(event, meta)
    case 'MessageQuarantined':
      return {
        ...BLANK,
        inquiryId: event.inquiryId,
        status: 'quarantined',
        subject: event.fileName,
        rawBlobId: event.rawBlobId,
        reason: event.reason,
        revision: meta.revision,
      }
    default:
      return null
  }
}

const BLANK = {
  channel: 'email',
  sender: { name: '', email: '', phone: '', postal: '' },
  text: '',
  messageId: null,
  attachments: [],
  rawBlobId: null,
  receipt: null,
  acknowledgedOrallyAt: null,
  caseId: null,
  reason: '',
} as const satisfies Partial<InquiryState>

function fromMessage(event: Extract<InquiryEvent, { type: 'MessageImported' }>, meta: EventMeta): InquiryState {
  const { message } = event
  return {
    ...BLANK,
    inquiryId: event.inquiryId,
    status: 'open',
    subject: message.subject,
    sender: { ...BLANK.sender, name: message.from?.name ?? '', email: message.from?.address ?? '' },
    text: message.text,
    messageId: message.messageId,
    attachments: message.attachments,
    rawBlobId: message.rawBlobId,
    receipt: event.receipt,
    revision: meta.revision,
  }
}

function fromEntry(event: Extract<InquiryEvent, { type: 'InquiryLogged' }>, meta: EventMeta): InquiryState {
  const { inquiry } = event
  return {
    ...BLANK,
    inquiryId: event.inquiryId,
    channel: event.channel,
    status: 'open',
    subject: inquiry.subject,
    sender: inquiry.from,
    text: inquiry.text,
    attachments: inquiry.attachments,
    receipt: event.receipt,
    acknowledgedOrallyAt: inquiry.acknowledgedOrallyAt,
    revision: meta.revision,
  }
}

function changed(state: InquiryState, event: InquiryEvent): Partial<InquiryState> {
  switch (event.type) {
    case 'ReceiptCorrected':
      return { receipt: event.receipt }
    case 'InquiryAccepted':
      return { status: 'accepted', caseId: event.caseId }
    case 'InquiryMerged':
      return { status: 'merged', caseId: event.caseId }
    case 'InquirySetAside':
      return { status: 'set_aside', reason: event.reason }
    case 'InquiryRestored':
      return { status: state.receipt ? 'open' : 'quarantined', reason: '' }
    case 'MessageImported':
    case 'InquiryLogged':
    case 'MessageQuarantined':
      return {}
  }
}
