import { enumerate, heading, inWords, type LetterBody, paragraph, refusalBlocks } from './letter-block'
import type { DenialFields, LetterBase } from './letter-field'

/**
 * Refuses a request with its ground, the facts behind it, and every way to turn elsewhere.
 * Source: GDPR and UK GDPR art. 12(4); Cal. Civ. Code 1798.145(h)(2); 11 CCR 7023(f), 7026(e); the appeal sections of the US state acts.
 */
export function denial(base: LetterBase, fields: DenialFields): LetterBody {
  const rights = fields.rights.map(({ label }) => label.toLowerCase())
  return {
    subject: `Your privacy request: why we do not do what you ask (${base.caseNo})`,
    blocks: [
      ...(base.paragraphs.length > 0
        ? base.paragraphs.map(paragraph)
        : [
            paragraph(
              `On ${inWords(fields.receivedOn)} we received your request (${enumerate(rights)}). We do not do what you ask. This letter gives the reason and says what you can do.`,
            ),
          ]),
      heading('The ground'),
      paragraph(fields.citation ? `${fields.ground} (${fields.citation}).` : `${fields.ground}.`),
      heading('The facts behind it'),
      ...fields.explanation.map(paragraph),
      ...refusalBlocks([], fields.complaintRoutes),
    ],
    enclosures: [],
  }
}
