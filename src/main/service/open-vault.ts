import type { Actor, Command } from '#domain/command'
import type { IsoInstant } from '#domain/kernel/civil-date'
import { dateIn } from '#domain/kernel/civil-date'
import type { CommandId, UserId } from '#domain/kernel/id'
import { invariant } from '#domain/kernel/invariant'
import { packFor } from '#domain/policy/packs'
import type { VaultState } from '#domain/vault/vault.state'
import { createEngine, type Engine } from '#main/engine/engine'
import { newOrderedId } from '#main/engine/new-id'
import type { OpenedVault } from '#main/process/vault-method'
import { channelsOf } from '#main/settings/settings.query'
import type { OpenVault } from '#main/vault/vault'

/** A vault that is unlocked, with the engine that works on it and the clock that it goes by. */
export type Opened = Readonly<{
  session: OpenVault
  engine: Engine
  now: () => IsoInstant
  vault: () => VaultState
  actor: () => Actor
  verifiedAt: () => IsoInstant | null
  markVerified: (at: IsoInstant) => void
}>

const systemNow = (): IsoInstant => new Date().toISOString() as IsoInstant

/** Puts an engine on an unlocked vault. A practice vault goes on from its own clock; every other follows this computer's. */
export function startVault(session: OpenVault, onChange: (streams: readonly string[]) => void): Opened {
  let practice: { base: IsoInstant; setAt: number } | null = null
  let verifiedAt: IsoInstant | null = null
  const now = (): IsoInstant => {
    const base = stateOf(engine)?.practiceNow ?? null
    if (base === null) return systemNow()
    if (practice?.base !== base) practice = { base, setAt: Date.now() }
    return new Date(Date.parse(base) + Date.now() - practice.setAt).toISOString() as IsoInstant
  }
  const actor = (): Actor => {
    invariant(session.userId !== null && session.userName !== null, 'somebody acts')
    const user = stateOf(engine)?.users.find(({ userId, removed }) => userId === session.userId && !removed)
    return { userId: session.userId, name: user?.name ?? session.userName, roles: user?.roles ?? [] }
  }
  const engine = createEngine({
    db: session.db,
    transaction: (work) => session.transaction(work),
    settle: () => session.settle(),
    signer: () => {
      invariant(session.signer !== null, 'somebody signs')
      return session.signer
    },
    actor,
    now,
    newId: newOrderedId,
    onChange,
  })
  const vault = (): VaultState => {
    const state = stateOf(engine)
    invariant(state !== null, 'an open vault was created')
    return state
  }
  return {
    session,
    engine,
    now,
    vault,
    actor,
    verifiedAt: () => verifiedAt,
    markVerified: (at) => {
      verifiedAt = at
    },
  }
}

function stateOf(engine: Engine): VaultState | null {
  const stream = engine.load('vault')
  return stream.kind === 'vault' ? stream.state : null
}

/** A command of the program itself, in the acting user's name. */
export function commandOf<T extends Command['type']>(
  type: T,
  payload: Extract<Command, { type: T }>['payload'],
): Command {
  return { commandId: newOrderedId() as CommandId, type, payload } as unknown as Command
}

/** What the policy leaves open and the office has not settled yet: it keeps answers from leaving (G1, G14). */
function setUpItems(vault: VaultState): { id: string; text: string }[] {
  const unread = channelsOf(vault)
    .filter(({ missing }) => missing)
    .map(({ id, label }) => ({
      id,
      text: `The policy does not give a readable address for '${label}'. Enter it under Settings before anything is sent.`,
    }))
  const { setup } = packFor(vault.organisation)
  const asks = setup.some(({ id, blocks }) => id === 'recipients' && blocks === 'release')
  if (!asks || vault.settings.recipients?.some((name) => name.trim() !== '')) return unread
  const text =
    'The policy does not say who receives personal data. Enter the recipients under Settings: answers with data wait for them.'
  return [...unread, { id: 'recipients', text }]
}

/** What the window is told about the vault that is open. */
export function describeOpened(opened: Opened): OpenedVault {
  const { session } = opened
  const vault = opened.vault()
  const { userId, name, roles } = opened.actor()
  const pack = packFor(vault.organisation)
  return {
    organisation: vault.organisation,
    organisationName: pack.name,
    practice: vault.practice,
    practiceNow: vault.practiceNow,
    today: dateIn(vault.settings.zone, opened.now()),
    zone: vault.settings.zone,
    user: { userId: userId as UserId, name, roles: [...roles] },
    warnings: session.warnings.map(({ message }) => message),
    setUp: setUpItems(vault),
    lastBackupAt: vault.lastBackupAt,
    verifiedAt: opened.verifiedAt(),
    idleMinutes: vault.settings.idleMinutes,
    recoveryConfirmed: vault.recoveryConfirmed,
  }
}
