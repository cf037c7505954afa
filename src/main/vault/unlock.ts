import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { isKeyfileGenuine, type Keyfile, type Keyslot, keyfilePaths, parseKeyfile, readIfThere } from './keyfile'
import { type OpenedSlot, openSlot, wrongSecret } from './keyslot'
import { passphraseBytes } from './passphrase'
import { parseRecoveryKey } from './recovery-key'

/** What a person shows to open a vault. `user` is a display name; it can be left out where there is one user only. */
export type UnlockSecret =
  | Readonly<{ kind: 'passphrase'; user?: string; passphrase: Uint8Array }>
  | Readonly<{ kind: 'recovery'; key: string }>

/** An opened key file. `dataKey` and `signingSeed` are the caller's to zero. `damaged` names the copies to be written anew. */
export type Unlocked = Readonly<{
  keyfile: Keyfile
  slot: Keyslot
  dataKey: Buffer
  signingSeed: Buffer | null
  damaged: readonly ('main' | 'copy')[]
}>

/** The two copies as read; null for one that is missing or is no key file. */
export type KeyfileCopies = Readonly<{ main: Keyfile | null; copy: Keyfile | null; same: boolean }>

/** Reads both copies of a vault's key file. Errors: `not_found` without any, `integrity` when neither is readable. */
export function readKeyfiles(vaultPath: string): Outcome<KeyfileCopies> {
  const paths = keyfilePaths(vaultPath)
  const [mainBytes, copyBytes] = [readIfThere(paths.main), readIfThere(paths.copy)]
  if (!mainBytes && !copyBytes) {
    return reject(
      'not_found',
      'There is no key file beside this vault (its name ends in .keys). Without it the vault cannot be opened; restore it from a backup.',
    )
  }
  const main = mainBytes && parseKeyfile(mainBytes)
  const copy = copyBytes && parseKeyfile(copyBytes)
  if (!main && !copy) {
    return reject(
      'integrity',
      'Both copies of the key file are damaged. Nothing was changed. Restore them from a backup; it contains them.',
    )
  }
  return accept({ main, copy, same: mainBytes !== null && copyBytes !== null && mainBytes.equals(copyBytes) })
}

/** The users who can unlock, in the order in which they were added. Needs no secret. */
export function listUsers(keyfile: Keyfile): readonly Readonly<{ userId: string; name: string }>[] {
  const users = keyfile.slots.flatMap(({ userId, name }) => (userId && name ? [{ userId, name }] : []))
  return users.filter((user, index) => users.findIndex(({ userId }) => userId === user.userId) === index)
}

/**
 * Opens a key file with a secret; falls back to the second copy when the first is damaged.
 * Errors: `not_found` for an unknown user, `forbidden` for a wrong secret, `invalid_input` for a mistyped recovery key.
 */
export async function unlock(copies: KeyfileCopies, secret: UnlockSecret): Promise<Outcome<Unlocked>> {
  const typed = secretBytes(secret)
  if (!typed.ok) return typed
  try {
    return await unlockCopies(copies, secret, typed.value)
  } finally {
    typed.value.fill(0)
  }
}

function secretBytes(secret: UnlockSecret): Outcome<Buffer> {
  return secret.kind === 'recovery' ? parseRecoveryKey(secret.key) : accept(passphraseBytes(secret.passphrase))
}

async function unlockCopies(copies: KeyfileCopies, secret: UnlockSecret, typed: Buffer): Promise<Outcome<Unlocked>> {
  const { main, copy, same } = copies
  const first = main ? await unlockOne(main, secret, typed) : null
  if (first?.ok) return accept({ ...first.value, damaged: same ? [] : ['copy'] })
  if (same || !copy) return first ?? wrongSecret(secret.kind)
  const second = await unlockOne(copy, secret, typed)
  if (!second.ok) return first ?? second
  // SECURITY: a first copy that is genuine and lacks this slot is the truth; an older second copy must not undo a removal.
  if (main && isKeyfileGenuine(main, second.value.dataKey)) {
    forget(second.value)
    return first ?? wrongSecret(secret.kind)
  }
  return accept({ ...second.value, damaged: ['main'] })
}

async function unlockOne(
  keyfile: Keyfile,
  secret: UnlockSecret,
  typed: Buffer,
): Promise<Outcome<Omit<Unlocked, 'damaged'>>> {
  const slots = findSlots(keyfile, secret)
  if (!slots.ok) return slots
  let refusal: Outcome<never> = wrongSecret(secret.kind)
  for (const slot of slots.value) {
    const opened = await openSlot(slot, keyfile.vaultId, typed)
    if (opened.ok) return checkGenuine(keyfile, slot, opened.value)
    refusal = opened
  }
  return refusal
}

function checkGenuine(keyfile: Keyfile, slot: Keyslot, opened: OpenedSlot): Outcome<Omit<Unlocked, 'damaged'>> {
  if (isKeyfileGenuine(keyfile, opened.dataKey)) return accept({ keyfile, slot, ...opened })
  forget(opened)
  return reject(
    'integrity',
    'The key file was changed by somebody without the vault’s key, or is damaged. Nothing was opened; restore the key file from a backup.',
  )
}

function forget(opened: OpenedSlot): void {
  opened.dataKey.fill(0)
  opened.signingSeed?.fill(0)
}

/** A user has two slots only when a change of passphrase was interrupted. */
function findSlots(keyfile: Keyfile, secret: UnlockSecret): Outcome<readonly Keyslot[]> {
  const slots = keyfile.slots.filter(({ type }) => type === secret.kind)
  if (secret.kind === 'recovery') {
    return slots.length > 0
      ? accept(slots)
      : reject('not_found', 'This vault has no recovery key. Open it with a passphrase and make one.')
  }
  const wanted = secret.user === undefined ? null : foldName(secret.user)
  const names = new Set(slots.map(({ name }) => foldName(name ?? '')))
  if (wanted === null && names.size > 1) {
    const list = listUsers(keyfile).map(({ name }) => name)
    return reject('invalid_input', `This vault has several users; say which one: ${list.join(', ')}.`)
  }
  const theirs = wanted === null ? slots : slots.filter(({ name }) => foldName(name ?? '') === wanted)
  return theirs.length > 0
    ? accept(theirs)
    : reject('not_found', `There is no user “${secret.user ?? ''}” in this vault.`)
}

/** Names are compared without regard to case and to the way accents are encoded. */
export function foldName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}
