import { meaningOf } from './align'
import {
  MATERIAL_TESTS,
  type Materiality,
  type MaterialTest,
  type PolicyChange,
  type TestVerdict,
} from './policy-change'

const TEST_NAMES: Readonly<Record<MaterialTest, string>> = {
  'data-categories': 'which data is collected',
  sharing: 'how data is shared',
  rights: 'which rights people have',
  retention: 'how long data is kept',
}
const BY_TOPIC: Readonly<Record<MaterialTest, readonly string[]>> = {
  'data-categories': ['collection'],
  sharing: ['sharing', 'transfers'],
  rights: ['rights'],
  retention: ['retention'],
}
const BY_WORDS: Readonly<Record<MaterialTest, RegExp>> = {
  'data-categories':
    /\b(?:we|us) (?:\w+ ){0,2}(?:collect|gather|record|obtain)\b|\b(?:categor(?:y|ies)|kinds?|types?) of (?:personal )?(?:data|information)\b|\bcookies?\b/i,
  sharing:
    /\bshar(?:e|es|ed|ing)\b|\bdisclos|\bsell\b|\bsale\b|third part|\bservice providers?\b|\bsub-?processors?\b|\brecipients?\b|\badvertis|\bpartners?\b|\btransfer/i,
  rights:
    /\brights?\b|\bopt.?out\b|\brequests?\b|\brespond\b|\banswer\b|\bwithin .{1,20} days\b|\bcomplain|\bappeal|\bobject\b|\bwithdraw|\bagents?\b/i,
  retention:
    /\bretain(?:ed|s)?\b|\bretention (?:period|time|schedule)|\bkept\b|\bkeep (?:it|them|your|the|this|personal|data)\b|\bdelet(?:e|ed|ion) .{0,30}(?:after|within)\b|\bindefinitely\b/i,
}
/** Subjects that none of the four tests is about; a change there is said to be outside them. */
const OUTSIDE = new Set([
  'security',
  'changes',
  'contact',
  'effective',
  'children',
  'marketing',
  'use',
  'basis',
  'cookies',
])
/** Words that alter what a sentence binds to, however small the change. */
const WEIGHTY =
  /\d|\b(?:not|no|never|only|unless|except|without|may|must|will|shall|any|all|some|none|before|after|until|always|solely|and|or|other)\b/i
const SMALL_WORDS = new Set(
  'a an the of to in on for by with at from as is are be been was were that this these those it its we our us you your they their which who when where if then than so such also please here there have has had do does can could would should about into over more most very'.split(
    ' ',
  ),
)
const OWN_DATE = /^\W*(?:last (?:updated|revised|modified)|effective|updated|revised|version|date)\b.{0,60}\d/i
const TYPO_MAX = 2

/** Marks changes that alter no meaning, so that they weigh nothing. */
export function withWording(changes: readonly PolicyChange[]): readonly PolicyChange[] {
  return changes.map((change) =>
    change.kind === 'changed' && isWording(change) ? { ...change, kind: 'wording' } : change,
  )
}

function isWording({ old, new: next }: PolicyChange): boolean {
  const words = (text: string | null) => meaningOf(text ?? '').match(/[\p{L}\d]+/gu) ?? []
  const [olds, news] = [words(old), words(next)]
  if (olds.length !== news.length) return false
  return olds.every((word, index) => isTypo(word, news[index] ?? ''))
}

/** Two spellings of one word: the same but for case, or one or two letters of a longer word. Numbers and small words never. */
function isTypo(left: string, right: string): boolean {
  if (left.toLowerCase() === right.toLowerCase()) return true
  if (left.length < 5 || right.length < 5 || /\d/.test(left + right) || WEIGHTY.test(` ${left} ${right} `)) return false
  if (left.charAt(0).toLowerCase() !== right.charAt(0).toLowerCase()) return false
  return distance(left.toLowerCase(), right.toLowerCase()) <= (Math.min(left.length, right.length) >= 8 ? TYPO_MAX : 1)
}

