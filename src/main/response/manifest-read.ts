import { z } from 'zod'
import { fingerprint } from '#main/vault/signer'
import { FORMAT, FORMAT_VERSION, type Manifest, manifestBytes } from './manifest'

const text = z.string().max(2000)
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const schema = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  caseNo: text,
  organisation: z.strictObject({ id: text, legalName: text }),
  receivedOn: text,
  dueOn: text,
  respondedOn: text,
  rights: z.array(text).max(100),
  regimes: z.array(text).max(100),
  headCode: text,
  recordCount: count,
  withheldCount: count,
  files: z
    .array(z.strictObject({ path: z.string().max(200), bytes: count, sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .max(10_000),
  signer: z.strictObject({
    algorithm: z.literal('Ed25519'),
    publicKey: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
    fingerprint: z.string().regex(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){7}$/),
  }),
})

/**
 * Reads a stored manifest; null unless it is byte for byte what manifestBytes writes.
 * Why so strict: two readers that understand the same bytes differently could be told two stories with one signature.
 */
export function readManifest(stored: Uint8Array): Manifest | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(stored))
  } catch {
    return null
  }
  const result = schema.safeParse(parsed)
  if (!result.success) return null
  const manifest: Manifest = result.data
  const same = Buffer.from(manifestBytes(manifest)).equals(stored)
  const paths = new Set(manifest.files.map((file) => file.path))
  const own = fingerprint(Buffer.from(manifest.signer.publicKey, 'base64')) === manifest.signer.fingerprint
  return same && own && paths.size === manifest.files.length ? manifest : null
}
