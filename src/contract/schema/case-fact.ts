import { z } from 'zod'
import {
  CHECK_METHODS,
  DATA_POINTS,
  DISPOSITIONS,
  HOLD_REASONS,
  OUTCOMES,
  REQUESTER_ROLES,
} from '#domain/case/case.event'
import { CHANNELS, RECEIPT_BASES } from '#domain/intake/inquiry.event'
import { RIGHT_IDS } from '#domain/policy/right'
import { filled, id, isoDate, isoInstant, line, list, prose } from './primitive'

/** Building blocks that commands and views share: the officer's words for a person, a right, a receipt. */
export const requester = z.strictObject({ name: line(), email: line(320), phone: line(40), postal: prose(1_000) })
export const recipient = z.strictObject({ name: line(), email: line(320), postal: prose(1_000) })
export const rightId = z.enum(RIGHT_IDS)
export const rights = list(rightId, 20)
export const channel = z.enum(CHANNELS)
export const receipt = z.strictObject({
  receivedAt: isoInstant,
  basis: z.enum(RECEIPT_BASES),
  confirmed: z.boolean(),
  explanation: line(1_000),
})
const residence = z
  .string()
  .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'Write a country as DE, or a country and its part as US-CA')
  .nullable()

export const caseFacts = z.strictObject({
  requester,
  requesterRole: z.enum(REQUESTER_ROLES),
  controllerRole: z.enum(['controller', 'processor']),
  residence,
  rights,
  ruleIds: list(line(64), 20),
  declinedRuleIds: list(line(64), 20).exactOptional(),
  referredTo: line(),
})

export const dataPoint = z.enum(DATA_POINTS)
export const checkMethod = z.enum(CHECK_METHODS)
export const disposition = z.enum(DISPOSITIONS)
export const holdReason = z.enum(HOLD_REASONS)
export const outcome = z.enum(OUTCOMES)

export const clockEvent = z.strictObject({
  type: z.enum([
    'extension_notice_sent',
    'clarification_requested',
    'clarification_received',
    'id_requested',
    'id_received',
    'fee_requested',
    'fee_paid',
    'authority_requested',
    'authority_received',
  ]),
  at: isoInstant,
})

export const sentThing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('letter'), letterId: id<'letter'>() }),
  z.strictObject({ kind: z.literal('response'), responseId: id<'response'>() }),
  z.strictObject({ kind: z.literal('oral_acknowledgment') }),
])

const evidence = id<'blob'>().nullable()
const tally = z.number().int().min(0).max(10_000_000)
export const taskResult = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rows') }),
  z.strictObject({ kind: z.literal('nothing_held'), how: filled(2_000) }),
  z.strictObject({
    kind: z.literal('held_cannot_delete'),
    ground: filled(2_000),
    citation: filled(),
    records: filled(2_000),
    keeping: z.strictObject({ categoryId: line(64), groundId: line(64), fromOn: isoDate.nullable() }).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('deleted'), count: tally, how: filled(2_000), evidenceBlobId: evidence }),
  z.strictObject({ kind: z.literal('done'), how: filled(2_000), evidenceBlobId: evidence }),
  z.strictObject({
    kind: z.literal('counted'),
    found: tally,
    delivered: tally,
    withheld: tally,
    duplicate: tally,
    notPersonal: tally,
    reason: line(2_000),
    evidenceBlobId: id<'blob'>(),
  }),
])
