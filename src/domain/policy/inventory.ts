import { invariant } from '../kernel/invariant'
import type { PackSystem, PolicyPlace } from './pack'
import type { SystemId } from './system'
import { SYSTEMS } from './system.data'

/** What a policy adds to a catalogue row: the vendor it names, the data there, and where it says so. */
export type SystemUse = PolicyPlace &
  Readonly<{ id: SystemId; vendor: string | null; dataCategoryIds: readonly string[] }>

/** The organisation's systems, each with the catalogue's honest capabilities. */
export function packSystems(uses: readonly SystemUse[]): readonly PackSystem[] {
  return uses.map((use) => {
    const row = SYSTEMS.find(({ id }) => id === use.id)
    invariant(row, `the catalogue holds system ${use.id}`)
    return { ...row, ...use }
  })
}
