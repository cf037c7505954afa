// @ts-check
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, SetupError, say } from './process.mjs'

/** The browser itself comes before Debian's wrapper script, which adds switches of its own. */
const KNOWN_PLACES = [
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const KNOWN_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** Path of an installed Chromium, or undefined; CHROMIUM_PATH names one by hand. */
export function findChromium() {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = KNOWN_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...KNOWN_PLACES, ...onPath].find((path) => existsSync(path))
}

/**
 * Makes sure that a Chromium is there: with root rights on a Debian-like system by installing Debian's, elsewhere by saying the one command.
 *
 * Throws SetupError with that command.
 */
export async function ensureChromium() {
  const found = findChromium()
  if (found !== undefined) return found
  if (!canInstall()) throw new SetupError(`Neither Electron nor a Chromium is installed. ${advice()}`)
  await installDebianPackages(['chromium'])
  const installed = findChromium()
  if (installed === undefined)
    throw new SetupError('Debian’s chromium was installed, but its executable was not found. Set CHROMIUM_PATH to it.')
  return installed
}

/**
 * Installs Debian packages with apt-get.
 * @param {string[]} names
 */
export async function installDebianPackages(names) {
  say(`Installing ${names.join(', ')} (apt-get install) ...`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env, quiet: true })
  const code = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env, quiet: true })
  if (code !== 0)
    throw new SetupError(`apt-get could not install ${names.join(', ')} (exit code ${code}); its message is above.`)
}

function canInstall() {
  return process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
}

function advice() {
  if (process.platform !== 'linux')
    return 'Run `npx install-electron` where github.com can be reached, then the same command again.'
  if (existsSync('/usr/bin/apt-get')) return 'Run `sudo apt-get install chromium`, then the same command again.'
  return 'Install your system’s chromium package, or run `npx install-electron` where github.com can be reached; then run the same command again.'
}
