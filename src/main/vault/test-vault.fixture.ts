import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NewEvent } from '#domain/event'
import type { IsoInstant } from '#domain/kernel/civil-date'
import type { Outcome } from '#domain/kernel/decision'
import type { CommandId, UserId } from '#domain/kernel/id'
import { type AppendReceipt, appendEvents } from '#main/journal/append'
import { createVault } from './create'
import { KDF_FLOOR } from './kdf'
import { openVault } from './open'
import type { VaultSession } from './session'
import { UnlockThrottle } from './throttle'

/** Secrets and a name that no file of a vault may show. */
export const PASSPHRASE = 'umbrella-Quartz tangent 4 herons'
export const ADA = 'user-ada' as UserId
export const NOW = '2026-03-01T09:00:00.000Z' as IsoInstant

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
export const now = (): IsoInstant => NOW

/** The value of an outcome that must be good; the refusal's words otherwise. */
export function take<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.rejection.code}: ${outcome.rejection.message}`)
  return outcome.value
}

/** The code of a refusal, or `ok`. */
export const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.rejection.code)

/** An empty folder and the way to remove it. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-vault-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A new vault with Ada in it, at the least key derivation cost. */
export async function newVault(path: string): Promise<{ vault: VaultSession; recoveryKey: string }> {
  const user = { userId: ADA, name: 'Ada' }
  return take(await createVault({ path, user, passphrase: bytes(PASSPHRASE), kdf: KDF_FLOOR, now }))
}

/** Opens with Ada's passphrase, or the one given, without waiting after failures. */
export function open(path: string, options: { passphrase?: string; user?: string; acceptLoss?: boolean } = {}) {
  const { passphrase = PASSPHRASE, user = 'Ada', acceptLoss = false } = options
  const secret = { kind: 'passphrase', user, passphrase: bytes(passphrase) } as const
  return openVault({ path, secret, kdf: KDF_FLOOR, now, acceptLoss, throttle: new UnlockThrottle() })
}

/** A harmless event of the vault's own stream. */
export const tick = (minute: number): NewEvent => ({
  stream: 'vault',
  event: { type: 'PracticeClockSet', now: new Date(Date.UTC(2026, 2, 1, 9, minute)).toISOString() as IsoInstant },
})

/** Appends ticks, or the events given, in one acknowledged transaction. */
export function append(vault: VaultSession, commandId: string, events: readonly NewEvent[] = [tick(1)]): AppendReceipt {
  const { signer } = vault
  if (!signer) throw new Error('the test needs a signer')
  return take(
    vault.transaction((db) => ({
      ok: true,
      value: appendEvents(db, { events, actor: signer.userId, signer, now: NOW, commandId: commandId as CommandId }),
    })),
  )
}
