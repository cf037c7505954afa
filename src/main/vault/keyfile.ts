import { createHmac, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { canonicalJson, type Json } from '#domain/kernel/canonical'
import { invariant } from '#domain/kernel/invariant'
import { deriveKey } from './cipher'
import { replaceFile } from './durable-file'
import { failureCode } from './failure'

const KEYFILE_FORMAT = 1
const base64 = (bytes: number) =>
  z
    .string()
    .max(400)
    .refine((text) => Buffer.from(text, 'base64').length === bytes && canonicalBase64(text))

const slotSchema = z.strictObject({
  id: z.uuid(),
  type: z.enum(['passphrase', 'recovery']),
  userId: z.string().min(1).max(200).nullable(),
  name: z.string().min(1).max(200).nullable(),
  kdf: z.strictObject({
    algorithm: z.literal('argon2id'),
    memoryKib: z.int().nonnegative(),
    passes: z.int().nonnegative(),
    lanes: z.int().nonnegative(),
  }),
  salt: base64(16),
  nonce: base64(12),
  wrappedKey: base64(48),
  signing: z.strictObject({ publicKey: base64(32), nonce: base64(12), wrappedSeed: base64(48) }).nullable(),
  createdAt: z.string().max(40),
})

const keyfileSchema = z.strictObject({
  format: z.literal(KEYFILE_FORMAT),
  vaultId: z.uuid(),
  generation: z.int().positive(),
  slots: z.array(slotSchema).min(1).max(200),
  mac: base64(32),
})

/**
 * One way to the data key. Bytes are base64.
 * `signing` holds the user's Ed25519 seed under a key of the slot's own secret, so that no other user can open it;
 * a recovery slot has none.
 */
export type Keyslot = Readonly<z.infer<typeof slotSchema>>

/** What stands in `F.keys`: the slots, a generation that each change raises, and a MAC under a key of the data key. */
export type Keyfile = Readonly<z.infer<typeof keyfileSchema>>

/** A key file before its MAC. */
export type KeyfileBody = Omit<Keyfile, 'mac'>

/** Where the key file of a vault and its second copy stand. */
export const keyfilePaths = (vaultPath: string) => ({ main: `${vaultPath}.keys`, copy: `${vaultPath}.keys.bak` })

/** The bytes of a key file: canonical JSON and a line end. */
export function encodeKeyfile(keyfile: Keyfile): Buffer {
  return Buffer.from(`${canonicalJson(keyfile as Json)}\n`, 'utf8')
}

/** Reads a key file; null when it is no key file of this format or is not in canonical form. */
export function parseKeyfile(bytes: Buffer): Keyfile | null {
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
  const parsed = keyfileSchema.safeParse(value)
  if (!parsed.success || !encodeKeyfile(parsed.data).equals(bytes)) return null
  return parsed.data
}

/** The bytes of a file, or null when there is none. */
export function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if (failureCode(error) === 'ENOENT') return null
    throw error
  }
}

/** Adds the MAC that only a holder of the data key can make. */
export function sealKeyfile(body: KeyfileBody, dataKey: Buffer): Keyfile {
  return { ...body, mac: keyfileMac(body, dataKey).toString('base64') }
}

/** True when nothing in the file was changed by somebody without the data key. */
export function isKeyfileGenuine(keyfile: Keyfile, dataKey: Buffer): boolean {
  const { mac, ...body } = keyfile
  return timingSafeEqual(keyfileMac(body, dataKey), Buffer.from(mac, 'base64'))
}

/**
 * Writes both copies, the second only after the first was read back.
 * Why two: a damaged key file is the commonest way to lose an encrypted disk (`security.md` 3.2).
 */
export function writeKeyfile(vaultPath: string, keyfile: Keyfile): void {
  const bytes = encodeKeyfile(keyfile)
  const { main, copy } = keyfilePaths(vaultPath)
  for (const path of [main, copy]) {
    replaceFile(path, bytes)
    invariant(readFileSync(path).equals(bytes), 'a key file reads back as it was written')
  }
}

function keyfileMac(body: KeyfileBody, dataKey: Buffer): Buffer {
  const key = deriveKey(dataKey, body.vaultId, 'header')
  const mac = createHmac('sha256', key)
    .update(canonicalJson(body as Json))
    .digest()
  key.fill(0)
  return mac
}

function canonicalBase64(text: string): boolean {
  return Buffer.from(text, 'base64').toString('base64') === text
}
