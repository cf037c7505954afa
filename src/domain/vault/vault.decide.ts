import type { Commands, Decision, Env } from '../command'
import type { Loaded, Lookup } from '../decide'
import { decided, invalid, NO_VAULT } from '../decided'
import { VAULT_STREAM } from '../event'
import { isZone, parseDate } from '../kernel/civil-date'
import { reject } from '../kernel/decision'
import type { RecordBatchId, UserId } from '../kernel/id'
import { BUILT_IN_CALENDARS, type Calendars, isCalendarKey } from '../law/calendar'
import { BUILT_IN, ruleSetOf } from '../law/registry'
import { packFor } from '../policy/packs'
import type { Role } from './role'
import type { Settings, VaultEvent } from './vault.event'
import { activeUser, activeUsers, type VaultState } from './vault.state'

/** Minutes without input after which the vault locks (`security.md` 3.9). */
const IDLE_MINUTES = { min: 1, max: 15 } as const

const onVault = (events: readonly VaultEvent[], result = {}): Decision => decided(VAULT_STREAM, events, result)

/** Sets up the vault with its first user, who must be able to manage it. */
export function createVault(payload: Commands['create-vault'], loaded: Loaded): Decision {
  if (loaded.vault !== null) return reject('conflict', 'This vault was created before. Open it instead.')
  const { organisation, practice, officer, settings } = payload
  if (!officer.roles.includes('administrator')) {
    return invalid('officer.roles', 'The first user needs the administrator role, or nobody could add others.')
  }
  const wrong = checkSettings(settings, BUILT_IN_CALENDARS) ?? checkName(officer.name, 'officer.name')
  if (wrong) return wrong
  const policyVersion = packFor(organisation).version
  return onVault([
    {
      type: 'VaultCreated',
      organisation,
      policyVersion,
      ruleSetVersion: BUILT_IN.version,
      ruleSet: BUILT_IN,
      practice,
      settings,
    },
    { type: 'UserAdded', ...officer },
  ])
}

/** Adds a user; two active users never share a name, for the history names people by it. */
export function addUser(payload: Commands['add-user'], { vault }: Loaded): Decision {
  if (!vault) return NO_VAULT
  if (vault.users.some(({ userId }) => userId === payload.userId)) {
    return reject('conflict', 'There is a user with this id.')
  }
  if (activeUsers(vault).some(({ name }) => same(name, payload.name))) {
    return reject('conflict', `There is a user named ${payload.name}. Add something that tells the two apart.`)
  }
  return checkName(payload.name, 'name') ?? checkRoles(payload.roles) ?? onVault([{ type: 'UserAdded', ...payload }])
}

export function changeUserRoles(payload: Commands['change-user-roles'], { vault }: Loaded): Decision {
  if (!vault) return NO_VAULT
  if (!activeUser(vault, payload.userId)) return NO_USER
  if (!payload.roles.includes('administrator') && isLastAdministrator(vault, payload.userId)) return LAST_ADMINISTRATOR
  return checkRoles(payload.roles) ?? onVault([{ type: 'UserRolesChanged', ...payload }])
}

export function removeUser({ userId }: Commands['remove-user'], { vault }: Loaded, env: Env): Decision {
  if (!vault) return NO_VAULT
  if (!activeUser(vault, userId)) return NO_USER
  if (userId === env.actor.userId) return reject('conflict', 'Nobody removes themselves. Ask another administrator.')
  if (isLastAdministrator(vault, userId)) return LAST_ADMINISTRATOR
  return onVault([{ type: 'UserRemoved', userId }])
}

/** Everybody records the change of their own passphrase; an administrator that of others as well. */
export function recordPassphraseChange(
  { userId }: Commands['record-passphrase-change'],
  { vault }: Loaded,
  env: Env,
): Decision {
  if (!vault) return NO_VAULT
  if (!activeUser(vault, userId)) return NO_USER
  if (userId !== env.actor.userId && !env.actor.roles.includes('administrator')) {
    return reject('forbidden', 'Only an administrator changes the passphrase of somebody else.')
  }
  return onVault([{ type: 'PassphraseChanged', userId }])
}

/** Confirming twice changes nothing. */
export function confirmRecoveryKey(_: Commands['confirm-recovery-key'], { vault }: Loaded): Decision {
  if (!vault) return NO_VAULT
  return onVault(vault.recoveryConfirmed ? [] : [{ type: 'RecoveryKeyConfirmed' }])
}

