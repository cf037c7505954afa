/** The public door of the vault: make one, open one, its users, back it up, restore it. */
export { backupVault } from './backup'
export { createVault } from './create'
export { openVault } from './open'
export { clearRestoreMark, restoreVault } from './restore'
export type { VaultSession as OpenVault } from './session'
export { listUsers, readKeyfiles } from './unlock'
export { addUser, changePassphrase, claimUser, removeUser, testRecoveryKey } from './user'
