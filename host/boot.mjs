// @ts-check
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArguments } from './core/arguments.mjs'
import { describeProcess } from './core/process-identity.mjs'

/**
 * What `host/electron` runs: looks like Electron's own start to the application and to Playwright.
 * `electron [-r module] [--switch[=value]]... <folder or file of the application> [arguments]`
 */
const MINIMUM_NODE = 24
const ELECTRON_MODULES = new Set(['electron', 'electron/main', 'electron/common'])

function requireNode() {
  const major = Number.parseInt(process.versions.node, 10)
  if (major >= MINIMUM_NODE) return
  process.stderr.write(
    `The Chromium host needs Node ${MINIMUM_NODE} or newer, this is ${process.version}. Run: npm ci\n`,
  )
  process.exit(1)
}

function serveElectronModule() {
  const url = new URL('./electron.mjs', import.meta.url).href
  registerHooks({
    resolve: (specifier, context, next) =>
      ELECTRON_MODULES.has(specifier) ? { url, format: 'module', shortCircuit: true } : next(specifier, context),
  })
}

/**
 * The entry file of an application and what its package.json says.
 * @param {string} path
 */
function findApplication(path) {
  const isFolder = statSync(path).isDirectory()
  const folder = isFolder ? path : dirname(path)
  const description = join(folder, 'package.json')
  const identity = existsSync(description) ? JSON.parse(readFileSync(description, 'utf8')) : {}
  const entry = isFolder ? join(folder, identity.main ?? 'index.js') : path
  return { entry, identity: { ...identity, path: folder } }
}

async function boot() {
  requireNode()
  describeProcess('browser')
  const { preloads, switches, path } = parseArguments(process.argv.slice(2))
  // Electron's own command line has no script in it; Playwright's loader counts on that.
  process.argv = [process.argv[0] ?? '', ...process.argv.slice(2)]
  Object.assign(process, { defaultApp: true, resourcesPath: import.meta.dirname })
  if (path === undefined)
    throw new Error('Usage: electron [-r module] [--switch[=value]]... <folder or file of the application>')
  serveElectronModule()
  const { app } = await import('./api/app.mjs')
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value)
  const { entry, identity } = findApplication(resolve(path))
  app.introduce(identity)
  const require = createRequire(import.meta.url)
  for (const preload of preloads) require(resolve(preload))
  await import(pathToFileURL(entry).href)
  await app.start()
}

try {
  await boot()
} catch (error) {
  process.stderr.write(`${error instanceof Error && error.stack ? error.stack : error}\n`)
  process.exit(1)
}