/** How many letters have to be changed, added, dropped or swapped with their neighbour. */
function distance(left: string, right: string): number {
  const rows: number[][] = [Array.from({ length: right.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1]
      const at = (rowsBack: number, column: number) => rows[i - rowsBack]?.[column] ?? 0
      let least = Math.min(at(1, j) + 1, (row[j - 1] ?? 0) + 1, at(1, j - 1) + (same ? 0 : 1))
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1])
        least = Math.min(least, at(2, j - 2) + 1)
      row.push(least)
    }
    rows.push(row)
  }
  return rows.at(-1)?.at(-1) ?? 0
}

/** Whether the words that differ say something: a number, a "not", or a word with a meaning of its own. */
function weighs({ kind, words, old, new: next }: PolicyChange): 'heavy' | 'light' {
  if (kind === 'added' || kind === 'removed') return /\p{L}{3}/u.test(old ?? next ?? '') ? 'heavy' : 'light'
  const differing = words
    .filter((piece) => piece.kind !== 'same')
    .map(({ text }) => text)
    .join(' ')
  if (WEIGHTY.test(differing)) return 'heavy'
  const meaningful = (differing.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => !SMALL_WORDS.has(word))
  return meaningful.length > 0 ? 'heavy' : 'light'
}

function touches(test: MaterialTest, { topics, old, new: next, words, kind }: PolicyChange): boolean {
  if (topics.some((topic) => BY_TOPIC[test].includes(topic))) return true
  const text = kind === 'changed' && words.length > 0 ? `${old} ${next}` : `${old ?? ''} ${next ?? ''}`
  const isElsewhere = topics.some((topic) => OUTSIDE.has(topic)) && kind === 'changed'
  return BY_WORDS[test].test(
    isElsewhere
      ? words
          .filter((piece) => piece.kind !== 'same')
          .map((piece) => piece.text)
          .join(' ')
      : text,
  )
}

const counts = ({ kind }: PolicyChange): boolean => kind !== 'moved' && kind !== 'wording'

/** A change of a matter that none of the tests is about, or of the date that the policy gives of itself. */
const isOutside = ({ topics, old, new: next }: PolicyChange): boolean =>
  topics.some((topic) => OUTSIDE.has(topic)) || [old, next].every((text) => text === null || OWN_DATE.test(text))

/**
 * Judges changes by the four tests. A change of small words within a matter of the tests, and any change whose matter is
 * not known, is for the officer: a doubt is never a no.
 */
export function judge(changes: readonly PolicyChange[]): Materiality {
  const tests = MATERIAL_TESTS.map((test): TestVerdict => {
    const touching = changes.flatMap((change, index) => (counts(change) && touches(test, change) ? [index] : []))
    const heavy = touching.filter((index) => weighs(changes[index] as PolicyChange) === 'heavy')
    if (heavy.length > 0)
      return { test, verdict: 'material', reason: `The change alters ${TEST_NAMES[test]}.`, changes: heavy }
    if (touching.length > 0)
      return {
        test,
        verdict: 'officer',
        reason: `Only small words differ in a passage on ${TEST_NAMES[test]}.`,
        changes: touching,
      }
    return { test, verdict: 'not_material', reason: `Nothing on ${TEST_NAMES[test]} changed.`, changes: [] }
  })
  const material = tests.filter(({ verdict }) => verdict === 'material')
  if (material.length > 0)
    return {
      verdict: 'material',
      reason: `Material by ${material.length === 1 ? 'one' : material.length} of the four tests: ${material.map(({ test }) => TEST_NAMES[test]).join('; ')}.`,
      tests,
    }
  const open = changes.filter((change) => counts(change) && !isOutside(change))
  if (tests.some(({ verdict }) => verdict === 'officer') || open.length > 0)
    return {
      verdict: 'officer',
      reason:
        'The rules cannot tell whether this is material; the officer decides. The notice period is counted as if it were.',
      tests,
    }
  return { verdict: 'not_material', reason: whyNot(changes), tests }
}

function whyNot(changes: readonly PolicyChange[]): string {
  if (changes.length === 0)
    return 'The two texts say the same; only spaces, line breaks or numbers of sections may differ.'
  if (!changes.some(counts)) return 'Only spelling, punctuation, numbering or the place of sentences changed.'
  return 'What changed is about none of the four matters: data collected, sharing, rights, retention.'
}
