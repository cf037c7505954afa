import { inContext, isAbout, type ParsedPolicy, type Sentence } from './parsed-policy'
import { type LintRule, lineWords } from './rule'

const ADVERTISES =
  /\b(?:targeted|behaviou?ral|interest-based|personali[sz]ed|cross-context) (?:\w+ )?(?:advertis|ads\b)|\bcustom(?: or lookalike)? audiences?\b|\blookalike audiences?\b|\bretarget|\bremarket|\bads? on third.party|\badvertis\w* on (?:third.party|other|social)/i
const DENIES_SHARING =
  /\b(?:do|does|will) not (?:\w+ )?(?:sell|share|disclose|rent|trade)\b|\bnever (?:sell|share|disclose|rent)\b|\bnot (?:sell or )?shared?\b/i
const ABOUT_PERSONAL = /personal (?:information|data)|your (?:information|data)|\bdata\b|information/i
const NEGATED = /\b(?:do|does|will|shall|would|are|is) not\b|\bnever\b|\bn't\b/i
const SHINE = /Shine the Light|1798\.83/i
const NOT_MADE = /\b(?:do|does) not (?:therefore )?(?:make|share|disclose)|\bno such disclosures?\b/i

/** Sentences that say data is used for advertising on other platforms. */
const advertising = (policy: ParsedPolicy): readonly Sentence[] =>
  policy.sentences.filter(
    ({ text, negated }) =>
      ADVERTISES.test(text) &&
      !negated &&
      !NEGATED.test(text) &&
      !/\byou (?:may|can|have the right)|\bright to\b|opt out of/i.test(text),
  )

const sharing: LintRule = {
  id: 'sharing-claim-contradicted',
  gaps: ['G3'],
  why: 'Personal data that reaches another company for targeted advertising is shared, and may be sold, in the meaning of the CCPA (Cal. Civ. Code 1798.140(ad), (ah)); the claim says that it is not.',
  consoleDoes:
    'Marks the claim as conflicting, asks for evidence of opt-in, and otherwise opens the opt-out with its signal (GPC).',
  find: (policy) => {
    const [first, ...further] = advertising(policy)
    if (!first) return []
    const denials = policy.sentences.filter(
      (sentence) =>
        !SHINE.test(inContext(sentence)) &&
        ABOUT_PERSONAL.test(sentence.text) &&
        (DENIES_SHARING.test(sentence.text) ||
          (sentence.negated && /^(?:[^.]{0,30}\. )?\W*(?:sell|share|disclose|rent)\b/i.test(sentence.text))),
    )
    if (denials.length === 0) return []
    const lines = [first.line, ...further.map(({ line }) => line), ...denials.map(({ line }) => line)]
    return [
      {
        lines,
        finding: `Data is used for advertising on other platforms, but ${lineWords(denials.map(({ line }) => line))} say${denials.length === 1 ? 's' : ''} that none is sold or shared.`,
      },
    ]
  },
}

const shine: LintRule = {
  id: 'shine-the-light-contradicted',
  gaps: ['G4'],
  why: 'Contact data given to advertising platforms for direct marketing is what a Californian may ask about (Cal. Civ. Code 1798.83); the policy says that there is nothing to tell.',
  consoleDoes: 'Opens a review by counsel before a Shine the Light letter is answered with "none".',
  find: (policy) => {
    const [advert] = advertising(policy)
    const denial = policy.sentences.find((sentence) => SHINE.test(inContext(sentence)) && NOT_MADE.test(sentence.text))
    return advert && denial
      ? [
          {
            lines: [denial.line, advert.line],
            finding: `No disclosures for direct marketing are claimed, but line ${advert.line} uses data for advertising on other platforms.`,
          },
        ]
      : []
  },
}

const sale: LintRule = {
  id: 'sale-claim-contradicted',
  gaps: ['G3'],
  why: 'The policy says in one place that data is sold and in another that it is not.',
  consoleDoes: 'Treats data as sold until the officer decides: opt-outs are offered.',
  find: (policy) => {
    const sells = policy.sentences.find(
      ({ text, negated }) =>
        !negated &&
        /\bwe (?:may |also |do )?sell (?:[\w-]+ ){0,5}(?:data|information|patterns)\b/i.test(text) &&
        !NEGATED.test(text),
    )
    const denies = policy.sentences.filter(({ text }) =>
      /\b(?:do|does|will) not (?:\w+ )?sell\b|\bnever sell\b/i.test(text),
    )
    return sells && denies.length > 0
      ? [
          {
            lines: [sells.line, ...denies.map(({ line }) => line)],
            finding: `Line ${sells.line} says that data is sold, ${lineWords(denies.map(({ line }) => line))} that it is not.`,
          },
        ]
      : []
  },
}

const TRAINS = /\b(?:train|fine-tune)\w*\b.{0,60}\b(?:AI|models?|algorithms?|machine)/i

