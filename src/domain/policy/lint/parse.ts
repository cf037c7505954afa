import { accept, type Outcome } from '#domain/kernel/decision'
import { FLAT_HEAD, findHeadings, type Heading, ITEM, isTableRow } from './heading'
import { namesOf } from './own-name'
import type { ParsedPolicy, PolicyLine, PolicySection, Sentence, Topic } from './parsed-policy'
import { plainLines } from './plain-line'
import { judgeReadable } from './readable'
import { type Joined, join, type Piece, sentencesOf } from './sentence'
import { topicsOf } from './topic'

const NEGATION = /\b(?:do|does|will|shall|would) not\b|\bnever\b|\b(?:do|wo|does)n't\b|❌/i
/** Longest line of a text that was wrapped by hand or by a mail program; where lines are longer, each is a paragraph. */
const WRAP_MAX = 120
/** A wrapped line is at least this much of the longest one. */
const WRAP_SHARE = 0.65
const LABEL_WORDS_MAX = 6

/** Reads a policy: sections, and sentences with their lines, labels and leads. Errors: `invalid_input` for a text that cannot be read. */
export function parsePolicy(name: string, text: string): Outcome<ParsedPolicy> {
  const readable = judgeReadable(name, text)
  if (!readable.ok) return readable
  const lines = plainLines(text)
  const headings = withoutTitle(findHeadings(lines))
  const sections = sectionsOf(lines, headings)
  const sentences = readSentences(lines, headings, sections)
  return accept({ name, lines, sections, sentences, ownNames: namesOf(lines, sentences) })
}

/** The name of the whole document is not a section of it. */
function withoutTitle(headings: readonly Heading[]): readonly Heading[] {
  const [first] = headings
  return first && first.parts === null && /privacy|policy|notice/i.test(first.title) ? headings.slice(1) : headings
}

function sectionsOf(lines: readonly PolicyLine[], headings: readonly Heading[]): readonly PolicySection[] {
  const open: { depth: number; heading: string; topics: readonly Topic[] }[] = []
  return headings.map(({ at, number, parts, depth, title }) => {
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop()
    const above = open.flatMap(({ topics }) => topics)
    const topics = [...new Set([...above, ...topicsOf(title)])]
    open.push({ depth, heading: title, topics: topicsOf(title) })
    return {
      number,
      parts,
      depth,
      heading: title,
      line: lines[at]?.number ?? 1,
      at,
      path: open.map(({ heading }) => heading),
      topics,
    }
  })
}

/** Where the reading stands: the section, the lead of a list, and the paragraph that is still open. */
type Reading = {
  section: PolicySection | null
  lead: string | null
  leadNegated: boolean
  flat: boolean
  block: Block | null
  sentences: Sentence[]
}
type Block = { kind: Sentence['kind']; pieces: Piece[] }

const RULER = /^\s*(?:[-=_*]{3,}|\|[\s:|-]+\|)\s*$/

function readSentences(
  lines: readonly PolicyLine[],
  headings: readonly Heading[],
  sections: readonly PolicySection[],
): readonly Sentence[] {
  const byLine = new Map(headings.map(({ at }, index) => [at, sections[index] ?? null]))
  const wrapAt = wrapWidth(lines)
  const state: Reading = { section: null, lead: null, leadNegated: false, flat: false, block: null, sentences: [] }
  for (const [at, line] of lines.entries()) {
    const section = byLine.get(at)
    if (section) enter(state, section)
    else if (line.text.trim() === '' || RULER.test(line.text)) pause(state, line.text)
    else if (FLAT_HEAD.test(line.text.trim())) {
      close(state)
      state.flat = true
    } else take(state, line, { wrapAt, isHead: !state.flat && isTableHead(lines, at) })
  }
  close(state)
  return state.sentences
}

function enter(state: Reading, section: PolicySection): void {
  close(state)
  state.section = section
  state.lead = section.heading
  state.leadNegated = NEGATION.test(section.heading)
  state.flat = false
}

function pause(state: Reading, text: string): void {
  close(state)
  if (text.trim() === '') state.flat = false
}

/** Takes a line of text: it goes on with the paragraph that is open, or begins another. */
function take(
  state: Reading,
  line: PolicyLine,
  { wrapAt, isHead }: Readonly<{ wrapAt: number; isHead: boolean }>,
): void {
  const { text, number } = line
  const kind = state.flat || isTableRow(text) ? 'row' : ITEM.test(text) ? 'item' : 'prose'
  if (kind === 'prose' && state.block && goesOn(state.block, text, wrapAt)) {
    state.block.pieces.push({ text, line: number })
    return
  }
  close(state)
  if (kind !== 'row' || !isHead) state.block = { kind, pieces: [{ text: text.replace(ITEM, ''), line: number }] }
}

