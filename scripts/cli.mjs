// @ts-check

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './setup/build.mjs'
import { appNode } from './setup/node.mjs'
import { APP_MAJOR, CURRENT_MAJOR } from './setup/node-version.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { main, ROOT, run } from './setup/process.mjs'

const COMMAND_LINE = join(ROOT, 'out', 'main', 'cli.js')

// `npm run --silent cli -- <command>`: builds when stale, then becomes the built command line; stdout belongs to it alone.
await main(async () => {
  await ensurePackages()
  await ensureBuilt()
  return 0
})
if (process.exitCode === 0) await becomeCommandLine()

/** Runs the command line in this process where this Node can, which saves the start of a second one. */
async function becomeCommandLine() {
  const cwd = callersFolder()
  process.chdir(cwd)
  if (CURRENT_MAJOR < APP_MAJOR) {
    process.exitCode = await run(appNode(), [COMMAND_LINE, ...process.argv.slice(2)], { cwd })
    return
  }
  process.exitCode = undefined
  process.argv.splice(1, 1, COMMAND_LINE)
  await import(pathToFileURL(COMMAND_LINE).href)
}

/** npm starts scripts in the root folder; paths on the command line are meant from where the person is. */
function callersFolder() {
  const startedByNpm = process.env['npm_lifecycle_event'] === 'cli'
  return (startedByNpm && process.env['INIT_CWD']) || process.cwd()
}
