import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Output, Parsed } from '#contract/bridge'
import { accept, type Outcome } from '#domain/kernel/decision'
import { packFor } from '#domain/policy/packs'
import { ORGANISATIONS, type OrganisationId } from '#domain/vault/vault.event'
import type { DeskContext } from '../context'
import type { DeskHandlers } from '../ipc'
import { askFiles, askPlace } from './file'
import { bytes, done, enter, refresh } from './session'

type Names = 'desk.create-vault' | 'desk.confirm-recovery-key' | 'desk.create-practice-vault' | 'desk.find-vault'

/** The passphrase of practice vaults: there is nothing in them to protect, and nobody should have to invent one to look around. */
const PRACTICE_PASSPHRASE = 'practice makes a calm officer'
const PRACTICE_CASES = 60

const VAULT_FILE = { name: 'Rightsdesk vault', extensions: ['vault'] }

/** Making a vault, making one for practice, and finding one that was made elsewhere. */
export function setUpHandlers(context: DeskContext): Pick<DeskHandlers, Names> {
  return {
    'desk.create-vault': (input) => createVault(context, input),
    'desk.confirm-recovery-key': async ({ typed }) => {
      const confirmed = await context.desk.vault.call('confirmRecovery', { typed })
      return confirmed.ok ? refresh(context) : confirmed
    },
    'desk.create-practice-vault': ({ organisation }) => createPracticeVault(context, organisation),
    'desk.find-vault': () => findVault(context),
  }
}

async function createVault(
  context: DeskContext,
  { passphrase, ...choices }: Parsed<'desk.create-vault'>,
): Promise<Outcome<Output<'desk.create-vault'>>> {
  const path = await chooseVaultPath(context, choices.organisation)
  if (path === null) return accept({ created: false, recoveryKey: '' })
  const order = { ...choices, path, passphrase: bytes(passphrase), practice: false, recoveryConfirmed: false }
  const created = await context.desk.vault.call('create', order)
  if (!created.ok) return created
  enter(context, path, created.value.opened)
  return accept({ created: true, recoveryKey: created.value.recoveryKey })
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
      calendar,
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
