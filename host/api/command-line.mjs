// @ts-check
import { strictObject } from '../core/not-implemented.mjs'
import { state } from '../core/state.mjs'

/** `app.commandLine`: switches for Chromium, effective until it starts. */
export const commandLine = strictObject('commandLine', {
  appendSwitch(/** @type {string} */ name, /** @type {string} */ value = '') {
    const before = state.switches.get(name)
    const isList = name.endsWith('able-features')
    state.switches.set(name, isList && before ? `${before},${value}` : String(value))
  },
  hasSwitch: (/** @type {string} */ name) => state.switches.has(name),
  getSwitchValue: (/** @type {string} */ name) => state.switches.get(name) ?? '',
  removeSwitch(/** @type {string} */ name) {
    state.switches.delete(name)
  },
})
