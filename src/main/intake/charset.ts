import { TextDecoder } from 'node:util'
import iconv from 'iconv-lite'
import { decodeWords } from 'postal-mime'

/** Names seen in real mail that no decoder lists under that spelling. */
const ALIASES: Readonly<Record<string, string>> = {
  'unicode-1-1-utf-7': 'utf-7',
  utf7: 'utf-7',
  'x-unknown': 'windows-1252',
  'unknown-8bit': 'windows-1252',
}

function nativeDecoder(label: string, fatal: boolean): TextDecoder | null {
  try {
    return new TextDecoder(label, { fatal })
  } catch {
    return null
  }
}

/** Text of bytes that name no charset: UTF-8 when they are valid UTF-8, else windows-1252, in which every byte means something. */
export function decodeUnlabelled(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Text said to be UTF-8: read as such also with damage in it, unless not one letter of it is UTF-8; then as windows-1252. */
function decodeDamagedUtf8(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes)
  return text.includes('\ufffd') && !/[^\0-\x7f\ufffd]/u.test(text) ? decodeUnlabelled(bytes) : text
}

/**
 * Text of bytes in the charset that a mail names.
 * Why: the runtime knows the WHATWG encodings only; mails also come in UTF-7, cp850, cp437 and other old pages (iconv-lite).
 * `known` is false where the charset could not be used and the bytes were read as UTF-8 or windows-1252 instead.
 */
export function decodeBytes(bytes: Uint8Array, charset: string | null): { text: string; known: boolean } {
  const label = (charset ?? '').trim().toLowerCase()
  if (label === '') return { text: decodeUnlabelled(bytes), known: true }
  const name = ALIASES[label] ?? label
  if (name === 'us-ascii') return { text: decodeUnlabelled(bytes), known: true }
  if (name === 'utf-8' || name === 'utf8') return { text: decodeDamagedUtf8(bytes), known: true }
  const native = nativeDecoder(name, false)
  if (native) return { text: native.decode(bytes), known: true }
  if (iconv.encodingExists(name)) return { text: iconv.decode(Buffer.from(bytes), name), known: true }
  return { text: decodeUnlabelled(bytes), known: false }
}

const ENCODED_WORD = /=\?([^?\s*]+)(?:\*[^?\s]*)?\?([QqBb])\?([^?]*)\?=/g

const bytesOfHex = (hex: string) => Buffer.from(hex.replaceAll('=', ''), 'hex')

/** The text of one encoded word; letters that were sent raw inside it are kept as they were read. */
function wordText(charset: string, encoding: string, sent: string): string {
  if (encoding.toUpperCase() === 'B') return decodeBytes(Buffer.from(sent, 'base64'), charset).text
  const runs = sent.replaceAll('_', ' ').match(/(?:=[0-9A-Fa-f]{2}|[\x20-\x3c\x3e-\x7e])+|./gsu) ?? []
  return runs.map((run) => (isRawLetter(run) ? run : decodeBytes(bytesOfQ(run), charset).text)).join('')
}

const isRawLetter = (run: string) => (run.codePointAt(0) ?? 0) > 0x7e

function bytesOfQ(run: string): Uint8Array {
  return Buffer.concat(
    run
      .split(/((?:=[0-9A-Fa-f]{2})+)/)
      .map((piece, index) => (index % 2 ? bytesOfHex(piece) : Buffer.from(piece, 'latin1'))),
  )
}

/**
 * Rewrites those encoded words (RFC 2047) as UTF-8 ones that a standard decoder would garble: in a charset that only iconv-lite
 * knows, or with raw letters inside.
 */
export function normaliseEncodedWords(header: string): string {
  if (!header.includes('=?')) return header
  return header.replace(ENCODED_WORD, (word, charset: string, encoding: string, sent: string) => {
    const isStandard = nativeDecoder(charset.toLowerCase(), false) !== null
    const isAscii = /^[\x20-\x7e]*$/.test(sent)
    if (isStandard && isAscii) return word
    return `=?utf-8?B?${Buffer.from(wordText(charset, encoding, sent), 'utf8').toString('base64')}?=`
  })
}

/** A header value as text: encoded words decoded, control characters turned into spaces. */
export function decodeHeaderText(header: string): string {
  // SECURITY: a decoded word may hold line breaks; nothing that shows or writes a header may be given a second line.
  return decodeWords(normaliseEncodedWords(header))
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
}
