import type { InquiryState } from '#domain/intake/inquiry.state'
import type { IsoInstant } from '#domain/kernel/civil-date'
import type { WriteDb } from '#main/vault/database'
import { forgetWords, indexWords } from './search'
import { statement, upsert } from './statement'

/** Characters of a message that the list shows under its subject. */
const EXCERPT = 160

/** The row of the inbox that an inquiry's events add up to. `startedAt` stands in where an unreadable file has no receipt. */
export function inquiryRowOf(state: InquiryState, startedAt: IsoInstant) {
  return {
    inquiry_id: state.inquiryId,
    state: state.status,
    channel: state.channel,
    sender: state.sender.name || state.sender.email || state.sender.phone,
    sender_address: state.sender.email.toLowerCase(),
    subject: state.subject,
    excerpt: (state.status === 'quarantined' ? state.reason : state.text.slice(0, EXCERPT * 4))
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, EXCERPT),
    received_at: state.receipt?.receivedAt ?? startedAt,
    receipt_confirmed: state.receipt?.confirmed ? 1 : 0,
    attachments: state.attachments.length,
    message_id: state.messageId,
    case_id: state.caseId,
  }
}

/** Writes the row of the inbox and, once, its search words: they cannot change later. */
export function projectInquiry(db: WriteDb, state: InquiryState, startedAt: IsoInstant): void {
  upsert(db, 'inquiry_row', 'inquiry_id', inquiryRowOf(state, startedAt))
  if (state.revision > 1) return
  const { name, email, phone } = state.sender
  indexWords(db, {
    kind: 'inquiry',
    id: state.inquiryId,
    text: [name, email, phone, state.subject, state.text].join(' '),
  })
}

/** Takes an inquiry out of the inbox, after its content was destroyed. */
export function forgetInquiry(db: WriteDb, inquiryId: string): void {
  statement(db, 'DELETE FROM inquiry_row WHERE inquiry_id = ?').run(inquiryId)
  forgetWords(db, { kind: 'inquiry', id: inquiryId })
}
