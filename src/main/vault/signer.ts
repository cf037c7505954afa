import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import type { UserId } from '#domain/kernel/id'
import { invariant } from '#domain/kernel/invariant'
import { encodeCrockford, groupByFour } from './crockford'

/** DER around a raw Ed25519 key. Source: RFC 8410, section 7 and appendix. */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')

/** Signs with one Ed25519 key. `publicKey` is the raw 32 bytes. */
export type SigningKey = Readonly<{ publicKey: Buffer; sign: (message: Uint8Array) => Buffer }>

/** Signs as one user. */
export type Signer = SigningKey & Readonly<{ userId: UserId }>

/** The signing key of a 32-byte seed. The seed can be zeroed afterwards. */
export function signingKey(seed: Buffer): SigningKey {
  invariant(seed.length === 32, 'an Ed25519 seed has 32 bytes')
  const der = Buffer.concat([PRIVATE_PREFIX, seed])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  der.fill(0)
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_PREFIX.length)
  return { publicKey, sign: (message) => sign(null, message, privateKey) }
}

/** True when the raw public key made this signature over the message; false as well for bytes that are no key. */
export function isSignedBy(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const key = publicKeyObject(publicKey)
  return key !== null && verify(null, message, key, signature)
}

/** A public key as a person compares it: 8 groups of 4 characters of its hash, 160 bits. */
export function fingerprint(publicKey: Uint8Array): string {
  return groupByFour(encodeCrockford(createHash('sha256').update(publicKey).digest(), 32))
}

const keyObjects = new Map<string, KeyObject>()

/** Keeps parsed keys, since a vault has a handful and a journal has a signature per transaction. */
function publicKeyObject(raw: Uint8Array): KeyObject | null {
  if (raw.length !== 32) return null
  const name = Buffer.from(raw).toString('base64')
  const known = keyObjects.get(name)
  if (known) return known
  try {
    const key = createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, raw]), format: 'der', type: 'spki' })
    if (keyObjects.size > 1000) keyObjects.clear()
    keyObjects.set(name, key)
    return key
  } catch {
    return null
  }
}
