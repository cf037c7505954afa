import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accept } from '#domain/kernel/decision'
import type { BlobId } from '#domain/kernel/id'
import { CHUNK_BYTES, disposeBlob, findDamagedBlobs, putBlob, putBlobStream, readBlob, readBlobChunks } from './blob'
import type { VaultSession } from './session'
import { append, codeOf, NOW, newVault, open, take, temporaryFolder } from './test-vault.fixture'

let place: ReturnType<typeof temporaryFolder>
let vault: VaultSession
beforeEach(async () => {
  place = temporaryFolder()
  vault = (await newVault(join(place.folder, 'desk.vault'))).vault
})
afterEach(() => {
  vault.close()
  place.remove()
})

const put = (content: Uint8Array) => take(vault.transaction((db) => accept(putBlob(db, content))))
const sql = (text: string) => vault.transaction((db) => accept(db.prepare(text).run()))

describe('a blob', () => {
  it.each([0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES + 7])(
    'of %i bytes comes back as it went in',
    (size) => {
      const content = randomBytes(size)
      const stored = put(content)
      expect(stored).toMatchObject({ size, sha256: createHash('sha256').update(content).digest('hex') })
      expect(take(readBlob(vault.db, stored.blobId)).equals(content)).toBe(true)
      const chunks: Buffer[] = []
      expect(readBlobChunks(vault.db, stored.blobId, (bytes) => chunks.push(bytes))).toEqual(accept(stored))
      expect(Buffer.concat(chunks).equals(content)).toBe(true)
    },
  )

  it('can be streamed in, and is swept when the stream breaks off', async () => {
    const content = randomBytes(2 * CHUNK_BYTES + 100)
    async function* pieces(until = content.length) {
      for (let at = 0; at < until; at += 300_000) yield content.subarray(at, Math.min(at + 300_000, until))
    }
    const stored = take(await putBlobStream(vault, pieces()))
    expect(take(readBlob(vault.db, stored.blobId)).equals(content)).toBe(true)
    async function* broken() {
      yield* pieces(CHUNK_BYTES + 5)
      throw new Error('the source broke off')
    }
    await expect(putBlobStream(vault, broken())).rejects.toThrow('broke off')
    const chunks = () => vault.db.prepare('SELECT count(*) FROM blob_chunk').pluck().get()
    expect(chunks()).toBe(4)
    vault.close()
    vault = take(await open(vault.path))
    expect(chunks()).toBe(3)
    expect(findDamagedBlobs(vault.db)).toEqual([])
  })

  it('cannot be changed, replaced or deleted past its door', () => {
    const { blobId } = put(randomBytes(10))
    const attacks = [
      "UPDATE blob_chunk SET bytes = x'00'",
      'DELETE FROM blob_chunk',
      'DELETE FROM blob',
      'UPDATE blob SET size = 9',
      "INSERT OR REPLACE INTO blob_chunk SELECT blob_id, 0, x'00' FROM blob",
      'INSERT OR REPLACE INTO blob SELECT blob_id, sha256, 1, 1 FROM blob',
      "INSERT INTO blob_chunk SELECT blob_id, 7, x'00' FROM blob",
    ]
    for (const attack of attacks) expect(() => sql(attack), attack).toThrow('append-only')
    expect(codeOf(readBlob(vault.db, blobId))).toBe('ok')
  })

  it('is never given out damaged: a chunk flipped, dropped, doubled, swapped or cut (B6)', () => {
    const { blobId } = put(randomBytes(3 * CHUNK_BYTES))
    const { connection } = vault.inner()
    for (const name of ['no_update', 'no_delete', 'no_replace']) connection.run(`DROP TRIGGER blob_chunk_${name}`)
    const damages = [
      "UPDATE blob_chunk SET bytes = CAST(x'00' || substr(bytes, 2) AS BLOB) WHERE position = 1",
      'DELETE FROM blob_chunk WHERE position = 1',
      'DELETE FROM blob_chunk WHERE position = 2',
      'INSERT INTO blob_chunk SELECT blob_id, 3, bytes FROM blob_chunk WHERE position = 2',
      'UPDATE blob_chunk SET bytes = (SELECT bytes FROM blob_chunk WHERE position = 0) WHERE position = 1',
      'UPDATE blob_chunk SET bytes = substr(bytes, 1, 1000) WHERE position = 2',
    ]
    for (const damage of damages) {
      connection.run(`SAVEPOINT damage; ${damage}`)
      expect(codeOf(readBlob(vault.db, blobId)), damage).toBe('integrity')
      expect(findDamagedBlobs(vault.db), damage).toEqual([blobId])
      connection.run('ROLLBACK TO damage; RELEASE damage')
    }
    expect(findDamagedBlobs(vault.db)).toEqual([])
  })

  it('is destroyed by a signed disposal only, and its twin stays', () => {
    const content = randomBytes(CHUNK_BYTES + 1)
    const [one, twin] = [put(content), put(content)]
    const { signer } = vault
    if (!signer) throw new Error('the test needs a signer')
    append(vault, 'c1')
    const dispose = (blobId: BlobId) =>
      vault.transaction((db) => disposeBlob(db, blobId, { rule: 'C41', now: NOW, signer }))
    take(dispose(one.blobId))
    expect(codeOf(dispose(one.blobId))).toBe('not_found')
    expect(codeOf(readBlob(vault.db, one.blobId))).toBe('not_found')
    expect(take(readBlob(vault.db, twin.blobId)).equals(content)).toBe(true)
    expect(vault.verify().ok).toBe(true)
    vault.inner().connection.run("DROP TRIGGER blob_disposal_no_update; UPDATE blob_disposal SET rule = 'none'")
    expect(vault.verify()).toMatchObject({ ok: false, problem: expect.stringContaining('disposal of blob') })
  })
})
