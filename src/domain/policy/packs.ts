import type { OrganisationId } from '../vault/vault.event'
import { omniStudioPack } from './omni-studio/pack'
import { omniPostrPack } from './omnipostr/pack'
import { omnistraPack } from './omnistra/pack'
import type { PolicyPack } from './pack'

const PACKS: Readonly<Record<OrganisationId, PolicyPack>> = {
  'omni-studio': omniStudioPack,
  omnistra: omnistraPack,
  omnipostr: omniPostrPack,
}

/** The policy pack of an organisation, in the version that is built in. */
export function packFor(organisation: OrganisationId): PolicyPack {
  return PACKS[organisation]
}
