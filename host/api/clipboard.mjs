// @ts-check
import { strictObject } from '../core/not-implemented.mjs'

let stored = ''

/** `clipboard`: text within this process only. Copying and pasting inside pages is Chromium's and does use the desktop's clipboard. */
export const clipboard = strictObject('clipboard', {
  writeText(/** @type {string} */ text) {
    stored = String(text)
  },
  readText: () => stored,
  clear() {
    stored = ''
  },
})
