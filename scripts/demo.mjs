// @ts-check
import './setup/node-version.mjs'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { appNode } from './setup/node.mjs'
import { main, ROOT, run, say } from './setup/process.mjs'

/** Folder of the demo's outputs, below the repository's root; ignored by git. */
const DEMO = 'demo'

// The demo without a window: the command line works the bundled messages, then the e2e driver clicks the same path and takes pictures.
await main(async () => {
  // The command itself never writes over a demo; this folder holds nothing but the last one.
  rmSync(join(ROOT, DEMO), { recursive: true, force: true })
  const worked = await run(appNode(), ['scripts/cli.mjs', 'demo', '--out', DEMO])
  if (worked !== 0) return worked
  const env = { ...process.env, RIGHTSDESK_DEMO: DEMO }
  const shown = await run(appNode(), ['scripts/e2e.mjs', '--grep', '@demo'], { env })
  say(
    shown === 0
      ? `\nThe demo’s packages, vaults and screenshots are in ${DEMO}/.`
      : '\nThe demo failed; its message is above.',
  )
  return shown
})
