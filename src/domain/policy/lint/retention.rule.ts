import { collectedKinds } from './data-kind'
import { matching, type ParsedPolicy } from './parsed-policy'
import { dataKey, type RetentionStatement, retentionStatements, wordsOf } from './retention-statement'
import { type LintRule, listed } from './rule'

const retentionLine = (policy: ParsedPolicy): number | null =>
  policy.sections.find(
    ({ topics, heading }) => topics.includes('retention') && /reten|retain|how long|keep|stor/i.test(heading),
  )?.line ?? null

const missing: LintRule = {
  id: 'retention-missing',
  gaps: ['G5'],
  why: 'How long data is kept, or how that is decided, has to be said (GDPR art. 13(2)(a), Cal. Civ. Code 1798.100(a)(3)).',
  consoleDoes: 'Blocks disposal until the officer has set a rule for each kind of data.',
  find: (policy) =>
    retentionLine(policy) === null && retentionStatements(policy).length === 0
      ? [{ lines: [1], finding: 'Nothing says how long personal data is kept.' }]
      : [],
}

const withoutNumber: LintRule = {
  id: 'retention-without-number',
  gaps: ['G8'],
  why: 'Without a number nobody can say when data is to be deleted, and a requester asks for it (GDPR art. 15(1)(d)).',
  consoleDoes: 'Asks the officer for the number; it is recorded as an internal rule and used in answers.',
  find: (policy) => {
    const statements = retentionStatements(policy)
    const numbered = new Set(
      statements.filter(({ kind }) => kind === 'period' || kind === 'event').map(({ sentence }) => sentence.section),
    )
    return statements
      .filter(
        ({ kind, general, sentence }) =>
          (kind === 'vague' && !(general && numbered.has(sentence.section))) ||
          (kind === 'none' && sentence.kind !== 'prose'),
      )
      .map(({ line, label, words, kind }) => ({
        lines: [line],
        finding: kind === 'vague' ? `${label}: '${words}' is no number.` : `${label}: no period is given.`,
      }))
  },
}

const unlimited: LintRule = {
  id: 'retention-unlimited',
  gaps: [],
  why: 'Data may be kept only as long as its purpose needs it (GDPR art. 5(1)(e), Cal. Civ. Code 1798.100(c)).',
  consoleDoes: 'Puts this data into the scope of every erasure and asks for a review each year.',
  find: (policy) =>
    retentionStatements(policy)
      .filter(({ kind }) => kind === 'unlimited')
      .map(({ line, label, words }) => ({ lines: [line], finding: `${label}: kept ${words}.` })),
}

const kindMissing: LintRule = {
  id: 'retention-kind-missing',
  gaps: ['G5'],
  why: 'A kind of data that is collected and has no period is kept without a rule.',
  consoleDoes: 'Lists the kind as a retention gap; its disposal is blocked until the officer sets a rule.',
  find: (policy) => {
    const statements = retentionStatements(policy)
    const specific = statements.filter(({ general }) => !general)
    if (
      specific.length === 0 ||
      statements.some(({ general, kind }) => general && (kind === 'period' || kind === 'unlimited'))
    )
      return []
    const covered = new Set(specific.flatMap(({ concepts }) => concepts))
    const kept = new Set(specific.map(dataKey))
    const open = collectedKinds(policy).filter(
      ({ concept, label }) => !covered.has(concept) && !kept.has(wordsOf(label).toSorted().join(' ')),
    )
    const named = [...new Map(open.toReversed().map((kind) => [kind.label, kind])).values()].toReversed()
    const at = retentionLine(policy) ?? specific[0]?.line ?? 1
    return named.length === 0
      ? []
      : [
          {
            lines: [at, ...named.map(({ line }) => line)],
            finding: `No period for ${listed(named.map(({ label, line }) => `${label} (line ${line})`))}.`,
          },
        ]
  },
}

const contradictory: LintRule = {
  id: 'retention-contradictory',
  gaps: ['G11'],
  why: 'The same data has two periods, so that either deleting or keeping it breaks one of them.',
  consoleDoes: 'Takes the tightest period until the officer decides.',
  find: (policy) => {
    const statements = retentionStatements(policy).filter(({ general, kind }) => !general && kind !== 'none')
    const first = new Map<string, RetentionStatement>()
    return statements.flatMap((right) => {
      const key = dataKey(right)
      const left = first.get(key)
      if (!left) first.set(key, right)
      return left && key !== '' && contradicts(left, right)
        ? [
            {
              lines: [right.line, left.line],
              finding: `${right.label} has two periods: '${left.words}' (line ${left.line}) and '${right.words}' (line ${right.line}).`,
            },
          ]
        : []
    })
  },
}

/** An event alone does not contradict a number that is counted from it. */
function contradicts(left: RetentionStatement, right: RetentionStatement): boolean {
  if (left.line === right.line) return false
  if (left.period && right.period)
    return left.period.amount !== right.period.amount || left.period.unit !== right.period.unit
  return left.kind !== right.kind && left.kind !== 'event' && right.kind !== 'event'
}

const CONFIGURABLE =
  /\bconfigurable\b|\bcustomi[sz]able\b|\badjustable\b|\b(?:can|may) (?:be )?(?:set|choose|chosen|adjust|change|configure)\w*\b.{0,60}\b(?:retention|period)/i
const SHORTER_ONLY = /\b(?:shorter|shorten|reduce|lower)\b/i

const configurable: LintRule = {
  id: 'retention-configurable-or-shorter',
  gaps: ['G17'],
  why: 'One place lets the period be set freely, another only shortened: a longer setting would break the second.',
  consoleDoes: 'Refuses a setting that is longer than the default, and records who set it and when.',
  find: (policy) => {
    const kept = (text: string) => /retention|retain|period|keep|\bdays?\b|\bmonths?\b/i.test(text)
    const free = matching(policy, CONFIGURABLE).filter(({ text }) => kept(text) && !SHORTER_ONLY.test(text))
    const shorter = matching(policy, SHORTER_ONLY).filter(
      ({ text }) => /retention|retain|period/i.test(text) && /configur|set|choose|adjust|request/i.test(text),
    )
    const [first] = free
    const [second] = shorter
    if (!first || !second) return []
    return [
      {
        lines: [first.line, ...free.slice(1).map(({ line }) => line), second.line],
        finding: `The period is configurable in line ${first.line}, but line ${second.line} allows shorter ones only.`,
      },
    ]
  },
}

export const RETENTION_RULES: readonly LintRule[] = [
  missing,
  withoutNumber,
  unlimited,
  kindMissing,
  contradictory,
  configurable,
]
