import type { CaseFacts } from '../case/case.event'
import type { IsoInstant } from '../kernel/civil-date'
import type { BlobId, CaseId, InquiryId } from '../kernel/id'
import type { Channel, LoggedInquiry, Message, Receipt } from './inquiry.event'

export type InquiryCommands = {
  /** Same Message-ID twice is one message: the second answers with the first one's inquiry and writes nothing. */
  'import-message': { message: Message; receipt: Receipt }
  'quarantine-message': {
    fileName: string
    index: number
    reason: string
    rawBlobId: BlobId | null
    rawSha256: string | null
    size: number
  }
  'log-inquiry': { channel: Exclude<Channel, 'email'>; receivedAt: IsoInstant; inquiry: LoggedInquiry }
  'correct-receipt': { inquiryId: InquiryId; receivedAt: IsoInstant; reason: string }
  /** Opens a case with the facts that the officer confirmed. */
  'accept-inquiry': { inquiryId: InquiryId; facts: CaseFacts }
  'merge-inquiry': { inquiryId: InquiryId; caseId: CaseId }
  'set-aside-inquiry': { inquiryId: InquiryId; reason: string }
  'restore-inquiry': { inquiryId: InquiryId }
}
