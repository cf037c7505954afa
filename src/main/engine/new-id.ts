import { randomFillSync } from 'node:crypto'

const POOL_BYTES = 4_096
const ID_BYTES = 16
const pool = Buffer.alloc(POOL_BYTES)
let used = POOL_BYTES

/**
 * A new id that begins with its time in milliseconds (RFC 9562, version 7); 74 bits of it are random.
 * Rows that are written together lie together in every index, so that a large journal is not rewritten all over.
 */
export function newOrderedId(): string {
  if (used === POOL_BYTES) {
    randomFillSync(pool)
    used = 0
  }
  const bytes = pool.subarray(used, used + ID_BYTES)
  used += ID_BYTES
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
