import type { IsoDate } from '#domain/kernel/civil-date'
import type { Refusal } from './package-input'

/** One piece of a letter, without layout: the PDF and the e-mail are both made from the same list. */
export type LetterBlock =
  | Readonly<{ kind: 'heading'; text: string }>
  | Readonly<{ kind: 'paragraph'; text: string }>
  | Readonly<{ kind: 'list'; items: readonly string[] }>
  | Readonly<{ kind: 'facts'; rows: readonly Readonly<{ label: string; value: string }>[] }>

/** What one template contributes; address, salutation and closing are the same for all. */
export type LetterBody = Readonly<{ subject: string; blocks: readonly LetterBlock[]; enclosures: readonly string[] }>

export const heading = (text: string): LetterBlock => ({ kind: 'heading', text })
export const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text })
export const list = (items: readonly string[]): LetterBlock => ({ kind: 'list', items })
export const facts = (...rows: readonly (readonly [label: string, value: string])[]): LetterBlock => ({
  kind: 'facts',
  rows: rows.map(([label, value]) => ({ label, value })),
})

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
) as readonly string[]

/** A civil date in words, day first, as the three policies write it: `25 May 2026`. No reader can mistake it for another order. */
export function inWords(date: IsoDate): string {
  const [year, month, day] = date.split('-')
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`
}

/** `a`, `a and b`, `a, b and c`. */
export function enumerate(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** `1 record`, `2 records`. */
export const count = (number: number, noun: string): string =>
  `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`

/**
 * The part of an answer that says what is not given, on what ground, and where the person can turn.
 * Source: GDPR and UK GDPR art. 12(4); Cal. Civ. Code 1798.145(h)(2); 11 CCR 7024(a).
 */
export function refusalBlocks(
  refusals: readonly Refusal[],
  complaintRoutes: readonly string[],
): readonly LetterBlock[] {
  const refused = refusals.map(({ what, ground, citation }) => `${what}: ${ground}${citation ? ` (${citation})` : ''}`)
  return [
    ...(refused.length > 0 ? [heading('What we do not do, and why'), list(refused)] : []),
    ...(complaintRoutes.length > 0
      ? [
          heading('If you disagree'),
          paragraph('Write to us first if you wish; you do not have to. You can also turn to:'),
          list(complaintRoutes),
        ]
      : []),
  ]
}
