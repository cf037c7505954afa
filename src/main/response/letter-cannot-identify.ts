import { enumerate, heading, inWords, type LetterBody, list, paragraph, refusalBlocks } from './letter-block'
import type { CannotIdentifyFields, LetterBase, LetterRegime } from './letter-field'

/**
 * Ends a request lawfully where nobody can tell who asks: what was compared, what follows, and how to take it up again.
 * Source: 11 CCR 7024(a)-(b), 7060 to 7062; GDPR and UK GDPR art. 11(2) and 12(2), (4), (6).
 */
export function cannotIdentify(base: LetterBase, fields: CannotIdentifyFields): LetterBody {
  const rights = fields.rights.map(({ label }) => label.toLowerCase())
  return {
    subject: `Your privacy request: we could not confirm who you are (${base.caseNo})`,
    blocks: [
      ...(base.paragraphs.length > 0
        ? base.paragraphs.map(paragraph)
        : [
            paragraph(
              `On ${inWords(fields.receivedOn)} we received your request (${enumerate(rights)}). Before we release or change anything we must be sure that the request comes from the person whose information it is. We could not be sure, so we have released and changed nothing.`,
            ),
          ]),
      ...(fields.tried.length > 0 ? [heading('What we tried'), list(fields.tried)] : []),
      heading('What follows'),
      paragraph(CONSEQUENCE[fields.regime]),
      paragraph(
        `You can take the request up again at any time: reply, quote ${base.caseNo}, and give a detail that we can compare with what we already hold. Do not send a copy of an identity document.`,
      ),
      ...refusalBlocks([], fields.complaintRoutes),
    ],
    enclosures: [],
  }
}

const CONSEQUENCE: Readonly<Record<LetterRegime, string>> = {
  ccpa: 'Without that certainty we may not disclose specific pieces of personal information, and may deny deletion and correction (11 CCR 7024(a), 7060 to 7062). Which categories of personal information we collect, from where, why and to whom they go is in our privacy policy (11 CCR 7024(b)).',
  gdpr: 'We are not in a position to identify you in the data that we hold, and the law then does not require us to act on the request (GDPR art. 11(2) and 12(2)). Further information that identifies you changes that.',
  uk: 'We are not in a position to identify you in the data that we hold, and the law then does not require us to act on the request (UK GDPR art. 11(2) and 12(2)). Further information that identifies you changes that.',
  policy:
    'We release and delete nothing for somebody whom we cannot identify, to protect the person whose information it is.',
}
