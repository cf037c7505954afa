import type { IsoInstant } from '../kernel/civil-date'
import type { BlobId, CaseId, InquiryId } from '../kernel/id'

/** How an inquiry reached the organisation. */
export const CHANNELS = ['email', 'phone', 'post', 'web_form', 'in_person'] as const
export type Channel = (typeof CHANNELS)[number]

/** Where the instant of receipt comes from; only the first and the officer's own entry are proof. */
export const RECEIPT_BASES = [
  'trusted_received',
  'topmost_received',
  'date_header',
  'import_instant',
  'officer',
] as const
export type ReceiptBasis = (typeof RECEIPT_BASES)[number]

export type Receipt = Readonly<{ receivedAt: IsoInstant; basis: ReceiptBasis; confirmed: boolean; explanation: string }>

export type Address = Readonly<{ name: string; address: string }>

export type Attachment = Readonly<{ blobId: BlobId; name: string; type: string; size: number; sha256: string }>

/** A message as it was read; the raw bytes stand in the blob, unchanged, as evidence. */
export type Message = Readonly<{
  messageId: string | null
  subject: string
  from: Address | null
  replyTo: readonly Address[]
  to: readonly Address[]
  cc: readonly Address[]
  dateHeader: string | null
  text: string
  textFrom: 'plain' | 'html' | 'none'
  attachments: readonly Attachment[]
  authenticationResults: readonly string[]
  warnings: readonly string[]
  rawBlobId: BlobId
  rawSha256: string
  fileName: string
}>

/** An inquiry that an officer wrote down: a call, a letter, a form, a visit. */
export type LoggedInquiry = Readonly<{
  subject: string
  from: Readonly<{ name: string; email: string; phone: string; postal: string }>
  text: string
  /** A call may be acknowledged by word of mouth (A50; 11 CCR 7021(a)). */
  acknowledgedOrallyAt: IsoInstant | null
  attachments: readonly Attachment[]
}>

export type InquiryEvent =
  | Readonly<{ type: 'MessageImported'; inquiryId: InquiryId; message: Message; receipt: Receipt }>
  | Readonly<{
      type: 'InquiryLogged'
      inquiryId: InquiryId
      channel: Exclude<Channel, 'email'>
      inquiry: LoggedInquiry
      receipt: Receipt
    }>
  | Readonly<{
      type: 'MessageQuarantined'
      inquiryId: InquiryId
      fileName: string
      index: number
      reason: string
      rawBlobId: BlobId | null
      rawSha256: string | null
      size: number
    }>
  | Readonly<{ type: 'ReceiptCorrected'; receipt: Receipt; reason: string }>
  | Readonly<{ type: 'InquiryAccepted'; caseId: CaseId }>
  | Readonly<{ type: 'InquiryMerged'; caseId: CaseId }>
  | Readonly<{ type: 'InquirySetAside'; reason: string }>
  | Readonly<{ type: 'InquiryRestored' }>
