import type { z } from 'zod'
import type { InquiryRow, InquiryView } from '#contract/schema/intake-view'
import type { vaultSchemas } from '#contract/schema/vault'
import type { CaseFacts } from '#domain/case/case.event'
import type { Message } from '#domain/intake/inquiry.event'
import type { InquiryState } from '#domain/intake/inquiry.state'
import { suggest, suggestedFacts } from '#domain/intake/suggest'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { controllerRoleFor } from '#domain/policy/pack'
import { packFor } from '#domain/policy/packs'
import type { VaultState } from '#domain/vault/vault.state'
import { presentFacts } from '#main/case/present-facts'
import { matchExpression } from '#main/projection/search'
import { statement } from '#main/projection/statement'
import type { ReadDb } from '#main/vault/database'

type Input = z.output<(typeof vaultSchemas)['intake.list']['input']>
type Page = z.output<(typeof vaultSchemas)['intake.list']['output']>

type StoredRow = {
  inquiry_id: string
  state: InquiryRow['state']
  channel: InquiryRow['channel']
  sender: string
  subject: string
  excerpt: string
  received_at: string
  receipt_confirmed: number
  attachments: number
  case_id: string | null
  case_no: string | null
}

const present = (row: StoredRow): InquiryRow => ({
  inquiryId: row.inquiry_id,
  state: row.state,
  channel: row.channel,
  from: row.sender,
  subject: row.subject,
  excerpt: row.excerpt,
  receivedAt: row.received_at,
  receiptConfirmed: row.receipt_confirmed === 1,
  attachments: row.attachments,
  caseId: row.case_id,
  caseNo: row.case_no,
})

const STATES = {
  open: ['open'],
  accepted: ['accepted', 'merged'],
  set_aside: ['set_aside'],
  quarantined: ['quarantined'],
  all: [],
} as const

/** One page of the inbox, newest first, with the number of inquiries in each state. */
export function listInquiries(db: ReadDb, input: Input): Outcome<Page> {
  const from = readCursor(input.cursor)
  if (from === 'bad') return reject('invalid_input', 'The place in the list is not readable. Start from the top.')
  const states = STATES[input.state]
  const words = matchExpression(input.search)
  const where = [
    states.length > 0 ? `r.state IN (${states.map(() => '?').join(', ')})` : '1',
    words
      ? "r.inquiry_id IN (SELECT e.id FROM search_word w JOIN search_entry e ON e.n = w.rowid WHERE search_word MATCH ? AND e.kind = 'inquiry' LIMIT 5000)"
      : '1',
  ]
  const values = [...states, ...(words ? [words] : [])]
  const keyset = from ? ['r.received_at <= ?', '(r.received_at < ? OR r.inquiry_id < ?)'] : []
  const rows = statement<StoredRow>(
    db,
    `SELECT r.*, c.case_no FROM inquiry_row r LEFT JOIN case_row c ON c.case_id = r.case_id WHERE ${[...where, ...keyset].join(' AND ')} ORDER BY r.received_at DESC, r.inquiry_id DESC LIMIT ?`,
  ).all(...values, ...(from ? [from[0], from[0], from[1]] : []), input.limit + 1)
  const page = rows.slice(0, input.limit)
  const last = page.at(-1)
  return accept({
    rows: page.map(present),
    next: rows.length > input.limit && last ? JSON.stringify([last.received_at, last.inquiry_id]) : null,
    total:
      statement<{ n: number }>(db, `SELECT count(*) AS n FROM inquiry_row r WHERE ${where.join(' AND ')}`).get(
        ...values,
      )?.n ?? 0,
    counts: Object.fromEntries(
      statement<{ state: string; n: number }>(db, 'SELECT state, count(*) AS n FROM inquiry_row GROUP BY state')
        .all()
        .map(({ state, n }) => [state, n]),
    ),
  })
}

function readCursor(text: string | null): readonly [string, string] | null | 'bad' {
  if (text === null) return null
  try {
    const value = JSON.parse(text) as unknown
    if (Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string'))
      return [value[0] as string, value[1] as string]
  } catch {
    return 'bad'
  }
  return 'bad'
}

type Related = { case_id: string; case_no: string; requester: string; subject: string }

/** What the inbox form is filled in with: the sender's details as facts, the words' suggestions for the officer to confirm. */
function suggestFacts(
  inquiry: InquiryState,
  vault: VaultState,
): { suggestions: InquiryView['suggestions']; facts: CaseFacts } {
  const suggestions = suggest({
    organisation: vault.organisation,
    subject: inquiry.subject,
    text: inquiry.text,
    senderName: inquiry.sender.name,
  })
  const { rights, residence, requesterRole } = suggestedFacts(suggestions)
  const phone = inquiry.sender.phone || (suggestions.find(({ field }) => field === 'phone')?.value ?? '')
  const facts: CaseFacts = {
    requester: { ...inquiry.sender, phone },
    requesterRole,
    controllerRole: controllerRoleFor(packFor(vault.organisation), requesterRole),
    residence,
    rights,
    ruleIds: [],
    referredTo: '',
  }
  return { suggestions: suggestions.map((suggestion) => ({ ...suggestion, spans: [...suggestion.spans] })), facts }
}

/** Everything about one inquiry; `message` is what was read of a mail, null for a written entry or an unreadable file. */
export function presentInquiry(
  db: ReadDb,
  inquiry: InquiryState,
  extra: { vault: VaultState; message: Message | null; rawSha256: string | null; fileName: string | null },
): InquiryView {
  const { vault, message } = extra
  const { suggestions, facts } = suggestFacts(inquiry, vault)
  const related = inquiry.sender.email
    ? statement<Related>(
        db,
        'SELECT case_id, case_no, requester, subject FROM case_row WHERE requester_address = ? AND closed = 0 ORDER BY received_on DESC LIMIT 10',
      ).all(inquiry.sender.email.toLowerCase())
    : []
  const caseNo = inquiry.caseId
    ? statement<{ case_no: string }>(db, 'SELECT case_no FROM case_row WHERE case_id = ?').get(inquiry.caseId)?.case_no
    : undefined
  return {
    inquiryId: inquiry.inquiryId,
    revision: inquiry.revision,
    state: inquiry.status,
    channel: inquiry.channel,
    receipt: inquiry.receipt ?? {
      receivedAt: '1970-01-01T00:00:00.000Z' as never,
      basis: 'import_instant',
      confirmed: false,
      explanation: 'The file could not be read.',
    },
    subject: inquiry.subject,
    from: inquiry.sender,
    replyTo: message?.replyTo.map(({ address }) => address) ?? [],
    to: message?.to.map(({ address }) => address) ?? [],
    text: inquiry.text,
    textFrom: message?.textFrom ?? 'plain',
    warnings: [...(message?.warnings ?? [])],
    authenticationResults: [...(message?.authenticationResults ?? [])],
    attachments: inquiry.attachments.map((attachment) => ({ ...attachment })),
    fileName: extra.fileName,
    rawSha256: extra.rawSha256,
    quarantineReason: inquiry.status === 'quarantined' ? inquiry.reason : null,
    setAsideReason: inquiry.status === 'set_aside' ? inquiry.reason : null,
    acknowledgedOrallyAt: inquiry.acknowledgedOrallyAt,
    caseId: inquiry.caseId,
    caseNo: caseNo ?? null,
    suggestions,
    suggestedFacts: presentFacts(facts),
    relatedCases: related.map((row) => ({
      caseId: row.case_id,
      caseNo: row.case_no,
      requester: row.requester,
      subject: row.subject,
    })),
  }
}
