// @ts-check
import { isMapped, mapScheme } from '../chromium/address.mjs'
import { notImplemented, strictClass, strictObject } from '../core/not-implemented.mjs'
import { state } from '../core/state.mjs'

/** @typedef {(request: Request) => Response | Promise<Response>} Handler */

/** The protocol handlers of one session. */
export class Protocol {
  /** @type {Map<string, Handler>} */
  #handlers = new Map()

  /**
   * @param {string} scheme
   * @param {Handler} handler
   */
  handle(scheme, handler) {
    if (!isMapped(scheme)) throw notImplemented(`protocol.handle('${scheme}') without registerSchemesAsPrivileged`)
    if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    this.#handlers.set(scheme, handler)
  }

  /** @param {string} scheme */
  unhandle(scheme) {
    if (!this.#handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`)
  }

  /** @param {string} scheme */
  isProtocolHandled(scheme) {
    return this.#handlers.has(scheme)
  }

  /**
   * The handler for a scheme; for the host's own use.
   * @param {string} scheme
   */
  handlerOf(scheme) {
    return this.#handlers.get(scheme)
  }
}
strictClass('protocol', Protocol)

/**
 * @param {{ scheme: string, privileges?: Electron.Privileges }[]} customSchemes
 */
function registerSchemesAsPrivileged(customSchemes) {
  if (state.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
  for (const { scheme, privileges } of customSchemes) {
    if (!privileges?.standard || !privileges.secure)
      throw notImplemented(`Scheme '${scheme}' that is not standard and secure`)
    if (privileges.bypassCSP) throw notImplemented(`Privilege bypassCSP of scheme '${scheme}'`)
    mapScheme(scheme)
  }
}

/**
 * The module-level `protocol`: that of the default session, and the registration of schemes.
 * @param {Protocol} ofDefaultSession
 */
export function createProtocolModule(ofDefaultSession) {
  return strictObject('protocol', {
    registerSchemesAsPrivileged,
    handle: (/** @type {string} */ scheme, /** @type {Handler} */ handler) => ofDefaultSession.handle(scheme, handler),
    unhandle: (/** @type {string} */ scheme) => ofDefaultSession.unhandle(scheme),
    isProtocolHandled: (/** @type {string} */ scheme) => ofDefaultSession.isProtocolHandled(scheme),
  })
}
