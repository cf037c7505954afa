import type { PolicyLine } from './parsed-policy'

/** A heading that was recognised: where, its number as written and as integers, and how deep it stands. */
export type Heading = Readonly<{
  at: number
  number: string | null
  parts: readonly number[] | null
  depth: number
  title: string
}>
type Candidate = Heading & Readonly<{ style: 'hash' | 'decimal' | 'roman' | 'letter' }>

const TITLE_CHARS_MAX = 90
const TITLE_WORDS_MAX = 12
const PLAIN_WORDS_MAX = 11
/** A number that leaps further than this is no section. */
const LEAP_MAX = 6
/** So many numbered lines in a row without a text between them are a list or a table of contents. */
const LIST_RUN = 3
const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b.*\d{4}/
const ROMAN = /^(?=[IVX])(X{0,2})(IX|IV|V?I{0,3})$/
export const ITEM = /^\s*(?:[-*•·▪◦○●–—✓✔✗❌✅]|\(?[a-z0-9]{1,2}\)|\d{1,2}\.)\s+/
const BULLET = /^\s*[-*•·▪◦○●–—✓✔✗❌✅]\s/
export const isTableRow = (text: string): boolean =>
  /^\s*\|.*\|/.test(text) || text.split('\t').filter(Boolean).length > 1
/** The first line of a table that lost its lines when it was copied from a page. */
export const FLAT_HEAD =
  /^(?:categor(?:y|ies)|data|type|information|record)s?\b(?: \w+){0,3} (?:retention(?: period)?|examples?|purposes?|period|how long.*|kept for)(?: \w+){0,2}$/i

/** The headings of a text: Markdown, numbered (1, 01, 1.2, IV, A, Section 4), underlined, or short lines that stand alone. */
export function findHeadings(lines: readonly PolicyLine[]): readonly Heading[] {
  const candidates = lines.flatMap((line, at) => numbered(lines, line.text, at) ?? [])
  const chosen = chainOf(lines, candidates)
  const taken = new Set(chosen.map(({ at }) => at))
  const offset = chosen.some(({ parts }) => parts !== null) ? 1 : 0
  const end = lines.findLastIndex(({ text }) => text.trim() !== '')
  const plain = lines.flatMap((_, at) => (taken.has(at) || at >= end ? [] : (standingAlone(lines, at, offset) ?? [])))
  return [...chosen, ...plain].sort((left, right) => left.at - right.at)
}

function numbered(lines: readonly PolicyLine[], raw: string, at: number): Candidate | null {
  const hash = /^\s{0,3}(#{1,6})\s+(.+?)\s*#*$/.exec(raw)
  const text = (hash?.[2] ?? raw).trim()
  const found = numberOf(text)
  if (hash) {
    const depth = (hash[1] ?? '').length
    return found
      ? { at, ...found, depth, style: 'hash' }
      : { at, number: null, parts: null, depth, title: text, style: 'hash' }
  }
  if (!found || !isTitle(found.title) || /^\s{3,}/.test(raw)) return null
  const below = lines[at + 1]?.text.trim() ?? ''
  // A title that goes on in the next line is the beginning of a sentence.
  if (/^[a-z]/.test(below)) return null
  return { at, ...found, depth: found.parts.length + (found.style === 'letter' ? 1 : 0) }
}

function numberOf(
  text: string,
): { number: string; parts: readonly number[]; title: string; style: Candidate['style'] } | null {
  const decimal =
    /^(?:(?:section|article|part|clause|chapter)\s+|§\s*)?(\d{1,2}(?:\.\d{1,2}){0,3})[.):]?(?:\s*[-–—:])?\s+(\S.*)$/i.exec(
      text,
    )
  if (decimal?.[1] && decimal[2])
    return { number: decimal[1], parts: decimal[1].split('.').map(Number), title: decimal[2], style: 'decimal' }
  const roman = /^(?:(?:section|article|part|chapter)\s+)?([IVX]{1,5})[.):](?:\s*[-–—:])?\s+(\S.*)$/i.exec(text)
  if (roman?.[1] && roman[2] && ROMAN.test(roman[1].toUpperCase()))
    return { number: roman[1], parts: [fromRoman(roman[1].toUpperCase())], title: roman[2], style: 'roman' }
  const letter = /^([A-Z])[.)]\s+(\S.*)$/.exec(text)
  if (letter?.[1] && letter[2])
    return { number: letter[1], parts: [letter[1].charCodeAt(0) - 64], title: letter[2], style: 'letter' }
  return null
}

