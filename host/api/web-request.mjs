// @ts-check
import { notImplemented, strictClass } from '../core/not-implemented.mjs'

/** `session.webRequest`: one listener that may cancel requests. */
export class WebRequest {
  /** @type {{ matches: (url: string) => boolean, listener: Function } | null} */
  #before = null

  /**
   * @param {Electron.WebRequestFilter | Function | null} filterOrListener
   * @param {Function | null} [listener]
   */
  onBeforeRequest(filterOrListener, listener) {
    const filtered = typeof filterOrListener === 'object' && filterOrListener !== null
    const chosen = filtered ? listener : /** @type {Function | null} */ (filterOrListener)
    const matchers = filtered ? /** @type {any} */ (filterOrListener).urls.map(urlMatcher) : [() => true]
    this.#before = chosen
      ? { listener: chosen, matches: (url) => matchers.some((/** @type {any} */ matches) => matches(url)) }
      : null
  }

  /**
   * Asks the application whether a request may go on; for the host's own use.
   * @param {object & { url: string }} details
   * @returns {Promise<boolean>} false when it is cancelled
   */
  async allows(details) {
    const before = this.#before
    if (!before?.matches(details.url)) return true
    const response = await new Promise((resolve) => before.listener(details, resolve))
    if (response?.redirectURL) throw notImplemented('webRequest redirectURL')
    return response?.cancel !== true
  }
}
strictClass('webRequest', WebRequest)

/**
 * A match pattern such as `https://*.example.com/*` or `<all_urls>`.
 * @param {string} pattern
 * @returns {(url: string) => boolean}
 */
function urlMatcher(pattern) {
  if (pattern === '<all_urls>') return () => true
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')
  const expression = new RegExp(`^${escaped.replace(/^\.\*:/, '[a-z][a-z0-9+.-]*:')}$`, 'i')
  return (url) => expression.test(url)
}
