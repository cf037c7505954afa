import type { ClockEventType } from '../deadline/model'

/** What a letter does to a case once it was sent. */
export type LetterKind =
  | 'acknowledgment'
  | 'identity'
  | 'clarification'
  | 'extension'
  | 'authority'
  | 'fee'
  | 'referral'
  | 'answer'

/** The first words of a template's id that tell its kind; `cover` and outcome letters answer the request. */
const KIND_BY_PREFIX: readonly (readonly [string, LetterKind])[] = [
  ['acknowledgment', 'acknowledgment'],
  ['identity-request', 'identity'],
  ['clarification', 'clarification'],
  ['extension', 'extension'],
  ['authority-request', 'authority'],
  ['agent-proof-request', 'authority'],
  ['fee-request', 'fee'],
  ['referral', 'referral'],
]

/**
 * The kind of a letter by the id of its template: `extension` and `extension-ccpa` are both extensions.
 * Every template that asks nothing and promises nothing is an answer: an outcome, a refusal, nothing held.
 */
export function letterKind(templateId: string): LetterKind {
  return (
    KIND_BY_PREFIX.find(([prefix]) => templateId === prefix || templateId.startsWith(`${prefix}-`))?.[1] ?? 'answer'
  )
}

/** The clock event that sending a letter of a kind amounts to; null where it moves no clock. */
export const CLOCK_EVENT_OF: Readonly<Record<LetterKind, ClockEventType | null>> = {
  acknowledgment: null,
  identity: 'id_requested',
  clarification: 'clarification_requested',
  extension: 'extension_notice_sent',
  authority: 'authority_requested',
  fee: 'fee_requested',
  referral: null,
  answer: null,
}
