import { inContext, isAbout, type ParsedPolicy, type Sentence } from './parsed-policy'

/** A kind of personal data as a policy names it. `concept` is what it is about, whatever it is called. */
export type DataKind = Readonly<{ concept: Concept; label: string; line: number }>

/** Concepts in the order in which a label is tried: what is special comes before what is general. */
const CONCEPTS = [
  ['credentials', /credential|\bapi keys?|\btokens?\b|\boauth/i],
  ['configuration', /configur|\bsettings\b|preferences data/i],
  ['activity log', /\b(?:account|user) activity|activity logs?|audit logs?|logs of actions/i],
  ['form submissions', /form submission|contact form|web forms?|demo request|\bleads?\b|prospect|enquiry form/i],
  ['recordings', /recording|\bvoice\b|\baudio\b|\bvideo\b/i],
  ['transcripts', /transcript/i],
  ['bookings', /appointment|booking|reservation/i],
  ['call metadata', /metadata|caller|call (?:detail|log|record)/i],
  ['payment data', /payment|billing|\binvoices?|credit card|\bcard\b|transaction|financial/i],
  ['orders', /\borders?\b|purchase|delivery|shipping/i],
  ['conversations', /conversation|\bchats?\b|\bmessages?\b(?! you send us)|direct message/i],
  ['support records', /support|correspondence|communications?\b|feedback|inquir|complaint/i],
  ['marketing data', /marketing|newsletter|mailing list|subscri(?:ber|ption) list|suppression/i],
  ['generation history', /generation history|\bhistory\b/i],
  ['generated content', /generated|outputs?\b/i],
  ['content', /\bcontent\b|uploads?\b|\bfiles?\b|documents?\b|\bposts?\b|photos?|images?/i],
  ['location', /location|\bgps\b|geograph|geoloc/i],
  ['health data', /health|medical/i],
  ['biometric data', /biometric|fingerprint|face scan/i],
  ['applications', /applicant|recruit|résumé|resume\b|\bcv\b|job application/i],
  ['surveys', /survey/i],
  ['social media data', /social media|social network/i],
  [
    'usage data',
    /usage|analytics|browsing|visitor|\bpages? visited|device|technical|\bbrowser|\bip address|\blogs?\b|\bcookies?\b|tracking|diagnostic|telemetry|website data/i,
  ],
  [
    'account data',
    /account|password|profile|registration|contact (?:information|details|data)|identif|business information|client information|\bname\b|e-?mail address|phone number|personal details/i,
  ],
] as const satisfies readonly (readonly [string, RegExp])[]
export type Concept = (typeof CONCEPTS)[number][0]

/** The concept of a label, if it names one. */
export const conceptOf = (label: string): Concept | null =>
  CONCEPTS.find(([, pattern]) => pattern.test(label))?.[0] ?? null

/** Every concept that a text names. */
export const conceptsIn = (text: string): readonly Concept[] =>
  CONCEPTS.flatMap(([concept, pattern]) => (pattern.test(text) ? [concept] : []))

const COLLECTS =
  /\bwe (?:may |also |automatically |will |only )*(?:collect|gather|receive|record|obtain)\b(?! (?:your )?consent)/i

/** The kinds of data that a policy says it collects: labels of lists and tables, and the parts of a sentence. */
export function collectedKinds(policy: ParsedPolicy): readonly DataKind[] {
  return policy.sentences.flatMap((sentence) => {
    if (
      sentence.negated ||
      isAbout(sentence, 'retention') ||
      isAbout(sentence, 'children') ||
      isAbout(sentence, 'rights')
    )
      return []
    if (isAbout(sentence, 'cookies') || (isAbout(sentence, 'use') && !isAbout(sentence, 'collection'))) return []
    if (sentence.kind !== 'prose') return isAbout(sentence, 'collection') ? ofLabel(sentence) : []
    return COLLECTS.test(sentence.text) && !/\bnot\b/i.test(sentence.text) ? ofProse(sentence) : []
  })
}

function ofLabel(sentence: Sentence): readonly DataKind[] {
  if (/purpose|how we use/i.test(sentence.lead ?? '')) return []
  const label = sentence.label ?? sentence.text
  const concept =
    conceptOf(label) ?? (sentence.label === null || /\bother\b/i.test(label) ? null : conceptOf(sentence.text))
  return concept ? [{ concept, label: short(label), line: sentence.line }] : []
}

function ofProse(sentence: Sentence): readonly DataKind[] {
  const from = sentence.text.search(COLLECTS)
  const object =
    sentence.text
      .slice(from)
      .replace(COLLECTS, '')
      .split(/\b(?:in order to|so that|when you|if you|because|from your browser)\b/i)[0] ?? ''
  const parts = object
    .split(/,|;|\band\b|:/)
    .map((part) => part.trim())
    .filter((part) => part.length > 2)
  const kinds = parts.flatMap((part) => {
    const concept = conceptOf(part)
    return concept
      ? [{ concept, label: short(part), line: sentence.lineAt(Math.max(0, sentence.text.indexOf(part))) }]
      : []
  })
  return kinds.length > 0 && !/^\s*(?:this|it)\b/i.test(inContext(sentence)) ? kinds : []
}

const short = (label: string): string => {
  const words = label.replace(/[.:]$/, '').split(/\s+/)
  return words.length > 6 ? `${words.slice(0, 6).join(' ')} …` : words.join(' ')
}
