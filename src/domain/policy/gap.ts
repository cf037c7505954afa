import type { OrganisationId } from '../vault/vault.event'
import type { Creation } from './promise'

export type GapId = `G${number}`

/** Something a policy leaves out or contradicts, in our words. `reaction` is what the console does about it. */
export type PolicyGap = Readonly<{
  gapId: GapId
  places: readonly Readonly<{ organisation: OrganisationId; lines: readonly number[] }>[]
  text: string
  reaction: string
  creates: readonly Creation[]
  servedBy: string | null
  missing: string | null
}>
