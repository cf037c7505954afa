import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto'

/** An Ed25519 key that is the same for the same name, for tests that compare bytes. */
export function testSigner(name: string): { publicKey: Uint8Array; sign: (bytes: Uint8Array) => Promise<Uint8Array> } {
  const seed = createHash('sha256').update(name).digest()
  // PKCS #8 wrapping of a raw Ed25519 seed (RFC 8410 section 7).
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return {
    publicKey: new Uint8Array(spki.subarray(-32)),
    sign: (bytes) => Promise.resolve(new Uint8Array(sign(null, bytes, key))),
  }
}
