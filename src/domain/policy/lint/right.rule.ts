import { inContext, isAbout, type ParsedPolicy, type Sentence } from './parsed-policy'
import { firstNaming, names } from './regime-named'
import { type Found, type LintRule, listed } from './rule'

type Named = Readonly<{ name: string; said: RegExp }>

const ACCESS: Named = { name: 'access', said: /\baccess(?:ing)?\b|\bright to know\b|\bcopy of\b/i }
const DELETION: Named = { name: 'erasure', said: /\bdelet|\beras|right to be forgotten/i }
const CORRECTION: Named = {
  name: 'correction',
  said: /\bcorrect|\brectif|\binaccura|\bupdate (?:your|their|personal)/i,
}
const OPT_OUT: Named = {
  name: 'opt-out of sale and sharing',
  said: /opt.?out (?:of|from) (?:the |any )?(?:sale|sharing|selling)|opt.?out of sale|do not sell or share|not (?:sell or share|sell, share|sell or disclose)|(?:right to )?opt.?out.{0,40}(?:sale|sharing|targeted advertising)/i,
}
const LIMIT: Named = {
  name: 'limiting the use of sensitive data (or that none is used so)',
  said: /limit (?:the )?(?:use|processing|disclosure)|(?:do|does) not (?:collect|use|process).{0,40}sensitive/i,
}
const CALIFORNIA: readonly Named[] = [
  { ...ACCESS, name: 'knowing what is collected', said: /\bright to know\b|\baccess\b|\bknow what\b|\bdisclose\b/i },
  DELETION,
  CORRECTION,
  OPT_OUT,
  LIMIT,
  { name: 'non-discrimination', said: /discriminat|retaliat|equal (?:service|treatment)/i },
  { name: 'authorised agents', said: /\bagents?\b/i },
]
const GDPR: readonly Named[] = [
  ACCESS,
  CORRECTION,
  DELETION,
  { name: 'restriction', said: /\brestrict/i },
  { name: 'portability', said: /portab|\bport\b|machine.readable/i },
  { name: 'objection', said: /\bobject\b|\bobjection/i },
  {
    name: 'complaint to a supervisory authority',
    said: /(?:complain|lodge).{0,90}(?:authorit|commissioner|\bICO\b|regulator)|supervisory authorit/i,
  },
]
const WITHDRAWAL: Named = { name: 'withdrawal of consent', said: /withdraw|revoke (?:your )?consent/i }
const AUTOMATED: Named = {
  name: 'automated decisions',
  said: /automated (?:individual )?decision|automated processing|automatic(?:ally)? decision|solely automated|profiling/i,
}
const USES_AUTOMATION =
  /\bAI\b|artificial intelligence|machine learning|automated (?:decision|processing|means)|algorithm|\bprofiling\b/i
