import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { isCalendarKey } from '#domain/law/calendar'
import { packFor } from '#domain/policy/packs'
import { ORGANISATIONS, type OrganisationId } from '#domain/vault/vault.event'
import type { OpenedVault } from '#main/process/vault-method'
import { calendarChoices } from '#main/settings/calendar-label'
import { judgePassphrase } from '#main/vault/passphrase'
import type { DeskContext } from '../context'
import type { DeskHandlers } from '../ipc'
import { askFiles, askPlace } from './file'

type Names =
  | 'desk.state'
  | 'desk.create-vault'
  | 'desk.confirm-recovery-key'
  | 'desk.create-practice-vault'
  | 'desk.find-vault'
  | 'desk.unlock'
  | 'desk.recover'
  | 'desk.lock'
  | 'desk.judge-passphrase'
  | 'desk.change-passphrase'
  | 'desk.add-user'

/** The passphrase of practice vaults: there is nothing in them to protect, and nobody should have to invent one to look around. */
const PRACTICE_PASSPHRASE = 'practice makes a calm officer'
const PRACTICE_CASES = 60

const VAULT_FILE = { name: 'Rightsdesk vault', extensions: ['vault'] }

const bytes = (text: string) => new TextEncoder().encode(text)
const done = (): Outcome<Record<string, never>> => accept({})

/** Who is signed in and into what; first run, unlock and lock. */
export function sessionHandlers(context: DeskContext): Pick<DeskHandlers, Names> {
  const { desk } = context
  return {
    'desk.state': () => readState(context),
    'desk.create-vault': async ({ organisation, zone, calendar, officer, passphrase }) => {
      const path = await chooseVaultPath(context, organisation)
      if (path === null) return accept({ created: false, recoveryKey: '' })
      const created = await desk.vault.call('create', {
        path,
        organisation,
        zone,
        calendar,
        officer,
        passphrase: bytes(passphrase),
        practice: false,
        recoveryConfirmed: false,
      })
      if (!created.ok) return created
      enter(context, path, created.value.opened)
      return accept({ created: true, recoveryKey: created.value.recoveryKey })
    },
    'desk.confirm-recovery-key': async ({ typed }) => {
      const confirmed = await desk.vault.call('confirmRecovery', { typed })
      return confirmed.ok ? refresh(context) : confirmed
    },
    'desk.create-practice-vault': ({ organisation }) => createPracticeVault(context, organisation),
    'desk.find-vault': () => findVault(context),
    'desk.unlock': async ({ vaultKey, userId, passphrase }) => {
      const known = context.vaults.find(vaultKey)
      if (!known) return reject('not_found', 'This vault is not known on this computer. Find its file first.')
      const users = await desk.vault.call('users', { path: known.path })
      if (!users.ok) return users
      const user = users.value.find((entry) => entry.userId === userId)
      if (!user) return reject('not_found', 'This user cannot open the vault. Choose another one.')
      const opened = await desk.vault.call('open', {
        path: known.path,
        user: user.name,
        passphrase: bytes(passphrase),
        now: null,
      })
      if (!opened.ok) return opened
      enter(context, known.path, opened.value)
      return done()
    },
    'desk.recover': async ({ vaultKey, userId, recoveryKey, newPassphrase }) => {
      const known = context.vaults.find(vaultKey)
      if (!known) return reject('not_found', 'This vault is not known on this computer. Find its file first.')
      const opened = await desk.vault.call('recover', {
        path: known.path,
        user: userId,
        recoveryKey,
        passphrase: bytes(newPassphrase),
      })
      if (!opened.ok) return opened
      enter(context, known.path, opened.value)
      return done()
    },
    'desk.lock': async () => {
      await context.lock()
      return done()
    },
    'desk.judge-passphrase': ({ passphrase }) => accept({ ...judgePassphrase(passphrase) }),
    'desk.change-passphrase': ({ current, next }) =>
      desk.vault.call('changePassphrase', { current: bytes(current), next: bytes(next) }),
    'desk.add-user': async ({ name, roles, passphrase }) =>
      desk.vault.call('addUser', { name, roles, passphrase: bytes(passphrase) }),
  }
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

async function chooseVaultPath(context: DeskContext, organisation: OrganisationId): Promise<string | null> {
  mkdirSync(context.folder.documents, { recursive: true })
  return askPlace(context, {
    title: 'Where the vault is kept',
    defaultPath: join(context.folder.documents, `${organisation}.vault`),
    buttonLabel: 'Create vault',
    filters: [VAULT_FILE],
  })
}

function enter(context: DeskContext, path: string, opened: OpenedVault): void {
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
async function refresh(context: DeskContext): Promise<Outcome<Record<string, never>>> {
  const opened = await context.desk.vault.call('session', {})
  if (!opened.ok) return opened
  if (context.session) context.session.opened = opened.value
  return done()
}

async function createPracticeVault(
  context: DeskContext,
  organisation: OrganisationId,
): Promise<Outcome<Record<string, never>>> {
  const pack = packFor(organisation)
  const calendar = pack.office?.calendar ?? 'WEEKDAYS'
  mkdirSync(context.folder.practice, { recursive: true, mode: 0o700 })
  const stamp = new Date().toISOString().slice(0, 19).replace(/[:T]/g, '-')
  const path = join(context.folder.practice, `practice-${organisation}-${stamp}.vault`)
  const zone = pack.office?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  return context.jobs.run('Making practice data', async (job) => {
    const created = await context.desk.vault.call('create', {
      path,
      organisation,
      zone,
      calendar: isCalendarKey(calendar) ? calendar : 'WEEKDAYS',
      officer: 'Practice Officer',
      passphrase: bytes(PRACTICE_PASSPHRASE),
      practice: true,
      recoveryConfirmed: true,
    })
    if (!created.ok) return created
    const filled = await context.desk.vault.call('practice', { cases: PRACTICE_CASES, seed: 1 }, { signal: job.signal })
    if (!filled.ok) return filled
    enter(context, path, created.value.opened)
    return done()
  })
}

async function findVault(context: DeskContext): Promise<Outcome<{ vaultKey: string | null }>> {
  const [path] = await askFiles(context, { title: 'Find a vault', properties: ['openFile'], filters: [VAULT_FILE] })
  if (path === undefined) return accept({ vaultKey: null })
  const users = await context.desk.vault.call('users', { path })
  if (!users.ok) return users
  const organisation = ORGANISATIONS.find((id) => path.includes(id)) ?? 'omni-studio'
  return accept({ vaultKey: context.vaults.remember({ path, organisation, practice: false }).vaultKey })
}
