import { addressParser } from 'postal-mime'
import { decodeHeaderText, decodeUnlabelled, normaliseEncodedWords } from './charset'

/** One field of a mail's header in the order of the mail; `name` lower-cased, `value` unfolded but not decoded. */
export type HeaderField = Readonly<{ name: string; value: string }>
/** A person or place that mail comes from or goes to; `name` is empty when the mail gives none. */
export type MailAddress = Readonly<{ name: string; address: string }>

const LF = 0x0a
const CR = 0x0d

/** Where the header of a mail ends: the offset of its first empty line, or the mail's length. */
export function headerEnd(raw: Uint8Array): number {
  let start = 0
  while (start < raw.length) {
    const lineFeed = raw.indexOf(LF, start)
    const end = lineFeed < 0 ? raw.length : lineFeed
    if (end === start || (end === start + 1 && raw[start] === CR)) return start
    start = end + 1
  }
  return raw.length
}

/**
 * The fields of a mail's header, first one first.
 * Why not the parser's: it reads header bytes as UTF-8 only, and mails with raw windows-1252 in the header are common.
 */
export function readHeader(raw: Uint8Array): HeaderField[] {
  // Latin-1 first, since it keeps every byte: each field is decoded for itself, so that one with a broken byte spoils no other.
  const block = Buffer.from(raw.buffer, raw.byteOffset, headerEnd(raw)).toString('latin1')
  const lines = block.split(/\r*\n/).map((line) => decodeUnlabelled(Buffer.from(line, 'latin1')))
  const fields: { name: string; parts: string[] }[] = []
  for (const line of lines) {
    if (/^[ \t]/.test(line)) {
      fields.at(-1)?.parts.push(line)
      continue
    }
    const colon = line.indexOf(':')
    if (colon > 0) fields.push({ name: line.slice(0, colon).trimEnd().toLowerCase(), parts: [line.slice(colon + 1)] })
  }
  return fields.map(({ name, parts }) => ({ name, value: parts.join('').replaceAll('\r', ' ').trim() }))
}

/** The raw values of every field of a name, first one first. */
export function valuesOf(header: readonly HeaderField[], name: string): string[] {
  return header.filter((field) => field.name === name && field.value !== '').map((field) => field.value)
}

/** The decoded text of the first field of a name; null when there is none or it is empty. */
export function textOf(header: readonly HeaderField[], name: string): string | null {
  const value = valuesOf(header, name)[0]
  return value === undefined ? null : decodeHeaderText(value)
}

/** The mailboxes of every field of a name; groups are unwrapped and entries without an address left out. */
export function addressesOf(header: readonly HeaderField[], name: string): MailAddress[] {
  return valuesOf(header, name).flatMap((value) =>
    addressParser(normaliseEncodedWords(value), { flatten: true }).flatMap((entry) =>
      entry.address ? [{ name: decodeHeaderText(entry.name), address: entry.address.trim() }] : [],
    ),
  )
}

/** The id between angle brackets, or the whole value where a sender left them out. */
export function messageIdOf(header: readonly HeaderField[], name: string): string | null {
  const value = valuesOf(header, name)[0]
  if (value === undefined) return null
  const inner = /<([^<>]+)>/.exec(value)?.[1] ?? value.replace(/[<>]/g, '')
  return inner.trim() || null
}
