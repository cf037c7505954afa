import { toUSVString } from 'node:util'

/** Longest run without a break that a line of a letter holds. */
const UNBROKEN_MAX = 60
/** Controls that would turn round or hide the text after them, and control characters that no page can show. */
const UNPRINTABLE = /[\u202a-\u202e\u2066-\u2069]|(?![\t\n])\p{Cc}/gu

/** A value as JSON whose strings are whole characters; strict readers stop at half of a surrogate pair. */
export const wellFormedJson = (value: object, space = 0): string =>
  JSON.stringify(value, (_, item: unknown) => (typeof item === 'string' ? toUSVString(item) : item), space)

/**
 * A value as JSON for a page.
 * SECURITY: a name with direction overrides could make the words after it read differently, so these are left out on paper; data.json keeps them.
 */
export const printableJson = (value: object): string =>
  JSON.stringify(value, (_, item: unknown) => (typeof item === 'string' ? printable(item) : item))

const printable = (text: string): string => breakLongRuns(toUSVString(text).replace(UNPRINTABLE, ''), UNBROKEN_MAX)

/** Lets a run such as a token or an address break; the zero-width spaces are on paper only, never in the data files. */
export function breakLongRuns(text: string, runMax: number): string {
  return text.replace(/\S+/gu, (run) =>
    run.length <= runMax
      ? run
      : [...run].map((character, at) => (at > 0 && at % runMax === 0 ? `\u200b${character}` : character)).join(''),
  )
}
