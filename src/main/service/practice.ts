import type { VaultMethods } from '#main/process/vault-method'
import type { Outcome } from '#domain/kernel/decision'
import { reject } from '#domain/kernel/decision'
import type { Opened } from './open-vault'

/** Fills a practice vault with fictitious cases, through the same commands that officers give. */
export function makePractice(opened: Opened, params: VaultMethods['practice']['params']): Outcome<VaultMethods['practice']['result']> {
  if (!opened.vault().practice) return reject('forbidden', 'Only a practice vault can be filled with fictitious cases.')
  return reject('unavailable', `Not yet: ${params.cases}`)
}
