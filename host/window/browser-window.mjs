// @ts-check
// Longer than usual: it mirrors one Electron class, and its many one-line members belong together.

import { applicationMenu } from '../api/menu.mjs'
import { fromPartition, Session } from '../api/session.mjs'
import { HostEmitter, preventable } from '../core/host-emitter.mjs'
import { strictClass } from '../core/not-implemented.mjs'
import { chromium, state } from '../core/state.mjs'
import { FrameControl } from './frame-control.mjs'
import { checkWindowOptions } from './options.mjs'
import { PageTarget } from './page-target.mjs'
import { WebContents } from './web-contents.mjs'

const EVENTS = [
  'close',
  'closed',
  'ready-to-show',
  'show',
  'hide',
  'focus',
  'blur',
  'resize',
  'resized',
  'move',
  'moved',
  'maximize',
  'unmaximize',
  'minimize',
  'restore',
  'enter-full-screen',
  'leave-full-screen',
  'page-title-updated',
]
const DEFAULT_SIZE = { width: 800, height: 600 }

/** @type {Map<number, BrowserWindow>} */
const windows = new Map()
let lastId = 0
/** @type {BrowserWindow | null} */
let focused = null

/** A window of the application: one page in a Chromium window without tabs, address bar or menu bar. */
export class BrowserWindow extends HostEmitter {
  #frame
  #visible
  #destroyed = false
  #title
  #chromium = chromium('BrowserWindow')

  /** @param {Electron.BrowserWindowConstructorOptions} [options] */
  constructor(options = {}) {
    super('BrowserWindow', EVENTS)
    checkWindowOptions(options)
    const { webPreferences = {}, show = true, title = '' } = options
    lastId += 1
    this.id = lastId
    this.#title = title
    this.#visible = show
    const session = webPreferences.session ?? fromPartition(webPreferences.partition ?? '')
    if (!(session instanceof Session)) throw new TypeError('webPreferences.session is not a session')
    this.#chromium.claimPartition(session.partition)
    const opened = this.#open(session, webPreferences.preload)
    opened.catch((error) => this.#onOpenFailed(error))
    const bounds = { x: options.x ?? 40, y: options.y ?? 40, ...DEFAULT_SIZE, ...sizeOf(options) }
    const minimum = { width: options.minWidth ?? 0, height: options.minHeight ?? 0 }
    this.#frame = new FrameControl({ chromium: this.#chromium, opened, bounds, minimum })
    if (!show) this.#frame.setState('minimized')
    windows.set(this.id, this)
    focused ??= this
    this.webContents = new WebContents({
      session,
      opened,
      close: () => this.close(),
      report: (kind, detail) => this.#onReport(kind, detail),
    })
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'))
    this.webContents.on('page-title-updated', (event, text) => this.#onTitle(event, text))
    this.on('newListener', (name) => name === 'close' && this.#guardClose())
    state.events.emit('browser-window-created', this)
  }

  static getAllWindows() {
    return [...windows.values()]
  }

  static getFocusedWindow() {
    return focused
  }

  /** @param {number} id */
  static fromId(id) {
    return windows.get(id) ?? null
  }

  /** @param {unknown} contents */
  static fromWebContents(contents) {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null
  }

  /** @param {string} url */
  loadURL(url) {
    return this.webContents.loadURL(url)
  }

  reload() {
    this.webContents.reload()
  }

  /** Asks the application whether the window may close (`close` can be prevented), then closes it. */
  close() {
    if (!this.#destroyed && this.#agreesToClose()) this.destroy()
  }

  /** Closes the window without asking. */
  destroy() {
    if (this.#destroyed) return
    this.#chromium.closePage(this.webContents.opened)
    this.#onGone()
  }

  isDestroyed() {
    return this.#destroyed
  }

  show() {
    if (!this.#visible) {
      this.#visible = true
      this.#frame.setState('normal')
      this.emit('show')
    }
    this.focus()
  }

  hide() {
    this.#visible = false
    this.#frame.setState('minimized')
    this.emit('hide')
  }

  isVisible() {
    return this.#visible
  }

  focus() {
    this.#setFocused(true)
    this.webContents.focus()
  }

  isFocused() {
    return focused === this
  }

  getBounds() {
    return { ...this.#frame.bounds }
  }

  getNormalBounds() {
    return this.getBounds()
  }

  /** @param {Partial<Electron.Rectangle>} bounds */
  setBounds(bounds) {
    const before = this.getBounds()
    this.#frame.setBounds(bounds)
    const after = this.getBounds()
    if (before.width !== after.width || before.height !== after.height) this.emit('resize')
    if (before.x !== after.x || before.y !== after.y) this.emit('move')
  }

  getSize() {
    const { width, height } = this.#frame.bounds
    return [width, height]
  }

  /** @param {number} width @param {number} height */
  setSize(width, height) {
    this.setBounds({ width, height })
  }

  getPosition() {
    const { x, y } = this.#frame.bounds
    return [x, y]
  }

  /** @param {number} x @param {number} y */
  setPosition(x, y) {
    this.setBounds({ x, y })
  }

  getMinimumSize() {
    const { width, height } = this.#frame.minimum
    return [width, height]
  }

  /** @param {number} width @param {number} height */
  setMinimumSize(width, height) {
    this.#frame.minimum = { width, height }
    this.setBounds({})
  }

  maximize() {
    this.#changeState('maximized', 'maximize')
  }

  unmaximize() {
    this.#changeState('normal', 'unmaximize')
  }

  isMaximized() {
    return this.#frame.state === 'maximized'
  }

  minimize() {
    this.#changeState('minimized', 'minimize')
  }

  restore() {
    this.#changeState('normal', 'restore')
  }

  isMinimized() {
    return this.#visible && this.#frame.state === 'minimized'
  }

  isFullScreen() {
    return this.#frame.state === 'fullscreen'
  }

  /** @param {boolean} on */
  setFullScreen(on) {
    this.#changeState(on ? 'fullscreen' : 'normal', on ? 'enter-full-screen' : 'leave-full-screen')
  }

  /** @param {string} title remembered only: the window's frame shows the title of the page */
  setTitle(title) {
    this.#title = title
  }

  getTitle() {
    return this.#title
  }

  /** No menu bar is ever drawn, so hiding it changes nothing. */
  setMenuBarVisibility() {}

  /** No menu bar is ever drawn, so hiding it changes nothing. */
  setAutoHideMenuBar() {}

  /**
   * @param {Session} session
   * @param {string | undefined} preload
   */
  async #open(session, preload) {
    const opened = await this.#chromium.openPage({ partition: session.partition })
    const page = new PageTarget(opened, preload)
    await page.prepare()
    const onPageGone = (/** @type {string} */ targetId) => {
      if (targetId !== page.targetId) return
      this.#chromium.off('page-gone', onPageGone)
      this.#onGone()
    }
    this.#chromium.on('page-gone', onPageGone)
    return page
  }

  #agreesToClose() {
    const event = preventable()
    this.emit('close', event)
    return !event.defaultPrevented
  }

  /** @param {Error} error */
  #onOpenFailed(error) {
    if (this.#destroyed || state.quitting) return
    throw error
  }

  #onGone() {
    if (this.#destroyed) return
    this.#destroyed = true
    windows.delete(this.id)
    if (focused === this) focused = windows.values().next().value ?? null
    this.webContents.dispose()
    this.emit('closed')
    if (windows.size === 0) state.events.emit('no-windows')
  }

  /**
   * @param {string} kind
   * @param {any} detail
   */
  #onReport(kind, detail) {
    if (kind === 'hello') this.#greet()
    else if (kind === 'accelerator') applicationMenu.press(detail, this)
    else if (kind === 'focus') this.#onFocus(detail)
    else if (kind === 'bounds') void this.#onBounds()
    else if (kind === 'dialog') void this.#onDialog(detail)
  }

  /** A new document has just started its preload. */
  #greet() {
    this.webContents.post('accelerators', applicationMenu.accelerators())
    if (this.listenerCount('close') > 0) this.#guardClose()
  }

  /** Only on a display is there a user who can close the window past the application. */
  #guardClose() {
    if (!this.#chromium.headless) this.webContents.post('guard', true)
  }

  /** @param {boolean} gained */
  #onFocus(gained) {
    this.#setFocused(gained)
    void this.#onBounds()
  }

  /** @param {boolean} gained */
  #setFocused(gained) {
    if (gained === (focused === this)) return
    focused = gained ? this : null
    this.emit(gained ? 'focus' : 'blur')
  }

