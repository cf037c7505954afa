const { contextBridge, ipcRenderer, webUtils } = require('electron')

globalThis.preloadSecret = 'only in the isolated world'

contextBridge.exposeInMainWorld('bridge', {
  text: 'plain',
  list: [1, 2, 3],
  nested: { date: new Date(0) },
  invoke: (channel, value) => ipcRenderer.invoke(channel, value),
  note: (...list) => ipcRenderer.send('note', ...list),
  onNoted(listener) {
    const forward = (_event, ...list) => listener(...list)
    ipcRenderer.on('noted', forward)
    return () => ipcRenderer.off('noted', forward)
  },
  add: (a, b) => a + b,
  throws() {
    throw new TypeError('from the preload')
  },
  callLater: async (callback) => callback('called', new Uint8Array([1, 2])),
  pathOf: (file) => webUtils.getPathForFile(file),
  kindOf: (value) => Object.prototype.toString.call(value),
  pageGlobal: () => typeof globalThis.fromPage,
})
