// @ts-check

import { toChromiumUrl } from '../chromium/address.mjs'
import { HostEmitter } from '../core/host-emitter.mjs'
import { notImplemented, strictClass, strictObject } from '../core/not-implemented.mjs'
import { chromium, state } from '../core/state.mjs'
import { Protocol } from './protocol.mjs'
import { WebRequest } from './web-request.mjs'

/** Electron's names of permissions and Chromium's: those a page can ask for. The application's handlers are asked about each once per page. */
const PERMISSIONS = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
  midiSysex: 'midi-sysex',
  media: 'camera',
  'clipboard-read': 'clipboard-read',
  'idle-detection': 'idle-detection',
  'window-management': 'window-management',
  'persistent-storage': 'persistent-storage',
  'storage-access': 'storage-access',
  sensors: 'accelerometer',
}

/** An application that has not answered by then has denied. */
const ANSWER_TIMEOUT_MS = 1_000

/** @typedef {(contents: any, permission: any, callback: (granted: boolean) => void, details: any) => void} RequestHandler */
/** @typedef {(contents: any, permission: any, origin: string, details: any) => boolean} CheckHandler */

/** A browser session: the lasting one, or an in-memory partition (an incognito browser context). */
export class Session extends HostEmitter {
  /** @type {RequestHandler | null} */
  #requestHandler = null
  /** @type {CheckHandler | null} */
  #checkHandler = null

  /** @param {string} partition '' for the default session */
  constructor(partition) {
    super('session', ['will-download'])
    this.partition = partition
    this.protocol = new Protocol()
    this.webRequest = new WebRequest()
  }

  isPersistent() {
    return this.partition === ''
  }

  /** @param {RequestHandler | null} handler */
  setPermissionRequestHandler(handler) {
    this.#requestHandler = handler
  }

  /** @param {CheckHandler | null} handler */
  setPermissionCheckHandler(handler) {
    this.#checkHandler = handler
  }

  /** @param {boolean} enable the host has no spell checker, so only `true` is refused */
  setSpellCheckerEnabled(enable) {
    if (enable) throw notImplemented('session.setSpellCheckerEnabled(true)')
  }

  isSpellCheckerEnabled() {
    return false
  }

  /**
   * Tells Chromium what the application's handlers say for a page; for the host's own use. SECURITY: without handlers everything is denied,
   * where Electron would grant it.
   * @param {import('../window/web-contents.mjs').WebContents} contents
   * @param {string} url
   */
  async applyPermissions(contents, url) {
    const granted = await Promise.all(
      Object.entries(PERMISSIONS).map(async ([name, chromiumName]) =>
        (await this.#ask(contents, name, url)) ? [chromiumName] : [],
      ),
    )
    const permissions = granted.flat()
    if (permissions.length === 0) return
    const host = chromium('a permission')
    if (!this.isPersistent() && !host.headless)
      throw notImplemented('Granting a permission to an in-memory partition on a display')
    const browserContextId = await host.contextId(this.partition)
    const origin = new URL(toChromiumUrl(url)).origin
    for (const name of permissions) {
      await host.browser.tell('Browser.setPermission', {
        permission: { name },
        setting: 'granted',
        origin,
        browserContextId,
      })
    }
  }

  /**
   * @param {any} contents
   * @param {string} permission
   * @param {string} url
   * @returns {Promise<boolean>}
   */
  async #ask(contents, permission, url) {
    const request = this.#requestHandler
    if (!request) return false
    const details = { requestingUrl: url, isMainFrame: true, securityOrigin: url }
    if (this.#checkHandler && !this.#checkHandler(contents, permission, url, details)) return false
    return new Promise((resolve) => {
      setTimeout(resolve, ANSWER_TIMEOUT_MS, false).unref()
      request(contents, permission, resolve, details)
    })
  }
}
strictClass('session', Session)

/** @type {Map<string, Session>} */
const partitions = new Map()
const defaultSession = new Session('')

/**
 * @param {string} partition
 * @returns {Session}
 */
export function fromPartition(partition) {
  if (!state.ready) throw new Error('Session can only be received when app is ready')
  if (partition === '') return defaultSession
  if (partition.startsWith('persist:')) throw notImplemented(`Persistent partition '${partition}'`)
  const known = partitions.get(partition) ?? new Session(partition)
  partitions.set(partition, known)
  return known
}

/** The default session before `ready`, for the module-level `protocol`. */
export function ownDefaultSession() {
  return defaultSession
}

export const session = strictObject('session', {
  fromPartition,
  get defaultSession() {
    return fromPartition('')
  },
})
