import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { CHANNELS, type Channel } from '#contract/channels'
import { createGate, type Frame, type GateParts } from './gate'
import { APP_URL } from './protocol'

export type { DeskHandlers } from './gate'

/** Registers every channel behind the gate. */
export function registerIpc(parts: Omit<GateParts, 'page'>): void {
  const gate = createGate({ ...parts, page: process.env['ELECTRON_RENDERER_URL'] ?? APP_URL })
  for (const channel of Object.keys(CHANNELS) as Channel[]) {
    ipcMain.handle(channel, (event, input: unknown) => gate.call(channel, frameOf(event), input))
  }
  ipcMain.handle('rightsdesk.file', (event, input: unknown) => gate.file(frameOf(event), input))
}

/** The sender's frame; one that went away while its call was under way counts as none. */
function frameOf(event: IpcMainInvokeEvent): Frame {
  try {
    const frame = event.senderFrame
    return frame ? { url: frame.url, parent: frame.parent ?? null } : null
  } catch {
    return null
  }
}
