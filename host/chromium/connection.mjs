// @ts-check
import { EventEmitter } from 'node:events'

/** An error that Chromium answered to a command. */
class ProtocolError extends Error {}

/** One conversation (the browser itself, or one page) of the DevTools protocol. Emits protocol events under their method names. */
export class CdpSession extends EventEmitter {
  /**
   * @param {Connection} connection
   * @param {string | undefined} id undefined for the browser itself
   */
  constructor(connection, id) {
    super()
    this.setMaxListeners(0)
    this.connection = connection
    this.id = id
  }

  /**
   * @param {string} method such as `Page.navigate`
   * @param {object} [params]
   * @returns {Promise<any>} the result object
   * @throws {ProtocolError} when Chromium refuses or goes away
   */
  send(method, params = {}) {
    return this.connection.send(method, params, this.id)
  }

  /** Sends a command whose failure does not matter because the page may be gone by now. */
  async tell(/** @type {string} */ method, /** @type {object} */ params = {}) {
    try {
      return await this.send(method, params)
    } catch (error) {
      if (error instanceof ProtocolError) return undefined
      throw error
    }
  }
}

/** The DevTools protocol over the two file descriptors of `--remote-debugging-pipe`: JSON messages, each ended by a NUL. */
export class Connection {
  #lastId = 0
  /** @type {Map<number, { method: string, resolve: (result: any) => void, reject: (error: Error) => void }>} */
  #pending = new Map()
  /** @type {Map<string, CdpSession>} */
  #sessions = new Map()
  /** @type {string[]} the pieces of a message that has not ended yet */
  #unread = []
  #closed = false
  #toChromium

  /**
   * @param {import('node:stream').Writable} toChromium
   * @param {import('node:stream').Readable} fromChromium
   */
  constructor(toChromium, fromChromium) {
    this.#toChromium = toChromium
    this.browser = new CdpSession(this, undefined)
    toChromium.on('error', () => this.close())
    fromChromium.setEncoding('utf8')
    fromChromium.on('data', (/** @type {string} */ chunk) => this.#read(chunk))
    fromChromium.on('close', () => this.close())
    fromChromium.on('error', () => this.close())
  }

  /** @param {string} id */
  session(id) {
    const session = this.#sessions.get(id) ?? new CdpSession(this, id)
    this.#sessions.set(id, session)
    return session
  }

  /** @param {string} id */
  forget(id) {
    this.#sessions.delete(id)
  }

  /**
   * @param {string} method
   * @param {object} params
   * @param {string | undefined} sessionId
   * @returns {Promise<any>}
   */
  send(method, params, sessionId) {
    if (this.#closed) return Promise.reject(new ProtocolError(`${method}: Chromium is gone`))
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { method, resolve, reject })
      this.#toChromium.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  /** Answers everything that still waits with an error. */
  close() {
    this.#closed = true
    for (const { method, reject } of this.#pending.values()) reject(new ProtocolError(`${method}: Chromium is gone`))
    this.#pending.clear()
  }

  /** @param {string} chunk */
  #read(chunk) {
    let start = 0
    for (let end = chunk.indexOf('\0'); end >= 0; end = chunk.indexOf('\0', start)) {
      const message = this.#unread.concat(chunk.slice(start, end)).join('')
      this.#unread = []
      start = end + 1
      this.#dispatch(JSON.parse(message))
    }
    if (start < chunk.length) this.#unread.push(chunk.slice(start))
  }

  /** @param {any} message */
  #dispatch(message) {
    if (message.id === undefined) {
      const session = message.sessionId === undefined ? this.browser : this.#sessions.get(message.sessionId)
      session?.emit(message.method, message.params)
      return
    }
    const waiting = this.#pending.get(message.id)
    if (!waiting) return
    this.#pending.delete(message.id)
    if (message.error) waiting.reject(new ProtocolError(`${waiting.method}: ${message.error.message}`))
    else waiting.resolve(message.result)
  }
}
