import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { UserId } from '#domain/kernel/id'
import { writeMeta } from '#main/journal/meta'
import { recordUserKey } from '#main/journal/user-key'
import { checkPassphrase } from './create'
import type { WriteDb } from './database'
import { attempt } from './failure'
import { type Keyslot, sealKeyfile, writeKeyfile } from './keyfile'
import { makeSlot, openSlot, type SlotOwner } from './keyslot'
import { passphraseBytes } from './passphrase'
import { newRecoveryKey, parseRecoveryKey } from './recovery-key'
import type { VaultSession } from './session'
import { type Signer, signingKey } from './signer'
import { foldName, listUsers } from './unlock'

/** A user to be let in. The passphrase is zeroed. */
export type NewUser = Readonly<{ userId: UserId; name: string; passphrase: Uint8Array }>

/**
 * Gives a user a slot and a signing key, which the acting user vouches for.
 * Errors: `forbidden` without an acting user, `conflict` for a name or id in use, `invalid_input` for a weak passphrase.
 */
export async function addUser(vault: VaultSession, user: NewUser): Promise<Outcome<undefined>> {
  const { signer } = vault
  if (!signer)
    return reject('forbidden', 'The vault was opened by recovery key. Give a user a passphrase first, then add others.')
  const taken = listUsers(vault.keyfile).some(
    ({ userId, name }) => userId === user.userId || foldName(name) === foldName(user.name),
  )
  if (taken) return reject('conflict', `There is a user “${user.name}” already. Choose another name.`)
  return withPassphrase(user.passphrase, async (secret) => {
    const slot = await newSlot(vault, { type: 'passphrase', userId: user.userId, name: user.name }, secret)
    if (!slot.ok) return slot
    return slot.value.write([...slot.value.keyfileSlots, slot.value.made], (db) => endorse(db, slot.value.made, signer))
  })
}

/**
 * After an unlock by recovery key: gives a user a new passphrase and a new signing key, and lets the user act.
 * The old slot is gone, and the old key signs nothing more. The journal lists the new key as vouched for by itself.
 * Errors: `forbidden` when a user acts already, `invalid_input` for a weak passphrase, `conflict` for another user's name.
 */
export async function claimUser(vault: VaultSession, user: NewUser): Promise<Outcome<undefined>> {
  if (vault.signer)
    return reject('forbidden', 'Only an unlock by recovery key can give a user a new passphrase this way.')
  const others = listUsers(vault.keyfile).filter(({ userId }) => userId !== user.userId)
  if (others.some(({ name }) => foldName(name) === foldName(user.name))) {
    return reject('conflict', `“${user.name}” is another user. Choose that user, or another name.`)
  }
  return withPassphrase(user.passphrase, async (secret) => {
    const slot = await newSlot(vault, { type: 'passphrase', userId: user.userId, name: user.name }, secret)
    if (!slot.ok) return slot
    const { made, keyfileSlots, write } = slot.value
    const opened = await openSlot(made, vault.vaultId, secret)
    if (!opened.ok || !opened.value.signingSeed) return opened.ok ? lostSlot() : opened
    const signer: Signer = { ...signingKey(opened.value.signingSeed), userId: user.userId }
    opened.value.signingSeed.fill(0)
    opened.value.dataKey.fill(0)
    const kept = keyfileSlots.filter(({ userId }) => userId !== user.userId)
    const written = write([...kept, made], (db) => endorse(db, made, signer))
    if (written.ok) vault.actAs(signer, user.name)
    return written
  })
}

/**
 * Changes the acting user's passphrase: adds a slot, opens it to be sure, then removes the old one.
 * The signing key stays. A crash in between leaves both; the next open keeps the one that was used.
 * Errors: `forbidden` for a wrong current passphrase, `invalid_input` for a weak new one. Both arrays are zeroed.
 */
export async function changePassphrase(
  vault: VaultSession,
  change: Readonly<{ current: Uint8Array; next: Uint8Array }>,
): Promise<Outcome<undefined>> {
  const old = vault.keyfile.slots.find(({ userId }) => userId !== null && userId === vault.userId)
  if (!old) return reject('forbidden', 'The vault was opened by recovery key. Give a user a passphrase instead.')
  const current = passphraseBytes(change.current)
  change.current.fill(0)
  const opened = await openSlot(old, vault.vaultId, current)
  current.fill(0)
  if (!opened.ok) return opened
  opened.value.dataKey.fill(0)
  const seed = opened.value.signingSeed ?? undefined
  try {
    return await withPassphrase(change.next, (secret) => replaceSlot(vault, { old, secret, seed }))
  } finally {
    seed?.fill(0)
  }
}

/**
 * Takes a user's slot away; the user's signatures stay valid.
 * Limit: somebody who copied the files and knew the passphrase keeps what they copied.
 * Errors: `not_found`, `conflict` for the last user or the one who acts.
 */
export function removeUser(vault: VaultSession, userId: UserId): Outcome<undefined> {
  const { slots } = vault.keyfile
  if (!slots.some((slot) => slot.userId === userId))
    return reject('not_found', 'This user has no passphrase in this vault.')
  if (userId === vault.userId) return reject('conflict', 'You cannot remove yourself. Ask another administrator.')
  const kept = slots.filter((slot) => slot.userId !== userId)
  if (!kept.some(({ type }) => type === 'passphrase'))
    return reject('conflict', 'This is the last user who can open the vault. Add another one first.')
  return writeSlots(vault, kept)
}

