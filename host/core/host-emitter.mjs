// @ts-check
import { EventEmitter } from 'node:events'
import { notImplemented } from './not-implemented.mjs'

/** An event emitter that refuses listeners for events which this host never emits: waiting for them in silence would hide a gap. */
export class HostEmitter extends EventEmitter {
  /**
   * @param {string} label the Electron name of the object, for the error
   * @param {readonly string[]} events
   */
  constructor(label, events) {
    super()
    const known = new Set(['error', 'newListener', 'removeListener', ...events])
    this.on('newListener', (name) => {
      if (!known.has(name)) throw notImplemented(`${label} event '${String(name)}'`)
    })
  }
}

/**
 * An event object of the kind that Electron passes to listeners first.
 * @template {object} T
 * @param {T} [extra]
 * @returns {T & { defaultPrevented: boolean, preventDefault(): void }}
 */
export function preventable(extra) {
  const event = {
    ...extra,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true
    },
  }
  return /** @type {any} */ (event)
}
