import { accept, type Outcome, reject } from '#domain/kernel/decision'
import type { CallContext } from '#main/process/rpc'
import type { VaultMethod, VaultMethods } from '#main/process/vault-method'
import { caseHandlers } from './case-work'
import { createHandlers } from './create-vault'
import type { Opened } from './open-vault'
import { storageHandlers } from './storage'
import { userHandlers } from './user'

export type VaultHandlers = {
  readonly [M in VaultMethod]: (
    params: VaultMethods[M]['params'],
    context: CallContext,
  ) => Promise<Outcome<VaultMethods[M]['result']>> | Outcome<VaultMethods[M]['result']>
}

/** What the handlers share: at most one open vault, and the recovery key of a new one until it was typed back. */
export type ServiceState = {
  opened: Opened | null
  onChange: (streams: readonly string[]) => void
}

/** The vault process as an object: the same under Electron, under the command line and in the tests. */
export type VaultService = Readonly<{ handlers: VaultHandlers; close: () => void }>

export function createVaultService(options: { onChange: (streams: readonly string[]) => void }): VaultService {
  const state: ServiceState = { opened: null, onChange: options.onChange }
  return {
    handlers: { ...createHandlers(state), ...userHandlers(state), ...storageHandlers(state), ...caseHandlers(state) },
    close: () => {
      state.opened?.session.close()
      state.opened = null
    },
  }
}

/** Runs work on the open vault; `locked` when there is none. */
export function withOpen<T>(state: ServiceState, work: (opened: Opened) => T): T | Outcome<never> {
  return state.opened ? work(state.opened) : reject('locked', 'The vault is locked. Unlock it, then try again.')
}

export const done = (): Outcome<Record<string, never>> => accept({})
