import type { IsoDate, IsoInstant, ZoneId } from '../kernel/civil-date'
import type { BlobId, RecordBatchId, UserId } from '../kernel/id'
import type { RuleSet } from '../law/rule-set'
import type { PromiseEvent } from '../promise/promise.event'
import type { RetentionEvent } from '../retention/retention.event'
import type { RuleSetEvent } from '../rule-set/rule-set.event'
import type { Role } from './role'

/** The organisations whose policies are built in. */
export const ORGANISATIONS = ['omni-studio', 'omnistra', 'omnipostr'] as const
export type OrganisationId = (typeof ORGANISATIONS)[number]

/** What an administrator may set for the whole vault. */
export type Settings = Readonly<{
  /** Hosts of the organisation's own mail servers; only a `Received` line stamped by one of them proves the time of receipt. */
  trustedHosts: readonly string[]
  /** Minutes without input after which the vault locks, 1 to 15 (`security.md` 3.9). */
  idleMinutes: number
  /** Calendar that business days and rolled dates are counted by; a key of the holiday table. */
  calendar: string
  /** Office zone: its civil date at receipt is the day of receipt (`law.md` (a) 1). */
  zone: ZoneId
  /** Addresses that the policy does not give in readable form, by channel id of the pack (C28, G14). */
  channelAddresses: Readonly<Record<string, string>>
  /** Postal address and sender printed on letters where the policy names none. */
  senderLines: readonly string[]
  /** Recipients or categories of recipients, where the policy does not list them (G1). */
  recipients?: readonly string[]
  /** One-off public holidays of `calendar` that were proclaimed after its table was built. */
  proclaimedHolidays?: readonly IsoDate[]
  /** Days on which the organisation itself is closed: they move its own promises and targets, never a date of a statute. */
  closingDays?: readonly IsoDate[]
  /** `strict` counts Saturdays and observed Fridays as business days where the statute leaves it open (AMB-04, AMB-05). */
  businessDays?: 'strict' | 'lenient'
}>

/** A column of an imported file and the field that it fills. */
export type ColumnMapping = Readonly<Record<string, string>>

export type VaultEvent =
  | PromiseEvent
  | RetentionEvent
  | RuleSetEvent
  | Readonly<{
      type: 'VaultCreated'
      organisation: OrganisationId
      policyVersion: string
      ruleSetVersion: string
      /** Kept whole: another version of the program comes with another one. */
      ruleSet: RuleSet
      practice: boolean
      settings: Settings
    }>
  | Readonly<{ type: 'UserAdded'; userId: UserId; name: string; roles: readonly Role[] }>
  | Readonly<{ type: 'UserRolesChanged'; userId: UserId; roles: readonly Role[] }>
  | Readonly<{ type: 'UserRemoved'; userId: UserId }>
  | Readonly<{ type: 'PassphraseChanged'; userId: UserId }>
  | Readonly<{ type: 'RecoveryKeyConfirmed' }>
  | Readonly<{ type: 'SettingsChanged'; changes: Partial<Settings> }>
  | Readonly<{ type: 'PracticeClockSet'; now: IsoInstant }>
  | Readonly<{ type: 'BackupMade'; fileName: string; sha256: string; events: number }>
  | Readonly<{ type: 'VaultRestored'; epoch: number; fromHeadCode: string }>
  | Readonly<{ type: 'HeadAnchorRepaired'; explanation: string }>
  | Readonly<{
      type: 'KnownRecordsImported'
      batchId: RecordBatchId
      source: string
      exportedOn: string
      fileName: string
      sha256: string
      blobId: BlobId
      mapping: ColumnMapping
      rows: number
      badRows: number
    }>
