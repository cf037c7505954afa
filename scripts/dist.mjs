// @ts-check
import './setup/node-version.mjs'
import { join } from 'node:path'
import { build } from './setup/build.mjs'
import { appNode } from './setup/node.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { main, ROOT, run } from './setup/process.mjs'

// `npm run dist [-- electron-builder's arguments]`: the installers for the system this runs on, in dist/. Fetches Electron and tools from GitHub.
await main(async () => {
  await ensurePackages()
  await build()
  return run(appNode(), [
    join(ROOT, 'node_modules', 'electron-builder', 'cli.js'),
    '--publish',
    'never',
    ...process.argv.slice(2),
  ])
})
