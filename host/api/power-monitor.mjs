// @ts-check
import { HostEmitter } from '../core/host-emitter.mjs'
import { strictClass } from '../core/not-implemented.mjs'
import { state } from '../core/state.mjs'

const EVENTS = ['suspend', 'resume', 'lock-screen', 'unlock-screen', 'shutdown', 'on-ac', 'on-battery']

/** `powerMonitor`. It emits nothing by itself (tests may), and knows of idleness only from the application's own windows. */
class PowerMonitor extends HostEmitter {
  #lastActivityMs = performance.now()

  constructor() {
    super('powerMonitor', EVENTS)
    state.events.on('activity', () => {
      this.#lastActivityMs = performance.now()
    })
  }

  /** Whole seconds since the last key or pointer event in one of the application's windows. */
  getSystemIdleTime() {
    return Math.floor((performance.now() - this.#lastActivityMs) / 1000)
  }

  /** @param {number} idleThresholdSeconds */
  getSystemIdleState(idleThresholdSeconds) {
    return this.getSystemIdleTime() < idleThresholdSeconds ? 'active' : 'idle'
  }
}
strictClass('powerMonitor', PowerMonitor)

export const powerMonitor = new PowerMonitor()
