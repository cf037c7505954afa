import { diffArrays, diffWords } from 'diff'
import type { ParsedPolicy, PolicySection, Sentence } from '../lint/parsed-policy'
import type { PolicyChange, WordPiece } from './policy-change'

/** A section of each text that belong together; null where one text has no such section. */
export type SectionPair = Readonly<{
  heading: string
  old: readonly Sentence[]
  new: readonly Sentence[]
}>

const ALIKE_MIN = 0.5
/** Sentences that may come or go within one section before it counts as rewritten. */
const EDITS_MAX = 4_000
/** Sentences of a section beyond which pairs are sought by place only: a text of that size is no policy. */
const PAIRS_MAX = 2_000

/** A sentence without what changes nothing: case of spaces, quotes, list marks, numbers of sections. */
export const meaningOf = (text: string): string =>
  text
    .replace(/\b(section|sec\.|§) ?\d+(?:\.\d+)*/gi, '$1')
    .replace(/["'`*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const headingKey = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
const pathKey = (section: PolicySection | null): string => (section ? section.path.map(headingKey).join(' / ') : '')
const numberKey = (section: PolicySection): string | null => section.parts?.join('.') ?? null

type Part = Readonly<{ section: PolicySection | null; sentences: readonly Sentence[] }>

function partsOf(policy: ParsedPolicy): readonly Part[] {
  const bySection = new Map<PolicySection | null, Sentence[]>([
    [null, []],
    ...policy.sections.map((section) => [section, []] as [PolicySection, Sentence[]]),
  ])
  for (const sentence of policy.sentences) bySection.get(sentence.section)?.push(sentence)
  return [...bySection].map(([section, sentences]) => ({ section, sentences }))
}

/** Sections that belong together: by their headings, then by number with some words in common, in the order of the new text. */
export function alignSections(old: ParsedPolicy, next: ParsedPolicy): readonly SectionPair[] {
  const olds = [...partsOf(old)]
  const take = (matches: (part: Part) => boolean): Part | undefined => {
    const at = olds.findIndex(matches)
    return at < 0 ? undefined : olds.splice(at, 1)[0]
  }
  const news = partsOf(next)
  const byHeading = news.map((part) => take(({ section }) => pathKey(section) === pathKey(part.section)))
  const paired = news.map((part, index) => byHeading[index] ?? take(({ section }) => alikeSections(section, part)))
  const kept = news.map((part, index) => ({
    heading: titleOf(part.section),
    old: paired[index]?.sentences ?? [],
    new: part.sentences,
  }))
  return [...kept, ...olds.map(({ section, sentences }) => ({ heading: titleOf(section), old: sentences, new: [] }))]

  function alikeSections(section: PolicySection | null, part: Part): boolean {
    if (section === null || part.section === null) return false
    if (headingKey(section.heading) === headingKey(part.section.heading)) return true
    const number = numberKey(section)
    return number !== null && number === numberKey(part.section) && shareWords(section.heading, part.section.heading)
  }
}

const shareWords = (left: string, right: string): boolean => likeness(left, right) > 0
const titleOf = (section: PolicySection | null): string =>
  section ? [section.number, section.heading].filter(Boolean).join(' ') : ''

/** How much two sentences have in common: twice the shared words over all words. */
function likeness(left: string, right: string): number {
  const [ours, theirs] = [wordsOf(left), wordsOf(right)]
  if (ours.length + theirs.length === 0) return 1
  const counts = new Map<string, number>()
  for (const word of ours) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of theirs) {
    const left = counts.get(word) ?? 0
    if (left === 0) continue
    counts.set(word, left - 1)
    shared += 1
  }
  return (2 * shared) / (ours.length + theirs.length)
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []

/** What differs between two aligned sections, in the order of the new text. Moves are found later, over all sections. */
export function changesOf(pair: SectionPair): readonly PolicyChange[] {
  const key = ({ text }: Sentence) => meaningOf(text)
  const [olds, news] = [pair.old.map(key), pair.new.map(key)]
  const changes: PolicyChange[] = []
  let [oldAt, newAt] = [0, 0]
  let removed: Sentence[] = []
  const flush = (added: readonly Sentence[]) => {
    changes.push(...pairUp(pair.heading, removed, added))
    removed = []
  }
  for (const part of diffArrays(olds, news, { maxEditLength: EDITS_MAX }) ?? wholly(olds, news)) {
    const count = part.value.length
    if (part.removed) {
      flush([])
      removed = pair.old.slice(oldAt, oldAt + count)
      oldAt += count
    } else if (part.added) {
      flush(pair.new.slice(newAt, newAt + count))
      newAt += count
    } else {
      flush([])
      oldAt += count
      newAt += count
    }
  }
  flush([])
  return changes
}

/** Two sections with nothing to find in common in reasonable time: one went, the other came. */
const wholly = (olds: string[], news: string[]) => [
  { value: olds, count: olds.length, removed: true, added: false },
  { value: news, count: news.length, removed: false, added: true },
]

/** Pairs removed with added sentences that are alike; the others stand alone. */
function pairUp(heading: string, removed: readonly Sentence[], added: readonly Sentence[]): readonly PolicyChange[] {
  const free = new Set(removed)
  const changes: PolicyChange[] = []
  for (const sentence of added) {
    const candidates = removed.length * added.length > PAIRS_MAX ? removed.slice(0, 50) : removed
    const best = candidates
      .filter((old) => free.has(old))
      .map((old) => ({ old, score: likeness(old.text, sentence.text) }))
      .sort((left, right) => right.score - left.score)[0]
    if (best && (best.score >= ALIKE_MIN || sameLabel(best.old, sentence))) {
      free.delete(best.old)
      changes.push(change(heading, best.old, sentence))
    } else changes.push(change(heading, null, sentence))
  }
  return [...[...free].map((old) => change(heading, old, null)), ...changes]
}

const sameLabel = (left: Sentence, right: Sentence): boolean => left.label !== null && left.label === right.label

function change(heading: string, old: Sentence | null, next: Sentence | null): PolicyChange {
  const topics = [...new Set([...(old?.section?.topics ?? []), ...(next?.section?.topics ?? [])])]
  const base = {
    section: heading,
    oldLine: old?.line ?? null,
    newLine: next?.line ?? null,
    old: old?.text ?? null,
    new: next?.text ?? null,
    topics,
  }
  if (old && next) return { ...base, kind: 'changed', words: wordPieces(old.text, next.text) }
  return { ...base, kind: old ? 'removed' : 'added', words: [] }
}

/** The words of two sentences side by side. */
function wordPieces(old: string, next: string): readonly WordPiece[] {
  return diffWords(old, next).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}
