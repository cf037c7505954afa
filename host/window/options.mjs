// @ts-check
import { notImplemented } from '../core/not-implemented.mjs'

const words = (/** @type {string[]} */ ...lines) => new Set(lines.join(' ').split(' '))

const WINDOW_OPTIONS = words(
  'width height x y minWidth minHeight show title webPreferences',
  'backgroundColor icon autoHideMenuBar useContentSize center resizable',
)

const PREFERENCES = words(
  'preload sandbox contextIsolation nodeIntegration webSecurity partition session',
  'spellcheck devTools backgroundThrottling v8CacheOptions',
)

/** Preferences that may only be spelled out as what they are by default. */
const MUST_BE_FALSE = words(
  'nodeIntegrationInWorker nodeIntegrationInSubFrames allowRunningInsecureContent experimentalFeatures',
  'webviewTag navigateOnDragDrop plugins',
)

/**
 * SECURITY: refuses what would weaken a page, and names every option that the host does not know.
 * @param {Electron.BrowserWindowConstructorOptions} options
 */
export function checkWindowOptions({ webPreferences = {}, ...options }) {
  for (const name of Object.keys(options)) {
    if (!WINDOW_OPTIONS.has(name)) throw notImplemented(`BrowserWindow option '${name}'`)
  }
  for (const [name, value] of Object.entries(webPreferences)) {
    if (MUST_BE_FALSE.has(name) && value === false) continue
    if (!PREFERENCES.has(name)) throw notImplemented(`webPreferences option '${name}: ${value}'`)
  }
  const { nodeIntegration = false, sandbox = true, contextIsolation = true, webSecurity = true } = webPreferences
  if (nodeIntegration) throw notImplemented('webPreferences nodeIntegration: true')
  if (!sandbox) throw notImplemented('webPreferences sandbox: false')
  if (!contextIsolation) throw notImplemented('webPreferences contextIsolation: false')
  if (!webSecurity) throw notImplemented('webPreferences webSecurity: false')
}
