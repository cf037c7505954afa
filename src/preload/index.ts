import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Push } from '#contract/channels'
import { CHANNELS, PUSH_CHANNEL } from '#contract/channels'

/** One frozen function for each channel; the page gets no `invoke` and no way to name a channel of its own. */
const calls = Object.fromEntries(
  Object.keys(CHANNELS).map((channel) => [channel, (input: unknown) => ipcRenderer.invoke(channel, input)]),
)

contextBridge.exposeInMainWorld('rightsdesk', {
  ...calls,
  onPush: (listener: (push: Push) => void) => {
    const wrapped = (_event: unknown, push: Push) => listener(push)
    ipcRenderer.on(PUSH_CHANNEL, wrapped)
    return () => ipcRenderer.off(PUSH_CHANNEL, wrapped)
  },
  // The path of a dropped file goes straight to main, which answers with a token.
  tokenForFile: (file: File) => ipcRenderer.invoke('rightsdesk.file', { path: webUtils.getPathForFile(file) }),
})
