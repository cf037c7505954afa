import { CHANNELS, type VaultChannel } from '#contract/channels'
import type { Command } from '#domain/command'
import { executeOne } from '#main/process/vault-method'
import type { DeskContext } from '../context'
import type { DeskHandlers } from '../ipc'

/** Calls that the vault process answers by itself. */
export function vaultHandlers({ desk }: DeskContext): Pick<DeskHandlers, VaultChannel> {
  const channels = (Object.keys(CHANNELS) as (keyof typeof CHANNELS)[]).filter(
    (channel) => CHANNELS[channel].at === 'vault' && channel !== 'engine.execute',
  )
  const queries = Object.fromEntries(
    channels.map((channel) => [channel, (input: unknown) => desk.vault.call('query', { channel, input } as never)]),
  )
  return {
    ...(queries as unknown as Pick<DeskHandlers, Exclude<VaultChannel, 'engine.execute'>>),
    'engine.execute': (command) => executeOne(desk.vault, command as unknown as Command),
  }
}
