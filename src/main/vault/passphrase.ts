import { COMMON_PASSPHRASES } from './common-passphrase.data'

/** How good a passphrase is. `score` is 0 (guessed at once) to 4 (out of reach); only an acceptable one is taken. */
export type PassphraseJudgement = Readonly<{ acceptable: boolean; score: 0 | 1 | 2 | 3 | 4; sentence: string }>

/** The least: 15 characters, or six words (OWASP ASVS 5.0, 6.2.1). */
const MIN_CHARACTERS = 15
const MIN_WORDS = 6
/** Guesses in bits at which the score rises by one. */
const SCORE_BITS = [28, 40, 52, 66] as const
/** What is said of an acceptable one, from score 2. */
const GOOD_ENOUGH = ['Good enough. One more unusual word would make it strong.', 'Strong.', 'Very strong.']

/**
 * Judges a new passphrase offline: its length, and how many guesses a person who knows common habits needs.
 * An estimate: common words, runs, keyboard rows, years and repeats count little; the rest counts by its alphabet.
 */
export function judgePassphrase(text: string): PassphraseJudgement {
  const plain = text.normalize('NFC')
  const bits = guessBits(plain.toLowerCase())
  const score = SCORE_BITS.filter((step) => bits >= step).length as PassphraseJudgement['score']
  const words = plain
    .trim()
    .split(/[\s\-_.]+/)
    .filter((word) => word.length >= 3)
  if (COMMON_PASSPHRASES.has(squash(plain))) {
    return {
      acceptable: false,
      score: 0,
      sentence: 'This is among the passphrases that are tried first. Choose another one.',
    }
  }
  if ([...plain].length < MIN_CHARACTERS && words.length < MIN_WORDS) {
    return {
      acceptable: false,
      score,
      sentence: 'Too short: take at least 15 characters, or six words that do not belong together.',
    }
  }
  if (score < 2) {
    return {
      acceptable: false,
      score,
      sentence:
        'Long, but easy to guess: it is made of common words, repeats or rows of keys. Mix in words that do not belong together.',
    }
  }
  return { acceptable: true, score, sentence: GOOD_ENOUGH[score - 2] ?? '' }
}

/**
 * The bytes that a passphrase stands for: Unicode normal form C, so that one keyboard's accents equal another's.
 * The input is left as it is; the caller zeroes both. SECURITY: text outside ASCII passes through a string, which cannot be wiped.
 */
export function passphraseBytes(typed: Uint8Array): Buffer {
  if (typed.every((byte) => byte < 0x80)) return Buffer.from(typed)
  return Buffer.from(new TextDecoder().decode(typed).normalize('NFC'), 'utf8')
}

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
  '1qaz2wsx3edc4rfv',
]

function squash(text: string): string {
  const letters = [...text.toLowerCase()].filter((character) => !/[\s\-_.,]/.test(character))
  return letters.map((character) => LEET[character] ?? character).join('')
}

/** Walks the text and adds up the cheapest explanation of each piece, in bits. */
function guessBits(text: string): number {
  const seen = new Set<string>()
  const perCharacter = bitsPerCharacter(text)
  let bits = 0
  for (let at = 0; at < text.length; ) {
    const piece = pieceAt(text, at)
    const known = seen.has(piece.text)
    bits += known ? 1 : (piece.bits ?? perCharacter * piece.text.length)
    if (piece.text.length > 1) seen.add(piece.text)
    at += piece.text.length
  }
  return bits
}

/** The longest piece from here on that a guesser knows, else one character. */
function pieceAt(text: string, at: number): { text: string; bits: number | null } {
  const rest = text.slice(at)
  const run = /^(.)\1{2,}/u.exec(rest)?.[0]
  if (run) return { text: run, bits: 6 }
  const year = /^(?:19|20)\d{2}/.exec(rest)?.[0]
  if (year) return { text: year, bits: 7 }
  const row = rowAt(rest)
  if (row) return { text: row, bits: 6 }
  const leet = [...rest].map((character) => LEET[character] ?? character).join('')
  for (let length = Math.min(rest.length, 14); length >= 4; length -= 1) {
    if (COMMON_PASSPHRASES.has(leet.slice(0, length))) return { text: rest.slice(0, length), bits: 8 }
  }
  return { text: rest.slice(0, 1), bits: null }
}

function rowAt(rest: string): string | null {
  for (let length = Math.min(rest.length, 26); length >= 4; length -= 1) {
    const piece = rest.slice(0, length)
    const backwards = [...piece].reverse().join('')
    if (ROWS.some((row) => row.includes(piece) || row.includes(backwards))) return piece
  }
  return null
}

/** Letters alone are mostly words, which carry fewer bits than a random letter. */
function bitsPerCharacter(text: string): number {
  const kinds = [/\d/, /[^\p{L}\p{N}\s]/u, /[^\x20-\x7e]/].filter((kind) => kind.test(text)).length
  return 2.6 + kinds * 0.7
}
