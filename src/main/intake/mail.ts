import { safeAttachmentName } from './attachment-name'
import { decodeBytes, decodeHeaderText } from './charset'
import { htmlToPlainText } from './html-text'
import { sniffType } from './magic'
import { type MailBody, sortBody } from './mail-body'
import {
  addressesOf,
  type HeaderField,
  type MailAddress,
  messageIdOf,
  readHeader,
  textOf,
  valuesOf,
} from './mail-header'
import { MAIL_LIMITS } from './mail-limit'
import { prescanMail } from './mail-prescan'
import { MimeLimitError, type MimePart, readMimeTree } from './mime-tree'
import { unflow } from './text-flow'

/** A file that came with a mail; `name` is safe to show and to write, `sniffedType` is what the bytes show. */
export type MailAttachment = Readonly<{
  name: string
  type: string
  sniffedType: string
  size: number
  bytes: Uint8Array
  /** True where the HTML form shows it in place, such as a logo. */
  inline: boolean
  contentId: string | null
}>

/** A mail as far as the officer and the rules need it. `date` and `received` are raw header values, topmost first. */
export type ParsedMail = Readonly<{
  messageId: string | null
  subject: string
  from: MailAddress | null
  replyTo: readonly MailAddress[]
  to: readonly MailAddress[]
  cc: readonly MailAddress[]
  date: string | null
  received: readonly string[]
  authenticationResults: readonly string[]
  returnPath: string | null
  autoSubmitted: string | null
  listUnsubscribe: string | null
  inReplyTo: string | null
  references: string | null
  text: string
  textFrom: 'plain' | 'html' | 'none'
  /** Evidence only: never shown without cleaning, never loaded. */
  html: string | null
  attachments: readonly MailAttachment[]
  warnings: readonly string[]
}>

/** A mail, or why it cannot be read, in words for the officer. */
export type MailOutcome = ParsedMail | Readonly<{ rejected: string }>

const toLines = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd')

function textOfPart(part: MimePart, warnings: string[]): string {
  const decoded = decodeBytes(part.bytes, part.charset)
  if (!decoded.known) warnings.push(`The character set '${part.charset}' is not known; some letters may be wrong.`)
  const text = toLines(decoded.text)
  return part.flowed ? unflow(text, part.flowed.deleteSpace) : text
}

function limitHtml(html: string, warnings: string[]): string {
  if (html.length <= MAIL_LIMITS.htmlChars) return html
  warnings.push('The HTML form of the mail is too long; only its beginning was read.')
  return html.slice(0, MAIL_LIMITS.htmlChars)
}

function readTexts(body: MailBody, warnings: string[]): Pick<ParsedMail, 'text' | 'textFrom' | 'html'> {
  const read = (part: MimePart) => {
    const text = textOfPart(part, warnings)
    return part.type === 'text/html' ? limitHtml(text, warnings) : text
  }
  const texts = body.text.map((part) => {
    if (part.type !== 'text/html') return read(part)
    const converted = htmlToPlainText(read(part))
    if (!converted.complete)
      warnings.push('The HTML form of the mail is damaged; its text was taken without its layout.')
    return converted.text
  })
  const html = body.html.filter((part) => part.type === 'text/html').map(read)
  const isPlain = body.text.some((part) => part.type !== 'text/html' && part.bytes.length > 0)
  const textFrom = isPlain ? 'plain' : body.text.some((part) => part.bytes.length > 0) ? 'html' : 'none'
  return { text: texts.join('\n'), textFrom, html: html.length > 0 ? html.join('\n') : null }
}

const FALLBACK_NAMES: Readonly<Record<string, string>> = {
  'message/rfc822': 'message.eml',
  'application/pdf': 'document.pdf',
  'text/plain': 'text.txt',
  'text/html': 'page.html',
  'image/png': 'image.png',
  'image/jpeg': 'image.jpg',
  'image/gif': 'image.gif',
}

function toAttachment(part: MimePart, index: number): MailAttachment {
  const fallback = `${index + 1}-${FALLBACK_NAMES[part.type] ?? 'attachment.bin'}`
  return {
    name: safeAttachmentName(part.fileName === null ? null : decodeHeaderText(part.fileName), fallback),
    type: part.type,
    sniffedType: sniffType(part.bytes),
    size: part.bytes.length,
    // A copy: a view would carry the whole mail along when it is posted to another process.
    bytes: new Uint8Array(part.bytes),
    inline: part.disposition !== 'attachment' && (part.contentId !== null || part.disposition === 'inline'),
    contentId: part.contentId,
  }
}

function readFields(header: readonly HeaderField[]) {
  return {
    messageId: messageIdOf(header, 'message-id'),
    subject: textOf(header, 'subject') ?? '',
    from: addressesOf(header, 'from')[0] ?? null,
    replyTo: addressesOf(header, 'reply-to'),
    to: addressesOf(header, 'to'),
    cc: addressesOf(header, 'cc'),
    date: valuesOf(header, 'date')[0] ?? null,
    received: valuesOf(header, 'received'),
    authenticationResults: valuesOf(header, 'authentication-results'),
    returnPath: addressesOf(header, 'return-path')[0]?.address ?? null,
    autoSubmitted: textOf(header, 'auto-submitted'),
    listUnsubscribe: valuesOf(header, 'list-unsubscribe')[0] ?? null,
    inReplyTo: messageIdOf(header, 'in-reply-to'),
    references: valuesOf(header, 'references')[0] ?? null,
  }
}

function reasonOf(fault: unknown): string {
  if (fault instanceof MimeLimitError) return fault.message
  const text = fault instanceof Error ? fault.message : ''
  if (/nesting depth/i.test(text)) return `The mail nests more than ${MAIL_LIMITS.depth} parts inside each other.`
  if (/header size/i.test(text)) return 'The headers of the parts of the mail are too long.'
  return 'The mail is built in a way that cannot be read.'
}

/**
 * Reads one mail. Runs in the parser process: the bytes are hostile.
 * Rejects a mail over `MAIL_LIMITS` or without a single header field; anything else gives a mail, with warnings where parts
 * of it could not be read as sent. `text` is always filled from what there is: the plain part, else the HTML turned to text.
 */
export async function parseMail(raw: Uint8Array): Promise<MailOutcome> {
  const refusal = prescanMail(raw)
  if (refusal) return { rejected: refusal }
  const header = readHeader(raw)
  if (header.length === 0) return { rejected: 'This is not a mail: it has no header fields such as From or Subject.' }
  try {
    const body = sortBody(await readMimeTree(raw))
    if (body.attachments.length > MAIL_LIMITS.attachments) {
      return { rejected: `The mail has more than ${MAIL_LIMITS.attachments} attachments.` }
    }
    const warnings: string[] = []
    const texts = readTexts(body, warnings)
    const attachments = body.attachments.map(toAttachment)
    return { ...readFields(header), ...texts, attachments, warnings: [...new Set(warnings)] }
  } catch (fault) {
    return { rejected: reasonOf(fault) }
  }
}
