import { randomUUID } from 'node:crypto'
import { accept, reject } from '#domain/kernel/decision'
import type { UserId } from '#domain/kernel/id'
import { addUser, changePassphrase } from '#main/vault/vault'
import { commandOf } from './open-vault'
import { done, type ServiceState, type VaultHandlers } from './state'

const locked = () => reject('locked', 'The vault is locked. Unlock it, then try again.')

/** Users and their passphrases: the slot in the key file and the entry in the journal are made together. */
export function userHandlers(state: ServiceState): Pick<VaultHandlers, 'changePassphrase' | 'addUser'> {
  return {
    changePassphrase: async ({ current, next }) => {
      if (!state.opened) return locked()
      const changed = await changePassphrase(state.opened.session, { current, next })
      if (!changed.ok) return changed
      const recorded = state.opened.engine.execute(
        commandOf('record-passphrase-change', { userId: state.opened.actor().userId }),
      )
      return recorded.ok ? done() : recorded
    },
    addUser: async ({ name, roles, passphrase }) => {
      if (!state.opened) return locked()
      const { engine, session } = state.opened
      if (!state.opened.actor().roles.includes('administrator'))
        return reject('forbidden', 'Only an administrator can add users. Ask one.')
      const userId = randomUUID() as UserId
      const slot = await addUser(session, { userId, name, passphrase })
      if (!slot.ok) return slot
      const recorded = engine.execute(commandOf('add-user', { userId, name, roles: [...roles] }))
      return recorded.ok ? accept({ userId }) : recorded
    },
  }
}
