import { createHash } from 'node:crypto'

/** A file that goes with a draft. `name` may be in any script. */
export type Attachment = Readonly<{ name: string; type: string; bytes: Uint8Array }>

/** A message for the officer's own mail program; nothing is sent from here. */
export type Draft = Readonly<{
  to: Readonly<{ name: string | null; email: string }>
  subject: string
  text: string
  attachments: readonly Attachment[]
}>

const CRLF = '\r\n'
/** RFC 2047 allows 75 characters for one encoded word; this leaves room for its frame and for the name of the header before it. */
const ENCODED_BYTES_MAX = 42

/**
 * A message draft (.eml) that mail programs open for editing: X-Unsent, To, Subject, plain text, attachments.
 * Shape: 7-bit ASCII with CRLF, no line over 78 characters. There is no From, no Date and no Message-ID: the mail program adds its own.
 * SECURITY: a line break in any field is white space here, so no field can add a header or a recipient; there is no Bcc and nothing remote.
 * Source: RFC 5322, RFC 2045 to 2047, RFC 2231.
 */
export function emlDraft(draft: Draft): Uint8Array {
  const boundary = boundaryFor(draft)
  const head = ['X-Unsent: 1', `To: ${address(draft.to)}`, header('Subject', draft.subject), 'MIME-Version: 1.0']
  const text = [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(utf8(draft.text.replace(/\r?\n/g, CRLF))),
  ]
  const lines =
    draft.attachments.length === 0
      ? [...head, ...text, '']
      : [
          ...head,
          'Content-Type: multipart/mixed;',
          ` boundary="${boundary}"`,
          '',
          `--${boundary}`,
          ...text,
          ...draft.attachments.flatMap((attachment) => ['', `--${boundary}`, ...part(attachment)]),
          '',
          `--${boundary}--`,
          '',
        ]
  return Buffer.from(lines.join(CRLF), 'latin1')
}

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8')

function part(attachment: Attachment): readonly string[] {
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(attachment.type) ? attachment.type : 'application/octet-stream'
  return [
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment;',
    ...fileName(clean(attachment.name)),
    '',
    base64Lines(attachment.bytes),
  ]
}

/** The name as RFC 2231 says, in pieces; beside it a plain one for programs that know only that. */
function fileName(name: string): readonly string[] {
  const plain = name.replace(/[^\x20-\x7e]/gu, '_').replace(/["\\]/g, '_')
  if (plain === name && name.length <= 60) return [` filename="${plain}"`]
  const encoded = [...utf8(name)].map((byte) =>
    /[A-Za-z0-9._-]/.test(String.fromCharCode(byte))
      ? String.fromCharCode(byte)
      : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  )
  const pieces: string[] = []
  for (const unit of encoded) {
    const last = pieces.length - 1
    if (last >= 0 && (pieces[last] ?? '').length + unit.length <= 54) pieces[last] += unit
    else pieces.push(unit)
  }
  const continued = pieces.map(
    (piece, at) => ` filename*${at}*=${at === 0 ? "utf-8''" : ''}${piece}${at < pieces.length - 1 ? ';' : ''}`,
  )
  return [` filename="${plain.slice(0, 60)}";`, ...continued]
}

function address({ name, email }: Draft['to']): string {
  const place = clean(email).replace(/[\s<>,;"()]/g, '')
  if (name === null || clean(name) === '') return place
  const phrase = clean(name)
  if (!/^[\x20-\x7e]*$/.test(phrase)) return `${encodedWords(phrase)}${CRLF} <${place}>`
  return `"${phrase.replace(/["\\]/g, '\\$&')}"${CRLF} <${place}>`
}

function header(name: string, value: string): string {
  const text = clean(value)
  if (/^[\x20-\x7e]*$/.test(text) && text.length + name.length <= 74 && !text.includes('=?')) return `${name}: ${text}`
  return `${name}: ${encodedWords(text)}`
}

/** Without line breaks and other control characters, which have no place in a header. */
const clean = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

/** RFC 2047 words, each a whole number of characters, folded one to a line. */
function encodedWords(text: string): string {
  const words: string[] = []
  let word = ''
  for (const character of text) {
    if (utf8(word + character).byteLength > ENCODED_BYTES_MAX) {
      words.push(word)
      word = ''
    }
    word += character
  }
  words.push(word)
  return words.map((piece) => `=?utf-8?B?${utf8(piece).toString('base64')}?=`).join(`${CRLF} `)
}

const base64Lines = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join(CRLF)

/** Made from the contents, so that the same draft is the same bytes; base64 lines cannot hold its underscores. */
function boundaryFor(draft: Draft): string {
  const hash = createHash('sha256').update(draft.subject).update('\0').update(draft.text)
  for (const { bytes } of draft.attachments) hash.update(bytes)
  return `=_part_${hash.digest('hex').slice(0, 32)}`
}
