import { createHash, createHmac, type Hash, timingSafeEqual } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync } from 'node:fs'
import { z } from 'zod'
import { canonicalJson, type Json } from '#domain/kernel/canonical'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { deriveKey } from './cipher'
import { writeAll } from './durable-file'

const MAGIC = 'RIGHTSDESK-BACKUP 1\n'
const HEADER_LIMIT = 4 * 1024 * 1024
const BLOCK_BYTES = 1024 * 1024

const hex = z.string().regex(/^[0-9a-f]{64}$/)
const headerSchema = z.strictObject({
  vaultId: z.uuid(),
  createdAt: z.string().max(40),
  epoch: z.int().positive(),
  commitCounter: z.int().nonnegative(),
  auditSeq: z.int().nonnegative(),
  auditHash: hex,
  counts: z.record(z.string(), z.int().nonnegative()),
  keyfile: z.string().max(HEADER_LIMIT),
  databaseBytes: z.int().positive(),
  databaseSha256: hex,
  mac: hex,
})

/**
 * The readable beginning of a backup file: where the journal stood, how many rows there were, the text of `F.keys`,
 * size and hash of the encrypted database that follows, and a MAC under a key of the data key. No personal data but
 * the users' display names.
 */
export type BackupHeader = Readonly<z.infer<typeof headerSchema>>

/** A backup file that was read: its header and where the database begins. */
export type BackupFile = Readonly<{ header: BackupHeader; databaseAt: number }>

const DAMAGED = reject(
  'integrity',
  'This backup is damaged or is no Rightsdesk backup. Nothing was restored or changed. Use another backup.',
)

/** Adds the MAC. */
export function sealHeader(body: Omit<BackupHeader, 'mac'>, dataKey: Buffer): BackupHeader {
  return { ...body, mac: headerMac(body, dataKey).toString('hex') }
}

/** True when nobody without the data key changed the header. */
export function isHeaderGenuine(header: BackupHeader, dataKey: Buffer): boolean {
  const { mac, ...body } = header
  return timingSafeEqual(headerMac(body, dataKey), Buffer.from(mac, 'hex'))
}

/** Writes header and database into a file that does not exist, fsynced. Gives the SHA-256 (hex) of the whole. */
export function writeBackupFile(path: string, header: BackupHeader, databasePath: string): string {
  const hash = createHash('sha256')
  const beginning = Buffer.from(`${MAGIC}${canonicalJson(header as Json)}\n`, 'utf8')
  const target = openSync(path, 'wx', 0o600)
  try {
    writeAll(target, beginning, null)
    hash.update(beginning)
    eachBlock(databasePath, 0, (block) => {
      writeAll(target, block, null)
      hash.update(block)
    })
    fsyncSync(target)
  } finally {
    closeSync(target)
  }
  return hash.digest('hex')
}

/** SHA-256 (hex) and size of a file, read block by block. */
export function hashFile(path: string): { sha256: string; bytes: number } {
  const hash: Hash = createHash('sha256')
  const bytes = eachBlock(path, 0, (block) => void hash.update(block))
  return { sha256: hash.digest('hex'), bytes }
}

/** Reads the header and compares the database's size and hash with it. Errors: `integrity` for anything that does not fit. */
export function readBackupFile(path: string): Outcome<BackupFile> {
  const file = readHeader(path)
  if (!file) return DAMAGED
  const hash = createHash('sha256')
  const bytes = eachBlock(path, file.databaseAt, (block) => void hash.update(block))
  const whole = bytes === file.header.databaseBytes && hash.digest('hex') === file.header.databaseSha256
  return whole ? accept(file) : DAMAGED
}

/** Copies the database out of a backup into a file that does not exist, fsynced. */
export function extractDatabase(path: string, file: BackupFile, target: string): void {
  const handle = openSync(target, 'wx', 0o600)
  try {
    eachBlock(path, file.databaseAt, (block) => writeAll(handle, block, null))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function readHeader(path: string): BackupFile | null {
  const beginning = readBeginning(path)
  const lineEnd = beginning.indexOf('\n', MAGIC.length)
  if (!beginning.subarray(0, MAGIC.length).equals(Buffer.from(MAGIC)) || lineEnd < 0) return null
  const text = beginning.toString('utf8', MAGIC.length, lineEnd)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const parsed = headerSchema.safeParse(value)
  if (!parsed.success || canonicalJson(parsed.data as Json) !== text) return null
  return { header: parsed.data, databaseAt: lineEnd + 1 }
}

function readBeginning(path: string): Buffer {
  const bytes = Buffer.alloc(HEADER_LIMIT)
  const handle = openSync(path, 'r')
  try {
    return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, 0))
  } finally {
    closeSync(handle)
  }
}

function eachBlock(path: string, from: number, use: (block: Buffer) => void): number {
  const block = Buffer.alloc(BLOCK_BYTES)
  const handle = openSync(path, 'r')
  let at = from
  try {
    for (let read = -1; read !== 0; ) {
      read = readSync(handle, block, 0, block.length, at)
      if (read > 0) use(block.subarray(0, read))
      at += read
    }
  } finally {
    closeSync(handle)
  }
  return at - from
}

function headerMac(body: Omit<BackupHeader, 'mac'>, dataKey: Buffer): Buffer {
  const key = deriveKey(dataKey, body.vaultId, 'backup')
  const mac = createHmac('sha256', key)
    .update(canonicalJson(body as Json))
    .digest()
  key.fill(0)
  return mac
}
