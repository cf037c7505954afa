// @ts-check
import { EventEmitter } from 'node:events'

/**
 * What the parts of the host share. `chromium` is null until it has started; `events` carries news between the API objects
 * (`menu`, `theme`, `activity`, `no-windows` ...) so that they need not import one another.
 */
export const state = {
  /** @type {import('../chromium/chromium.mjs').Chromium | null} */
  chromium: null,
  /** True from the moment that windows may be made. */
  ready: false,
  /** True once the application has agreed to quit. */
  quitting: false,
  events: new EventEmitter(),
  /** @type {Map<string, string>} the switches for Chromium */
  switches: new Map(),
}

/**
 * The running Chromium.
 * @param {string} what the caller, for the error
 */
export function chromium(what) {
  if (!state.chromium || !state.ready) throw new Error(`Cannot create ${what} before app is ready`)
  return state.chromium
}
