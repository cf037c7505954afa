/** The public door of the vault: make one, open one, back it up, restore it. */
export { type BackupReceipt, backupVault } from './backup'
export { type CreatedVault, type CreateVault, createVault } from './create'
export { type OpenVaultOptions, openVault } from './open'
export { type RestoreVault, restoreVault } from './restore'
export type { VaultSession as OpenVault, VaultWarning } from './session'
export { listUsers, readKeyfiles, type UnlockSecret } from './unlock'
export {
  addUser,
  changePassphrase,
  claimUser,
  type NewUser,
  removeUser,
  replaceRecoveryKey,
  testRecoveryKey,
} from './user'
