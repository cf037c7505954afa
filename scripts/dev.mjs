// @ts-check
import './setup/node-version.mjs'
import { join } from 'node:path'
import { chooseRuntime } from './runtime.mjs'
import { forgetBuild } from './setup/build.mjs'
import { appNode } from './setup/node.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { main, ROOT, run } from './setup/process.mjs'

// `npm run dev`: the app with hot reload; electron-vite finds either runtime by ELECTRON_EXEC_PATH.
await main(async () => {
  await ensurePackages()
  const { env } = await chooseRuntime()
  forgetBuild()
  return run(
    appNode(),
    [
      join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
      'dev',
      '--watch',
      ...process.argv.slice(2),
    ],
    { env },
  )
})
