import { caseHandlers } from './case-work'
import { createHandlers } from './create-vault'
import { leavingDates } from './leaving-dates'
import { ruleSetHandlers } from './rule-set-work'
import type { ServiceState, VaultHandlers } from './state'
import { storageHandlers } from './storage'
import { userHandlers } from './user'

/** The vault process as an object: the same under Electron, under the command line and in the tests. */
export type VaultService = Readonly<{ handlers: VaultHandlers; close: () => void }>

export function createVaultService(
  options: Readonly<{ onChange: (streams: readonly string[]) => void }>,
): VaultService {
  const state: ServiceState = { opened: null, onChange: options.onChange }
  return {
    handlers: {
      ...createHandlers(state),
      ...userHandlers(state),
      ...storageHandlers(state),
      ...caseHandlers(state),
      ...leavingDates(state),
      ...ruleSetHandlers(state),
    },
    close: () => {
      state.opened?.session.close()
      state.opened = null
    },
  }
}
