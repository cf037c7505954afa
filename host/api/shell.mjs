// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname } from 'node:path'
import { log } from '../core/log.mjs'
import { strictObject } from '../core/not-implemented.mjs'
import { chromium } from '../core/state.mjs'

/**
 * @param {string} target
 * @returns {Promise<void>}
 */
async function open(target) {
  if (chromium('shell').headless) return log(`${target} was not opened: there is no display.`)
  const program = spawn(process.platform === 'darwin' ? 'open' : 'xdg-open', [target], { stdio: 'ignore' })
  const code = await once(program, 'exit').then(
    ([exitCode]) => exitCode,
    (error) => error.message,
  )
  if (code !== 0) throw new Error(`Failed to open ${target} (${code})`)
}

/** `shell`, by way of the desktop's `xdg-open`. */
export const shell = strictObject('shell', {
  openExternal: (/** @type {string} */ url) => open(url),
  showItemInFolder(/** @type {string} */ path) {
    open(dirname(path)).catch((error) => log(error.message))
  },
})
