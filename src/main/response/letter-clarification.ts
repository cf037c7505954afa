import { heading, inWords, type LetterBody, list, paragraph } from './letter-block'
import type { ClarificationFields, LetterBase, LetterRegime } from './letter-field'

/**
 * Asks what is meant, and says what the question does to the time.
 * Source: 11 CCR 7021(b); GDPR recital 63; UK GDPR art. 12A (pause, access only).
 */
export function clarification(base: LetterBase, fields: ClarificationFields): LetterBody {
  return {
    subject: `Your privacy request: a question about it (${base.caseNo})`,
    blocks: [
      ...(base.paragraphs.length > 0
        ? base.paragraphs.map(paragraph)
        : [
            paragraph(
              `We are working on the request that we received from you on ${inWords(fields.receivedOn)}. So that our answer is the one you need, we have to ask you something.`,
            ),
          ]),
      heading('Our question'),
      list(fields.questions),
      heading('What this means for the time'),
      paragraph(`${CLOCK[fields.regime]} As things stand, our answer is due on ${inWords(fields.dueOn)}.`),
      paragraph(
        `Reply to this message and quote ${base.caseNo}. If you do not reply, we answer with what we have understood.`,
      ),
    ],
    enclosures: [],
  }
}

const CLOCK: Readonly<Record<LetterRegime, string>> = {
  ccpa: 'This question does not move the date of our answer (11 CCR 7021(b)).',
  gdpr: 'This question does not move the date of our answer (GDPR art. 12(3)).',
  uk: 'For a request of access, the days between this question and your reply do not count (UK GDPR art. 12A).',
  policy: 'The sooner you reply, the sooner we can answer.',
}