/** Makes a new recovery key; the old paper no longer opens the vault. Give it once, keep it nowhere. */
export async function replaceRecoveryKey(vault: VaultSession): Promise<Outcome<string>> {
  const recoveryKey = newRecoveryKey()
  const secret = parseRecoveryKey(recoveryKey)
  if (!secret.ok) return secret
  const slot = await newSlot(vault, { type: 'recovery' }, secret.value)
  secret.value.fill(0)
  if (!slot.ok) return slot
  const { made, keyfileSlots, write } = slot.value
  const written = write([...keyfileSlots.filter(({ type }) => type !== 'recovery'), made])
  return written.ok ? accept(recoveryKey) : written
}

/** True when this recovery key opens the vault: the check that the officer's copy on paper is right. */
export async function testRecoveryKey(vault: VaultSession, typed: string): Promise<Outcome<boolean>> {
  const secret = parseRecoveryKey(typed)
  if (!secret.ok) return secret
  const slot = vault.keyfile.slots.find(({ type }) => type === 'recovery')
  const opened = slot ? await openSlot(slot, vault.vaultId, secret.value) : null
  secret.value.fill(0)
  if (opened?.ok) opened.value.dataKey.fill(0)
  return accept(opened?.ok === true)
}

type MadeSlot = Readonly<{
  made: Keyslot
  keyfileSlots: readonly Keyslot[]
  write: (slots: readonly Keyslot[], also?: (db: WriteDb) => void) => Outcome<undefined>
}>

/** Makes a slot of the vault's data key. SECURITY: works on a copy, since a lock meanwhile zeroes the key, and zeroes must never be wrapped. */
async function newSlot(
  vault: VaultSession,
  owner: SlotOwner,
  secret: Uint8Array,
  signingSeed?: Buffer,
): Promise<Outcome<MadeSlot>> {
  if (!vault.isOpen) return locked()
  const { kdf, now } = vault.inner()
  const dataKey = Buffer.from(vault.inner().dataKey)
  const before = vault.keyfile
  const base = { vaultId: vault.vaultId, owner, secret, dataKey, kdf, createdAt: now }
  const made = await makeSlot(signingSeed ? { ...base, signingSeed } : base)
  dataKey.fill(0)
  if (!made.ok) return made
  if (!vault.isOpen) return locked()
  if (vault.keyfile !== before)
    return reject('conflict', 'The users changed meanwhile. Nothing was changed; try again.')
  const write: MadeSlot['write'] = (slots, also) => writeSlots(vault, slots, also)
  return accept({ made: made.value, keyfileSlots: before.slots, write })
}

async function replaceSlot(
  vault: VaultSession,
  change: Readonly<{ old: Keyslot; secret: Buffer; seed: Buffer | undefined }>,
): Promise<Outcome<undefined>> {
  const { old, secret, seed } = change
  const owner = { type: 'passphrase', userId: old.userId as UserId, name: old.name ?? '' } as const
  const slot = await newSlot(vault, owner, secret, seed)
  if (!slot.ok) return slot
  const { made, write } = slot.value
  const added = write([...slot.value.keyfileSlots, made])
  if (!added.ok) return added
  const stored = vault.keyfile.slots.find(({ id }) => id === made.id)
  const opened = stored ? await openSlot(stored, vault.vaultId, secret) : lostSlot()
  if (!opened.ok) return opened
  opened.value.dataKey.fill(0)
  opened.value.signingSeed?.fill(0)
  if (!vault.isOpen) return locked()
  return write(vault.keyfile.slots.filter(({ id }) => id !== old.id))
}

/** Writes the key file with a new generation, then tells the database, so that an older key file is noticed. */
function writeSlots(
  vault: VaultSession,
  slots: readonly Keyslot[],
  also: (db: WriteDb) => void = () => undefined,
): Outcome<undefined> {
  if (!vault.isOpen) return locked()
  const { mac: _, ...before } = vault.keyfile
  const generation = before.generation + 1
  const keyfile = sealKeyfile({ ...before, generation, slots: [...slots] }, vault.inner().dataKey)
  const written = attempt(() => writeKeyfile(vault.path, keyfile))
  if (!written.ok) return written
  vault.keyfile = keyfile
  return vault.transaction((db) => {
    writeMeta(db, 'keyfile_generation', String(generation))
    also(db)
    return accept(undefined)
  })
}

function endorse(db: WriteDb, slot: Keyslot, endorser: Signer): void {
  const publicKey = Buffer.from(slot.signing?.publicKey ?? '', 'base64')
  recordUserKey(db, { userId: slot.userId as UserId, publicKey }, endorser)
}

async function withPassphrase<T>(typed: Uint8Array, use: (secret: Buffer) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const secret = passphraseBytes(typed)
  typed.fill(0)
  try {
    const strong = checkPassphrase(secret)
    return strong.ok ? await use(secret) : strong
  } finally {
    secret.fill(0)
  }
}

const locked = () => reject('locked', 'The vault is locked. Nothing was changed. Unlock it, then try again.')
const lostSlot = () =>
  reject('integrity', 'The new key slot does not read back. The old passphrase stays valid. Check the disk.')
