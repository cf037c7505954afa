// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pinnedNodeWorks } from './node.mjs'
import { APP_MAJOR, CURRENT_MAJOR } from './node-version.mjs'
import { ROOT, run, SetupError, say } from './process.mjs'

const LOCKFILE = join(ROOT, 'package-lock.json')
const INSTALLED_LOCKFILE = join(ROOT, 'node_modules', '.package-lock.json')
const STAMP = join(ROOT, 'node_modules', '.rightsdesk-stamp')

/**
 * Installs the packages of package-lock.json when node_modules holds anything else, and does nothing otherwise.
 *
 * SECURITY: no package's install script runs, except that of `node`, which fetches its binary from the registry.
 */
export async function ensurePackages() {
  const wanted = `${createHash('sha256').update(readFileSync(LOCKFILE)).digest('hex')} ${process.platform}-${process.arch}\n`
  if (readIfThere(STAMP) === wanted && nodeIsThere()) return
  if (!installedMatchesLockfile()) {
    say('Installing packages (npm ci) ...')
    await npm('ci', '--ignore-scripts')
  }
  if (!pinnedNodeWorks()) {
    say('Installing the Node that runs the app (npm package `node`) ...')
    await npm('rebuild', 'node')
    if (!pinnedNodeWorks() && CURRENT_MAJOR < APP_MAJOR) {
      throw new SetupError(
        `npm could not bring Node ${APP_MAJOR} for ${process.platform}-${process.arch}, and this Node is ${process.versions.node}.\n` +
          'Install a current Node from https://nodejs.org and run the same command again.',
      )
    }
  }
  mkdirSync(dirname(STAMP), { recursive: true })
  writeFileSync(STAMP, wanted)
}

/** A current Node needs no pinned one, so a platform for which npm has none still works. */
function nodeIsThere() {
  return CURRENT_MAJOR >= APP_MAJOR || existsSync(join(ROOT, 'node_modules', 'node', 'bin'))
}

/**
 * Compares npm's own record of what it installed with the lockfile, so that a developer's `npm install` is not repeated.
 * npm writes that record last, so an install that was cut short does not match. Packages for other platforms are absent by design.
 */
function installedMatchesLockfile() {
  const record = readIfThere(INSTALLED_LOCKFILE)
  if (record === undefined) return false
  const wanted = JSON.parse(readFileSync(LOCKFILE, 'utf8')).packages
  const installed = JSON.parse(record).packages
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = installed[path]
    if (found === undefined) return entry.optional === true
    return found.version === entry.version && found.integrity === entry.integrity && existsSync(join(ROOT, path))
  })
}

/**
 * Runs the npm that started this script, or the one on PATH; what it prints goes to stderr.
 * @param {string[]} args
 */
async function npm(...args) {
  const script = process.env['npm_execpath']
  const own = script !== undefined && /npm-cli\.[cm]?js$/.test(script)
  const [command, lead] = own ? [process.execPath, [script]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
  const code = await run(command, [...lead, ...args, '--no-fund', '--no-audit'], { quiet: true })
  if (code !== 0) {
    throw new SetupError(
      `npm ${args.join(' ')} failed with exit code ${code}; its message is above. Nothing else was changed.\n` +
        'Check the connection to the npm registry and run the same command again.',
    )
  }
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
