// @ts-check
import { EventEmitter } from 'node:events'
import { strictClass } from '../core/not-implemented.mjs'
import { createCodec } from '../page/clone-codec.mjs'

const codec = createCodec()

/** @typedef {{ contents: any, contextId: number, page: import('../window/page-target.mjs').PageTarget }} Origin */

/** `ipcMain`. Payloads are structured clones carried as text, so large ones are slow: never measure IPC here. */
class IpcMain extends EventEmitter {
  /** @type {Map<string, { listener: Function, once: boolean }>} */
  #handlers = new Map()

  /**
   * @param {string} channel
   * @param {Function} listener
   */
  handle(channel, listener) {
    this.#add(channel, listener, false)
  }

  /**
   * @param {string} channel
   * @param {Function} listener
   */
  handleOnce(channel, listener) {
    this.#add(channel, listener, true)
  }

  /** @param {string} channel */
  removeHandler(channel) {
    this.#handlers.delete(channel)
  }

  /**
   * Runs the handler of a channel and answers the page; for the host's own use.
   * @param {Origin} origin
   * @param {[id: number, channel: string, text: string]} message
   */
  async invoke(origin, [id, channel, text]) {
    try {
      const result = await this.#call(origin, channel, text)
      await origin.page.post('reply', id, codec.encode(result))
    } catch (error) {
      await origin.page.post('reply', id, null, `Error invoking remote method '${channel}': ${error}`)
    }
  }

  /**
   * @param {Origin} origin
   * @param {[channel: string, text: string]} message
   */
  receive(origin, [channel, text]) {
    this.emit(channel, senderEvent(origin), ...codec.decode(text))
  }

  /**
   * @param {Origin} origin
   * @param {string} channel
   * @param {string} text
   */
  async #call(origin, channel, text) {
    const handler = this.#handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    if (handler.once) this.#handlers.delete(channel)
    return handler.listener(senderEvent(origin), ...codec.decode(text))
  }

  /**
   * @param {string} channel
   * @param {Function} listener
   * @param {boolean} once
   */
  #add(channel, listener, once) {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    if (typeof listener !== 'function')
      throw new TypeError(`Expected handler to be a function, but found type '${typeof listener}'`)
    this.#handlers.set(channel, { listener, once })
  }
}
strictClass('ipcMain', IpcMain)

/**
 * The event that handlers get. SECURITY: `senderFrame` is null once the document that sent the message is gone.
 * @param {Origin} origin
 */
function senderEvent({ contents, contextId, page }) {
  return {
    type: 'frame',
    sender: contents,
    frameId: 0,
    processId: 0,
    ports: [],
    get senderFrame() {
      return !contents.isDestroyed() && page.isCurrent(contextId) ? contents.mainFrame : null
    },
    reply: (/** @type {string} */ channel, /** @type {unknown[]} */ ...list) => contents.send(channel, ...list),
  }
}

export const ipcMain = new IpcMain()

/**
 * The text of a message from main to a page.
 * @param {unknown[]} list
 */
export function encodeMessage(list) {
  return codec.encode(list)
}
