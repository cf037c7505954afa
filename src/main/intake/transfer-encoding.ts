const EQUALS = 0x3d
const LF = 0x0a
const CR = 0x0d
const SPACE = 0x20
const TAB = 0x09

/** The value of a hexadecimal digit, or -1. */
function hexValue(byte: number | undefined): number {
  return byte === undefined ? -1 : '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase())
}

/** Where the line after a soft break begins, given the place after its `=`; -1 where there is no soft break. */
function afterSoftBreak(body: Uint8Array, from: number): number {
  let at = from
  while (body[at] === SPACE || body[at] === TAB) at += 1
  if (at >= body.length) return at
  if (body[at] === CR && body[at + 1] === LF) return at + 2
  return body[at] === LF ? at + 1 : -1
}

/**
 * The bytes of a quoted-printable body; line ends stay as they were sent and a stray `=` stands for itself.
 * Why not the mail library's: it turns every line end into LF and adds one, and what came attached must be what was sent.
 * Source: RFC 2045, section 6.7.
 */
export function decodeQuotedPrintable(body: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(body.length)
  let length = 0
  for (let at = 0; at < body.length; ) {
    const byte = body[at] ?? 0
    const next = byte === EQUALS ? afterSoftBreak(body, at + 1) : -1
    const value = byte === EQUALS ? hexValue(body[at + 1]) * 16 + hexValue(body[at + 2]) : -1
    const isEscape = value >= 0 && hexValue(body[at + 2]) >= 0
    if (next >= 0) at = next
    else {
      decoded[length++] = isEscape ? value : byte
      at += isEscape ? 3 : 1
    }
  }
  return decoded.subarray(0, length)
}

/** False for a body that only claims to be base64 and would decode to noise: more than one in ten of its letters is none of it. */
function isBase64(text: string): boolean {
  const sample = text.slice(0, 4096)
  return (sample.match(/[^A-Za-z0-9+/=]/g)?.length ?? 0) * 10 <= sample.length
}

/**
 * The bytes of a base64 body, or the body itself where it plainly is not base64. Padding inside it ends a unit, since some
 * senders pad every line; letters outside the alphabet are passed over.
 * Source: RFC 2045, section 6.8.
 */
export function decodeBase64(body: Uint8Array): Uint8Array {
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1').replace(/\s+/g, '')
  if (!isBase64(text)) return body
  const units = text.replace(/[^A-Za-z0-9+/=]+/g, '').split(/=+/)
  return new Uint8Array(Buffer.concat(units.map((unit) => Buffer.from(unit, 'base64'))))
}
