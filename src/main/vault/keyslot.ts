import { randomBytes, randomUUID } from 'node:crypto'
import { canonicalJson, type Json } from '#domain/kernel/canonical'
import type { IsoInstant } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { UserId } from '#domain/kernel/id'
import { deriveKey, seal, unseal } from './cipher'
import { deriveSlotSecret, type KdfParameters } from './kdf'
import type { Keyslot } from './keyfile'
import { signingKey } from './signer'

/** Whom a slot is for: a user with a signing key of their own, or the paper in the safe. */
export type SlotOwner = Readonly<{ type: 'passphrase'; userId: UserId; name: string } | { type: 'recovery' }>

export type NewSlot = Readonly<{
  vaultId: string
  owner: SlotOwner
  secret: Uint8Array
  dataKey: Buffer
  kdf: KdfParameters
  createdAt: IsoInstant
  /** The user's signing seed when it is to be kept; without it the user gets a new one. */
  signingSeed?: Buffer
}>

/** What a slot gives when its secret was right. Both are the caller's to zero. */
export type OpenedSlot = Readonly<{ dataKey: Buffer; signingSeed: Buffer | null }>

const FORMAT = 1

/** Wraps the data key, and a user's signing seed, under a secret. Errors: key derivation outside its limits. */
export async function makeSlot(order: NewSlot): Promise<Outcome<Keyslot>> {
  const { owner, kdf, vaultId } = order
  const salt = randomBytes(16)
  const secret = await deriveSlotSecret(order.secret, salt, kdf)
  if (!secret.ok) return secret
  const head = {
    id: randomUUID(),
    type: owner.type,
    userId: owner.type === 'passphrase' ? owner.userId : null,
    name: owner.type === 'passphrase' ? owner.name : null,
    kdf,
    salt: salt.toString('base64'),
  }
  const box = withKey(secret.value, vaultId, 'slot-wrap', (key) => seal(key, order.dataKey, associated(head, vaultId)))
  const signing = owner.type === 'passphrase' ? wrapSeed(order, secret.value, head) : null
  secret.value.fill(0)
  const [nonce, wrappedKey] = [box.nonce.toString('base64'), box.sealed.toString('base64')]
  return accept({ ...head, nonce, wrappedKey, signing, createdAt: order.createdAt })
}

/**
 * Unwraps a slot.
 * Errors: `forbidden` when the secret is wrong or the slot was changed (nothing stored tells the two apart);
 * `integrity` when its key derivation is outside the limits.
 */
export async function openSlot(slot: Keyslot, vaultId: string, typed: Uint8Array): Promise<Outcome<OpenedSlot>> {
  const secret = await deriveSlotSecret(typed, Buffer.from(slot.salt, 'base64'), slot.kdf)
  if (!secret.ok) return secret
  const box = { nonce: Buffer.from(slot.nonce, 'base64'), sealed: Buffer.from(slot.wrappedKey, 'base64') }
  const dataKey = withKey(secret.value, vaultId, 'slot-wrap', (key) => unseal(key, box, associated(slot, vaultId)))
  const signingSeed = dataKey && slot.signing ? unwrapSeed(slot, vaultId, secret.value) : null
  secret.value.fill(0)
  if (!dataKey) return wrongSecret(slot.type)
  if (slot.signing && !signingSeed) {
    dataKey.fill(0)
    return reject(
      'integrity',
      'The signing key in this key slot is damaged. Nothing was opened; restore the key file from a backup.',
    )
  }
  return accept({ dataKey, signingSeed })
}

/** The refusal for a wrong secret: one wording for each type, whatever was wrong about it. */
export function wrongSecret(type: Keyslot['type']): Outcome<never> {
  return type === 'passphrase'
    ? reject(
        'forbidden',
        'This passphrase does not open the vault. Nothing was changed. Try again, or use the recovery key.',
      )
    : reject(
        'forbidden',
        'This recovery key does not open the vault. Nothing was changed. Check that the paper belongs to this vault.',
      )
}

type SlotHead = Pick<Keyslot, 'id' | 'type' | 'userId' | 'kdf'>

function wrapSeed(order: NewSlot, secret: Buffer, head: SlotHead): NonNullable<Keyslot['signing']> {
  const seed = order.signingSeed ? Buffer.from(order.signingSeed) : randomBytes(32)
  const publicKey = signingKey(seed).publicKey.toString('base64')
  const box = withKey(secret, order.vaultId, 'user-signing', (key) =>
    seal(key, seed, associated(head, order.vaultId, publicKey)),
  )
  seed.fill(0)
  return { publicKey, nonce: box.nonce.toString('base64'), wrappedSeed: box.sealed.toString('base64') }
}

function unwrapSeed(slot: Keyslot, vaultId: string, secret: Buffer): Buffer | null {
  const { signing } = slot
  if (!signing) return null
  const box = { nonce: Buffer.from(signing.nonce, 'base64'), sealed: Buffer.from(signing.wrappedSeed, 'base64') }
  return withKey(secret, vaultId, 'user-signing', (key) =>
    unseal(key, box, associated(slot, vaultId, signing.publicKey)),
  )
}

/** SECURITY: parameters are associated data, so that none can be swapped without the unwrap failing. */
function associated(slot: SlotHead, vaultId: string, publicKey: string | null = null): Buffer {
  const { id, type, userId, kdf } = slot
  return Buffer.from(canonicalJson({ format: FORMAT, vaultId, id, type, userId, kdf, publicKey } as Json), 'utf8')
}

function withKey<T>(
  secret: Buffer,
  vaultId: string,
  purpose: 'slot-wrap' | 'user-signing',
  use: (key: Buffer) => T,
): T {
  const key = deriveKey(secret, vaultId, purpose)
  try {
    return use(key)
  } finally {
    key.fill(0)
  }
}
