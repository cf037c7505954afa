// @ts-check
// Longer than usual: it mirrors one Electron class, and its many one-line members belong together.

import { encodeMessage, ipcMain } from '../api/ipc-main.mjs'
import { nativeTheme } from '../api/native-theme.mjs'
import { fromChromiumUrl, toChromiumUrl } from '../chromium/address.mjs'
import { HostEmitter, preventable } from '../core/host-emitter.mjs'
import { log } from '../core/log.mjs'
import { notImplemented, strictClass, strictObject } from '../core/not-implemented.mjs'
import { state } from '../core/state.mjs'
import { NativeImage } from './native-image.mjs'
import { loadError, Navigation } from './navigation.mjs'
import { pdfParameters } from './pdf.mjs'

const EVENTS = [
  'did-finish-load',
  'did-fail-load',
  'did-navigate',
  'did-navigate-in-page',
  'dom-ready',
  'will-navigate',
  'will-attach-webview',
  'page-title-updated',
  'render-process-gone',
  'preload-error',
  'destroyed',
]

/** @type {Map<number, WebContents>} */
const all = new Map()
let lastId = 0
/** The address with which a window opens before it shows anything. */
const isPlaceholder = (/** @type {string} */ url) => url.startsWith('data:text/html,')
const never = new Promise(() => undefined)

/** The page of a window. Everything waits until Chromium has opened the window, so callers need not. */
export class WebContents extends HostEmitter {
  /** @type {((details: any) => { action: string }) | null} */
  #openHandler = null
  /** @type {import('./page-target.mjs').PageTarget | null} */
  #page = null
  #navigation = new Navigation()
  #destroyed = false
  #loading = false
  #title = ''