const training: LintRule = {
  id: 'training-claim-contradicted',
  gaps: [],
  why: 'One place says that data trains models, another that it does not.',
  consoleDoes: 'Marks the claim as conflicting; no letter repeats it.',
  find: (policy) => {
    const about = policy.sentences.filter(({ text }) => TRAINS.test(text))
    const denies = about.filter(({ text, negated }) => negated || NEGATED.test(text))
    const affirms = about.filter(
      (sentence) =>
        !denies.includes(sentence) &&
        /\bwe\b|\bto train\b|\bis used\b/i.test(sentence.text) &&
        !/de-identified|anonymi[sz]ed|aggregated|consent/i.test(inContext(sentence)),
    )
    const [first] = affirms
    return first && denies.length > 0
      ? [
          {
            lines: [first.line, ...denies.map(({ line }) => line)],
            finding: `Line ${first.line} says that data trains models, ${lineWords(denies.map(({ line }) => line))} that it does not.`,
          },
        ]
      : []
  },
}

const VENDOR_CLAIM =
  /\b(\p{Lu}[\p{L}\d&.-]*(?: \p{Lu}[\p{L}\d&.-]*){0,2})(?:,? (?:Inc|LLC|Ltd|GmbH|PBC|Corp)\.?)?(?:'s [\p{L} ]{0,40})?,? (?:does not|do not|doesn't|don't|will not|never|immediately) (?:retain|store|keep|log|save|use|train|delete|sell|share|access)s?\b/u
const ATTRIBUTED =
  /\b(?:[Aa]ccording to|[Uu]nder|[Pp]er) (\p{Lu}[\p{L}\d&.-]*(?: \p{Lu}[\p{L}\d&.-]*){0,2})'s? .{0,60}?\b(?:not (?:be )?used to train|not (?:retained|stored|kept|trained)|does not|do not)\b/u
const NOT_A_VENDOR =
  /^(?:We|You|They|The|This|It|Our|Your|That|These|Those|Their|Services?|Clients?|Users?|Customers?|Children|Cookies?|Website|California|Personal|Data|Callers?|If|When|Where|While|Please|However|Although|Any|All|Some|Company|Platform|App|Agents?|Consumers?|Individuals?|Residents?|Visitors?|Subscribers?|Platform|Rather|Importantly|Note|Important)\b/

const vendor: LintRule = {
  id: 'vendor-claim-unsupported',
  gaps: ['G10'],
  why: 'What another company keeps or trains on is a fact of that company’s terms; the policy vouches for it without evidence, and such terms change (FTC Act s. 5: a claim needs support).',
  consoleDoes:
    'Marks the claim as unsupported until evidence is attached, asks the vendor, and keeps it out of letters.',
  find: (policy) =>
    policy.sentences.flatMap((sentence) => {
      const match = ATTRIBUTED.exec(sentence.text) ?? VENDOR_CLAIM.exec(sentence.text)
      const name = match?.[1] ?? ''
      const isOwn = policy.ownNames.some(
        (own) => own.toLowerCase().startsWith(name.toLowerCase()) || name.toLowerCase().startsWith(own.toLowerCase()),
      )
      if (!match || NOT_A_VENDOR.test(name) || isOwn) return []
      return [
        {
          lines: [sentence.lineAt(match.index)],
          finding: `The policy vouches that ${name} ${/train/i.test(match[0]) ? 'does not train on data' : /retain|store|keep|log|save|delete/i.test(match[0]) ? 'does not keep data' : 'does not use or pass on data'}; nothing supports it.`,
        },
      ]
    }),
}

const INDIVIDUALS =
  /\byou\b|\byour\b.{0,20}\bnotif|\bindividuals?\b|\bpeople\b|\bpersons?\b|\bdata subjects?\b|\bconsumers?\b|\b(?:affected|impacted) (?:users?|parties|persons?)\b|\busers?\b|\beveryone\b/i
const NARROW = /\b(?:clients?|customers?|controllers?|business(?:es)?|partners?|regulators?|authorit(?:y|ies))\b/i

const breachAudience: LintRule = {
  id: 'breach-audience-narrow',
  gaps: ['G18'],
  why: 'The promise leaves out the people whose data it is; laws of residence may require that they are told (GDPR art. 34, Cal. Civ. Code 1798.82).',
  consoleDoes: 'Keeps a list of audiences for each incident: who is promised, and who is owed by law.',
  find: (policy) => {
    const promises = policy.sentences.filter(
      ({ text, negated }) =>
        !negated &&
        /\b(?:breach|security incident|incident)\b/i.test(text) &&
        /\bnotif|\binform\b|\btell\b|\balert\b/i.test(text),
    )
    if (promises.some(({ text }) => INDIVIDUALS.test(text.replace(/\byour? (?:personal|data|information)\b/gi, ''))))
      return []
    return promises
      .filter((sentence) => NARROW.test(sentence.text) && !isAbout(sentence, 'children'))
      .map(({ line }) => ({
        lines: [line],
        finding: 'A breach is notified to clients or regulators; the people concerned are not among them.',
      }))
  },
}

export const CLAIM_RULES: readonly LintRule[] = [sharing, shine, sale, training, vendor, breachAudience]
