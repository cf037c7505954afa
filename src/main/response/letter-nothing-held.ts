import { enumerate, facts, heading, inWords, type LetterBody, list, paragraph, refusalBlocks } from './letter-block'
import type { LetterBase, NothingHeldFields } from './letter-field'

/**
 * Says that nothing is held, and where and how it was looked for.
 * Source: GDPR and UK GDPR art. 15(1) (confirmation); Cal. Civ. Code 1798.130(a)(3); 11 CCR 7101 (the record that stays).
 */
export function nothingHeld(base: LetterBase, fields: NothingHeldFields): LetterBody {
  return {
    subject: `Your privacy request: we hold nothing about you (${base.caseNo})`,
    blocks: [
      ...(base.paragraphs.length > 0
        ? base.paragraphs.map(paragraph)
        : [
            paragraph(
              `On ${inWords(fields.receivedOn)} you asked us about your personal information. We searched every system in which it could be, with the details that you gave us, and found nothing about you.`,
            ),
          ]),
      ...(fields.regimes.length > 0
        ? [facts(['Answered under', enumerate(fields.regimes.map(({ name, citation }) => `${name} (${citation})`))])]
        : []),
      heading('Where we looked'),
      list(fields.searched.map(({ system, how }) => `${system}: ${how}`)),
      paragraph(
        `If you were in touch with us under another name, address or number, reply with it and quote ${base.caseNo}: we will look again. What we keep of this request itself serves only to show that we answered it.`,
      ),
      ...refusalBlocks([], fields.complaintRoutes),
    ],
    enclosures: [],
  }
}
