import type { BrowserWindow } from 'electron'
import type { Push } from '#contract/channels'
import type { Desk } from '#main/desk/desk'
import type { OpenedVault } from '#main/process/vault-method'
import type { FileTokens } from './file-token'
import type { Jobs } from './job'
import type { PreferenceStore } from './preference'
import type { KnownVault, VaultList } from './vault-list'

/** The vault that is open in the window. */
export type OpenSession = { known: KnownVault; opened: OpenedVault }

/** What the handlers of the desk share. */
export type DeskContext = {
  readonly desk: Desk
  readonly files: FileTokens
  readonly jobs: Jobs
  readonly preferences: PreferenceStore
  readonly vaults: VaultList
  readonly window: () => BrowserWindow | null
  readonly push: (push: Push) => void
  /** Where practice vaults and, by default, vaults are put. */
  readonly folder: { readonly documents: string; readonly practice: string }
  session: OpenSession | null
  /** Ends the session: workers are killed, tokens forgotten, the window told. */
  lock: () => Promise<void>
}
