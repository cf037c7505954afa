import { inContext, isAbout, type ParsedPolicy } from './parsed-policy'
import { type Found, type LintRule, listed } from './rule'

const WORDS: Readonly<Record<string, number>> = { thirteen: 13, fourteen: 14, sixteen: 16, eighteen: 18 }
const AGE =
  /\b(?:under|below|younger than|less than|not yet)(?: the)?(?: minimum)?(?: age(?: of)?)? (\d{1,2}|thirteen|fourteen|sixteen|eighteen)s?\b(?! (?:days?|months?|hours?|U\.S\.C|CFR))/gi
const AT_LEAST =
  /\b(?:at least|over|minimum age (?:is|of)) (\d{1,2}|thirteen|sixteen|eighteen)(?: years| or older|\b(?= and over))|\b(\d{2}) (?:years of age )?(?:or|and) (?:older|over)\b/gi
const CHILD =
  /child|\bkids?\b|minor|teen|\baged\b|years? (?:old|of age)|\bage\b|persons? under|individuals? under|anyone under/i
/** The opt-in of the CCPA for sale names ages of its own, which are no threshold of the service. */
const OPT_IN = /\bopt.?in\b|\bsell\b|\bsale\b/i
/** 15 U.S.C. 6501(1): a child is under 13. */
const COPPA_AGE = 13

export type ChildAge = Readonly<{ under: number; line: number }>

/** The ages under which a policy says that its service is not for children. */
export function childAges(policy: ParsedPolicy): readonly ChildAge[] {
  return policy.sentences.flatMap((sentence) => {
    if (!CHILD.test(inContext(sentence)) || OPT_IN.test(sentence.text)) return []
    return [
      ...sentence.text.matchAll(AGE),
      ...(isAbout(sentence, 'children') ? sentence.text.matchAll(AT_LEAST) : []),
    ].flatMap((match) => {
      const written = match[1] ?? match[2] ?? ''
      const under = WORDS[written.toLowerCase()] ?? Number(written)
      return under >= 8 && under <= 21 ? [{ under, line: sentence.lineAt(match.index) }] : []
    })
  })
}

const missing: LintRule = {
  id: 'child-age-missing',
  gaps: [],
  why: 'Nothing says from which age a person may use the service; US law protects children under 13 whatever is said (15 U.S.C. 6501).',
  consoleDoes: 'Takes 13 for reports about children until the officer sets an age.',
  find: (policy) => {
    if (childAges(policy).length > 0) return []
    const at = policy.sections.find(({ topics }) => topics.includes('children'))?.line ?? 1
    return [{ lines: [at], finding: 'No age of children is named.' }]
  },
}

const notCoppa: LintRule = {
  id: 'child-age-not-13',
  gaps: ['G16'],
  why: 'The age of the policy is not the age of the statutes: COPPA protects under 13, the CCPA asks for opt-in to sale under 13 and from 13 to 15.',
  consoleDoes: 'Uses the policy’s age for its promise to delete, and notes the statute’s age beside it.',
  find: (policy) => {
    const [first, ...further] = childAges(policy).filter(({ under }) => under !== COPPA_AGE)
    if (!first) return []
    const lines = [first.line, ...further.filter(({ under }) => under === first.under).map(({ line }) => line)]
    return [
      {
        lines,
        finding: `Children are under ${first.under} here, ${first.under > COPPA_AGE ? 'above' : 'below'} the 13 of COPPA.`,
      },
    ]
  },
}

const differ: LintRule = {
  id: 'child-ages-differ',
  gaps: ['G16'],
  why: 'With two ages nobody can say whose data has to be deleted.',
  consoleDoes: 'Takes the higher age, which protects more, until the officer decides.',
  find: (policy) => differing(childAges(policy)),
}

function differing(ages: readonly ChildAge[]): readonly Found[] {
  const distinct = ages.filter(({ under }, index) => ages.findIndex((age) => age.under === under) === index)
  return distinct.length < 2
    ? []
    : [
        {
          lines: distinct.map(({ line }) => line),
          finding: `The policy names ${distinct.length} ages of children: ${listed(distinct.map(({ under, line }) => `under ${under} (line ${line})`))}.`,
        },
      ]
}

export const CHILD_RULES: readonly LintRule[] = [missing, notCoppa, differ]
