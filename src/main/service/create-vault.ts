import { randomUUID } from 'node:crypto'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { UserId } from '#domain/kernel/id'
import { isCalendarKey } from '#domain/law/calendar'
import type { VaultMethods } from '#main/process/vault-method'
import {
  claimUser,
  clearRestoreMark,
  createVault,
  listUsers,
  type OpenVault,
  openVault,
  readKeyfiles,
  restoreVault,
  testRecoveryKey,
} from '#main/vault/vault'
import { commandOf, describeOpened, type Opened, startVault } from './open-vault'
import { done, type ServiceState, type VaultHandlers, withOpen } from './state'

/** Minutes after which an untouched vault locks (`security.md` 3.9). */
const IDLE_MINUTES = 5

type Names = 'users' | 'create' | 'open' | 'recover' | 'restore' | 'close' | 'session' | 'confirmRecovery'

/** Making, opening and recovering a vault. */
export function createHandlers(state: ServiceState): Pick<VaultHandlers, Names> {
  return {
    users: ({ path }) => {
      const copies = readKeyfiles(path)
      if (!copies.ok) return copies
      const keyfile = copies.value.main ?? copies.value.copy
      return keyfile
        ? accept(listUsers(keyfile))
        : reject('integrity', 'The key file beside this vault cannot be read. Restore it from a backup.')
    },
    create: (params) => create(state, params),
    open: (params) => open(state, params),
    recover: (params) => recover(state, params),
    restore: (params) => restore(state, params),
    close: () => {
      state.opened?.session.close()
      state.opened = null
      return done()
    },
    session: () => withOpen(state, (opened) => accept(describeOpened(opened))),
    confirmRecovery: async ({ typed }) => {
      if (!state.opened) return reject('locked', 'The vault is locked. Unlock it, then type the recovery key.')
      const right = await testRecoveryKey(state.opened.session, typed)
      if (!right.ok) return right
      if (!right.value)
        return reject(
          'invalid_input',
          'This is not the recovery key of this vault. Compare it with your copy, character by character.',
        )
      const confirmed = state.opened.engine.execute(commandOf('confirm-recovery-key', {}))
      return confirmed.ok ? done() : confirmed
    },
  }
}

/** Takes over an unlocked vault, in place of one that was open. */
function adopt(state: ServiceState, session: OpenVault): Opened {
  state.opened?.session.close()
  state.opened = startVault(session, state.onChange)
  return state.opened
}

async function create(
  state: ServiceState,
  params: VaultMethods['create']['params'],
): Promise<Outcome<VaultMethods['create']['result']>> {
  if (!isCalendarKey(params.calendar))
    return reject('invalid_input', `There is no calendar '${params.calendar}'. Choose one of the list.`)
  const userId = randomUUID() as UserId
  const created = await createVault({
    path: params.path,
    user: { userId, name: params.officer },
    passphrase: params.passphrase,
  })
  if (!created.ok) return created
  const opened = adopt(state, created.value.vault)
  const written = opened.engine.execute(
    commandOf('create-vault', {
      organisation: params.organisation,
      practice: params.practice,
      officer: { userId, name: params.officer, roles: ['administrator', 'officer', 'reviewer'] },
      settings: {
        trustedHosts: [],
        idleMinutes: IDLE_MINUTES,
        calendar: params.calendar,
        zone: params.zone,
        channelAddresses: {},
        senderLines: [],
      },
    }),
  )
  if (!written.ok) return written
  if (params.recoveryConfirmed) {
    const confirmed = opened.engine.execute(commandOf('confirm-recovery-key', {}))
    if (!confirmed.ok) return confirmed
  }
  return accept({ recoveryKey: created.value.recoveryKey, opened: describeOpened(opened) })
}

async function open(
  state: ServiceState,
  { path, user, passphrase, now }: VaultMethods['open']['params'],
): Promise<Outcome<VaultMethods['open']['result']>> {
  const session = await openVault({
    path,
    secret: { kind: 'passphrase', passphrase, ...(user === null ? {} : { user }) },
  })
  if (!session.ok) return session
  const opened = adopt(state, session.value)
  const repaired = noteRepairs(opened)
  if (!repaired.ok) return repaired
  if (now !== null) {
    const set = opened.engine.execute(commandOf('set-practice-clock', { now }))
    if (!set.ok) return set
  }
  return accept(describeOpened(opened))
}

/** Warnings about the anchor are part of the record: whoever reads the history later must see that they were met. */
function noteRepairs(opened: Opened): Outcome<undefined> {
  for (const warning of opened.session.warnings) {
    if (!warning.kind.startsWith('anchor_') && warning.kind !== 'changes_missing') continue
    const noted = opened.engine.execute(commandOf('record-anchor-repair', { explanation: warning.message }))
    if (!noted.ok && noted.rejection.code !== 'forbidden') return noted
  }
  return accept(undefined)
}

async function recover(
  state: ServiceState,
  params: VaultMethods['recover']['params'],
): Promise<Outcome<VaultMethods['recover']['result']>> {
  const session = await openVault({ path: params.path, secret: { kind: 'recovery', key: params.recoveryKey } })
  if (!session.ok) return session
  const known = listUsers(session.value.keyfile).find(
    ({ name, userId }) => name === params.user || userId === params.user,
  )
  const claimed = known
    ? await claimUser(session.value, {
        userId: known.userId as UserId,
        name: known.name,
        passphrase: params.passphrase,
      })
    : reject('not_found', `There is no user '${params.user}' in this vault. Choose one of its users.`)
  if (!claimed.ok) {
    session.value.close()
    return claimed
  }
  const opened = adopt(state, session.value)
  const recorded = opened.engine.execute(commandOf('record-passphrase-change', { userId: opened.actor().userId }))
  return recorded.ok ? accept(describeOpened(opened)) : recorded
}

/** Makes a vault from a backup; with the recovery key, a user gets the passphrase given. */
async function restore(
  state: ServiceState,
  params: VaultMethods['restore']['params'],
): Promise<Outcome<VaultMethods['restore']['result']>> {
  const { from, to, user, passphrase, recoveryKey } = params
  const secret =
    recoveryKey !== null
      ? ({ kind: 'recovery', key: recoveryKey } as const)
      : ({ kind: 'passphrase', passphrase, ...(user === null ? {} : { user }) } as const)
  const session = await restoreVault({ from, to, secret })
  if (!session.ok) return session
  if (recoveryKey !== null) {
    const users = listUsers(session.value.keyfile)
    const known = user === null ? users[0] : users.find(({ name }) => name === user)
    const claimed = known
      ? await claimUser(session.value, { userId: known.userId as UserId, name: known.name, passphrase })
      : reject('not_found', `There is no user '${user}' in this backup.`)
    if (!claimed.ok) {
      session.value.close()
      return claimed
    }
  }
  const opened = adopt(state, session.value)
  const { epoch } = opened.vault()
  const recorded = opened.engine.execute(
    commandOf('record-restore', { epoch: epoch + 1, fromHeadCode: session.value.head().code }),
  )
  if (!recorded.ok) return recorded
  const cleared = session.value.transaction((db) => accept(clearRestoreMark(db)))
  return cleared.ok ? accept(describeOpened(opened)) : cleared
}
