import { createHash, randomUUID } from 'node:crypto'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { BlobId } from '#domain/kernel/id'
import { disposalMessage } from '#main/journal/chain'
import type { Disposal } from '#main/journal/dispose'
import { vaultIdOf } from '#main/journal/meta'
import type { ReadDb, WriteDb } from './database'
import type { VaultSession } from './session'

/** Attachments lie in rows of at most this many bytes, in the vault's one file. */
export const CHUNK_BYTES = 1024 * 1024

/** What was stored. `sha256` is hex, `size` in bytes. */
export type StoredBlob = Readonly<{ blobId: BlobId; sha256: string; size: number }>

/**
 * Stores bytes inside the caller's transaction.
 * Two blobs with equal content stay two: the disposal of one case must not take an attachment from another.
 */
export function putBlob(db: WriteDb, bytes: Uint8Array): StoredBlob {
  const blobId = randomUUID() as BlobId
  let chunks = 0
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    writeChunk(db, { blobId, position: chunks, bytes: bytes.subarray(at, at + CHUNK_BYTES) })
    chunks += 1
  }
  const sha256 = createHash('sha256').update(bytes).digest()
  return finishBlob(db, { blobId, sha256, size: bytes.length, chunks })
}

/**
 * Stores a stream of any size, one transaction per chunk; it counts only when the last one is in.
 * Errors: those of the vault's transactions; chunks that were written before are swept at the next open.
 */
export async function putBlobStream(
  vault: Pick<VaultSession, 'transaction'>,
  source: AsyncIterable<Uint8Array>,
): Promise<Outcome<StoredBlob>> {
  const blobId = randomUUID() as BlobId
  const hash = createHash('sha256')
  let [size, position] = [0, 0]
  for await (const bytes of chunked(source)) {
    const written = vault.transaction((db) => accept(writeChunk(db, { blobId, position, bytes })))
    if (!written.ok) return written
    hash.update(bytes)
    size += bytes.length
    position += 1
  }
  return vault.transaction((db) => accept(finishBlob(db, { blobId, sha256: hash.digest(), size, chunks: position })))
}

type BlobRow = { sha256: Buffer; size: number; chunks: number }

/**
 * All bytes of a blob, after their hash was compared.
 * Errors: `not_found` when it is not there or was destroyed, `integrity` when the bytes are not those that were stored.
 */
export function readBlob(db: ReadDb, blobId: BlobId): Outcome<Buffer> {
  const row = findBlob(db, blobId)
  if (!row) return missingBlob()
  const chunks = db.prepare<{ bytes: Buffer }>(SELECT_CHUNKS).all(blobId)
  const bytes = Buffer.concat(chunks.map((chunk) => chunk.bytes))
  const digest = createHash('sha256').update(bytes).digest()
  if (chunks.length !== row.chunks || bytes.length !== row.size || !digest.equals(row.sha256)) return damagedBlob()
  return accept(bytes)
}

/**
 * Hands the bytes out chunk by chunk and compares the hash at the end.
 * Errors: as `readBlob`; the consumer throws away what it got when the outcome is a refusal.
 */
export function readBlobChunks(db: ReadDb, blobId: BlobId, consume: (bytes: Buffer) => void): Outcome<StoredBlob> {
  const row = findBlob(db, blobId)
  if (!row) return missingBlob()
  const statement = db.prepare<{ bytes: Buffer }>('SELECT bytes FROM blob_chunk WHERE blob_id = ? AND position = ?')
  const hash = createHash('sha256')
  for (let position = 0; position < row.chunks; position += 1) {
    const chunk = statement.get(blobId, position)
    if (!chunk) return damagedBlob()
    hash.update(chunk.bytes)
    consume(chunk.bytes)
  }
  const extra = statement.get(blobId, row.chunks)
  if (extra || !hash.digest().equals(row.sha256)) return damagedBlob()
  return accept({ blobId, sha256: row.sha256.toString('hex'), size: row.size })
}

/** Bytes of a blob; null when it is not there or was destroyed. */
export const blobSize = (db: ReadDb, blobId: BlobId): number | null => findBlob(db, blobId)?.size ?? null

/** Destroys a blob; its hash, size and the signed reason stay. Errors: `not_found`. */
export function disposeBlob(db: WriteDb, blobId: BlobId, { rule, now, signer }: Disposal): Outcome<undefined> {
  const row = findBlob(db, blobId)
  if (!row) return missingBlob()
  const message = disposalMessage(vaultIdOf(db), { what: `blob ${blobId}`, at: now, byUser: signer.userId, rule })
  const values = [blobId, row.sha256, row.size, now, signer.userId, rule, signer.publicKey, signer.sign(message)]
  db.prepare('INSERT INTO blob_disposal VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(...values)
  db.prepare('DELETE FROM blob_chunk WHERE blob_id = ?').run(blobId)
  db.prepare('DELETE FROM blob WHERE blob_id = ?').run(blobId)
  return accept(undefined)
}

/** The blobs whose bytes are not those that were stored; reads every one of them. */
export function findDamagedBlobs(db: ReadDb): readonly BlobId[] {
  const ids = db.prepare<{ id: BlobId }>('SELECT blob_id AS id FROM blob ORDER BY blob_id').all()
  return ids.map(({ id }) => id).filter((id) => !readBlobChunks(db, id, () => undefined).ok)
}

/** Removes the chunks of uploads that never ended. */
export function sweepUploads(db: WriteDb): void {
  db.prepare('DELETE FROM blob_chunk WHERE blob_id NOT IN (SELECT blob_id FROM blob)').run()
}

const SELECT_CHUNKS = 'SELECT bytes FROM blob_chunk WHERE blob_id = ? ORDER BY position'

function findBlob(db: ReadDb, blobId: BlobId): BlobRow | undefined {
  return db.prepare<BlobRow>('SELECT sha256, size, chunks FROM blob WHERE blob_id = ?').get(blobId)
}

function writeChunk(db: WriteDb, chunk: { blobId: BlobId; position: number; bytes: Uint8Array }): void {
  db.prepare('INSERT INTO blob_chunk VALUES (?, ?, ?)').run(chunk.blobId, chunk.position, chunk.bytes)
}

function finishBlob(db: WriteDb, blob: { blobId: BlobId; sha256: Buffer; size: number; chunks: number }): StoredBlob {
  const { blobId, sha256, size, chunks } = blob
  db.prepare('INSERT INTO blob VALUES (?, ?, ?, ?)').run(blobId, sha256, size, chunks)
  return { blobId, sha256: sha256.toString('hex'), size }
}

/** Cuts a stream into full chunks, the last one shorter. */
async function* chunked(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void> {
  let waiting: Uint8Array[] = []
  let length = 0
  for await (const bytes of source) {
    waiting.push(bytes)
    length += bytes.length
    if (length < CHUNK_BYTES) continue
    const joined = Buffer.concat(waiting)
    const end = joined.length - (joined.length % CHUNK_BYTES)
    for (let at = 0; at < end; at += CHUNK_BYTES) yield joined.subarray(at, at + CHUNK_BYTES)
    waiting = end < joined.length ? [joined.subarray(end)] : []
    length = joined.length - end
  }
  if (length > 0) yield Buffer.concat(waiting)
}

function missingBlob(): Outcome<never> {
  return reject('not_found', 'This file is not in the vault; it may have been destroyed under a retention rule.')
}

function damagedBlob(): Outcome<never> {
  return reject(
    'integrity',
    'This file in the vault is not the one that was stored. It was not used. Restore the last backup beside the vault.',
  )
}
