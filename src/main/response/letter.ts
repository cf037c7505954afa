import { unreachable } from '#domain/kernel/invariant'
import { acknowledgment } from './letter-acknowledgment'
import { agentProof, directConfirmation } from './letter-agent'
import { inWords, type LetterBlock, type LetterBody } from './letter-block'
import { cannotIdentify } from './letter-cannot-identify'
import { clarification } from './letter-clarification'
import { confirmation } from './letter-confirmation'
import { cover } from './letter-cover'
import { deletionOutcome } from './letter-deletion'
import { denial } from './letter-denial'
import { extension } from './letter-extension'
import type { LetterBase, LetterFields, LetterId } from './letter-field'
import { identityRequest } from './letter-identity'
import { inquiryAnswer } from './letter-inquiry'
import { nothingHeld } from './letter-nothing-held'
import { referral } from './letter-referral'

export type { LetterBody } from './letter-block'
export type * from './letter-field'

/** One letter to write: which template, the common fields and its own. */
export type LetterRequest = {
  [Id in LetterId]: Readonly<{ id: Id; base: LetterBase; fields: LetterFields[Id] }>
}[LetterId]

/** The contents of a letter, from which both its PDF and its e-mail text are made. */
export function letterBody(letter: LetterRequest): LetterBody {
  switch (letter.id) {
    case 'acknowledgment':
      return acknowledgment(letter.base, letter.fields)
    case 'cover':
      return cover(letter.base, letter.fields)
    case 'deletion-outcome':
      return deletionOutcome(letter.base, letter.fields)
    case 'referral':
      return referral(letter.base, letter.fields)
    case 'identity-request':
      return identityRequest(letter.base, letter.fields)
    case 'extension':
      return extension(letter.base, letter.fields)
    case 'clarification':
      return clarification(letter.base, letter.fields)
    case 'cannot-identify':
      return cannotIdentify(letter.base, letter.fields)
    case 'nothing-held':
      return nothingHeld(letter.base, letter.fields)
    case 'confirmation':
      return confirmation(letter.base, letter.fields)
    case 'inquiry-answer':
      return inquiryAnswer(letter.base, letter.fields)
    case 'agent-proof':
      return agentProof(letter.base, letter.fields)
    case 'direct-confirmation':
      return directConfirmation(letter.base, letter.fields)
    case 'denial':
      return denial(letter.base, letter.fields)
    default:
      return unreachable(letter)
  }
}

/** How the letter greets; a person without a known name is not given one. */
export const salutation = (base: LetterBase): string =>
  base.requester.name === null ? 'Hello,' : `Dear ${base.requester.name},`

/** The same letter as plain text for an e-mail: the paragraphs are those of the PDF, word for word. Lines end in LF and are not wrapped. */
export function letterText(letter: LetterRequest): Readonly<{ subject: string; text: string }> {
  const { base } = letter
  const { subject, blocks, enclosures } = letterBody(letter)
  const parts = [
    salutation(base),
    ...blocks.map(blockText),
    'Kind regards,',
    [base.officer.name, base.officer.role, base.organisation.legalName].filter((line) => line !== '').join('\n'),
    [...(base.organisation.addressLines ?? []), base.organisation.contact].filter((line) => line !== null).join('\n'),
    ...(enclosures.length > 0 ? [`Enclosed: ${enclosures.join(', ')}`] : []),
    [
      `Reference: ${base.caseNo}`,
      `Date: ${inWords(base.writtenOn)}`,
      ...(base.headCode === null ? [] : [`Record code: ${base.headCode}`]),
    ].join('\n'),
  ]
  return { subject, text: `${parts.filter((part) => part !== '').join('\n\n')}\n` }
}

function blockText(block: LetterBlock): string {
  if (block.kind === 'heading' || block.kind === 'paragraph') return block.text
  if (block.kind === 'list') return block.items.map((item) => `- ${item}`).join('\n')
  return block.rows.map(({ label, value }) => `${label}: ${value}`).join('\n')
}
