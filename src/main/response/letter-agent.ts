import { enumerate, heading, inWords, type LetterBody, list, paragraph } from './letter-block'
import type { AgentProofFields, DirectConfirmationFields, LetterBase, LetterRegime } from './letter-field'

/**
 * Asks an authorised agent for what shows the authority, and for no more than the law allows.
 * Source: 11 CCR 7063(a)-(b); UK GDPR art. 12A(2); GDPR art. 12(6).
 */
export function agentProof(base: LetterBase, fields: AgentProofFields): LetterBody {
  return {
    subject: `Your request for somebody else: proof of your authority (${base.caseNo})`,
    blocks: [
      ...(base.paragraphs.length > 0
        ? base.paragraphs.map(paragraph)
        : [
            paragraph(
              `On ${inWords(fields.receivedOn)} we received a request (${rightsIn(fields)}) that you make for ${fields.person || 'somebody else'}. Before we act on it we need to see that you may.`,
            ),
          ]),
      heading('What we ask you for'),
      list(WANTED[fields.regime]),
      heading('What this means for the time'),
      paragraph(`${CLOCK[fields.regime]} As things stand, our answer is due on ${inWords(fields.dueOn)}.`),
      paragraph(`Send it in reply, and quote ${base.caseNo}.`),
    ],
    enclosures: [],
  }
}

const WANTED: Readonly<Record<LetterRegime, readonly string[]>> = {
  ccpa: [
    'the permission that the person signed, or a power of attorney under Probate Code sections 4121 to 4130 (11 CCR 7063)',
    'how we can reach the person, who can confirm the permission to us directly',
  ],
  gdpr: ['a written authority that names you and covers this request'],
  uk: ['a written authority that names you and covers this request (UK GDPR art. 12A(2))'],
  policy: ['a written authority that names you and covers this request'],
}

const CLOCK: Readonly<Record<LetterRegime, string>> = {
  ccpa: 'This question does not move the date of our answer (11 CCR 7021(b)).',
  gdpr: 'The sooner you reply, the sooner we can answer (GDPR art. 12(3)).',
  uk: 'The time for our answer runs from the day on which we have the authority (UK GDPR art. 12A(2)).',
  policy: 'The sooner you reply, the sooner we can answer.',
}

/**
 * Asks the person directly whether they gave the permission that an agent claims.
 * Source: 11 CCR 7063(a)(2): the person may be asked to confirm it, and need not do more.
 */
export function directConfirmation(base: LetterBase, fields: DirectConfirmationFields): LetterBody {
  return {
    subject: `Somebody asks us for your information in your name (${base.caseNo})`,
    blocks: [
      ...(base.paragraphs.length > 0
        ? base.paragraphs.map(paragraph)
        : [
            paragraph(
              `On ${inWords(fields.receivedOn)} ${fields.agent} asked us something in your name (${rightsIn(fields)}). We act on it only if you agree.`,
            ),
          ]),
      heading('What we ask you for'),
      list([
        `Reply “Yes, ${fields.agent} may ask for me”, or “No”, and quote ${base.caseNo}.`,
        'Reply from an address that we know from you, so that nobody else can answer for you.',
      ]),
      paragraph('If we do not hear from you, we release and change nothing on this request.'),
    ],
    enclosures: [],
  }
}

const rightsIn = ({ rights }: Pick<AgentProofFields, 'rights'>): string =>
  enumerate(rights.map(({ label }) => label.toLowerCase()))