const USES_CONSENT = /\b(?:your|with|explicit|prior) consent\b|\bconsent\b.{0,20}\(/i

/** Sentences that tell people of their rights. */
const ofRights = (policy: ParsedPolicy): readonly Sentence[] =>
  policy.sentences.filter(
    (sentence) =>
      isAbout(sentence, 'rights') || /\brights? to\b|\byou (?:may|can) (?:ask|request)\b/i.test(sentence.text),
  )
const says = (sentences: readonly Sentence[], { said }: Named): Sentence | undefined =>
  sentences.find(({ text }) => said.test(text))

const california: LintRule = {
  id: 'california-rights-missing',
  gaps: ['G12'],
  why: 'A policy has to describe each right of Californians (Cal. Civ. Code 1798.130(a)(5)(A), 11 CCR 7011(e)(2)); a right exists whether it is named or not.',
  consoleDoes: 'Offers the right on every Californian case, marked as given by statute and not named in the policy.',
  find: (policy) => {
    const named = firstNaming(policy, 'california')
    if (!named) return []
    const rights = ofRights(policy)
    const own = rights.filter((sentence) => /California|\bCCPA\b|\bCPRA\b/.test(inContext(sentence)))
    const missing = CALIFORNIA.filter((right) => !says([...rights, ...matchingAnywhere(policy, right)], right))
    if (missing.length === 0) return []
    const elsewhere = CALIFORNIA.flatMap((right) => {
      const general = says(own, right) ? undefined : says(rights, right)
      return general ? [`${right.name} (line ${general.line})`] : []
    })
    const general = elsewhere.length > 0 ? ` For everybody, but not in the Californian list: ${listed(elsewhere)}.` : ''
    return [
      {
        lines: [named.line],
        finding: `Rights of Californians that are not named: ${listed(missing.map(({ name }) => name))}.${general}`,
      },
    ]
  },
}

/** What a policy may say outside its section on rights: that nothing is sold or shared, or what agents need. */
const matchingAnywhere = (policy: ParsedPolicy, right: Named): readonly Sentence[] =>
  right === OPT_OUT || right === LIMIT ? policy.sentences : []

const byPlace: LintRule = {
  id: 'state-rights-missing',
  gaps: ['G12'],
  why: 'Rights are promised by the law of the place, and laws of US states give more than the list names: opt-out of sale and sharing, agents, an appeal.',
  consoleDoes: 'Adds the rights of the requester’s place to the case, marked as given by statute.',
  find: (policy) => {
    if (firstNaming(policy, 'california') || firstNaming(policy, 'other-state')) return []
    const rights = ofRights(policy)
    const promise = rights.find(({ text }) =>
      /depending on (?:your|the) (?:\w+ )?(?:jurisdiction|location|residence|country|state|law)|where you (?:live|reside|are located)|under (?:the )?applicable (?:privacy |data protection |local )?laws?/i.test(
        text,
      ),
    )
    if (!promise) return []
    const wanted = [
      OPT_OUT,
      LIMIT,
      { name: 'authorised agents', said: /\bagents?\b/i },
      { name: 'appeal', said: /\bappeal/i },
    ]
    const missing = wanted.filter((right) => !says(policy.sentences, right))
    return missing.length === 0
      ? []
      : [
          {
            lines: [promise.line],
            finding: `Rights depend on the place, but those of US states are not named: ${listed(missing.map(({ name }) => name))}.`,
          },
        ]
  },
}

const appeal: LintRule = {
  id: 'appeal-missing',
  gaps: ['G12'],
  why: 'Most US state laws give an appeal against a refusal, and the policy has to say how (for example Va. Code 59.1-577(C)).',
  consoleDoes: 'Offers the appeal on refusals where the state gives one.',
  find: (policy) => {
    const named = firstNaming(policy, 'other-state')
    return named && !policy.sentences.some(({ text }) => /\bappeal/i.test(text))
      ? [
          {
            lines: [named.line],
            finding: 'Rights of US states other than California are named, but no appeal against a refusal.',
          },
        ]
      : []
  },
}

const gdpr: LintRule = {
  id: 'gdpr-rights-missing',
  gaps: ['G12'],
  why: 'People have to be told of each right (GDPR art. 13(2)(b)-(d), (f)).',
  consoleDoes: 'Offers the right on every case under the GDPR, marked as given by statute and not named in the policy.',
  find: (policy) => {
    const named = firstNaming(policy, 'gdpr') ?? firstNaming(policy, 'uk')
    const rights = ofRights(policy)
    if (!named || rights.length === 0) return []
    const missing = [...GDPR.filter((right) => !says(rights, right)), ...conditional(policy)]
    const at =
      policy.sections.find(
        ({ heading, topics }) => topics.includes('rights') && /GDPR|Europe|\bEU\b|\bUK\b/.test(heading),
      )?.line ??
      rights.find((sentence) => isAbout(sentence, 'rights'))?.line ??
      named.line
    return missing.length === 0
      ? []
      : [
          {
            lines: [at],
            finding: `Rights under the GDPR that are not named: ${listed(missing.map(({ name }) => name))}.`,
          },
        ]
  },
}

/** Rights that have to be named only where consent is relied on, or where decisions may be automated. */
function conditional(policy: ParsedPolicy): readonly Named[] {
  const uses = (pattern: RegExp) => policy.sentences.some(({ text }) => pattern.test(text))
  return [
    ...(uses(USES_CONSENT) && !uses(WITHDRAWAL.said) ? [WITHDRAWAL] : []),
    ...(uses(USES_AUTOMATION) && !uses(AUTOMATED.said) ? [AUTOMATED] : []),
  ]
}

const basis: LintRule = {
  id: 'legal-basis-missing',
  gaps: [],
  why: 'The legal basis of each purpose has to be given (GDPR art. 13(1)(c)); it decides which rights a person has.',
  consoleDoes: 'Asks the officer for the basis of each purpose before objection or portability is decided.',
  find: (policy): readonly Found[] => {
    if (!names(policy, 'gdpr')) return []
    const said = policy.sentences.some(({ text }) =>
      /legitimate interests?|(?:legal|lawful) (?:bas[ei]s|grounds?)|performance of (?:a|the|our|your) contract|Article 6/i.test(
        text,
      ),
    )
    const line =
      policy.sections.find(({ topics }) => topics.includes('use'))?.line ?? firstNaming(policy, 'gdpr')?.line ?? 1
    return said ? [] : [{ lines: [line], finding: 'The GDPR is named, but no legal basis of any purpose.' }]
  },
}

export const RIGHT_RULES: readonly LintRule[] = [california, byPlace, appeal, gdpr, basis]
