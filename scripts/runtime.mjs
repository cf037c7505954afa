// @ts-check
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from './setup/chromium.mjs'
import { fetchElectron, installedElectron } from './setup/electron.mjs'
import { ROOT, SetupError, say } from './setup/process.mjs'

const HOST = join(ROOT, 'host')

/**
 * What runs the built bundles, and the environment with which Electron's own hooks find it.
 * @typedef {{ name: 'electron' | 'chromium', executable: string, env: NodeJS.ProcessEnv }} Runtime
 */

/**
 * Chooses what runs the app: Electron where its binary is or can be fetched, else the Chromium host. `RUNTIME=electron|chromium` forces one.
 *
 * Says its choice and the reason on stderr. Throws SetupError, with the one thing to do, where neither can run.
 * @returns {Promise<Runtime>}
 */
export async function chooseRuntime() {
  const forced = process.env['RUNTIME'] ?? ''
  if (!['', 'electron', 'chromium'].includes(forced)) {
    throw new SetupError(`RUNTIME=${forced} is not known. Use electron or chromium, or leave it unset.`)
  }
  if (forced === 'chromium') return chromiumHost('RUNTIME=chromium')
  const executable = installedElectron() ?? (await fetchElectron({ insist: forced === 'electron' }))
  if (executable !== undefined) return electron(executable)
  if (forced === 'electron') {
    throw new SetupError(
      'Electron’s binary could not be fetched. Run `npx install-electron` where github.com can be reached, or leave RUNTIME unset.',
    )
  }
  return chromiumHost('Electron’s binary is not installed and could not be fetched today')
}

/** True where a window can be shown: always on Windows and macOS, with an X or Wayland display elsewhere. */
export function hasDisplay() {
  if (process.platform === 'win32' || process.platform === 'darwin') return true
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/** @param {string} executable @returns {Runtime} */
function electron(executable) {
  say('Runtime: Electron.')
  return { name: 'electron', executable, env: { ...process.env, RUNTIME: 'electron', ELECTRON_EXEC_PATH: executable } }
}

/** @param {string} reason @returns {Promise<Runtime>} */
async function chromiumHost(reason) {
  const executable = join(HOST, 'electron')
  if (process.platform === 'win32' || !existsSync(executable)) {
    throw new SetupError(
      'The Chromium host runs on Linux and macOS only. Run `npx install-electron` where github.com can be reached.',
    )
  }
  const chromium = await ensureChromium()
  say(`Runtime: the Chromium host (host/README.md) with ${chromium}.\n  Reason: ${reason}.`)
  return {
    name: 'chromium',
    executable,
    env: { ...process.env, RUNTIME: 'chromium', ELECTRON_OVERRIDE_DIST_PATH: HOST, ELECTRON_EXEC_PATH: executable },
  }
}
