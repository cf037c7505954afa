// @ts-check

/**
 * One line on standard error that says what the host did instead of what Electron would have done.
 * @param {string} line
 */
export function log(line) {
  process.stderr.write(`[chromium host] ${line}\n`)
}
