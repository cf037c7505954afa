import { heading, inWords, type LetterBlock, type LetterBody, list, paragraph } from './letter-block'
import type { AcknowledgmentFields, LetterBase, LetterRegime, VerificationWay } from './letter-field'

/**
 * Confirms that a request arrived.
 * Contents: receipt, how it will be handled, how identity is checked, when an answer is to be expected.
 * Source: 11 CCR 7021(a), within 10 business days (A51); GDPR and UK GDPR art. 12(3); OmniPostr's five business days (C41).
 */
export function acknowledgment(base: LetterBase, fields: AcknowledgmentFields): LetterBody {
  const opening = [
    paragraph(
      `Thank you for your message. We received your request on ${inWords(fields.receivedOn)} and have opened a file for it under the reference ${base.caseNo}.`,
    ),
  ]
  return {
    subject: `We have received your privacy request (${base.caseNo})`,
    blocks: [
      ...(base.paragraphs.length > 0 ? base.paragraphs.map(paragraph) : opening),
      ...(fields.rights.length > 0
        ? [paragraph('We understand that you ask for:'), list(fields.rights.map((right) => right.label))]
        : []),
      heading('How we will handle it'),
      paragraph(
        'We look for your personal information in each of our systems and ask the service providers that hold information for us. ' +
          'We then decide on your request and write to you with the outcome. If we cannot do something that you ask, we tell you which part, why, and what you can do about it.',
      ),
      paragraph(fee(fields.regime)),
      ...verification(fields.regime, fields.verification),
      heading('When you will hear from us'),
      paragraph(`You will have our answer by ${inWords(fields.dueOn)}. ${fields.dueWhy}`),
      paragraph(extension(fields.regime)),
      paragraph(
        `If something in this letter does not match what you asked, please tell us. Quote ${base.caseNo} so that your message reaches the right file.`,
      ),
    ],
    enclosures: [],
  }
}

function fee(regime: LetterRegime): string {
  const free = 'There is no charge for this'
  if (regime === 'ccpa')
    return `${free} (Cal. Civ. Code 1798.130(a)(2)(A)), and using your rights will not change how we treat you (Cal. Civ. Code 1798.125).`
  if (regime === 'gdpr') return `${free} (GDPR art. 12(5)).`
  if (regime === 'uk') return `${free} (UK GDPR art. 12(5)).`
  return `${free}.`
}

function verification(regime: LetterRegime, way: VerificationWay): readonly LetterBlock[] {
  return [
    heading('How we check who you are'),
    paragraph(`${WAYS[way]} ${CHECKS[regime][way === 'none' ? 'none' : 'some']}`),
  ]
}

const WAYS: Readonly<Record<VerificationWay, string>> = {
  account:
    'Because you have an account with us, we ask you to sign in again before we show, correct or delete anything.',
  match:
    'Before we release, correct or delete anything, we compare details that you give us with what we already have on file. If what you sent is not enough, we will ask for the few details that are missing.',
  agent:
    'You wrote on behalf of somebody else. We need the written permission that this person signed, and we may ask the person to confirm it to us directly.',
  none: 'For this kind of request we do not need to check your identity; we only use what you sent to find the right record.',
}

const CHECKS: Readonly<Record<LetterRegime, Readonly<{ some: string; none: string }>>> = {
  ccpa: {
    some: 'We use what you send for this check only, and delete it afterwards except for the record that the law has us keep (11 CCR 7060 to 7063, 7101). The check does not stop the clock (11 CCR 7021(b)).',
    none: '(11 CCR 7026(d).)',
  },
  gdpr: {
    some: 'We ask for more only where we have reasonable doubts about who is writing, and only for what is needed to remove them (GDPR art. 12(6)).',
    none: '(GDPR art. 11 and 12(2).)',
  },
  uk: {
    some: 'We ask for more only where we have reasonable doubts about who is writing; the time for our answer then runs from the day on which we have what we asked for (UK GDPR art. 12(6) and 12A).',
    none: '(UK GDPR art. 12(2).)',
  },
  policy: { some: 'We use what you send for this check only.', none: '' },
}

function extension(regime: LetterRegime): string {
  if (regime === 'ccpa')
    return 'If we need more time, we will write to you before that date and give the reason. The answer then comes within 90 calendar days of the day on which we received your request (11 CCR 7021(b); Cal. Civ. Code 1798.130(a)(2)(A)).'
  if (regime === 'gdpr')
    return 'If your request is complex, or one of several, the law allows up to two further months; we would tell you so, with the reasons, within the first month (GDPR art. 12(3)).'
  if (regime === 'uk')
    return 'If your request is complex, or one of several, the law allows up to two further months; we would tell you so, with the reasons, within the first month (UK GDPR art. 12A).'
  return 'If we need more time, we will write to you before that date, give the reason and name the new date.'
}