export function changeSettings({ changes }: Commands['change-settings'], { vault }: Loaded): Decision {
  if (!vault) return NO_VAULT
  if (Object.keys(changes).length === 0) return onVault([])
  const ruleSet = ruleSetOf(vault.ruleSetVersion, vault.ruleSets)
  if (!ruleSet.ok) return ruleSet
  return checkSettings(changes, ruleSet.value.calendars) ?? onVault([{ type: 'SettingsChanged', changes }])
}

/** SECURITY: only a practice vault has a clock of its own; a real one could otherwise be made to look punctual. */
export function setPracticeClock({ now }: Commands['set-practice-clock'], { vault }: Loaded): Decision {
  if (!vault) return NO_VAULT
  if (!vault.practice) return reject('forbidden', 'Only a practice vault has a clock that can be set.')
  return onVault([{ type: 'PracticeClockSet', now }])
}

export function recordBackup(payload: Commands['record-backup'], { vault }: Loaded): Decision {
  return vault ? onVault([{ type: 'BackupMade', ...payload }]) : NO_VAULT
}

export function recordRestore(payload: Commands['record-restore'], { vault }: Loaded): Decision {
  if (!vault) return NO_VAULT
  if (payload.epoch <= vault.epoch) {
    return reject('conflict', `A restored vault starts a new epoch after ${vault.epoch}; ${payload.epoch} was given.`)
  }
  return onVault([{ type: 'VaultRestored', ...payload }])
}

export function recordAnchorRepair(payload: Commands['record-anchor-repair'], { vault }: Loaded): Decision {
  if (!vault) return NO_VAULT
  if (payload.explanation.trim() === '') return invalid('explanation', 'Say why the head anchor had to be repaired.')
  return onVault([{ type: 'HeadAnchorRepaired', ...payload }])
}

export function importKnownRecords(
  payload: Commands['import-known-records'],
  { vault }: Loaded,
  env: Env,
  lookup: Lookup,
): Decision {
  if (!vault) return NO_VAULT
  if (!lookup.hasBlob(payload.blobId)) return invalid('blobId', 'The rows were not stored. Import the file again.')
  if (parseDate(payload.exportedOn) === null) {
    return invalid('exportedOn', 'Say on which day the file was exported, as 2026-11-23.')
  }
  if (Object.keys(payload.mapping).length === 0) return invalid('mapping', 'Say for at least one column what it holds.')
  const batchId = env.newId() as RecordBatchId
  return onVault([{ type: 'KnownRecordsImported', batchId, ...payload }], { batchId })
}

const NO_USER = reject('not_found', 'There is no such user, or the user was removed.')
const LAST_ADMINISTRATOR = reject('conflict', 'This is the last administrator. Give somebody else that role first.')

const same = (left: string, right: string) => left.trim().toLowerCase() === right.trim().toLowerCase()

function isLastAdministrator(vault: VaultState, userId: UserId): boolean {
  const administrators = activeUsers(vault).filter(({ roles }) => roles.includes('administrator'))
  return administrators.length === 1 && administrators[0]?.userId === userId
}

const checkName = (name: string, path: string) => (name.trim() === '' ? invalid(path, 'Give the name.') : null)

const checkRoles = (roles: readonly Role[]) =>
  roles.length === 0 ? invalid('roles', 'Choose at least one role.') : null

/** Says what is wrong with settings or a part of them; null when nothing is. */
function checkSettings(settings: Partial<Settings>, calendars: Calendars) {
  const { idleMinutes, zone, calendar } = settings
  if (zone !== undefined && !isZone(zone)) {
    return invalid('zone', `${zone} is no time zone. Choose one such as Europe/Berlin.`)
  }
  if (calendar !== undefined && !isCalendarKey(calendar, calendars)) {
    return invalid('calendar', `There is no calendar ${calendar}. Choose one of the list.`)
  }
  if (idleMinutes !== undefined && !(idleMinutes >= IDLE_MINUTES.min && idleMinutes <= IDLE_MINUTES.max)) {
    return invalid(
      'idleMinutes',
      `The vault locks after ${IDLE_MINUTES.min} to ${IDLE_MINUTES.max} minutes without input.`,
    )
  }
  return null
}
