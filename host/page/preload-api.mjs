// @ts-check

/**
 * The `electron` module of a sandboxed preload: ipcRenderer, contextBridge, webUtils. Its source text is injected into the isolated world.
 * @param {{
 *   codec: ReturnType<typeof import('./clone-codec.mjs').createCodec>,
 *   bridge: ReturnType<typeof import('./bridge.mjs').createBridge>,
 *   tell: (...message: any[]) => void,
 * }} parts `tell` sends a message to the host
 */
export function createPreloadApi({ codec, bridge, tell }) {
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const invocations = new Map()
  /** @type {Map<string, { listener: Function, once: boolean }[]>} */
  const listeners = new Map()
  let lastInvocation = 0

  const missing = (/** @type {string} */ name) => new Error(`${name} is not implemented by the Chromium host`)

  /** An object whose absent members throw by name. */
  function strict(/** @type {string} */ label, /** @type {any} */ members) {
    return new Proxy(members, {
      get(target, key) {
        if (typeof key === 'symbol' || key in target || key === 'then' || key === '__esModule') return target[key]
        throw missing(`${label}.${key}`)
      },
    })
  }

  function on(/** @type {string} */ channel, /** @type {Function} */ listener, once = false) {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }])
    return ipcRenderer
  }

  function off(/** @type {string} */ channel, /** @type {Function} */ listener) {
    const kept = [...(listeners.get(channel) ?? [])]
    const at = kept.findLastIndex((entry) => entry.listener === listener)
    if (at >= 0) kept.splice(at, 1)
    listeners.set(channel, kept)
    return ipcRenderer
  }

  const ipcRenderer = strict('ipcRenderer', {
    invoke(/** @type {string} */ channel, /** @type {any[]} */ ...list) {
      return new Promise((resolve, reject) => {
        const text = codec.encode(list)
        lastInvocation += 1
        invocations.set(lastInvocation, { resolve, reject })
        tell('invoke', lastInvocation, channel, text)
      })
    },
    send: (/** @type {string} */ channel, /** @type {any[]} */ ...list) => tell('send', channel, codec.encode(list)),
    on,
    addListener: on,
    once: (/** @type {string} */ channel, /** @type {Function} */ listener) => on(channel, listener, true),
    off,
    removeListener: off,
    removeAllListeners(/** @type {string} */ channel) {
      listeners.delete(channel)
      return ipcRenderer
    },
  })

  const contextBridge = strict('contextBridge', {
    exposeInMainWorld(/** @type {string} */ key, /** @type {any} */ api) {
      bridge.ask(['expose', key, bridge.encode(api)])
    },
  })

  /**
   * The answer must come at once, so the page stops at `debugger`, and the host, who knows this function by its name and its
   * world, asks Chromium for the path of `file`, puts it in `path` and lets the page go on (2 ms).
   */
  function getPathForFile(/** @type {File} */ file) {
    if (!(file instanceof File)) {
      throw new TypeError('getPathForFile expected to receive a File object but one was not provided')
    }
    // biome-ignore lint/style/useConst: the host assigns it while the page is stopped.
    let path = ''
    // biome-ignore lint/suspicious/noDebugger: the stop is the question, see above.
    debugger
    return path
  }

  function onReply(/** @type {number} */ id, /** @type {string | null} */ text, /** @type {string} */ problem) {
    const waiting = invocations.get(id)
    invocations.delete(id)
    if (text === null) waiting?.reject(new Error(problem))
    else waiting?.resolve(codec.decode(text))
  }

  function onMessage(/** @type {string} */ channel, /** @type {string} */ text) {
    const event = { sender: ipcRenderer, ports: [] }
    for (const { listener, once } of listeners.get(channel) ?? []) {
      if (once) off(channel, listener)
      listener(event, ...codec.decode(text))
    }
  }

  const webUtils = strict('webUtils', { getPathForFile })
  return { electron: strict('electron', { ipcRenderer, contextBridge, webUtils }), onReply, onMessage }
}
