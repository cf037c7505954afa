// @ts-check
import { spawn } from 'node:child_process'
import { log } from '../core/log.mjs'
import { chromium } from '../core/state.mjs'

/** @type {Set<import('node:child_process').ChildProcess>} */
const open = new Set()

/**
 * Shows a GTK dialog.
 * @param {string[]} parameters
 * @returns {Promise<{ code: number, text: string } | null>} null when no dialog could be shown
 */
export async function zenity(parameters) {
  const what = parameters[0]
  if (chromium('dialog').headless) {
    log(`A dialog (${what}) was answered with "cancelled": there is no display.`)
    return null
  }
  const program = spawn('zenity', parameters, { stdio: ['ignore', 'pipe', 'ignore'] })
  open.add(program)
  let text = ''
  program.stdout.setEncoding('utf8').on('data', (chunk) => {
    text += chunk
  })
  return new Promise((resolve) => {
    program.on('error', () => {
      log(
        `A dialog (${what}) was answered with "cancelled": install zenity to see dialogs (sudo apt-get install -y zenity).`,
      )
      resolve(null)
    })
    program.on('close', (code) => {
      open.delete(program)
      resolve({ code: code ?? 1, text: text.replace(/\n$/, '') })
    })
  })
}

/** Closes the dialogs that are still open when the application ends. */
export function closeDialogs() {
  for (const program of open) program.kill()
}
