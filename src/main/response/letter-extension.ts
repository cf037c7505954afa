import { heading, inWords, type LetterBody, paragraph } from './letter-block'
import type { ExtensionFields, LetterBase, LetterRegime } from './letter-field'

/**
 * Tells that the answer takes longer, until when and why; it has to leave before the first period ends.
 * Source: Cal. Civ. Code 1798.130(a)(2)(A); GDPR and UK GDPR art. 12(3); duty A51.
 */
export function extension(base: LetterBase, fields: ExtensionFields): LetterBody {
  return {
    subject: `Your privacy request: we need more time (${base.caseNo})`,
    blocks: [
      ...base.paragraphs.map(paragraph),
      paragraph(
        `We received your request on ${inWords(fields.receivedOn)}. Our answer was due on ${inWords(fields.firstDueOn)}. We need more time, and will answer by ${inWords(fields.newDueOn)} at the latest.`,
      ),
      heading('Why it takes longer'),
      paragraph(fields.reason),
      paragraph(BASIS[fields.regime]),
      paragraph(`You do not have to do anything. If you have questions, write to us and quote ${base.caseNo}.`),
    ],
    enclosures: [],
  }
}

const BASIS: Readonly<Record<LetterRegime, string>> = {
  ccpa: 'The law allows one extension, to 90 days from the day on which we received the request, when it is necessary and you are told within the first 45 days (Cal. Civ. Code 1798.130(a)(2)(A)).',
  gdpr: 'The law allows one extension by two further months, counted from the receipt of the request, where that is necessary given its complexity and the number of requests (GDPR art. 12(3)). You may complain to a data protection authority.',
  uk: 'The law allows one extension by two further months where that is necessary because of the complexity or the number of requests (UK GDPR art. 12(3) and 12A). You may complain to us, and to the Information Commissioner’s Office.',
  policy: 'We take no longer than we need.',
}
