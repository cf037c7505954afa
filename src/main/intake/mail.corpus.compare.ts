import { parseMailDate } from '#domain/intake/mail-date'
import { readStamp } from '#domain/intake/receipt'
import { safeAttachmentName } from './attachment-name'
import { decodeBytes } from './charset'
import { type MailAttachment, type ParsedMail, parseMail } from './mail'
import {
  attachmentsIn,
  bodiesIn,
  type ExpectedMail,
  type ExpectedPart,
  fileNameIn,
  instantOf,
  mailboxesIn,
  textIn,
  valuesIn,
} from './mail.corpus.expected'

/** One thing that two readers see differently in a mail; `mail` is its path in the corpus, with the index of a mail inside it. */
export type Difference = Readonly<{ mail: string; what: string; expected: string; got: string }>

/** Layout is not compared: soft line breaks and folding are read differently by design. */
const squeeze = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()

const boxes = (list: ParsedMail['to']) => list.map(({ name, address }) => `${name} <${address}>`).join(', ')

function comparePlain(mail: ParsedMail, expected: ExpectedMail): [what: string, expected: string, got: string][] {
  const first = (list: readonly string[]) => list[0] ?? ''
  const stamps = valuesIn(expected.parts[0], 'received').map(({ Received: found }) => instantOf(found?.date) ?? '')
  const text = bodiesIn(expected, 'Text')
  return [
    ['from', first(mailboxesIn(expected, 'from')), mail.from ? boxes([mail.from]) : ''],
    ['to', mailboxesIn(expected, 'to').join(', '), boxes(mail.to)],
    ['cc', mailboxesIn(expected, 'cc').join(', '), boxes(mail.cc)],
    ['reply-to', mailboxesIn(expected, 'reply_to').join(', '), boxes(mail.replyTo)],
    ['subject', textIn(expected, 'subject') ?? '', mail.subject],
    ['message-id', textIn(expected, 'message_id') ?? '', mail.messageId ?? ''],
    ['date', instantOf(valuesIn(expected.parts[0], 'date')[0]?.DateTime) ?? '', parseMailDate(mail.date ?? '') ?? ''],
    ['received', stamps.join(), mail.received.map((value) => readStamp(value).at ?? '').join()],
    ['text', mail.textFrom === 'plain' ? text : text || mail.text, mail.text],
    ['html', bodiesIn(expected, 'Html'), mail.html ?? ''],
  ]
}

function compareContent(part: ExpectedPart, attachment: MailAttachment): [expected: string, got: string] {
  const bytes = part.body.Binary ?? part.body.InlineBinary
  if (bytes) return [Buffer.from(bytes).toString('latin1'), Buffer.from(attachment.bytes).toString('latin1')]
  const attributes = valuesIn(part, 'content_type')[0]?.ContentType?.attributes ?? []
  const charset = attributes.find(({ name }) => name === 'charset')?.value ?? null
  return [part.body.Text ?? part.body.Html ?? '', decodeBytes(attachment.bytes, charset).text]
}

async function compareAttachments(name: string, mail: ParsedMail, expected: ExpectedMail): Promise<Difference[]> {
  const parts = attachmentsIn(expected)
  if (parts.length !== mail.attachments.length) {
    return [{ mail: name, what: 'attachments', expected: `${parts.length}`, got: `${mail.attachments.length}` }]
  }
  const found: Difference[] = []
  for (const [index, part] of parts.entries()) {
    const attachment = mail.attachments[index]
    if (!attachment) continue
    const sent = fileNameIn(part)
    const safe = sent === null ? attachment.name : safeAttachmentName(sent, attachment.name)
    if (safe !== attachment.name)
      found.push({ mail: name, what: `name ${index}`, expected: safe, got: attachment.name })
    if (part.body.Message) {
      found.push(...(await compareMail(`${name}/${index}`, attachment.bytes, part.body.Message)))
      continue
    }
    const [expectedBytes, got] = compareContent(part, attachment)
    if (expectedBytes !== got) found.push({ mail: name, what: `content ${index}`, expected: expectedBytes, got })
  }
  return found
}

/** Every difference between our reading of a mail and the expected one: header fields, bodies, attachments' names and bytes. */
export async function compareMail(name: string, raw: Uint8Array, expected: ExpectedMail): Promise<Difference[]> {
  const mail = await parseMail(raw)
  if ('rejected' in mail) return [{ mail: name, what: 'rejected', expected: 'a mail', got: mail.rejected }]
  const plain = comparePlain(mail, expected).flatMap(([what, wanted, got]) =>
    squeeze(wanted) === squeeze(got) ? [] : [{ mail: name, what, expected: squeeze(wanted), got: squeeze(got) }],
  )
  return [...plain, ...(await compareAttachments(name, mail, expected))]
}
