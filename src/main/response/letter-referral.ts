import { enumerate, facts, heading, inWords, type LetterBody, list, paragraph } from './letter-block'
import type { LetterBase, ReferralFields } from './letter-field'

/**
 * Tells a person that another business decides about the data, which one it is, and what was done with the request.
 * Source: GDPR and UK GDPR art. 4(7), 4(8) and 28(3)(e); Cal. Civ. Code 1798.130(a)(3)(A) and 1798.140(ag); the policies' own words (A3, A4).
 */
export function referral(base: LetterBase, fields: ReferralFields): LetterBody {
  const us = base.organisation.name
  const who = fields.controller === null ? 'the business that you were in contact with' : fields.controller.name
  return {
    subject: `Your privacy request: who decides about it (${base.caseNo})`,
    blocks: [
      ...(base.paragraphs.length > 0
        ? base.paragraphs.map(paragraph)
        : [
            paragraph(
              `You wrote to us on ${inWords(fields.receivedOn)}. ${us} ${fields.service} ${who}. That business decides why and how your information is used; we handle it on its instructions only.`,
            ),
          ]),
      paragraph(
        `For this information ${us} is the processor, or service provider, and ${who} is the controller. Your request is therefore one for that business to answer${basis(fields)}.`,
      ),
      ...done(fields),
      ...next(base, fields),
    ],
    enclosures: [],
  }
}

function basis(fields: ReferralFields): string {
  const citations = fields.regimes.map(({ citation }) => citation).filter((citation) => citation !== '')
  return citations.length > 0 ? ` (${enumerate(citations)})` : ''
}

function done(fields: ReferralFields) {
  if (fields.controller === null || fields.forwardedOn === null) return []
  return [
    heading('What we have done'),
    paragraph(
      `We passed your request to ${fields.controller.name} on ${inWords(fields.forwardedOn)} and will help that business to answer it. The information itself has not been changed or released by us.`,
    ),
  ]
}

function next(base: LetterBase, fields: ReferralFields) {
  const reach = fields.controller?.contact ?? null
  const needed = fields.needed.length > 0
  return [
    heading('What you can do'),
    ...(fields.controller !== null && reach !== null
      ? [
          paragraph('Please write to the business directly; it is the one that has to answer you:'),
          facts(['Business', fields.controller.name], ['Contact', reach]),
        ]
      : []),
    ...(fields.controller !== null && reach === null
      ? [
          paragraph(
            `Please write to ${fields.controller.name} directly, by the means through which you were in touch with it.`,
          ),
        ]
      : []),
    ...(needed
      ? [
          paragraph(
            fields.controller === null
              ? 'We do not know yet which business this was. Please send us:'
              : 'So that your record can be found, please also give:',
          ),
          list(fields.needed),
        ]
      : []),
    paragraph(
      `If that business does not help you, or if you have a concern about how we ourselves handled your information, write to us and quote ${base.caseNo}.`,
    ),
  ]
}
