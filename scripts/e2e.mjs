// @ts-check
import './setup/node-version.mjs'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chooseRuntime, hasDisplay } from './runtime.mjs'
import { ensureBuilt } from './setup/build.mjs'
import { appNode } from './setup/node.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { main, ROOT, run, SetupError } from './setup/process.mjs'

// `npm run e2e [-- playwright's arguments]`: the end-to-end tests on the built bundles, in whichever runtime there is.
await main(async () => {
  await ensurePackages()
  await ensureBuilt()
  const runtime = await chooseRuntime()
  const playwright = [join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js'), 'test', ...process.argv.slice(2)]
  if (runtime.name === 'chromium' || hasDisplay()) return run(appNode(), playwright, { env: runtime.env })
  if (!existsSync('/usr/bin/xvfb-run')) {
    throw new SetupError(
      'Electron needs a display for its tests. Run `sudo apt-get install xvfb`, or use RUNTIME=chromium.',
    )
  }
  return run('/usr/bin/xvfb-run', ['--auto-servernum', appNode(), ...playwright], { env: runtime.env })
})
