import { isAbout, type ParsedPolicy, type Sentence } from './parsed-policy'
import { names } from './regime-named'
import { type LintRule, listed } from './rule'

const KINDS = [
  [
    'necessary',
    /\b(?:strictly |absolutely )?(?:necessary|essential|required)\b|\bsession\b|\blog(?:ged)?[ -]?in\b|\bauthenticat|\bsecurity\b|\bsecure your\b/i,
  ],
  ['preference', /\bpreferences?\b|\bfunctional(?:ity)? cookies|\bfunctional\b|\bremember\b/i],
  ['analytics', /\banalytic\w*|\bperformance\b|\bmeasure|\bstatistic|\bunderstand\b|\banaly[sz]e/i],
  ['marketing', /\bmarketing\b|\badvertis|\btargeting\b|\bretarget|\bremarket/i],
] as const
type CookieKind = (typeof KINDS)[number][0]

/** The words that stand before `cookies`: `session, preference, and analytics cookies`. */
const ADJECTIVES = /((?:[\w-]+(?:, and |, or |, | and | or |\/))*[\w-]+) cookies\b/gi

const cookieSentences = (policy: ParsedPolicy): readonly Sentence[] =>
  policy.sentences.filter((sentence) => isCookieSection(sentence))
const isCookieSection = (sentence: Sentence): boolean => /cookie|tracking/i.test(sentence.section?.heading ?? '')

function described(policy: ParsedPolicy): ReadonlySet<CookieKind> {
  const text = cookieSentences(policy)
    .filter(({ negated }) => !negated)
    .map((sentence) => sentence.text)
    .join('\n')
  return new Set(
    KINDS.flatMap(([kind, pattern]) => (pattern.test(text.replace(/non-(?:essential|necessary)/gi, '')) ? [kind] : [])),
  )
}

/** Kinds of cookies that are named outside the section on cookies. */
function namedElsewhere(
  policy: ParsedPolicy,
): readonly Readonly<{ kind: CookieKind; sentence: Sentence; line: number }>[] {
  return policy.sentences.flatMap((sentence) => {
    if (isCookieSection(sentence) || sentence.negated) return []
    return Array.from(sentence.text.matchAll(ADJECTIVES)).flatMap((match) => {
      const words = (match[1] ?? '').replace(/non-\w+/gi, '')
      return KINDS.flatMap(([kind, pattern]) =>
        pattern.test(words) ? [{ kind, sentence, line: sentence.lineAt(match.index) }] : [],
      )
    })
  })
}

const isBasis = (sentence: Sentence): boolean =>
  isAbout(sentence, 'basis') || /\b(?:legal basis|rely on|consent)\b/i.test(sentence.text)
const cookieHeading = (policy: ParsedPolicy) => policy.sections.find(({ heading }) => /cookie|tracking/i.test(heading))

const undescribed: LintRule = {
  id: 'cookie-kind-undescribed',
  gaps: ['G6'],
  why: 'A kind of cookie is set that the section on cookies does not explain, so nobody can choose about it (ePrivacy Directive art. 5(3)).',
  consoleDoes: 'Enters the kind in the register of cookies as not described.',
  find: (policy) => {
    const section = cookieHeading(policy)
    if (!section) return []
    const known = described(policy)
    return namedElsewhere(policy)
      .filter(({ kind, sentence }) => !known.has(kind) && !isBasis(sentence))
      .map(({ kind, line }) => ({
        lines: [line, section.line],
        finding: `${sentenceCase(kind)} cookies are named here, but the section on cookies (line ${section.line}) does not describe them.`,
      }))
  },
}

const basisWithout: LintRule = {
  id: 'cookie-basis-without-cookie',
  gaps: ['G7'],
  why: 'A legal basis is given for cookies that are nowhere described: either the basis or the description is wrong.',
  consoleDoes: 'Asks the officer whether such cookies are set; no consent is recorded for them until then.',
  find: (policy) => {
    const section = cookieHeading(policy)
    if (!section) return []
    const known = described(policy)
    return namedElsewhere(policy)
      .filter(({ kind, sentence }) => !known.has(kind) && isBasis(sentence))
      .map(({ kind, line }) => ({
        lines: [line, section.line],
        finding: `A legal basis is given for ${kind} cookies, but the section on cookies (line ${section.line}) describes none.`,
      }))
  },
}

const sectionMissing: LintRule = {
  id: 'cookies-undescribed',
  gaps: [],
  why: 'Who sets cookies has to say which and what for (ePrivacy Directive art. 5(3), GDPR art. 13).',
  consoleDoes: 'Asks the officer for the kinds of cookies, so that a withdrawal can be answered.',
  find: (policy) => {
    if (cookieHeading(policy)) return []
    const mention = policy.sentences.find(
      ({ text, negated }) =>
        /\bcookies\b/i.test(text) &&
        !negated &&
        !/\b(?:no|not use|without) cookies|not use (?:any )?cookies/i.test(text),
    )
    return mention && namedElsewhere(policy).length === 0
      ? [{ lines: [mention.line], finding: 'Cookies are used, but nothing says which kinds and what for.' }]
      : []
  },
}

const consentMissing: LintRule = {
  id: 'cookie-consent-missing',
  gaps: ['G7'],
  why: 'Cookies that are not strictly necessary need consent before they are set (ePrivacy Directive art. 5(3)); a setting of the browser is not consent (GDPR art. 4(11)).',
  consoleDoes: 'Treats an objection to such cookies as a withdrawal of consent and asks for the evidence of it.',
  find: (policy) => {
    const section = cookieHeading(policy)
    const optional = [...described(policy)].filter((kind) => kind !== 'necessary')
    if (!section || optional.length === 0 || !(names(policy, 'gdpr') || names(policy, 'uk'))) return []
    const consents = policy.sentences.some(
      (sentence) =>
        (isCookieSection(sentence) || /cookie/i.test(sentence.text)) && /consent|opt.?in|accept/i.test(sentence.text),
    )
    return consents
      ? []
      : [
          {
            lines: [section.line],
            finding: `The section on cookies names ${listed(optional)} cookies, but neither consent nor another legal basis for them.`,
          },
        ]
  },
}

const sentenceCase = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

export const COOKIE_RULES: readonly LintRule[] = [undescribed, basisWithout, sectionMissing, consentMissing]
