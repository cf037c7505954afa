import { createHash, type Hash } from 'node:crypto'
import { sniffType } from './magic'

/** One message of an mbox; `tooLarge` tells size and SHA-256 (hex) of a message over the limit, whose bytes are not kept. */
export type MboxMessage = Readonly<{
  index: number
  bytes: Uint8Array
  tooLarge?: Readonly<{ size: number; sha256: string }>
}>
export type MailFileKind = 'eml' | 'mbox' | Readonly<{ notMail: string }>

const LF = 0x0a
const CR = 0x0d
const UPPER_F = 0x46
const QUOTE = 0x3e
const LONGEST_LINE = 64 * 1024
const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'
/** `From`, an address, and a date with month, time and year in the order of asctime or of a mail header. */
const FROM_LINE = new RegExp(
  `^From (?:"[^"]*"\\S*|\\S+)\\s+(?=[^\\n]*\\b(?:${MONTHS})\\b)(?=[^\\n]*\\b\\d{1,2}:\\d{2}\\b)[^\\n]*\\b\\d{4}\\b[^\\n]*$`,
)
const QUOTED_FROM = /^>+From /

/** Collects one message and forgets its bytes as soon as it passes the limit. */
class MessageBuffer {
  #pieces: Buffer[] = []
  #size = 0
  #hash: Hash | null = null
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  add(piece: Buffer): void {
    this.#size += piece.length
    if (this.#hash) {
      this.#hash.update(piece)
      return
    }
    this.#pieces.push(piece)
    if (this.#size <= this.#limit) return
    this.#hash = createHash('sha256')
    for (const kept of this.#pieces) this.#hash.update(kept)
    this.#pieces = []
  }

  finish(index: number): MboxMessage {
    if (this.#hash) {
      return { index, bytes: new Uint8Array(0), tooLarge: { size: this.#size, sha256: this.#hash.digest('hex') } }
    }
    return { index, bytes: withoutSeparator(Buffer.concat(this.#pieces)) }
  }
}

/** Without the empty line that an mbox puts after each message. */
function withoutSeparator(bytes: Buffer): Uint8Array {
  const end = bytes.length
  const last = bytes[end - 2] === CR ? end - 2 : end - 1
  const isEmptyLine = bytes[end - 1] === LF && bytes[last - 1] === LF
  return new Uint8Array(isEmptyLine ? bytes.subarray(0, last) : bytes)
}

/** A stretch of the file that ends with a line, or in the middle of one that is longer than 64 KiB. */
type Block = Readonly<{ data: Buffer; startsLine: boolean }>

/** Cuts chunks into blocks that end where a line ends. */
async function* readBlocks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Block> {
  let rest: Buffer = Buffer.alloc(0)
  let startsLine = true
  for await (const chunk of chunks) {
    const data = rest.length > 0 ? Buffer.concat([rest, chunk]) : Buffer.from(chunk)
    const end = data.lastIndexOf(LF) + 1
    if (end > 0) {
      yield { data: data.subarray(0, end), startsLine }
      startsLine = true
    }
    rest = data.subarray(end)
    if (rest.length > LONGEST_LINE) {
      yield { data: rest, startsLine }
      startsLine = false
      rest = Buffer.alloc(0)
    }
  }
  if (rest.length > 0) yield { data: rest, startsLine }
}

type LineKind = 'opens' | 'quoted' | 'blank' | 'text'

/** What the line at a place means; only its first 300 bytes are looked at. */
function kindOf(data: Buffer, start: number, end: number): LineKind {
  const first = data[start]
  if (first === LF || (first === CR && data[start + 1] === LF)) return 'blank'
  if (first !== UPPER_F && first !== QUOTE) return 'text'
  const head = data.toString('latin1', start, Math.min(end, start + 300)).trimEnd()
  if (first === UPPER_F) return FROM_LINE.test(head) ? 'opens' : 'text'
  return QUOTED_FROM.test(head) ? 'quoted' : 'text'
}

/** Follows the lines of an mbox; gives each message as soon as the next one begins. */
class MboxSplitter {
  #message: MessageBuffer | null = null
  #index = 0
  #isAfterBlank = true
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  *take({ data, startsLine }: Block): Generator<MboxMessage> {
    let kept = 0
    for (let start = 0, end = 0; start < data.length; start = end) {
      const lineFeed = data.indexOf(LF, start)
      end = lineFeed < 0 ? data.length : lineFeed + 1
      const kind = start > 0 || startsLine ? kindOf(data, start, end) : 'text'
      if (kind === 'opens' && this.#isAfterBlank) {
        this.#keep(data.subarray(kept, start))
        yield* this.finish()
        this.#message = new MessageBuffer(this.#limit)
        kept = end
      } else if (kind === 'quoted') {
        this.#keep(data.subarray(kept, start))
        kept = start + 1
      } else if (kind === 'blank' && !this.#message && kept === start) kept = end
      this.#isAfterBlank = kind === 'blank'
    }
    this.#keep(data.subarray(kept))
  }

  *finish(): Generator<MboxMessage> {
    if (this.#message) yield this.#message.finish(this.#index++)
    this.#message = null
  }

  #keep(piece: Buffer): void {
    if (piece.length === 0) return
    this.#message ??= new MessageBuffer(this.#limit)
    this.#message.add(piece)
  }
}

/**
 * Splits an mbox into its messages, in bounded memory.
 * A message begins only at a full `From address date` line at the start of the file or after an empty line, since body lines that
 * begin with 'From ' are common (engines.md, E). `>From ` quoting of the mboxrd form is undone. Text before the first such line
 * is a message of its own, so that nothing is lost.
 */
export async function* splitMbox(
  chunks: AsyncIterable<Uint8Array>,
  options: Readonly<{ maxMessageBytes: number }>,
): AsyncGenerator<MboxMessage> {
  const splitter = new MboxSplitter(options.maxMessageBytes)
  for await (const block of readBlocks(chunks)) yield* splitter.take(block)
  yield* splitter.finish()
}

const FIELD = /^[!-9;-~]+[ \t]*:/
const KNOWN_FIELD =
  /^(?:from|to|cc|subject|date|sender|reply-to|received|return-path|delivered-to|envelope-to|message-id|mime-version|content-[a-z-]+|x-[a-z0-9-]+|dkim-signature|arc-[a-z-]+|authentication-results|list-[a-z-]+|in-reply-to|references|user-agent|importance|organi[sz]ation)[ \t]*:/im

const NOT_MAIL: Readonly<Record<string, string>> = {
  'application/pdf': 'This is a PDF, not a mail. Attach it to a case, or enter a posted request by hand.',
  'application/zip': 'This is a zip archive, not a mail. Unpack it and import the .eml or .mbox files in it.',
  'application/x-ole-storage': 'This is an Outlook or Office file. Save the mail as .eml and import that.',
  'text/html': 'This is a web page, not a mail. Save the mail itself as .eml.',
  'application/xml': 'This is an XML file, not a mail.',
}

/**
 * What kind of mail file this is, from its first bytes (8 KiB are enough) and its name; or why it is none, in words for the officer.
 * A single mail with an envelope line in front counts as an mbox of one.
 */
export function sniffMailFile(firstBytes: Uint8Array, name: string): MailFileKind {
  if (firstBytes.length === 0) return { notMail: 'The file is empty.' }
  const head = Buffer.from(firstBytes.subarray(0, 8192))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
  if (/^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(head)) {
    return { notMail: 'The file is text in UTF-16, which no mail program writes. Export the mail again as .eml.' }
  }
  const type = sniffType(firstBytes)
  const reason = NOT_MAIL[type]
  if (reason) return { notMail: reason }
  const lines = head.replace(/^(?:[ \t]*\r?\n)+/, '').split(/\r?\n/)
  const first = lines[0] ?? ''
  if (FROM_LINE.test(first)) return 'mbox'
  const body = lines.indexOf('')
  const block = (body < 0 ? lines : lines.slice(0, body)).join('\n')
  if (KNOWN_FIELD.test(block)) return /^>?From /.test(first) && /\.mbox?$/i.test(name) ? 'mbox' : 'eml'
  if (FIELD.test(first) && /\.eml$/i.test(name)) return 'eml'
  if (type === 'application/octet-stream' || !type.startsWith('text/')) {
    return { notMail: `This is not a mail: its content is ${type === 'application/octet-stream' ? 'binary' : type}.` }
  }
  return { notMail: 'This is a text without mail headers such as From, To or Subject.' }
}
