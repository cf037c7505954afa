import PostalMime from 'postal-mime'
import { MAIL_LIMITS } from './mail-limit'
import { decodeBase64, decodeQuotedPrintable } from './transfer-encoding'

/** A part of a mail: a multipart with children, or a leaf with its content decoded from base64 or quoted-printable. */
export type MimePart = Readonly<{
  /** Lower-cased, such as `text/plain`; the type that the sender declared. */
  type: string
  charset: string | null
  flowed: { deleteSpace: boolean } | null
  disposition: string | null
  /** As sent; not safe to show or to write to a disk. */
  fileName: string | null
  contentId: string | null
  multipart: string | null
  children: readonly MimePart[]
  bytes: Uint8Array
}>

type Structured = Readonly<{ value: string; params: Readonly<Record<string, string>> }>

/** The part of postal-mime 4.0.0's own tree that is read here; its public result joins all texts and drops their charsets. */
type PostalNode = {
  readonly childNodes: readonly PostalNode[]
  readonly contentType: { readonly parsed: Structured; readonly multipart: string | false }
  readonly contentTransferEncoding: { readonly encoding: string }
  readonly contentDisposition: { readonly parsed: Structured }
  readonly contentId?: string
  readonly state: 'header' | 'body' | 'finished'
  contentDecoder: unknown
}
type PostalInternals = {
  root: PostalNode
  currentNode: PostalNode
  processLine(line: Uint8Array, isFinal: boolean): Promise<void>
  collectNode(): Promise<void>
}

/** Where in the raw mail the body of a part begins and ends. */
type Range = { start: number; end: number }

/** Thrown when a mail has more parts or levels than are read; the message is for the officer. */
export class MimeLimitError extends Error {}

const LF = 0x0a
const CR = 0x0d
const DASH = 0x2d
const TOO_MANY_PARTS = `The mail has more than ${MAIL_LIMITS.parts} parts.`

function lineEnd(raw: Uint8Array, from: number): number {
  const at = raw.indexOf(LF, from)
  return at < 0 ? raw.length : at + 1
}

/** Without the line break before a boundary, which belongs to the boundary (RFC 2046, 5.1.1). */
function withoutLineBreak(raw: Uint8Array, end: number): number {
  if (raw[end - 1] !== LF) return end
  return raw[end - 2] === CR ? end - 2 : end - 1
}

/**
 * Follows the parser line by line and notes where each body lies in the raw mail, from which it is cut byte for byte later.
 * The library's own decoders are switched off: they keep every line as an object and change line ends.
 */
function recordRanges(parser: PostalInternals, raw: Uint8Array): Map<PostalNode, Range> {
  const ranges = new Map<PostalNode, Range>()
  const seen = new Set<PostalNode>([parser.root])
  const processLine = parser.processLine.bind(parser)
  const follow = (node: PostalNode, wasBody: boolean, next: number) => {
    const current = parser.currentNode
    if (current !== node) {
      seen.add(current)
      if (seen.size > MAIL_LIMITS.parts) throw new MimeLimitError(TOO_MANY_PARTS)
      return
    }
    const range = ranges.get(node)
    if (wasBody && range) range.end = next
    else if (!wasBody && node.state !== 'header') {
      ranges.set(node, { start: next, end: next })
      node.contentDecoder = null
    }
  }
  parser.processLine = (line, isFinal) => {
    const node = parser.currentNode
    const wasBody = node.state === 'body'
    const next = lineEnd(raw, line.byteOffset)
    const done = processLine(line, isFinal)
    if (line[0] === DASH && line[1] === DASH) return done.then(() => follow(node, wasBody, next))
    follow(node, wasBody, next)
    return done
  }
  return ranges
}

function bytesOf(node: PostalNode, raw: Uint8Array, range: Range | undefined): Uint8Array {
  if (!range) return new Uint8Array(0)
  const encoding = node.contentTransferEncoding.encoding
  const end = range.end < raw.length ? withoutLineBreak(raw, range.end) : range.end
  const body = raw.subarray(range.start, Math.max(range.start, end))
  if (/base64/i.test(encoding)) return decodeBase64(body)
  return /quoted-printable/i.test(encoding) ? decodeQuotedPrintable(body) : body
}

function toPart(node: PostalNode, raw: Uint8Array, ranges: ReadonlyMap<PostalNode, Range>): MimePart {
  const { parsed, multipart } = node.contentType
  const disposition = node.contentDisposition.parsed
  // A multipart whose boundary never comes has no parts; what it holds is shown as text rather than lost.
  const isBranch = multipart !== false && node.childNodes.length > 0
  const isFlowed = /^flowed$/i.test(parsed.params.format ?? '')
  return {
    type: multipart && !isBranch ? 'text/plain' : parsed.value || 'text/plain',
    charset: parsed.params.charset ?? null,
    flowed: isFlowed ? { deleteSpace: /^yes$/i.test(parsed.params.delsp ?? '') } : null,
    disposition: disposition.value || null,
    fileName: disposition.params.filename ?? parsed.params.name ?? null,
    contentId: node.contentId?.replace(/^\s*<|>\s*$/g, '') || null,
    multipart: isBranch ? multipart : null,
    children: node.childNodes.map((child) => toPart(child, raw, ranges)),
    bytes: isBranch ? new Uint8Array(0) : bytesOf(node, raw, ranges.get(node)),
  }
}

/**
 * The tree of parts of a mail, with decoded leaves; a nested message is a leaf.
 * Throws MimeLimitError or the library's error when a limit of `MAIL_LIMITS` is passed.
 */
export async function readMimeTree(raw: Uint8Array): Promise<MimePart> {
  const parser = new PostalMime({
    maxNestingDepth: MAIL_LIMITS.depth,
    maxHeadersSize: 2 * MAIL_LIMITS.headerBlockBytes,
    maxRfc822NestingDepth: 0,
    forceRfc822Attachments: true,
  })
  const internals = parser as unknown as PostalInternals
  const ranges = recordRanges(internals, raw)
  internals.collectNode = async () => {}
  await parser.parse(raw)
  return toPart(internals.root, raw, ranges)
}
