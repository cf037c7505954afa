import type { IsoDate } from '#domain/kernel/civil-date'
import type { ParsedPolicy } from './parsed-policy'

/** Something that a policy leaves open or contradicts. `line` counts from 1; `lines` are all that it rests on. */
export type Finding = Readonly<{
  rule: string
  line: number
  lines: readonly number[]
  finding: string
  why: string
  consoleDoes: string
}>

/** What a rule found, before its reasons are added. The first line is where the finding stands. */
export type Found = Readonly<{ lines: readonly number[]; finding: string }>

export type LintContext = Readonly<{ today: IsoDate }>

/**
 * One question asked of every policy.
 *
 * Shape: `id` never changes. `gaps` are the gaps of the design notes that the rule is meant to find (`G1` ...), none for
 *   a rule of its own. `why` cites what makes it matter; `consoleDoes` says what follows at the desk.
 */
export type LintRule = Readonly<{
  id: string
  gaps: readonly string[]
  why: string
  consoleDoes: string
  find: (policy: ParsedPolicy, context: LintContext) => readonly Found[]
}>

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  if (words.length > LISTED_MAX) return `${words.slice(0, LISTED_MAX).join(', ')} and ${words.length - LISTED_MAX} more`
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
const LISTED_MAX = 16

/** `line 4`, `lines 4, 9 and 12`. */
export function lineWords(lines: readonly number[]): string {
  const distinct = [...new Set(lines)]
  return `${distinct.length === 1 ? 'line' : 'lines'} ${listed(distinct.map(String))}`
}
