import { enumerate, heading, inWords, type LetterBody, list, paragraph, refusalBlocks } from './letter-block'
import type { ConfirmationFields, LetterBase } from './letter-field'

/**
 * Confirms what was done about an opt-out, an objection, a restriction, a correction or a withdrawal, system by system.
 * Source: 11 CCR 7026(g), 7027(h), 7023; GDPR and UK GDPR art. 7(3), 12(3), 16, 18, 21.
 */
export function confirmation(base: LetterBase, fields: ConfirmationFields): LetterBody {
  const rights = fields.rights.map(({ label }) => label.toLowerCase())
  return {
    subject: `Your privacy request: what we have done (${base.caseNo})`,
    blocks: [
      ...(base.paragraphs.length > 0
        ? base.paragraphs.map(paragraph)
        : [
            paragraph(
              `On ${inWords(fields.receivedOn)} you made a request to us (${enumerate(rights)}). This is what we have done.`,
            ),
          ]),
      heading('System by system'),
      list([
        ...fields.done.map(({ system, how }) => `${system}: ${how}`),
        ...fields.nothingIn.map((system) => `${system}: nothing held about you`),
      ]),
      paragraph(
        `You do not have to do anything more, and you may change your mind at any time. If something still happens that you asked us to stop, write to us and quote ${base.caseNo}.`,
      ),
      ...refusalBlocks(fields.refusals, fields.complaintRoutes),
    ],
    enclosures: [],
  }
}
