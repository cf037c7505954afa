import { basename } from 'node:path'
import type { Message } from '#domain/intake/inquiry.event'
import { determineReceipt } from '#domain/intake/receipt'
import type { IsoInstant } from '#domain/kernel/civil-date'
import { accept, type Outcome } from '#domain/kernel/decision'
import type { CommandId } from '#domain/kernel/id'
import { type MailProgress, type QuarantinedMail, type ReadMail, readMailFiles } from '#main/intake/mail-batch'
import type { ParserBatch } from '#main/intake/parser-client'
import { executeOne, type VaultClient } from '#main/process/vault-method'
import { newId } from './new-id'

/** What became of one message or file, told as soon as it is durable. */
export type ImportedMail = Readonly<{ file: string; index: number }> &
  (
    | Readonly<{ kind: 'imported'; messageId: string | null; inquiryId: string; subject: string }>
    | Readonly<{ kind: 'duplicate'; messageId: string; duplicateOf: string }>
    | Readonly<{ kind: 'quarantined'; quarantineId: string; reason: string }>
    | Readonly<{ kind: 'unreadable'; reason: string }>
  )

export type ImportMail = Readonly<{
  vault: VaultClient
  parser: ParserBatch
  paths: readonly string[]
  trustedHosts: readonly string[]
  now: () => IsoInstant
  signal?: AbortSignal
  onProgress?: (progress: MailProgress) => void
}>

/** The beginning of a text, never ending in half a character. */
const cut = (text: string, max: number) => text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '')

/** Longest values that a message keeps; the raw bytes keep everything. */
const MAX = { messageId: 1_000, text: 2_000_000, subject: 2_000, line: 500, addresses: 500 } as const

/**
 * Imports mail files: the raw bytes of each message go into the vault as evidence, together with what was read of them.
 * Every message gives exactly one result. Stops with the refusal when the vault itself cannot write.
 */
export async function* importMail(order: ImportMail): AsyncGenerator<Outcome<ImportedMail>> {
  const { parser, paths, signal, onProgress } = order
  for await (const item of readMailFiles({
    paths,
    parser,
    ...(signal ? { signal } : {}),
    ...(onProgress ? { onProgress } : {}),
  })) {
    const file = basename(item.file)
    const imported =
      'unreadable' in item
        ? accept<ImportedMail>({ file, index: 0, kind: 'unreadable', reason: item.unreadable })
        : 'parsed' in item
          ? await store(order, item)
          : await quarantine(order, item)
    yield imported
    if (!imported.ok) return
  }
}

/** Refusals that are about one message: it is put aside with the reason, and the others go on. Any other stops the run. */
const REFUSES_A_MESSAGE: readonly string[] = ['invalid_input', 'conflict']

async function store(order: ImportMail, item: ReadMail): Promise<Outcome<ImportedMail>> {
  const { vault } = order
  const origin = { file: basename(item.file), index: item.index }
  const { parsed } = item
  const messageId = parsed.messageId?.slice(0, MAX.messageId) ?? null
  if (messageId) {
    const earlier = await vault.call('findMessage', { messageId })
    if (!earlier.ok) return earlier
    if (earlier.value.inquiryId)
      return accept({ ...origin, kind: 'duplicate', messageId, duplicateOf: earlier.value.inquiryId })
  }
  const message = messageOf(item, messageId)
  const reply = await vault.call('importMessage', {
    commandId: newId() as CommandId,
    raw: item.raw,
    attachments: parsed.attachments.map(({ name, sniffedType, bytes }) => ({
      name: cut(name, 255),
      type: sniffedType.slice(0, 255),
      bytes,
    })),
    message,
    receipt: determineReceipt({
      received: parsed.received,
      date: parsed.date,
      trustedHosts: order.trustedHosts,
      importedAt: order.now(),
    }),
  })
  if (!reply.ok) {
    if (!REFUSES_A_MESSAGE.includes(reply.rejection.code)) return reply
    return quarantine(order, { ...item, size: item.raw.length, quarantine: reply.rejection.message })
  }
  const { inquiryId, duplicate } = reply.value.result
  if (duplicate === true)
    return accept({ ...origin, kind: 'duplicate', messageId: message.messageId ?? '', duplicateOf: String(inquiryId) })
  return accept({
    ...origin,
    kind: 'imported',
    messageId: message.messageId,
    inquiryId: String(inquiryId),
    subject: message.subject,
  })
}

function messageOf(item: ReadMail, messageId: string | null): Omit<Message, 'rawBlobId' | 'attachments'> {
  const { parsed } = item
  const line = (text: string) => cut(text, MAX.line)
  const address = ({ name, address: at }: { name: string; address: string }) => ({
    name: line(name),
    address: at.slice(0, 1_000),
  })
  const addresses = (list: readonly { name: string; address: string }[], max: number = MAX.addresses) =>
    list.slice(0, max).map(address)
  return {
    messageId,
    subject: cut(parsed.subject, MAX.subject),
    from: parsed.from ? address(parsed.from) : null,
    replyTo: addresses(parsed.replyTo, 50),
    to: addresses(parsed.to),
    cc: addresses(parsed.cc),
    dateHeader: parsed.date?.slice(0, 200) ?? null,
    text: cut(parsed.text, MAX.text),
    textFrom: parsed.textFrom,
    authenticationResults: parsed.authenticationResults.slice(0, 20).map((result) => result.slice(0, 4_000)),
    warnings: parsed.warnings.slice(0, 50).map(line),
    rawSha256: item.rawSha256,
    fileName: basename(item.file).slice(0, 255),
  }
}

async function quarantine({ vault }: ImportMail, item: QuarantinedMail): Promise<Outcome<ImportedMail>> {
  const origin = { file: basename(item.file), index: item.index }
  const raw = item.raw ? await vault.call('putBlob', { bytes: item.raw }) : null
  if (raw && !raw.ok) return raw
  const payload = {
    fileName: origin.file.slice(0, 255),
    index: item.index,
    reason: item.quarantine.slice(0, 1_000),
    rawBlobId: raw?.value.blobId ?? null,
    rawSha256: item.rawSha256,
    size: item.raw?.length ?? item.size,
  }
  const reply = await executeOne(vault, { commandId: newId() as CommandId, type: 'quarantine-message', payload })
  if (!reply.ok) return reply
  return accept({
    ...origin,
    kind: 'quarantined',
    quarantineId: String(reply.value.result['inquiryId']),
    reason: item.quarantine,
  })
}
