// @ts-check
import { ensureBuilt } from './build.mjs'

/** Called by Vitest before the command line's tests, which start the built program; RIGHTSDESK_BUILT names another build. */
export async function setup() {
  if (!process.env['RIGHTSDESK_BUILT']) await ensureBuilt()
}
