// @ts-check
import './setup/node-version.mjs'
import { build } from './setup/build.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { main } from './setup/process.mjs'

// `npm run build`: builds out/ from scratch, also when it is fresh.
await main(async () => {
  await ensurePackages()
  await build()
  return 0
})
