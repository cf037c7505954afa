// @ts-check
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { notImplemented } from '../core/not-implemented.mjs'
import { Connection } from './connection.mjs'
import { chromiumEnvironment, chromiumFlags } from './flags.mjs'
import { locateChromium } from './locate.mjs'
import { prepareProfile } from './profile.mjs'

const OPEN_TIMEOUT_MS = 20_000
const CLOSE_TIMEOUT_MS = 3_000
const PAGES_TIMEOUT_MS = 1_000
const LAST_WORDS = 20
const TOKEN = /^data:text\/html,(?:<|%3C)!--([0-9a-f]{32})--/

/** @typedef {{ targetId: string, session: import('./connection.mjs').CdpSession }} OpenedPage */
/** @typedef {{ resolve: (page: OpenedPage) => void, reject: (error: Error) => void, targetId?: string }} Opening */

/**
 * A running Chromium, driven over a private pipe. Emits `request` (a paused request), `page-gone` (a target id) and `gone`
 * (when Chromium ended without being asked to, with its last lines on standard error).
 */
export class Chromium extends EventEmitter {
  /** @type {Map<string, Opening>} windows under way, by the token in their first address */
  #openings = new Map()
  /** @type {Map<string, { url: string, page: OpenedPage }>} pages that no opening has claimed yet */
  #unclaimed = new Map()
  /** @type {Map<string, Promise<string>>} browser contexts of in-memory partitions, by partition */
  #contexts = new Map()
  /** @type {Map<string, string>} target ids by DevTools session */
  #targets = new Map()
  /** @type {Set<Promise<unknown>>} */
  #closingPages = new Set()
  /** @type {Set<import('node:child_process').ChildProcess>} calls that hand a window over */
  #helpers = new Set()
  /** @type {string | null} the in-memory partition that is the incognito profile */
  #incognito = null
  #closing = false
  /** @type {string[]} what Chromium said last on standard error */
  #lastWords = []

