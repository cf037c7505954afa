import type { z } from 'zod'
import type { Channel } from '../channels'
import { deskSchemas } from './desk'
import { engineSchemas } from './engine'
import { policySchemas } from './policy-view'
import { registerSchemas } from './register-view'
import { vaultSchemas } from './vault'

/** Input and output schema of every channel; a forgotten one does not compile. */
export const SCHEMAS = {
  ...deskSchemas,
  ...vaultSchemas,
  ...policySchemas,
  ...registerSchemas,
  ...engineSchemas,
} as const satisfies Record<Channel, { input: z.core.$ZodType; output: z.core.$ZodType }>
