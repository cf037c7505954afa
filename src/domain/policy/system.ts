/** The closed list of systems of the duties' register. */
export type SystemId = `S${number}`

/** How something can be done in a system: its own interface, a file carried by hand, a letter to whoever runs it, or not at all. */
export type Capability = 'api' | 'file' | 'letter' | 'impossible'

/**
 * One system as it really is, so that no letter can claim what the system cannot do.
 *
 * Shape: `kind` tells a store, which is searched for every case, from a channel, through which requests only pass.
 *   `api` means that an interface exists; this product calls none, so the officer works it and brings the result as a file.
 *   `source` says where the capabilities were read, or that the vendor is not named and has to be asked.
 */
export type SystemRow = Readonly<{
  id: SystemId
  name: string
  kind: 'store' | 'channel'
  holds: string
  find: Capability
  export: Capability
  delete: Capability
  certify: Capability
  source: string
  note: string
}>
