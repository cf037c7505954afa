import { enumerate, inWords, type LetterBody, paragraph, refusalBlocks } from './letter-block'
import type { InquiryAnswerFields, LetterBase } from './letter-field'

/**
 * Answers a question or a complaint in the officer's own words; only the frame is fixed.
 * Source: duty C41; DPA 2018 s. 164A (the outcome of a complaint).
 */
export function inquiryAnswer(base: LetterBase, fields: InquiryAnswerFields): LetterBody {
  const rights = fields.rights.map(({ label }) => label.toLowerCase())
  return {
    subject: `Our answer to your message (${base.caseNo})`,
    blocks: [
      ...(base.paragraphs.length > 0
        ? base.paragraphs.map(paragraph)
        : [paragraph(`On ${inWords(fields.receivedOn)} you wrote to us (${enumerate(rights)}). This is our answer.`)]),
      ...fields.answer.map(paragraph),
      ...refusalBlocks([], fields.complaintRoutes),
    ],
    enclosures: [],
  }
}