function close(state: Reading): void {
  const { block } = state
  state.block = null
  if (block) state.sentences.push(...closeBlock(block, state))
}

const isTableHead = (lines: readonly PolicyLine[], at: number): boolean => {
  const next = lines[at + 1]?.text ?? ''
  return (
    /^\s*\|?[\s:|-]*---[\s:|-]*$/.test(next) ||
    FLAT_HEAD.test(
      (lines[at]?.text ?? '')
        .replaceAll(/[|\t]+/g, ' ')
        .trim()
        .replace(/\s+/g, ' '),
    )
  )
}

/** Whether a line continues the paragraph or item above it. */
function goesOn({ kind, pieces }: Block, text: string, wrapAt: number): boolean {
  const above = pieces.at(-1)?.text.trim() ?? ''
  if (kind === 'row' || /[:]$/.test(above)) return false
  if (/^\s*[a-z(]/.test(text) && !/[.!?]$/.test(above)) return true
  return above.length >= wrapAt && !/[.!?:;]["')]*$/.test(above)
}

/** From which length on a line of this text was wrapped; infinite where every line is a paragraph of its own. */
function wrapWidth(lines: readonly PolicyLine[]): number {
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0)
  return longest > WRAP_MAX ? Number.POSITIVE_INFINITY : longest * WRAP_SHARE
}

function closeBlock({ kind, pieces }: Block, state: Reading): readonly Sentence[] {
  const joined = join(pieces)
  if (kind === 'row') return [rowOf(joined, state)]
  const parts = [...sentencesOf(joined)]
  const label = labelOf(kind, parts)
  const isLead = kind === 'prose' && /:$/.test(joined.text)
  const negated =
    kind === 'prose'
      ? NEGATION.test(label ?? '')
      : state.leadNegated || /^❌/.test(joined.text) || NEGATION.test(label ?? '')
  const made = parts.map(
    ({ text, lineAt }): Sentence => ({
      text,
      line: lineAt(0),
      kind,
      label,
      lead: kind === 'item' ? state.lead : null,
      negated,
      section: state.section,
      lineAt,
    }),
  )
  if (kind === 'prose') {
    state.lead = isLead ? (parts.at(-1)?.text ?? null) : (state.section?.heading ?? null)
    state.leadNegated = NEGATION.test(isLead ? (parts.at(-1)?.text ?? '') : (state.section?.heading ?? ''))
  }
  return made
}

/** The words before a colon or dash, or a first sentence of a few words before others: `Access. Ask for a copy.` */
function labelOf(kind: Sentence['kind'], parts: Joined[]): string | null {
  const [first, second] = parts
  if (!first) return null
  const coloned = /^["']?([\p{Lu}\d"'][^.:–—]{1,60}?)["']?(?::| [–—-]) +\S/u.exec(first.text)
  if (coloned?.[1] && coloned[1].split(' ').length <= LABEL_WORDS_MAX) return coloned[1].trim()
  if (!second || first.text.split(' ').length > LABEL_WORDS_MAX || !/\.$/.test(first.text)) return null
  if (kind === 'prose' && /^(?:Yes|No|Please)\b/.test(first.text)) return null
  parts.splice(0, 2, {
    text: `${first.text} ${second.text}`,
    lineAt: (at) => (at <= first.text.length ? first.lineAt(at) : second.lineAt(at - first.text.length - 1)),
  })
  return first.text.replace(/\.$/, '')
}

function rowOf({ text, lineAt }: Joined, state: Reading): Sentence {
  const cells = text.split(/\s*[|\t]\s*/).filter((cell) => cell !== '')
  const label = cells.length > 1 ? (cells[0] ?? null) : flatLabel(text)
  return {
    text: cells.length > 1 ? cells.join(' | ') : text,
    line: lineAt(0),
    kind: 'row',
    label,
    lead: state.lead,
    negated: false,
    section: state.section,
    lineAt,
  }
}

/** The first column of a row that lost its lines: words in title case, up to a number or the first word of a period. */
function flatLabel(text: string): string | null {
  const head = text.split(/\s(?=\d|for\b|until\b|while\b|as long\b|indefinitely\b|duration\b|up to\b)/i)[0] ?? text
  const words: string[] = []
  for (const word of head.split(' ')) {
    if (!/^[\p{Lu}&(]/u.test(word) || /,$/.test(word)) break
    words.push(word)
  }
  return words.length > 0 ? words.slice(0, 4).join(' ') : null
}
