import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'
import { canonicalJson } from '#domain/kernel/canonical'
import { fingerprint } from '#main/vault/signer'
import type { ResponseInput } from './package-input'

export const MANIFEST_PATH = 'manifest.json'
export const SIGNATURE_PATH = 'manifest.sig'
export const FORMAT = 'rightsdesk-response'
export const FORMAT_VERSION = 1

/** One file of a package. `sha256` is lower-case hex, `bytes` its length. */
export type ManifestFile = Readonly<{ path: string; bytes: number; sha256: string }>

/**
 * What a package says about itself. It holds no name and no address of the person, so it can be shown to anyone who checks the package.
 * `signer.publicKey` is the raw 32-byte Ed25519 key in base64; `fingerprint` is what people compare, 8 groups of 4 characters.
 */
export type Manifest = Readonly<{
  format: typeof FORMAT
  formatVersion: number
  caseNo: string
  organisation: Readonly<{ id: string; legalName: string }>
  receivedOn: string
  dueOn: string
  respondedOn: string
  rights: readonly string[]
  regimes: readonly string[]
  headCode: string
  recordCount: number
  withheldCount: number
  files: readonly ManifestFile[]
  signer: Readonly<{ algorithm: 'Ed25519'; publicKey: string; fingerprint: string }>
}>

/** SHA-256 of bytes, in lower-case hex. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The manifest over the files of a package, in the order given. */
export function manifestOf(input: ResponseInput, files: readonly ManifestFile[], publicKey: Uint8Array): Manifest {
  return {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    caseNo: input.caseNo,
    organisation: { id: input.organisation.id, legalName: input.organisation.legalName },
    receivedOn: input.receivedOn,
    dueOn: input.dueOn,
    respondedOn: input.respondedOn,
    rights: input.rights.map((right) => right.id),
    regimes: input.regimes.map((regime) => regime.citation || regime.name),
    headCode: input.headCode,
    recordCount: input.categories.reduce((sum, category) => sum + category.rows.length, 0),
    withheldCount: input.categories.reduce((sum, category) => sum + category.withheldCount, 0),
    files,
    signer: {
      algorithm: 'Ed25519',
      publicKey: Buffer.from(publicKey).toString('base64'),
      fingerprint: fingerprint(publicKey),
    },
  }
}

/** The exact bytes that are stored as manifest.json and signed: canonical JSON without a line end. */
export const manifestBytes = (manifest: Manifest): Uint8Array => new TextEncoder().encode(canonicalJson(manifest))

/** The signature as it is stored: base64 with a line end, so that any text tool can carry it. */
export const signatureText = (signature: Uint8Array): Uint8Array =>
  new TextEncoder().encode(`${Buffer.from(signature).toString('base64')}\n`)

/** The 64 signature bytes of a stored signature; null when it is not exactly what signatureText writes. */
export function readSignature(stored: Uint8Array): Uint8Array | null {
  const text = Buffer.from(stored).toString('latin1')
  const signature = Buffer.from(text.trim(), 'base64')
  return signature.byteLength === 64 && Buffer.from(signatureText(signature)).equals(stored) ? signature : null
}

/** True when the signature over the bytes was made with the private part of the raw public key. */
export function isSignedBy(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    return verify(null, bytes, keyObject(publicKey), signature)
  } catch {
    return false
  }
}

/** SubjectPublicKeyInfo prefix of an Ed25519 key (RFC 8410 section 4). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')

function keyObject(publicKey: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI_PREFIX, publicKey]), format: 'der', type: 'spki' })
}
