/** What a section of a policy is about, as its heading says. */
export type Topic =
  | 'collection'
  | 'use'
  | 'sharing'
  | 'retention'
  | 'rights'
  | 'cookies'
  | 'transfers'
  | 'children'
  | 'security'
  | 'changes'
  | 'contact'
  | 'basis'
  | 'marketing'
  | 'effective'

/** One line of the text without its markup. Several may share a number, where HTML puts blocks on one line. */
export type PolicyLine = Readonly<{ number: number; text: string }>

/** A heading and what stands under it. `parts` is its number as integers, null where it has none. `topics` count those of the parents. */
export type PolicySection = Readonly<{
  number: string | null
  parts: readonly number[] | null
  depth: number
  heading: string
  line: number
  /** Its place among the lines; two sections may share a line number. */
  at: number
  /** Headings from the outermost one to this one. */
  path: readonly string[]
  topics: readonly Topic[]
}>

/**
 * One sentence, list item or table row.
 *
 * Shape: `label` is what stands in bold or before the colon; `lead` is the sentence or heading that a list belongs to;
 *   `negated` is true below "We do not:". `section` is null before the first heading. `line` counts from 1.
 */
export type Sentence = Readonly<{
  text: string
  line: number
  kind: 'prose' | 'item' | 'row'
  label: string | null
  lead: string | null
  negated: boolean
  section: PolicySection | null
  /** The line of a place in `text`: a wrapped sentence has several. */
  lineAt: (index: number) => number
}>

/** A privacy policy as far as rules can read it. `ownNames` are what it calls the organisation. */
export type ParsedPolicy = Readonly<{
  name: string
  lines: readonly PolicyLine[]
  sections: readonly PolicySection[]
  sentences: readonly Sentence[]
  ownNames: readonly string[]
}>

/** A reading of a policy that many rules ask for; it is made once, because a policy never changes. */
export function once<T>(read: (policy: ParsedPolicy) => T): (policy: ParsedPolicy) => T {
  const made = new WeakMap<ParsedPolicy, { value: T }>()
  return (policy) => {
    const known = made.get(policy) ?? { value: read(policy) }
    made.set(policy, known)
    return known.value
  }
}

/** True where the section of a sentence, or one around it, is about a topic. */
export const isAbout = (sentence: Sentence, topic: Topic): boolean => sentence.section?.topics.includes(topic) ?? false

/** A sentence with the words that rule what it means: its headings, the lead of its list, its label. */
export const inContext = ({ section, lead, label, text }: Sentence): string =>
  [...(section?.path ?? []), lead ?? '', label ?? '', text].join(' ')

/** The sentences that a pattern finds. */
export const matching = (policy: ParsedPolicy, pattern: RegExp): readonly Sentence[] =>
  policy.sentences.filter(({ text }) => pattern.test(text))

/** The line of the first place that a pattern finds in a sentence; the sentence's own where it finds none. */
export function lineOf(sentence: Sentence, pattern: RegExp): number {
  const index = sentence.text.search(pattern)
  return index < 0 ? sentence.line : sentence.lineAt(index)
}
