import { heading, inWords, type LetterBody, list, paragraph } from './letter-block'
import type { IdentityRequestFields, LetterBase, LetterRegime } from './letter-field'

/**
 * Asks for what is missing to check who somebody is, and for no more than that.
 * Source: 11 CCR 7060 to 7062; GDPR art. 11(2) and 12(6); UK GDPR art. 12(6) and 12A. EDPB Guidelines 01/2022 on proportion.
 */
export function identityRequest(base: LetterBase, fields: IdentityRequestFields): LetterBody {
  return {
    subject: `Your privacy request: we need a few details from you (${base.caseNo})`,
    blocks: [
      ...(base.paragraphs.length > 0
        ? base.paragraphs.map(paragraph)
        : [
            paragraph(
              `We are working on the request that we received from you on ${inWords(fields.receivedOn)}. Before we can release or delete anything we must be sure that the request comes from the person whose information it is. ${fields.why}`,
            ),
          ]),
      heading('What we ask you for'),
      list(fields.items),
      paragraph(fields.how),
      paragraph(`${PROPORTION[fields.regime]}`),
      heading('What not to send'),
      paragraph(
        'Please do not send passwords, full payment card numbers, social security numbers or a copy of an identity document. We do not need them, and they could be misused on the way.',
      ),
      heading('What this means for the time'),
      paragraph(`${CLOCK[fields.regime]} As things stand, our answer is due on ${inWords(fields.dueOn)}.`),
      paragraph(
        `If you cannot give these details, tell us and quote ${base.caseNo}: we will look for another way, and tell you what we can do without them.`,
      ),
    ],
    enclosures: [],
  }
}

const PROPORTION: Readonly<Record<LetterRegime, string>> = {
  ccpa: 'We compare your details with what we already have on file, use them for this check only, and delete them as soon as we can, except for the record that we must keep (11 CCR 7060 to 7062, 7101).',
  gdpr: 'We ask because we have reasonable doubts about who is writing (GDPR art. 12(6)). We use the details for this check only and delete them after it.',
  uk: 'We ask because we have reasonable doubts about who is writing (UK GDPR art. 12(6)). We use the details for this check only and delete them after it.',
  policy: 'We use the details for this check only and delete them after it.',
}

const CLOCK: Readonly<Record<LetterRegime, string>> = {
  ccpa: 'This question does not move the date of our answer (11 CCR 7021(b)); the sooner you reply, the more complete it can be.',
  gdpr: 'The sooner you reply, the sooner we can answer (GDPR art. 12(3)).',
  uk: 'The time for our answer runs from the day on which we have these details (UK GDPR art. 12A).',
  policy: 'The sooner you reply, the sooner we can answer.',
}
