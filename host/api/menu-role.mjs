// @ts-check
import { notImplemented } from '../core/not-implemented.mjs'
import { state } from '../core/state.mjs'

/**
 * @typedef {{
 *   label: string,
 *   accelerator?: string,
 *   submenu?: Electron.MenuItemConstructorOptions[],
 *   perform?: (window: any) => void,
 * }} Role
 */

/** Chromium itself does the editing and zooming roles by their usual keys, so they need no accelerator here. */
const native = (/** @type {string} */ label) => ({ label })
const separator = /** @type {const} */ ({ type: 'separator' })
const entries = (/** @type {any[]} */ ...roles) => roles.map((role) => (typeof role === 'string' ? { role } : role))

/** @type {Record<string, Role>} */
const ROLES = {
  quit: { label: 'Quit', accelerator: 'Ctrl+Q', perform: () => state.events.emit('quit-requested') },
  close: { label: 'Close Window', accelerator: 'Ctrl+W', perform: (window) => window?.close() },
  minimize: { label: 'Minimize', accelerator: 'Ctrl+M', perform: (window) => window?.minimize() },
  reload: { label: 'Reload', accelerator: 'Ctrl+R', perform: (window) => window?.reload() },
  toggledevtools: {
    label: 'Toggle Developer Tools',
    accelerator: 'Ctrl+Shift+I',
    perform: (window) => window?.webContents.openDevTools(),
  },
  undo: native('Undo'),
  redo: native('Redo'),
  cut: native('Cut'),
  copy: native('Copy'),
  paste: native('Paste'),
  pasteandmatchstyle: native('Paste and Match Style'),
  delete: native('Delete'),
  selectall: native('Select All'),
  resetzoom: native('Actual Size'),
  zoomin: native('Zoom In'),
  zoomout: native('Zoom Out'),
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: 'F11',
    perform: (window) => window?.setFullScreen(!window.isFullScreen()),
  },
  editmenu: {
    label: 'Edit',
    submenu: entries('undo', 'redo', separator, 'cut', 'copy', 'paste', 'delete', separator, 'selectAll'),
  },
  windowmenu: { label: 'Window', submenu: entries('minimize', 'close') },
  filemenu: { label: 'File', submenu: entries('quit') },
  help: { label: 'Help' },
}

/**
 * What a role stands for.
 * @param {string} name
 * @returns {Role}
 */
export function roleOf(name) {
  const role = ROLES[name.toLowerCase()]
  if (!role) throw notImplemented(`Menu role '${name}'`)
  return role
}
