import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const TAG_BYTES = 16
const NONCE_BYTES = 12

/** A sealed secret: nonce (12 bytes) and ciphertext with its tag (16 bytes) at the end. */
export type SealedBox = Readonly<{ nonce: Buffer; sealed: Buffer }>

/** Encrypts and authenticates with AES-256-GCM under a fresh random nonce. */
export function seal(key: Buffer, plain: Buffer, associated: Buffer): SealedBox {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(associated)
  return { nonce, sealed: Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]) }
}

/** Opens a sealed box; null when key, nonce, associated data or ciphertext do not belong together. */
export function unseal(key: Buffer, box: SealedBox, associated: Buffer): Buffer | null {
  if (box.nonce.length !== NONCE_BYTES || box.sealed.length < TAG_BYTES) return null
  const cut = box.sealed.length - TAG_BYTES
  const decipher = createDecipheriv('aes-256-gcm', key, box.nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(associated)
  decipher.setAuthTag(box.sealed.subarray(cut))
  const plain = decipher.update(box.sealed.subarray(0, cut))
  try {
    decipher.final()
    return plain
  } catch {
    plain.fill(0)
    return null
  }
}

/** The purposes that keys are derived for: one key, one purpose. */
export type KeyPurpose =
  | 'database'
  | 'blob'
  | 'anchor'
  | 'header'
  | 'backup'
  | 'package-signing'
  | 'slot-wrap'
  | 'user-signing'

/**
 * Derives the 32-byte key for one purpose with HKDF-SHA256; the vault's id is the salt.
 * Source: RFC 5869. The caller zeroes the result.
 */
export function deriveKey(secret: Buffer, vaultId: string, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, vaultId, `rightsdesk/1/${purpose}`, 32))
}
