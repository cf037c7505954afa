import { isAbout, lineOf, matching, type ParsedPolicy, type PolicySection, type Topic } from './parsed-policy'
import { type Found, type LintRule, lineWords } from './rule'

const OF_A_LAW =
  /\bof (?:the )?(?:\w+ ){0,4}(?:Act|Code|Regulation|GDPR|Directive|Constitution)\b|(?:Code|Act|Stat\.|U\.S\.C\.) *(?:Section|Sec\.|§)/i
const REFERENCE = /\b(?:section|sec\.|§) ?(\d{1,2}(?:\.\d{1,2})*)\b(?!\d|\.\d{3})/gi
const NAMED_REFERENCE = /\b(?:see|refer to|described in|set out in|under) (?:our|the) ["']?([A-Z]\w+)["']? section\b/g

/** The headings of one row of numbers, in the order of the text, by the number above them. */
function rowsOf(policy: ParsedPolicy): readonly (readonly PolicySection[])[] {
  const rows = new Map<string, PolicySection[]>()
  let main = ''
  for (const section of policy.sections) {
    const { parts, number } = section
    if (parts === null || number === null) continue
    const isLetter = /^[A-Z]$/.test(number) && !/^[IVX]+$/.test(number)
    const key = isLetter ? `${main}/letter` : parts.slice(0, -1).join('.')
    const row = rows.get(key) ?? []
    row.push(section)
    rows.set(key, row)
    if (!isLetter && parts.length === 1) main = number
  }
  return [...rows.values()]
}

const padded = (value: number, like: string): string =>
  /^[A-Z]$/.test(like) ? String.fromCharCode(64 + value) : String(value).padStart(/^0\d/.test(like) ? 2 : 1, '0')

function jumpsIn(row: readonly PolicySection[]): readonly Found[] {
  return row.flatMap((section, index) => {
    const before = row[index - 1]
    const [last, next] = [before?.parts?.at(-1), section.parts?.at(-1)]
    if (!before || last === undefined || next === undefined || next <= last + 1) return []
    const above = section.parts && section.parts.length > 1 ? `${section.parts.slice(0, -1).join('.')}.` : ''
    const missing = Array.from(
      { length: next - last - 1 },
      (_, gap) => `${above}${padded(last + 1 + gap, section.number ?? '')}`,
    )
    return [
      {
        lines: [section.line, before.line],
        finding: `Section ${missing.join(', ')} is missing: the numbers go from ${before.number} (${before.heading}, line ${before.line}) to ${section.number} (${section.heading}).`,
      },
    ]
  })
}

const numberJump: LintRule = {
  id: 'section-number-jump',
  gaps: ['G1'],
  why: 'A section that is not there leaves out what it was to say; a duty of information may hang on it (GDPR art. 13, Cal. Civ. Code 1798.130(a)(5)).',
  consoleDoes:
    'Warns that a section is missing, and asks the officer for what it would have said before an answer is released.',
  find: (policy) => rowsOf(policy).flatMap(jumpsIn),
}

const numberRepeated: LintRule = {
  id: 'section-number-repeated',
  gaps: [],
  why: 'Two sections with one number make a reference to that number ambiguous.',
  consoleDoes: 'Cites lines instead of section numbers for this policy.',
  find: (policy) =>
    rowsOf(policy).flatMap((row) =>
      row.flatMap((section) => {
        const first = row.find(({ parts }) => parts?.join('.') === section.parts?.join('.'))
        return first && first !== section
          ? [
              {
                lines: [section.line, first.line],
                finding: `Section ${section.number} occurs twice (${lineWords([first.line, section.line])}).`,
              },
            ]
          : []
      }),
    ),
}

const referenceBroken: LintRule = {
  id: 'section-reference-broken',
  gaps: [],
  why: 'A reader who follows the reference finds nothing, so what it promised is not said.',
  consoleDoes: 'Marks the reference; letters of this organisation cite the line instead.',
  find: (policy) => {
    const numbers = new Set(
      policy.sections.flatMap(({ parts, number }) => [parts?.join('.') ?? '', (number ?? '').replace(/^0+/, '')]),
    )
    const hasNumbers = policy.sections.filter(({ parts }) => parts !== null).length > 1
    return policy.sentences.flatMap((sentence) => {
      if (OF_A_LAW.test(sentence.text)) return []
      const byNumber = hasNumbers
        ? Array.from(sentence.text.matchAll(REFERENCE), ([, number = '']) => number.replace(/^0+/, ''))
        : []
      const byName = Array.from(sentence.text.matchAll(NAMED_REFERENCE), ([, name = '']) => name)
      const missing = [
        ...byNumber.filter((number) => !numbers.has(number)),
        ...byName.filter(
          (name) =>
            !policy.sections.some(({ heading }) =>
              heading.toLowerCase().includes(name.toLowerCase().replace(/s$/, '')),
            ),
        ),
      ]
      return missing.map((name) => ({
        lines: [lineOf(sentence, /\b(?:section|sec\.|§)/i)],
        finding: `The text refers to section ${name}, which does not exist.`,
      }))
    })
  },
}

type Expected = Readonly<{ topic: Topic; what: string; said: RegExp }>
const EXPECTED: readonly Expected[] = [
  {
    topic: 'collection',
    what: 'which personal data is collected',
    said: /\bwe (?:may |also |automatically )*(?:collect|gather|receive|record|obtain)\b/i,
  },
  {
    topic: 'use',
    what: 'what personal data is used for',
    said: /\bwe (?:may |also |will )*(?:use|process) (?:it|them|this|these|the|your|personal|information|data)\b|\bto (?:provide|operate|deliver) (?:our|the) (?:service|website|product)/i,
  },
  {
    topic: 'sharing',
    what: 'who receives personal data',
    said: /\bwe (?:may |also |will |only )*(?:share|disclose|transfer|provide) .{0,60}\bwith\b|\b(?:shared|disclosed) (?:with|to)\b/i,
  },
  {
    topic: 'rights',
    what: 'which rights people have',
    said: /\b(?:right|entitled|may (?:ask|request)) (?:to|that|us)\b/i,
  },
]

const topicMissing: LintRule = {
  id: 'topic-missing',
  gaps: ['G1'],
  why: 'A privacy notice has to say what is collected, why, who receives it and which rights people have (GDPR art. 13 and 14, Cal. Civ. Code 1798.130(a)(5)).',
  consoleDoes: 'Asks the officer for what is not said, because an access answer has to name it.',
  find: (policy) =>
    EXPECTED.filter(
      ({ topic, said }) =>
        !policy.sections.some(({ topics }) => topics.includes(topic)) &&
        !policy.sentences.some(
          ({ text, negated }) => !negated && said.test(text) && !/\bnot\b|except|any party other/i.test(text),
        ),
    ).map(({ what }) => ({ lines: [1], finding: `Nothing says ${what}.` })),
}

const recipientsPromised: LintRule = {
  id: 'recipients-promised-not-named',
  gaps: [],
  why: 'The categories of third parties belong into every answer to a right to know (Cal. Civ. Code 1798.110(a)(4), GDPR art. 15(1)(c)).',
  consoleDoes: 'Asks the officer for the recipients before an access answer is released.',
  find: (policy) => {
    if (policy.sections.some(({ topics }) => topics.includes('sharing'))) return []
    const promise = matching(policy, /categories of (?:third parties|recipients)/i).find((sentence) =>
      isAbout(sentence, 'rights'),
    )
    return promise
      ? [
          {
            lines: [lineOf(promise, /categories of (?:third|recip)/i)],
            finding: 'The policy promises the categories of recipients on request, but no section names them.',
          },
        ]
      : []
  },
}

export const STRUCTURE_RULES: readonly LintRule[] = [
  numberJump,
  numberRepeated,
  referenceBroken,
  topicMissing,
  recipientsPromised,
]
