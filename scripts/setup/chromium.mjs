// @ts-check
import { existsSync } from 'node:fs'
import { locateChromium } from '../../host/chromium/locate.mjs'
import { run, SetupError, say } from './process.mjs'

/**
 * Gives the path of a Chromium, after installing Debian's where that is possible: with root rights on a Debian-like system.
 *
 * Throws SetupError with the one command to run elsewhere.
 */
export async function ensureChromium() {
  const found = located()
  if (found.path !== undefined) return found.path
  if (!canInstall()) throw new SetupError(`Electron is not installed, and neither is a Chromium. ${found.advice}`)
  await installDebianChromium()
  const installed = located()
  if (installed.path === undefined) throw new SetupError(installed.advice)
  return installed.path
}

/** @returns {{ path: string } | { path?: undefined, advice: string }} */
function located() {
  try {
    return { path: locateChromium() }
  } catch (error) {
    return { advice: error instanceof Error ? error.message : String(error) }
  }
}

/** A path given by hand that is wrong is to be put right, not worked round. */
function canInstall() {
  if (process.env['CHROMIUM_PATH']) return false
  return process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
}

async function installDebianChromium() {
  say('Installing Debian’s chromium (apt-get install) ...')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env, quiet: true })
  const code = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    env,
    quiet: true,
  })
  if (code !== 0) throw new SetupError(`apt-get could not install chromium (exit code ${code}); its message is above.`)
}
