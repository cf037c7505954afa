import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { ParsedMail } from './mail'
import { MAIL_LIMITS } from './mail-limit'
import { tooLargeReason } from './mail-prescan'
import { sniffMailFile, splitMbox } from './mbox'
import type { ParserBatch } from './parser-client'

type Origin = Readonly<{ file: string; index: number }>
/** A message that was read: `raw` are its bytes as they were in the file, `rawSha256` their hash in hex. */
export type ReadMail = Origin & Readonly<{ raw: Uint8Array; rawSha256: string; parsed: ParsedMail }>
/** A message put aside; `raw` is left out where it is over the size limit and stays in its file, with size and hash known. */
export type QuarantinedMail = Origin &
  Readonly<{ raw?: Uint8Array; rawSha256: string; size: number; quarantine: string }>
/** A file that could not be read at all, or only in part. */
export type UnreadableFile = Readonly<{ file: string; unreadable: string }>
export type MailItem = ReadMail | QuarantinedMail | UnreadableFile

/** How far an import is: files begun out of all, bytes of the present file, messages given so far. */
export type MailProgress = Readonly<{
  file: string
  fileNumber: number
  files: number
  bytesRead: number
  bytes: number
  messages: number
}>
export type MailBatchOptions = Readonly<{
  paths: readonly string[]
  parser: Pick<ParserBatch, 'parseMail'>
  signal?: AbortSignal
  onProgress?: (progress: MailProgress) => void
}>

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'The file is not there any more.',
  EACCES: 'You have no permission to read the file.',
  EPERM: 'You have no permission to read the file.',
  EISDIR: 'This is a folder. Choose the mail files in it.',
  EBUSY: 'Another program holds the file. Close it there and import again.',
  EIO: 'The disk reported a fault while the file was read.',
}

const isSystemFault = (fault: unknown): fault is NodeJS.ErrnoException =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string'

/** Why a file cannot be read, in plain words. */
export function unreadableReason(fault: NodeJS.ErrnoException): string {
  return REASONS[fault.code ?? ''] ?? `The file could not be read (${fault.code ?? 'no reason given'}).`
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}

async function readStart(handle: FileHandle): Promise<Uint8Array> {
  const { buffer, bytesRead } = await handle.read(new Uint8Array(8192), 0, 8192, 0)
  return buffer.subarray(0, bytesRead)
}

async function readMessage(origin: Origin, raw: Uint8Array, options: MailBatchOptions): Promise<MailItem> {
  const rawSha256 = sha256(raw)
  const parsed = await options.parser.parseMail(raw, options.signal)
  if (!('quarantined' in parsed)) return { ...origin, raw, rawSha256, parsed }
  return { ...origin, raw, rawSha256, size: raw.length, quarantine: parsed.quarantined }
}

type Source = Readonly<{ path: string; size: number; report(bytesRead: number): void }>

async function* readMbox({ path, report }: Source, options: MailBatchOptions): AsyncGenerator<MailItem> {
  const stream = createReadStream(path, { highWaterMark: 256 * 1024 })
  for await (const message of splitMbox(stream as AsyncIterable<Uint8Array>, {
    maxMessageBytes: MAIL_LIMITS.messageBytes,
  })) {
    report(stream.bytesRead)
    const origin = { file: path, index: message.index }
    if (message.tooLarge) {
      const { size, sha256: rawSha256 } = message.tooLarge
      yield { ...origin, rawSha256, size, quarantine: tooLargeReason(size) }
    } else yield await readMessage(origin, message.bytes, options)
  }
}

async function* readFileItems(source: Source, handle: FileHandle, options: MailBatchOptions): AsyncGenerator<MailItem> {
  const { path, size } = source
  const kind = sniffMailFile(await readStart(handle), path)
  if (kind === 'mbox') {
    yield* readMbox(source, options)
    return
  }
  const origin = { file: path, index: 0 }
  if (size > MAIL_LIMITS.messageBytes) {
    const quarantine = typeof kind === 'object' ? kind.notMail : tooLargeReason(size)
    yield { ...origin, rawSha256: await hashFile(path), size, quarantine }
    return
  }
  const raw = new Uint8Array(await handle.readFile())
  source.report(raw.length)
  if (typeof kind === 'object')
    yield { ...origin, raw, rawSha256: sha256(raw), size: raw.length, quarantine: kind.notMail }
  else yield await readMessage(origin, raw, options)
}

/**
 * Reads mail files one message after the other: each gives exactly one item, read, put aside or unreadable, in the order of the files.
 * Memory: one message of at most 50 MB. Ends early, without an error, once the signal is aborted; what was given before stands.
 */
export async function* readMailFiles(options: MailBatchOptions): AsyncGenerator<MailItem> {
  const { paths, signal, onProgress } = options
  let messages = 0
  for (const [position, path] of paths.entries()) {
    if (signal?.aborted) return
    let handle: FileHandle | null = null
    try {
      handle = await open(path, 'r')
      const { size } = await handle.stat()
      const report = (bytesRead: number) =>
        onProgress?.({ file: path, fileNumber: position + 1, files: paths.length, bytesRead, bytes: size, messages })
      report(0)
      for await (const item of readFileItems({ path, size, report }, handle, options)) {
        messages += 1
        yield item
        if (signal?.aborted) return
      }
      report(size)
    } catch (fault) {
      if (signal?.aborted) return
      if (!isSystemFault(fault)) throw fault
      yield { file: path, unreadable: unreadableReason(fault) }
    } finally {
      await handle?.close()
    }
  }
}
