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
  | 'other'

/** Templates by the first words of their ids: `extension` and `extension-ccpa` are both extensions. */
const TEMPLATES: Readonly<Record<Exclude<LetterKind, 'other'>, readonly string[]>> = {
  acknowledgment: ['acknowledgment'],
  identity: ['identity'],
  clarification: ['clarification'],
  extension: ['extension'],
  authority: ['authority', 'agent-proof'],
  fee: ['fee'],
  referral: ['referral'],
  answer: [
    'answer',
    'cannot-identify',
    'child-report',
    'complaint',
    'confirmation',
    'correction',
    'cover',
    'deletion-outcome',
    'denial',
    'inquiry',
    'limit',
    'nothing-held',
    'objection',
    'opt-out',
    'partial-refusal',
    'refusal',
    'restriction',
    'shine-the-light',
  ],
}

/**
 * The kind of a letter by the id of its template.
 * Why an unknown template answers nothing: a letter to a vendor must never close a case as answered.
 */
export function letterKind(templateId: string): LetterKind {
  const kinds = Object.keys(TEMPLATES) as (keyof typeof TEMPLATES)[]
  const begins = (prefix: string) => templateId === prefix || templateId.startsWith(`${prefix}-`)
  return kinds.find((kind) => TEMPLATES[kind].some(begins)) ?? 'other'
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
  other: null,
}
