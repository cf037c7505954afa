import type { IsoInstant } from '../kernel/civil-date'
import type { BlobId, UserId } from '../kernel/id'
import type { RetentionCommands } from '../retention/retention.command'
import type { Role } from './role'
import type { ColumnMapping, OrganisationId, Settings } from './vault.event'

export type VaultCommands = RetentionCommands & {
  /** First command of a vault; a second one is refused. */
  'create-vault': {
    organisation: OrganisationId
    practice: boolean
    officer: { userId: UserId; name: string; roles: readonly Role[] }
    settings: Settings
  }
  'add-user': { userId: UserId; name: string; roles: readonly Role[] }
  'change-user-roles': { userId: UserId; roles: readonly Role[] }
  'remove-user': { userId: UserId }
  'record-passphrase-change': { userId: UserId }
  'confirm-recovery-key': Record<string, never>
  'change-settings': { changes: Partial<Settings> }
  /** Practice vaults alone accept a clock of their own. */
  'set-practice-clock': { now: IsoInstant }
  'record-backup': { fileName: string; sha256: string; events: number }
  'record-restore': { epoch: number; fromHeadCode: string }
  'record-anchor-repair': { explanation: string }
  /** The rows stand in the blob as JSON lines, already mapped; `rows` counts them. */
  'import-known-records': {
    source: string
    exportedOn: string
    fileName: string
    sha256: string
    blobId: BlobId
    mapping: ColumnMapping
    rows: number
    badRows: number
  }
}
