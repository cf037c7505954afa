import { app } from 'electron'
import type { Parsed } from '#contract/bridge'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { packFor } from '#domain/policy/packs'
import { ORGANISATIONS } from '#domain/vault/vault.event'
import type { OpenedVault } from '#main/process/vault-method'
import { calendarChoices } from '#main/settings/calendar-label'
import { judgePassphrase } from '#main/vault/passphrase'
import type { DeskContext } from '../context'
import type { DeskHandlers } from '../ipc'

type Names =
  | 'desk.state'
  | 'desk.unlock'
  | 'desk.recover'
  | 'desk.lock'
  | 'desk.judge-passphrase'
  | 'desk.change-passphrase'
  | 'desk.add-user'

/** A typed secret as bytes, which the vault process zeroes. SECURITY: the string itself cannot be wiped. */
export const bytes = (text: string) => new TextEncoder().encode(text)
export const done = (): Outcome<Record<string, never>> => accept({})

/** Who is signed in and into what; unlock and lock. */
export function sessionHandlers(context: DeskContext): Pick<DeskHandlers, Names> {
  const { desk } = context
  return {
    'desk.state': () => readState(context),
    'desk.unlock': (input) => unlock(context, input),
    'desk.recover': (input) => recover(context, input),
    'desk.lock': async () => {
      await context.lock()
      return done()
    },
    'desk.judge-passphrase': ({ passphrase }) => accept({ ...judgePassphrase(passphrase) }),
    'desk.change-passphrase': ({ current, next }) =>
      desk.vault.call('changePassphrase', { current: bytes(current), next: bytes(next) }),
    'desk.add-user': ({ name, roles, passphrase }) =>
      desk.vault.call('addUser', { name, roles, passphrase: bytes(passphrase) }),
  }
}

const unknownVault = () => reject('not_found', 'This vault is not known on this computer. Find its file first.')

async function unlock(context: DeskContext, input: Parsed<'desk.unlock'>): Promise<Outcome<Record<string, never>>> {
  const known = context.vaults.find(input.vaultKey)
  if (!known) return unknownVault()
  const { vault } = context.desk
  const users = await vault.call('users', { path: known.path })
  if (!users.ok) return users
  const user = users.value.find(({ userId }) => userId === input.userId)
  if (!user) return reject('not_found', 'This user cannot open the vault. Choose another one.')
  const passphrase = bytes(input.passphrase)
  const opened = await vault.call('open', { path: known.path, user: user.name, passphrase, now: null })
  if (!opened.ok) return opened
  enter(context, known.path, opened.value)
  return done()
}

async function recover(context: DeskContext, input: Parsed<'desk.recover'>): Promise<Outcome<Record<string, never>>> {
  const known = context.vaults.find(input.vaultKey)
  if (!known) return unknownVault()
  const { userId, recoveryKey, newPassphrase } = input
  const order = { path: known.path, user: userId, recoveryKey, passphrase: bytes(newPassphrase) }
  const opened = await context.desk.vault.call('recover', order)
  if (!opened.ok) return opened
  enter(context, known.path, opened.value)
  return done()
}

async function readState(context: DeskContext) {
  const { session, vaults } = context
  const known = vaults.list()
  const cards = await Promise.all(
    known.map(async ({ path: _, ...vault }) => {
      const users = vault.missing || session ? null : await context.desk.vault.call('users', { path: _ })
      return {
        ...vault,
        organisationName: packFor(vault.organisation).name,
        users: users?.ok ? users.value.map((user) => ({ ...user })) : [],
      }
    }),
  )
  if (session) await refresh(context)
  const opened = session?.opened
  return accept({
    screen: opened
      ? opened.recoveryConfirmed || opened.practice
        ? ('open' as const)
        : ('recovery_key' as const)
      : cards.length > 0
        ? ('locked' as const)
        : ('first_run' as const),
    vaults: cards,
    lastVaultKey: cards[0]?.vaultKey ?? null,
    session:
      session && opened
        ? { ...opened, warnings: [...opened.warnings], vaultKey: session.known.vaultKey, name: session.known.name }
        : null,
    version: app.getVersion(),
    runtime: runtimeName(),
    locale: app.getLocale() || 'en-US',
    offices: ORGANISATIONS.map((organisation) => {
      const pack = packFor(organisation)
      return {
        organisation,
        name: pack.name,
        zone: pack.office?.zone ?? null,
        calendar: pack.office?.calendar ?? null,
        policyVersion: pack.version,
      }
    }),
    calendars: calendarChoices(),
    zones: Intl.supportedValuesOf('timeZone'),
  })
}

function runtimeName(): string {
  const versions = process.versions as NodeJS.ProcessVersions & {
    chromiumHost?: string
    electron?: string
    chrome?: string
  }
  if (versions.chromiumHost) return `Chromium host ${versions.chromiumHost} · Node ${versions.node}`
  return `Electron ${versions.electron ?? '?'} · Chromium ${versions.chrome ?? '?'} · Node ${versions.node}`
}

/** Takes an unlocked vault into the window. */
export function enter(context: DeskContext, path: string, opened: OpenedVault): void {
  const known = context.vaults.remember({ path, organisation: opened.organisation, practice: opened.practice })
  context.session = { known, opened }
  context.push({ topic: 'session', state: 'open' })
  backUpLater(context)
}

/** The day's backup waits until the officer has seen the first screen. */
const BACKUP_AFTER_MS = 10_000

function backUpLater(context: DeskContext): void {
  const { session } = context
  setTimeout(() => {
    if (session === null || context.session !== session || !session.opened.recoveryConfirmed) return
    void context.jobs.run('Making the daily backup', () => context.desk.vault.call('backUpDaily', {}))
  }, BACKUP_AFTER_MS).unref()
}

/** Reads again what the window is told about the open vault. */
export async function refresh(context: DeskContext): Promise<Outcome<Record<string, never>>> {
  const opened = await context.desk.vault.call('session', {})
  if (!opened.ok) return opened
  if (context.session) context.session.opened = opened.value
  return done()
}
