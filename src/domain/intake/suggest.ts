import type { RequesterRole } from '../case/case.event'
import type { RightId } from '../policy/right'
import type { OrganisationId } from '../vault/vault.event'
import { suggestResidence } from './suggest-residence'
import { suggestRights } from './suggest-right'
import { suggestRole } from './suggest-role'

export type Span = Readonly<{ in: 'subject' | 'text' | 'sender'; start: number; end: number }>

/** A fact that the words of a message suggest. Never applied by itself: the officer confirms it. */
export type Suggestion = Readonly<{
  field: 'right' | 'residence' | 'requesterRole' | 'requesterName' | 'phone'
  value: string
  label: string
  reason: string
  spans: readonly Span[]
}>

export type SuggestInput = Readonly<{ organisation: OrganisationId; subject: string; text: string; senderName: string }>

/** What is read of a long message; words after that are for the officer. */
const TEXT_MAX = 20_000

/** Own words only: quoted lines of an earlier mail and everything below 'forwarded message' are somebody else's. Same length as the text, so that spans fit. */
function ownWords(text: string): string {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ')
  return text
    .slice(0, TEXT_MAX)
    .replace(/^>.*$/gm, blank)
    .replace(/^-{2,}\s*(?:original|forwarded) message\s*-{2,}[\s\S]*$/im, blank)
    .replace(/^On [^\n]{5,200}wrote:\s*$[\s\S]*$/im, blank)
}

const PHONE = /(?<![\w.])(?:\+\d{1,3}[\s().-]*)?(?:\(\d{2,4}\)[\s.-]?)?\d{2,4}(?:[\s.-]\d{2,5}){1,4}(?![\w.])/g

function suggestPhone(text: string): Suggestion[] {
  const match = Array.from(text.matchAll(PHONE)).find(([number]) => {
    const digits = number.replace(/\D/g, '')
    return digits.length >= 10 && digits.length <= 15 && !/^\d{4}[-.]\d{2}[-.]\d{2}/.test(number)
  })
  if (!match) return []
  const number = match[0].trim()
  return [
    {
      field: 'phone',
      value: number,
      label: number,
      reason: 'A telephone number in the message',
      spans: [{ in: 'text', start: match.index, end: match.index + match[0].length }],
    },
  ]
}

function suggestName({ senderName }: SuggestInput): Suggestion[] {
  const name = senderName.trim()
  if (!name || name.includes('@')) return []
  return [
    {
      field: 'requesterName',
      value: name,
      label: name,
      reason: 'The sender gives this name',
      spans: [{ in: 'sender', start: 0, end: senderName.length }],
    },
  ]
}

/** Everything that a message suggests, each with the words that led to it. */
export function suggest(input: SuggestInput): Suggestion[] {
  const text = ownWords(input.text)
  return [
    ...suggestRights(input.subject, text),
    ...suggestResidence(input.subject, text),
    ...suggestRole({ ...input, text }),
    ...suggestName(input),
    ...suggestPhone(text),
  ]
}

/** The suggested values as the officer's form takes them. */
export function suggestedFacts(suggestions: readonly Suggestion[]): {
  rights: RightId[]
  residence: string | null
  requesterRole: RequesterRole
} {
  const values = (field: Suggestion['field']) =>
    suggestions.filter((suggestion) => suggestion.field === field).map(({ value }) => value)
  return {
    rights: values('right') as RightId[],
    residence: values('residence')[0] ?? null,
    requesterRole: (values('requesterRole')[0] as RequesterRole | undefined) ?? 'other',
  }
}