function fromRoman(text: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }
  return [...text].reduce((sum, char, index) => {
    const [value, next] = [values[char] ?? 0, values[text[index + 1] ?? ''] ?? 0]
    return sum + (value < next ? -value : value)
  }, 0)
}

function isTitle(title: string): boolean {
  const words = title.split(/\s+/)
  if (title.length > TITLE_CHARS_MAX || words.length > TITLE_WORDS_MAX || !/^["'(]?\p{Lu}/u.test(title)) return false
  if (/[,;:]$/.test(title) || /[.!?]\s/.test(title) || /:\s/.test(title) || MONTH.test(title)) return false
  if (title.endsWith('.') && words.length > 5) return false
  return !/@|\b\d{4,}\b/.test(title)
}

/** Keeps the numbers that make one rising row; numbered items of lists start again at one and fall out. */
function chainOf(lines: readonly PolicyLine[], candidates: readonly Candidate[]): readonly Heading[] {
  const lists = listRuns(lines, candidates)
  const romans = candidates.filter(({ style }) => style === 'roman').length
  const kept: Candidate[] = []
  let main: number | null = null
  for (const candidate of candidates) {
    const { parts, style } = candidate
    if (style === 'hash' || parts === null) kept.push(candidate)
    else if (lists.has(candidate.at) || (style === 'roman' && romans < 2)) continue
    else if (style === 'letter' || parts.length > 1) kept.push(candidate)
    else if (rises(main, parts[0] ?? 0)) kept.push(candidate)
    else continue
    if (parts?.length === 1 && style !== 'letter') main = parts[0] ?? main
  }
  return kept
}

const rises = (last: number | null, next: number): boolean =>
  last === null ? next <= LEAP_MAX : next > last && next - last <= LEAP_MAX

function listRuns(lines: readonly PolicyLine[], candidates: readonly Candidate[]): ReadonlySet<number> {
  const found = new Set<number>()
  let run: Candidate[] = []
  const close = () => {
    if (run.length >= LIST_RUN) for (const { at } of run) found.add(at)
    run = []
  }
  for (const candidate of candidates) {
    if (candidate.style === 'hash') continue
    const last = run.at(-1)
    const between = last ? lines.slice(last.at + 1, candidate.at).some(({ text }) => text.trim() !== '') : false
    if (between || last?.style !== candidate.style || last.parts?.length !== candidate.parts?.length) close()
    run.push(candidate)
  }
  close()
  return found
}

/** A short line in the manner of a title, with a text below it and nothing unfinished above it. */
function standingAlone(lines: readonly PolicyLine[], at: number, offset: number): Heading | null {
  const text = lines[at]?.text.trim() ?? ''
  const above = lines[at - 1]?.text.trim() ?? ''
  const below = lines[at + 1]?.text.trim() ?? ''
  if (text.length < 3 || BULLET.test(lines[at]?.text ?? '') || isTableRow(text) || FLAT_HEAD.test(text)) return null
  const underlined = /^(={3,}|-{3,})$/.test(below)
  if (!underlined && !isPlainTitle(text)) return null
  if (/[a-z,]$/.test(above) && !isPlainTitle(above)) return null
  if (/^[a-z]/.test(below)) return null
  return { at, number: null, parts: null, depth: 1 + offset, title: text }
}

function isPlainTitle(text: string): boolean {
  const words = text.split(/\s+/)
  if (
    words.length > PLAIN_WORDS_MAX ||
    !isTitle(text) ||
    /[.]$/.test(text) ||
    /\d{2,}/.test(text.replace(/\b\d{2}\b/g, ''))
  )
    return false
  if (
    /\b(?:Inc|LLC|Ltd|GmbH|Limited|Street|Avenue|Ave|Road)\b/.test(text) ||
    /last updated|effective (?:date|as of)/i.test(text)
  )
    return false
  return (
    !/^(?:by|if|we|you|our|your|this|the|please|to) /i.test(text) ||
    /^(?:your|our|the) (?:privacy |data |legal )?(?:rights|choices|data|information|cookies)\b/i.test(text)
  )
}
