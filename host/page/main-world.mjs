// @ts-check

/**
 * What runs in the page's own world before any of its scripts: the receiving end of contextBridge, and a `window.open` that
 * returns null, as Electron's does when it is denied. Its source text is injected; it may use nothing from this module.
 * @param {typeof import('./bridge.mjs').createBridge} createBridge
 * @param {{ toPage: string, toPreload: string }} types secret event types
 */
export function mainWorld(createBridge, { toPage, toPreload }) {
  const { defineProperty, getOwnPropertyDescriptor } = Object
  const target = window
  const SafeError = Error

  function expose(/** @type {string} */ key, /** @type {any} */ tree) {
    if (getOwnPropertyDescriptor(target, key)) {
      throw new SafeError('Cannot bind an API on top of an existing property on the window object')
    }
    defineProperty(target, key, {
      value: bridge.decode(tree, true),
      enumerable: true,
      writable: false,
      configurable: false,
    })
  }

  const bridge = createBridge({
    send: toPreload,
    receive: toPage,
    onMessage(kind, message) {
      if (kind === 'expose') bridge.answer(() => expose(message[1], message[2]))
    },
  })

  if (target !== target.top) return
  defineProperty(target, 'open', {
    value: function open(url = '', name = '', features = '') {
      bridge.post(['open', `${url}`, `${name}`, `${features}`])
      return null
    },
    enumerable: true,
    writable: true,
    configurable: true,
  })
}