  /**
   * @param {{
   *   session: import('../api/session.mjs').Session,
   *   opened: Promise<import('./page-target.mjs').PageTarget>,
   *   close: () => void,
   *   report: (kind: string, detail?: any) => void,
   * }} options `close` closes the window, `report` tells it what the page noticed
   */
  constructor({ session, opened, close, report }) {
    super('webContents', EVENTS)
    lastId += 1
    this.id = lastId
    this.session = session
    this.opened = opened
    this.close = close
    this.report = report
    all.set(this.id, this)
    opened.then((page) => this.#adopt(page)).catch(() => undefined)
    state.events.emit('web-contents-created', this)
  }

  get mainFrame() {
    if (!this.#page)
      throw new Error('webContents.mainFrame before the window has opened is not implemented by the Chromium host')
    return this.#page.frame(this.#page.targetId)
  }

  /**
   * @param {string} url
   * @returns {Promise<void>} resolves when the page has loaded, rejects with `code` and `url` when it cannot
   */
  async loadURL(url) {
    if (url.startsWith('file:')) throw notImplemented('loadURL of a file: address')
    const page = await this.opened
    this.#loading = true
    await this.session.applyPermissions(this, url)
    this.#navigation.expect(url)
    const answer = await page.session.tell('Page.navigate', { url: toChromiumUrl(url) })
    // A window that was closed while it loaded answers nothing, rather than an error that nobody expects.
    if (!answer || this.#destroyed) return /** @type {Promise<void>} */ (never)
    if (answer.errorText) {
      this.#loading = false
      this.emit('did-fail-load', preventable(), -2, answer.errorText, url, true)
      throw loadError(answer.errorText, url)
    }
    if (answer.loaderId) await this.#navigation.untilFinished(answer.loaderId)
    await page.session.tell('Page.resetNavigationHistory')
  }

  reload() {
    this.#command('Page.reload')
  }

  getURL() {
    return this.#navigation.url
  }

  getTitle() {
    return this.#title
  }

  isLoading() {
    return this.#loading
  }

  isDestroyed() {
    return this.#destroyed
  }

  focus() {
    this.#command('Page.bringToFront')
  }

  /**
   * @param {string} channel
   * @param {...unknown} list
   */
  send(channel, ...list) {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument')
    const text = encodeMessage(list)
    this.opened.then((page) => page.post('message', channel, text)).catch(() => undefined)
  }

  /**
   * @param {string} code
   * @param {boolean} [userGesture]
   * @returns {Promise<any>} the value as JSON can carry it
   */
  async executeJavaScript(code, userGesture = false) {
    const page = await this.opened
    const parameters = { expression: code, awaitPromise: true, returnByValue: true, userGesture }
    const { result, exceptionDetails } = await page.session.send('Runtime.evaluate', parameters)
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  /** @param {Electron.Rectangle} [area] */
  async capturePage(area) {
    const page = await this.opened
    const clip = area ? { clip: { ...area, scale: 1 } } : {}
    const { data } = await page.session.send('Page.captureScreenshot', { format: 'png', ...clip })
    return new NativeImage(Buffer.from(data, 'base64'))
  }

  /** @param {Electron.PrintToPDFOptions} [options] */
  async printToPDF(options = {}) {
    const page = await this.opened
    const { data } = await page.session.send('Page.printToPDF', pdfParameters(options))
    return Buffer.from(data, 'base64')
  }

  /** @param {(details: any) => { action: string }} handler asked for each window; `allow` is not implemented, every window is denied */
  setWindowOpenHandler(handler) {
    this.#openHandler = handler
  }

  openDevTools() {
    log(
      'There are no developer tools here; start with --remote-debugging-port=9222 and open chrome://inspect in another browser.',
    )
  }

  isDevToolsOpened() {
    return false
  }

  forcefullyCrashRenderer() {
    this.#command('Page.crash')
  }

  /** Passes news to the preload's world; for the host's own use. @param {...unknown} message */
  post(...message) {
    this.opened.then((page) => page.post(...message)).catch(() => undefined)
  }

  /** @param {string} frameId */
  hasFrame(frameId) {
    return this.#page?.hasFrame(frameId) ?? false
  }

  /** @param {string} frameId */
  isMainFrame(frameId) {
    return this.#page?.targetId === frameId
  }

  async refreshFrames() {
    await this.#page?.refreshFrames()
  }

  /** The DevTools target of the page, once it has opened. */
  get targetId() {
    return this.#page?.targetId
  }

  /**
   * Whether the page may go to another document; asks `will-navigate` unless the application itself wants it.
   * @param {string} url
   */
  mayNavigate(url) {
    if (this.#navigation.isExpected(url)) return true
    const event = preventable({ url, isMainFrame: true, isSameDocument: false, frame: this.mainFrame })
    this.emit('will-navigate', event, url)
    return !event.defaultPrevented
  }

  /** Declares the page gone; for the window's own use. */
  dispose() {
    if (this.#destroyed) return
    this.#destroyed = true
    all.delete(this.id)
    state.events.off('theme', this.#applyTheme)
    this.emit('destroyed')
  }

  /** @param {string} method @param {object} [parameters] */
  #command(method, parameters = {}) {
    this.opened.then((page) => page.session.tell(method, parameters)).catch(() => undefined)
  }

  /** @param {import('./page-target.mjs').PageTarget} page */
  #adopt(page) {
    this.#page = page
    page.on('message', (message, contextId) => this.#onMessage(page, message, contextId))
    page.on('navigated', (url, sameDocument) => this.#onNavigated(fromChromiumUrl(url), sameDocument))
    page.on('dom-ready', () => this.emit('dom-ready', preventable()))
    page.on('loaded', (loaderId) => this.#onLoaded(loaderId))
    page.on('dialog', (dialog) => this.report('dialog', dialog))
    page.on('popup', (popup) =>
      this.#onOpen(fromChromiumUrl(popup.url), popup.windowName, popup.windowFeatures.join(',')),
    )
    page.on('crashed', () => this.emit('render-process-gone', preventable(), { reason: 'crashed', exitCode: 1 }))
    this.#applyTheme()
    state.events.on('theme', this.#applyTheme)
  }

  #applyTheme = () => {
    const value = nativeTheme.shouldUseDarkColors ? 'dark' : 'light'
    this.#command('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
  }

  /**
   * @param {import('./page-target.mjs').PageTarget} page
   * @param {any[]} message
   * @param {number} contextId
   */
  #onMessage(page, [kind, ...parts], contextId) {
    const origin = { contents: this, contextId, page }
    if (kind === 'invoke') void ipcMain.invoke(origin, /** @type {any} */ (parts))
    else if (kind === 'send') ipcMain.receive(origin, /** @type {any} */ (parts))
    else if (kind === 'open') this.#onOpen(parts[0], parts[1], parts[2])
    else if (kind === 'navigate') this.#onBareNavigation(parts[0])
    else if (kind === 'title') this.#onTitle(parts[0])
    else if (kind === 'preload-error') this.#onPreloadError(parts[0], parts[1])
    else if (kind === 'activity') state.events.emit('activity')
    else this.report(kind, parts[0])
  }

  /**
   * @param {string} url
   * @param {boolean} sameDocument
   */
  #onNavigated(url, sameDocument) {
    if (isPlaceholder(url)) return
    this.#navigation.url = url
    if (sameDocument) this.emit('did-navigate-in-page', preventable(), url, true)
    else this.emit('did-navigate', preventable(), url, 200, 'OK')
  }

  /** @param {string} loaderId */
  #onLoaded(loaderId) {
    this.#loading = false
    this.#navigation.finished(loaderId)
    if (this.#navigation.url !== '') this.emit('did-finish-load', preventable())
  }

  /** @param {string} url @param {string} frameName @param {string} features */
  #onOpen(url, frameName, features) {
    const answer = this.#openHandler?.({
      url,
      frameName,
      features,
      disposition: 'foreground-tab',
      referrer: { url: this.getURL() },
    })
    if (answer?.action !== 'deny')
      log(`A window for ${url} was denied: allowing one is not implemented by the Chromium host.`)
  }

  /** A navigation without a network request (about:blank, blob:), which the page's own script has already stopped. @param {string} url */
  #onBareNavigation(url) {
    if (this.mayNavigate(url)) this.#command('Page.navigate', { url })
  }

  /** @param {string} title */
  #onTitle(title) {
    this.#title = title
    this.emit('page-title-updated', preventable(), title, true)
  }

  /** @param {string} message @param {string} stack */
  #onPreloadError(message, stack) {
    log(`Unable to load the preload script: ${stack || message}`)
    this.emit('preload-error', preventable(), '', Object.assign(new Error(message), { stack }))
  }
}
strictClass('webContents', WebContents)

/** Every page that has not been closed. */
export function allWebContents() {
  return [...all.values()]
}

export const webContents = strictObject('webContents', {
  getAllWebContents: allWebContents,
  fromId: (/** @type {number} */ id) => all.get(id),
  fromDevToolsTargetId: (/** @type {string} */ targetId) =>
    allWebContents().find((contents) => contents.targetId === targetId),
})