  /**
   * @param {{ profile: string, switches: ReadonlyMap<string, string> }} options
   */
  constructor({ profile, switches }) {
    super()
    this.headless = !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'] && process.platform === 'linux'
    this.executable = locateChromium()
    this.profile = prepareProfile(profile)
    this.flags = chromiumFlags({ profile: this.profile.path, headless: this.headless, switches })
    this.version = ''
    this.process = spawn(this.executable, [...this.flags, '--remote-debugging-pipe', '--no-startup-window'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      env: chromiumEnvironment(),
    })
    const [, , stderr, toChromium, fromChromium] = /** @type {any[]} */ (this.process.stdio)
    this.connection = new Connection(toChromium, fromChromium)
    this.browser = this.connection.browser
    createInterface({ input: stderr }).on('line', (line) => this.#onStderr(line))
    this.exited = once(this.process, 'exit').catch(() => undefined)
    void this.exited.then(() => this.#onExit())
  }

  /** Waits until Chromium answers and puts every request and every new page under the host's control. */
  async start() {
    this.browser.on('Target.attachedToTarget', (event) => this.#onAttached(event))
    this.browser.on('Target.detachedFromTarget', (event) => this.#onDetached(event))
    this.browser.on('Fetch.requestPaused', (event) => this.emit('request', event))
    const { product } = await this.browser.send('Browser.getVersion')
    this.version = String(product).split('/').at(-1) ?? ''
    await Promise.all([
      this.browser.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      this.browser.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
        filter: [{ type: 'page' }],
      }),
      this.browser.send('Browser.setDownloadBehavior', { behavior: 'deny' }),
    ])
  }

  /**
   * Opens a window without tabs and address bar that shows nothing yet.
   * @param {{ partition: string }} options `partition` is '' for the lasting profile, else an in-memory partition
   * @returns {Promise<OpenedPage>}
   */
  async openPage({ partition }) {
    const token = randomBytes(16).toString('hex')
    const url = `data:text/html,<!--${token}-->`
    const { promise, resolve, reject } = /** @type {PromiseWithResolvers<OpenedPage>} */ (Promise.withResolvers())
    const timer = setTimeout(() => reject(new Error('Chromium did not open a window in time')), OPEN_TIMEOUT_MS)
    this.#openings.set(token, { resolve, reject })
    try {
      await (this.headless ? this.#createTarget(token, url, partition) : this.#handOver(url, partition))
      this.#matchPages()
      return await promise
    } finally {
      clearTimeout(timer)
      this.#openings.delete(token)
      this.#matchPages()
    }
  }

  /**
   * SECURITY: Chromium has one incognito profile on a display, so a second in-memory partition would share the first one's storage.
   * @param {string} partition
   */
  claimPartition(partition) {
    if (this.headless || partition === '') return
    this.#incognito ??= partition
    if (this.#incognito !== partition)
      throw notImplemented(`A second in-memory partition ('${partition}') on a display`)
  }

  /**
   * The browser context of an in-memory partition, where Chromium lets the host address it (not on a display).
   * @param {string} partition
   * @returns {Promise<string | undefined>}
   */
  async contextId(partition) {
    if (partition === '' || !this.headless) return undefined
    const known = this.#contexts.get(partition) ?? this.#createContext()
    this.#contexts.set(partition, known)
    return known
  }

  /**
   * Closes a page without asking it, as soon as it has opened.
   * @param {Promise<{ targetId: string }>} opened
   */
  closePage(opened) {
    const closed = opened
      .then(({ targetId }) => this.browser.tell('Target.closeTarget', { targetId }))
      .catch(() => undefined)
      .finally(() => this.#closingPages.delete(closed))
    this.#closingPages.add(closed)
  }

  /** Ends Chromium: politely, and after three seconds by force. */
  async close() {
    this.#closing = true
    for (const helper of this.#helpers) helper.kill('SIGKILL')
    const timer = setTimeout(() => this.process.kill('SIGKILL'), CLOSE_TIMEOUT_MS)
    // Pages first: one that still asks before it closes would hold Chromium up.
    await Promise.race([Promise.all(this.#closingPages), this.exited, delay(PAGES_TIMEOUT_MS)])
    void this.browser.tell('Browser.close')
    await this.exited
    clearTimeout(timer)
    this.profile.dispose()
  }

  async #createContext() {
    const { browserContextId } = await this.browser.send('Target.createBrowserContext')
    await this.browser.send('Browser.setDownloadBehavior', { behavior: 'deny', browserContextId })
    return browserContextId
  }

  /**
   * Without a display there is no furniture to avoid, and Chromium does not take windows over from a second call.
   * @param {string} token
   * @param {string} url
   * @param {string} partition
   */
  async #createTarget(token, url, partition) {
    const browserContextId = await this.contextId(partition)
    const { targetId } = await this.browser.send('Target.createTarget', { url, newWindow: true, browserContextId })
    const opening = this.#openings.get(token)
    if (opening) opening.targetId = targetId
  }

  /**
   * `--app=` is the only way to a window without tabs: a second call hands it to the running Chromium and ends. Should that one be gone by
   * then, the second call becomes a browser itself; the pipe, which nobody reads, ends it together with this process.
   * @param {string} url
   * @param {string} partition
   */
  async #handOver(url, partition) {
    const mode = partition === '' ? [] : ['--incognito']
    const flags = this.flags.filter((flag) => !flag.startsWith('--remote-debugging'))
    const helper = spawn(this.executable, [...flags, ...mode, '--remote-debugging-pipe', `--app=${url}`], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      env: chromiumEnvironment(),
    })
    this.#helpers.add(helper)
    await once(helper, 'exit')
    this.#helpers.delete(helper)
  }

  /** @param {any} event */
  #onAttached({ sessionId, targetInfo }) {
    const session = this.connection.session(sessionId)
    this.#targets.set(sessionId, targetInfo.targetId)
    this.#unclaimed.set(targetInfo.targetId, { url: targetInfo.url, page: { targetId: targetInfo.targetId, session } })
    this.#matchPages()
  }

  /**
   * Gives each new page to the opening that waits for it. SECURITY: a page that nobody asked for (window.open, Ctrl+N) is closed.
   */
  #matchPages() {
    for (const [targetId, { url, page }] of this.#unclaimed) {
      const token = TOKEN.exec(url)?.[1] ?? ''
      const opening = this.#openings.get(token) ?? [...this.#openings.values()].find((one) => one.targetId === targetId)
      if (opening) opening.resolve(page)
      else if (this.#openings.size > 0) continue
      else void this.#refusePage(page)
      this.#unclaimed.delete(targetId)
    }
  }

  /** @param {OpenedPage} page */
  async #refusePage(page) {
    // The opener hangs in window.open until the new page runs.
    await page.session.tell('Runtime.runIfWaitingForDebugger')
    await this.browser.tell('Target.closeTarget', { targetId: page.targetId })
  }

  /** @param {any} event */
  #onDetached({ sessionId }) {
    const targetId = this.#targets.get(sessionId)
    this.#targets.delete(sessionId)
    this.connection.forget(sessionId)
    if (targetId === undefined) return
    this.#unclaimed.delete(targetId)
    this.emit('page-gone', targetId)
  }

  #onExit() {
    this.connection.close()
    for (const { reject } of this.#openings.values()) reject(new Error('Chromium is gone'))
    if (!this.#closing) this.emit('gone', this.#lastWords)
  }

  /**
   * Playwright waits for Chromium's own announcement of its debugging port; the rest is mostly noise about missing desktop services.
   * @param {string} line
   */
  #onStderr(line) {
    this.#lastWords = [...this.#lastWords, line].slice(-LAST_WORDS)
    if (line.startsWith('DevTools listening on') || process.env['CHROMIUM_HOST_LOG']) process.stderr.write(`${line}\n`)
  }
}
