// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { missingVariants } from './check/package.mjs'
import { ROOT, say } from './setup/process.mjs'

// `node scripts/complete-lockfile.mjs`: names in package-lock.json the variants for other platforms that the registry in use did not serve.
// A registry that lacks them makes npm write a lockfile that `npm ci` then refuses on every platform. Version, system and processor are known
// from the package that wants them; their hash is not, so on those platforms npm takes them from its registry without one.

const path = join(ROOT, 'package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8'))
const missing = missingVariants(lock)
for (const { name, version } of missing) lock.packages[`node_modules/${name}`] = variant(name, version)
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
if (missing.length > 0) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
say(`${missing.length} variants added to package-lock.json.`)

/**
 * @param {string} name such as `@swc/core-linux-x64-musl`
 * @param {string} version
 */
function variant(name, version) {
  const [, os, cpu, abi] =
    /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x)(?:-(\w+))?$/.exec(
      name,
    ) ?? []
  if (os === undefined || cpu === undefined) throw new Error(`${name} does not name a system and a processor`)
  const libc = os === 'linux' ? { libc: [abi?.startsWith('musl') ? 'musl' : 'glibc'] } : {}
  return { version, cpu: [cpu], dev: true, ...libc, optional: true, os: [os] }
}
