// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { APP_MAJOR, CURRENT_MAJOR } from './node-version.mjs'
import { ROOT, SetupError } from './process.mjs'

/** Where the npm package `node` puts the Node that the lockfile pins. */
const PINNED_NODE = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** Says whether the pinned Node is there and starts; costs one short process. */
export function pinnedNodeWorks() {
  if (!existsSync(PINNED_NODE)) return false
  const { stdout } = spawnSync(PINNED_NODE, ['--version'], { encoding: 'utf8', timeout: 10_000 })
  return Number(/^v(\d+)\./.exec(stdout ?? '')?.[1] ?? 0) >= APP_MAJOR
}

/**
 * Gives the path of a Node that can run the app: the current one when it is new enough, else the one from npm.
 *
 * Throws SetupError when neither is there, so an old Node is said and never met as a crash in the database driver.
 */
export function appNode() {
  if (CURRENT_MAJOR >= APP_MAJOR) return process.execPath
  if (existsSync(PINNED_NODE)) return PINNED_NODE
  throw new SetupError(
    `The app runs on Node ${APP_MAJOR} or newer. This is Node ${process.versions.node}, and the newer one that npm brings is missing.\n` +
      'Nothing was changed. Run `npm start` or `npm test` to install it, or install a current Node from https://nodejs.org.',
  )
}
