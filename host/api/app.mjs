// @ts-check
import { join, resolve } from 'node:path'
import { Chromium } from '../chromium/chromium.mjs'
import { HostEmitter, preventable } from '../core/host-emitter.mjs'
import { log } from '../core/log.mjs'
import { strictClass } from '../core/not-implemented.mjs'
import { state } from '../core/state.mjs'
import { BrowserWindow } from '../window/browser-window.mjs'
import { routeRequests } from '../window/request-router.mjs'
import { allWebContents } from '../window/web-contents.mjs'
import { AppPaths } from './app-path.mjs'
import { commandLine } from './command-line.mjs'
import { InstanceLock } from './instance-lock.mjs'
import { killUtilities } from './utility-process.mjs'
import { closeDialogs } from './zenity.mjs'

const EVENTS = [
  'will-finish-launching',
  'ready',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'activate',
  'second-instance',
  'browser-window-created',
  'web-contents-created',
]

/** `app`: the life of the application. */
class App extends HostEmitter {
  #name = 'Electron'
  #version = process.versions['electron'] ?? ''
  #appPath = ''
  #paths = new AppPaths()
  #lock = new InstanceLock()
  #ready = /** @type {PromiseWithResolvers<void>} */ (Promise.withResolvers())
  #exiting = false
  commandLine = commandLine
  isPackaged = false

  constructor() {
    super('app', EVENTS)
    state.events.on('browser-window-created', (window) => this.emit('browser-window-created', preventable(), window))
    state.events.on('web-contents-created', (contents) => this.emit('web-contents-created', preventable(), contents))
    state.events.on('no-windows', () => this.#onNoWindows())
    state.events.on('quit-requested', () => this.quit())
  }

  whenReady() {
    return this.#ready.promise
  }

  isReady() {
    return state.ready
  }

  getName() {
    return this.#name
  }

  /** @param {string} name */
  setName(name) {
    this.#name = name
  }

  get name() {
    return this.#name
  }

  set name(name) {
    this.#name = name
  }

  getVersion() {
    return this.#version
  }

  getAppPath() {
    return this.#appPath
  }

  getLocale() {
    return Intl.DateTimeFormat().resolvedOptions().locale
  }

  /** @param {string} key */
  getPath(key) {
    return this.#paths.get(key)
  }

  /**
   * @param {string} key
   * @param {string} path
   */
  setPath(key, path) {
    this.#paths.set(key, path)
  }

  /** Every page is sandboxed anyway, unless Chromium runs as root. */
  enableSandbox() {
    if (state.ready) throw new Error('app.enableSandbox() can only be called before app is ready')
  }

  disableHardwareAcceleration() {}

  /** @param {string} _id */
  setAppUserModelId(_id) {}

  /** @param {unknown} [additionalData] */
  requestSingleInstanceLock(additionalData) {
    return this.#lock.request(this.getPath('userData'), additionalData, (argv, workingDirectory, data) => {
      this.emit('second-instance', preventable(), argv, workingDirectory, data)
    })
  }

  hasSingleInstanceLock() {
    return this.#lock.isHeld
  }

  releaseSingleInstanceLock() {
    this.#lock.release()
  }

  focus() {
    BrowserWindow.getAllWindows()[0]?.focus()
  }

  /** Ends the application unless `before-quit`, a window's `close` or `will-quit` is prevented. */
  quit() {
    if (this.#exiting) return
    const before = preventable()
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    state.quitting = true
    for (const window of BrowserWindow.getAllWindows()) {
      window.close()
      if (window.isDestroyed()) continue
      state.quitting = false
      return
    }
    const will = preventable()
    this.emit('will-quit', will)
    if (will.defaultPrevented) state.quitting = false
    else void this.#end(0)
  }

  /**
   * Ends the application without asking.
   * @param {number} [code]
   */
  exit(code = 0) {
    state.quitting = true
    for (const window of BrowserWindow.getAllWindows()) window.destroy()
    void this.#end(code)
  }

  /**
   * Takes name, version and folder from the application's package.json; for the host's own use.
   * @param {{ name?: string, productName?: string, version?: string, path: string }} identity
   */
  introduce({ name, productName, version, path }) {
    this.#name = productName ?? name ?? this.#name
    this.#version = version ?? this.#version
    this.#appPath = path
    // Settled now: as in Electron, a later setName does not move the data.
    const chosen = state.switches.get('user-data-dir')
    this.setPath('userData', chosen ? resolve(chosen) : join(this.getPath('appData'), this.#name))
  }

  /** Starts Chromium and tells the application that it is ready; for the host's own use. */
  async start() {
    if (state.quitting) return
    this.emit('will-finish-launching')
    const chromium = new Chromium({
      profile: join(this.getPath('sessionData'), 'Chromium Host'),
      switches: state.switches,
    })
    state.chromium = chromium
    chromium.on('gone', (lastWords) => this.#onChromiumGone(lastWords))
    await chromium.start()
    Object.assign(process.versions, { chrome: chromium.version })
    routeRequests(chromium, allWebContents)
    state.ready = true
    // Through `emit`, which Playwright replaces to hold the application back until it listens.
    this.emit('ready', preventable(), {})
    this.#ready.resolve()
  }

  #onNoWindows() {
    if (state.quitting) return
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
    else this.quit()
  }

  /** @param {string[]} lastWords */
  #onChromiumGone(lastWords) {
    if (this.#exiting) return
    log(['Chromium ended unexpectedly; the application ends too. Chromium said:', ...lastWords].join('\n  '))
    this.exit(1)
  }

  /** @param {number} code */
  async #end(code) {
    if (this.#exiting) return
    this.#exiting = true
    this.emit('quit', preventable(), code)
    this.#lock.release()
    closeDialogs()
    killUtilities()
    await state.chromium?.close()
    process.exit(code)
  }
}
strictClass('app', App)

export const app = new App()

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => app.quit())
