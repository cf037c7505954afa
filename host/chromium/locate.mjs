// @ts-check
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * The real programs come before wrapper scripts: Debian's `/usr/bin/chromium` adds switches and API keys of its own.
 */
const KNOWN_PATHS = [
  '/usr/lib/chromium/chromium',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/usr/lib/chromium-browser/chromium-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/opt/google/chrome/chrome',
]
const KNOWN_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The path of an installed Chromium. `CHROMIUM_PATH` overrides the search.
 * @param {NodeJS.ProcessEnv} [environment]
 * @param {(file: string) => boolean} [exists] whether a file is a program
 * @returns {string}
 * @throws {Error} whose message names the one command that installs Chromium
 */
export function locateChromium(environment = process.env, exists = isExecutable) {
  const chosen = environment['CHROMIUM_PATH']
  if (chosen) {
    if (exists(chosen)) return chosen
    throw new Error(`CHROMIUM_PATH is ${chosen}, which is not a program that can be run.`)
  }
  const folders = (environment['PATH'] ?? '').split(delimiter)
  const onPath = folders.flatMap((folder) => KNOWN_NAMES.map((name) => join(folder, name)))
  const found = [...KNOWN_PATHS, ...onPath].find(exists)
  if (found) return found
  throw new Error(`Chromium was not found. ${installAdvice()}`)
}

function installAdvice() {
  if (process.platform === 'darwin') return 'Install it with: brew install --cask chromium'
  return 'Install it with: sudo apt-get install -y chromium   (elsewhere, your package manager; or set CHROMIUM_PATH)'
}
