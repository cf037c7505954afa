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