  async #onBounds() {
    const { moved, resized, was } = await this.#frame
      .refresh()
      .catch(() => ({ moved: false, resized: false, was: 'normal' }))
    if (moved) this.emit('move')
    if (resized) this.emit('resize')
    if (was !== this.#frame.state && (was === 'maximized' || this.isMaximized())) {
      this.emit(this.isMaximized() ? 'maximize' : 'unmaximize')
    }
  }

  /**
   * A page that is about to be closed by the user asks first (see isolated-world.mjs); other dialogs are Chromium's to show.
   * @param {{ type: string }} dialog
   */
  async #onDialog({ type }) {
    if (type !== 'beforeunload') return
    const page = await this.webContents.opened
    const accept = this.#agreesToClose()
    await page.session.tell('Page.handleJavaScriptDialog', { accept })
  }

  /**
   * @param {import('./frame-control.mjs').WindowState} windowState
   * @param {string} event
   */
  #changeState(windowState, event) {
    if (this.#frame.state === windowState) return
    this.#frame.setState(windowState)
    this.emit(event)
  }

  /**
   * @param {{ defaultPrevented: boolean }} event
   * @param {string} text
   */
  #onTitle(event, text) {
    this.emit('page-title-updated', event, text, true)
    if (!event.defaultPrevented) this.#title = text
  }
}
strictClass('BrowserWindow', BrowserWindow)

state.events.on('menu', () => {
  for (const window of windows.values()) window.webContents.post('accelerators', applicationMenu.accelerators())
})

/** @param {{ width?: number, height?: number }} options */
function sizeOf({ width, height }) {
  return { ...(width ? { width } : {}), ...(height ? { height } : {}) }
}
