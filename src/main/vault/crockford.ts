import { invariant } from '#domain/kernel/invariant'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The first `length` characters of the bytes in Crockford's base 32, most significant bits first.
 * Why this alphabet: it leaves out I, L, O and U, so that a person can copy it from paper.
 * Source: Douglas Crockford, Base 32.
 */
export function encodeCrockford(bytes: Uint8Array, length: number): string {
  invariant(bytes.length * 8 >= length * 5, 'enough bytes for the characters asked for')
  let text = ''
  for (let index = 0; index < length; index += 1) {
    const bit = index * 5
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0)
    text += ALPHABET[(pair >> (11 - (bit & 7))) & 31]
  }
  return text
}

/** Upper case without spaces and dashes, with O read as 0 and I and L as 1; null when a character is no digit of the alphabet. */
export function readCrockford(text: string): string | null {
  const plain = text
    .toUpperCase()
    .replace(/[\s\-\u2010-\u2015]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return [...plain].every((character) => ALPHABET.includes(character)) ? plain : null
}

/** Groups of four with dashes between, for paper and screens. */
export function groupByFour(text: string): string {
  const groups: string[] = []
  for (let at = 0; at < text.length; at += 4) groups.push(text.slice(at, at + 4))
  return groups.join('-')
}
