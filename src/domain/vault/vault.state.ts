import type { EventMeta } from '../event'
import type { IsoDate, IsoInstant } from '../kernel/civil-date'
import { parseDate } from '../kernel/civil-date'
import type { RecordBatchId, UserId } from '../kernel/id'
import { evolvePromises, NO_PROMISE_RECORDS, type PromiseRecords } from '../promise/promise.state'
import { evolveRetention, isRetentionEvent } from '../retention/retention.evolve'
import { NO_RETENTION, type RetentionState } from '../retention/retention.state'
import { evolveRuleSets, type HeldRuleSet, isRuleSetEvent, type Publisher } from '../rule-set/rule-set.state'
import type { Role } from './role'
import type { OrganisationId, Settings, VaultEvent } from './vault.event'

/** A user of the vault. A removed one keeps the entry, because the journal names it. */
export type VaultUser = Readonly<{ userId: UserId; name: string; roles: readonly Role[]; removed: boolean }>

export type VaultState = Readonly<{
  organisation: OrganisationId
  /** Version of the policy pack and of the law that new cases pin. */
  policyVersion: string
  ruleSetVersion: string
  /** Every rule set that a case of this vault may pin, oldest first. */
  ruleSets: readonly HeldRuleSet[]
  /** Whose rule sets are taken. */
  publishers: readonly Publisher[]
  practice: boolean
  settings: Settings
  users: readonly VaultUser[]
  recoveryConfirmed: boolean
  /** The clock of a practice vault; null means the real one. */
  practiceNow: IsoInstant | null
  /** Counts the restores, so that a restored vault never signs as the one that it was copied from. */
  epoch: number
  lastBackupAt: IsoInstant | null
  knownRecordBatches: readonly Readonly<{
    batchId: RecordBatchId
    source: string
    exportedOn: IsoDate | null
    rows: number
  }>[]
  /** Evidence for the promises of the policy, and reviews of them. */
  promises: PromiseRecords
  retention: RetentionState
  createdAt: IsoInstant
  revision: number
}>

/** The vault after one more event. A null event is one whose payload was destroyed: what is known stays. */
export function evolveVault(state: VaultState | null, event: VaultEvent | null, meta: EventMeta): VaultState | null {
  if (state === null) return event?.type === 'VaultCreated' ? created(event, meta) : null
  return { ...state, ...(event ? changed(state, event, meta) : {}), revision: meta.revision }
}

function created(event: Extract<VaultEvent, { type: 'VaultCreated' }>, meta: EventMeta): VaultState {
  return {
    organisation: event.organisation,
    policyVersion: event.policyVersion,
    ruleSetVersion: event.ruleSetVersion,
    ruleSets: [{ ruleSet: event.ruleSet, publisher: null, importedAt: meta.at, importedBy: meta.by }],
    publishers: [],
    practice: event.practice,
    settings: event.settings,
    users: [],
    recoveryConfirmed: false,
    practiceNow: null,
    epoch: 0,
    lastBackupAt: null,
    knownRecordBatches: [],
    promises: NO_PROMISE_RECORDS,
    retention: NO_RETENTION,
    createdAt: meta.at,
    revision: meta.revision,
  }
}

function changed(state: VaultState, event: VaultEvent, meta: EventMeta): Partial<VaultState> {
  if (isRetentionEvent(event)) return { retention: evolveRetention(state.retention, event, meta) }
  if (isRuleSetEvent(event)) return evolveRuleSets(state, event, meta)
  switch (event.type) {
    case 'UserAdded':
      return {
        users: [
          ...without(state, event.userId),
          { userId: event.userId, name: event.name, roles: event.roles, removed: false },
        ],
      }
    case 'UserRolesChanged':
      return {
        users: state.users.map((user) => (user.userId === event.userId ? { ...user, roles: event.roles } : user)),
      }
    case 'UserRemoved':
      return { users: state.users.map((user) => (user.userId === event.userId ? { ...user, removed: true } : user)) }
    case 'RecoveryKeyConfirmed':
      return { recoveryConfirmed: true }
    case 'SettingsChanged':
      return { settings: { ...state.settings, ...event.changes } }
    case 'PracticeClockSet':
      return { practiceNow: event.now }
    case 'BackupMade':
      return { lastBackupAt: meta.at }
    case 'VaultRestored':
      return { epoch: event.epoch }
    case 'KnownRecordsImported':
      return { knownRecordBatches: [...state.knownRecordBatches, batchOf(event)] }
    case 'PromiseEvidenceAttached':
    case 'PromiseEvidenceWithdrawn':
    case 'PromiseReviewed':
    case 'PromiseReviewWithdrawn':
      return { promises: evolvePromises(state.promises, event, meta) }
    case 'VaultCreated':
    case 'PassphraseChanged':
    case 'HeadAnchorRepaired':
      return {}
  }
}

function batchOf(
  event: Extract<VaultEvent, { type: 'KnownRecordsImported' }>,
): VaultState['knownRecordBatches'][number] {
  return { batchId: event.batchId, source: event.source, exportedOn: parseDate(event.exportedOn), rows: event.rows }
}

const without = (state: VaultState, userId: UserId) => state.users.filter((user) => user.userId !== userId)

/** The users that may still sign in. */
export const activeUsers = (state: VaultState): readonly VaultUser[] => state.users.filter((user) => !user.removed)

/** The user of that id, if still active. */
export const activeUser = (state: VaultState, userId: UserId): VaultUser | null =>
  activeUsers(state).find((user) => user.userId === userId) ?? null

/**
 * True when one person alone can change anything: then a four-eyes rule has no second pair of eyes.
 * Auditors do not count, for they change nothing (`security.md` 6.1).
 */
export function isSinglePerson(state: VaultState): boolean {
  return activeUsers(state).filter((user) => user.roles.some((role) => role !== 'auditor')).length <= 1
}
