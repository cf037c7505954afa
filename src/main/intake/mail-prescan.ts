import { headerEnd } from './mail-header'
import { formatBytes, MAIL_LIMITS } from './mail-limit'

const LF = 0x0a
const DASH = 0x2d
const KEY = Buffer.from('boundary')

/** Every boundary that the mail names anywhere, as `--value` in Latin-1; null when there are more than parts are allowed. */
function declaredBoundaries(raw: Buffer): Set<string> | null {
  const declared = new Set<string>()
  const folded = raw.length <= MAIL_LIMITS.messageBytes ? raw : raw.subarray(0, MAIL_LIMITS.messageBytes)
  for (const key of [KEY, Buffer.from('Boundary'), Buffer.from('BOUNDARY')]) {
    for (let at = folded.indexOf(key); at >= 0; at = folded.indexOf(key, at + key.length)) {
      const found = /^boundary(?:\*0?\*?)?\s*=\s*(?:"([^"]{1,200})|([^\s;"]{1,200}))/i.exec(
        folded.toString('latin1', at, at + 300),
      )
      const value = (found?.[1] ?? found?.[2])?.trimEnd()
      if (value) declared.add(`--${value}`)
      if (declared.size > MAIL_LIMITS.parts) return null
    }
  }
  return declared
}

/** How many lines open or close a part of a declared boundary; counting stops just over the limit. */
function boundaryLines(raw: Buffer, declared: ReadonlySet<string>): number {
  const longest = Math.max(...[...declared].map((text) => text.length))
  let count = 0
  for (let start = 0; start < raw.length && count <= MAIL_LIMITS.parts; ) {
    const lineFeed = raw.indexOf(LF, start)
    const end = lineFeed < 0 ? raw.length : lineFeed
    if (raw[start] === DASH && raw[start + 1] === DASH && end - start <= longest + 8) {
      if (declared.has(raw.toString('latin1', start, end).trimEnd())) count += 1
    }
    start = end + 1
  }
  return count
}

function headerFault(raw: Buffer): string | null {
  const end = headerEnd(raw)
  if (end > MAIL_LIMITS.headerBlockBytes) {
    return `The header of the mail is ${formatBytes(end)} long; at most ${formatBytes(MAIL_LIMITS.headerBlockBytes)} is read.`
  }
  let lines = 0
  for (let at = raw.indexOf(LF); at >= 0 && at < end; at = raw.indexOf(LF, at + 1)) lines += 1
  return lines > MAIL_LIMITS.headerFields
    ? `The header of the mail has more than ${MAIL_LIMITS.headerFields} lines.`
    : null
}

/**
 * Why a mail must not be given to the parser at all, in words for the officer; null when it may.
 * Why: a count of bytes and boundary lines is cheap and cannot be made expensive; a parser can (security.md 3.7, F2).
 */
export function prescanMail(raw: Uint8Array): string | null {
  const buffer = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  if (buffer.length === 0) return 'The message is empty.'
  if (buffer.length > MAIL_LIMITS.messageBytes) return tooLargeReason(buffer.length)
  const fault = headerFault(buffer)
  if (fault) return fault
  const declared = declaredBoundaries(buffer)
  const tooMany = `The mail has more than ${MAIL_LIMITS.parts} parts.`
  if (!declared) return tooMany
  return declared.size > 0 && boundaryLines(buffer, declared) > MAIL_LIMITS.parts ? tooMany : null
}

/** The reason given for a message over the size limit, with its size. */
export function tooLargeReason(bytes: number): string {
  return `The message is ${formatBytes(bytes)}; at most ${formatBytes(MAIL_LIMITS.messageBytes)} is read. The file is untouched.`
}
