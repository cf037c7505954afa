import { z } from 'zod'
import { caseFacts, channel, receipt, requester, rightId } from './case-fact'

const instant = z.string()

export const inquiryRow = z.object({
  inquiryId: z.string(),
  state: z.enum(['open', 'accepted', 'merged', 'set_aside', 'quarantined']),
  channel,
  from: z.string(),
  subject: z.string(),
  excerpt: z.string(),
  receivedAt: instant,
  receiptConfirmed: z.boolean(),
  attachments: z.number(),
  caseId: z.string().nullable(),
  caseNo: z.string().nullable(),
})
export type InquiryRow = z.output<typeof inquiryRow>

/** A fact that the text suggests, with the words that led to it. `start` and `end` count UTF-16 code units of the text; subject words have `in: 'subject'`. */
const suggestion = z.object({
  field: z.enum(['right', 'residence', 'requesterRole', 'requesterName', 'phone']),
  value: z.string(),
  label: z.string(),
  reason: z.string(),
  spans: z.array(z.object({ in: z.enum(['subject', 'text', 'sender']), start: z.number(), end: z.number() })),
})

/** A statutory or promised clock that the confirmed facts would start. */
export const ruleSuggestion = z.object({
  ruleId: z.string(),
  title: z.string(),
  rights: z.array(rightId),
  reason: z.string(),
  source: z.enum(['statute', 'policy']),
  certainty: z.enum(['likely', 'confirm', 'special']),
  condition: z.string().nullable(),
  statuteOnly: z.boolean(),
  dueOn: z.string().nullable(),
})
export const upcomingRule = z.object({ ruleId: z.string(), title: z.string(), from: z.string() })

export const inquiryView = z.object({
  inquiryId: z.string(),
  revision: z.number(),
  state: inquiryRow.shape.state,
  channel,
  receipt,
  subject: z.string(),
  from: requester,
  replyTo: z.array(z.string()),
  to: z.array(z.string()),
  text: z.string(),
  textFrom: z.enum(['plain', 'html', 'none']),
  warnings: z.array(z.string()),
  authenticationResults: z.array(z.string()),
  attachments: z.array(
    z.object({ blobId: z.string(), name: z.string(), type: z.string(), size: z.number(), sha256: z.string() }),
  ),
  fileName: z.string().nullable(),
  rawSha256: z.string().nullable(),
  quarantineReason: z.string().nullable(),
  setAsideReason: z.string().nullable(),
  acknowledgedOrallyAt: instant.nullable(),
  caseId: z.string().nullable(),
  caseNo: z.string().nullable(),
  suggestions: z.array(suggestion),
  suggestedFacts: caseFacts,
  /** Open cases of the same requester, to merge into. */
  relatedCases: z.array(
    z.object({ caseId: z.string(), caseNo: z.string(), requester: z.string(), subject: z.string() }),
  ),
})
export type InquiryView = z.output<typeof inquiryView>
