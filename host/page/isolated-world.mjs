// @ts-check

/**
 * What runs in the preload's isolated world of every document before the page's scripts. Its source text is injected; it may use nothing
 * from this module.
 * @param {{
 *   createCodec: typeof import('./clone-codec.mjs').createCodec,
 *   createBridge: typeof import('./bridge.mjs').createBridge,
 *   createPreloadApi: typeof import('./preload-api.mjs').createPreloadApi,
 *   watchShortcuts: typeof import('./shortcuts.mjs').watchShortcuts,
 * }} modules
 * @param {{ toPage: string, toPreload: string, binding: string, receiver: string, process: object }} options
 * @param {((require: (name: string) => any, module: { exports: any }, exports: any, process: object) => void) | null} preload
 */
export function isolatedWorld(modules, options, preload) {
  // Electron gives preloads to the main frame only.
  if (window !== window.top) return
  const scope = /** @type {any} */ (globalThis)
  const binding = scope[options.binding]
  delete scope[options.binding]
  if (typeof binding !== 'function') return
  const tell = (/** @type {any[]} */ ...message) => binding(JSON.stringify(message))
  let guardsClose = false

  const bridge = modules.createBridge({
    send: options.toPage,
    receive: options.toPreload,
    onMessage(kind, [, url, name, features]) {
      if (kind === 'open')
        tell('open', url === '' ? 'about:blank' : new URL(url, document.baseURI).href, name, features)
    },
  })
  const api = modules.createPreloadApi({ codec: modules.createCodec(), bridge, tell })
  const shortcuts = modules.watchShortcuts((accelerator) => tell('accelerator', accelerator))

  /** @type {Record<string, (...parts: any[]) => void>} */
  const handlers = {
    reply: api.onReply,
    message: api.onMessage,
    accelerators: (list) => shortcuts.set(list),
    guard: (on) => {
      guardsClose = on
    },
  }
  Object.defineProperty(globalThis, options.receiver, {
    value: (/** @type {string} */ text) => {
      const [kind, ...parts] = JSON.parse(text)
      handlers[kind]?.(...parts)
    },
  })

  // Chromium asks before it closes a window only if the page does; the host then asks the application.
  window.addEventListener('beforeunload', (event) => {
    if (guardsClose) event.preventDefault()
  })
  // Addresses without a network request cannot be stopped by the host later.
  scope.navigation.addEventListener('navigate', (/** @type {any} */ event) => {
    const { url } = event.destination
    if (event.hashChange || event.destination.sameDocument || /^https?:/.test(url)) return
    event.preventDefault()
    tell('navigate', url)
  })
  window.addEventListener('focus', () => tell('focus', true))
  window.addEventListener('blur', () => tell('focus', false))
  window.addEventListener('resize', () => tell('bounds'))
  reportActivity(() => tell('activity'))
  reportTitle((title) => tell('title', title))
  tell('hello')
  runPreload()

  function runPreload() {
    if (!preload) return
    const module = { exports: {} }
    const require = (/** @type {string} */ name) => {
      if (name === 'electron' || name === 'electron/renderer') return api.electron
      throw new Error(`require('${name}') in a preload is not implemented by the Chromium host`)
    }
    try {
      preload(require, module, module.exports, options.process)
    } catch (/** @type {any} */ error) {
      tell('preload-error', String(error?.message ?? error), String(error?.stack ?? ''))
    }
  }

  function reportActivity(/** @type {() => void} */ report) {
    let last = 0
    for (const type of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
      window.addEventListener(
        type,
        () => {
          if (performance.now() - last < 1000 && last > 0) return
          last = performance.now()
          report()
        },
        { capture: true, passive: true },
      )
    }
  }

  function reportTitle(/** @type {(title: string) => void} */ report) {
    let last = ''
    const look = () => {
      if (document.title !== last) report(document.title)
      last = document.title
    }
    document.addEventListener('DOMContentLoaded', () => {
      look()
      new MutationObserver(look).observe(document.head, { subtree: true, childList: true, characterData: true })
    })
  }
}
