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

/** Chromium itself does the editing roles, so they need no accelerator here. */
const editing = (/** @type {string} */ label) => ({ label })
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
  undo: editing('Undo'),
  redo: editing('Redo'),
  cut: editing('Cut'),
  copy: editing('Copy'),
  paste: editing('Paste'),
  pasteandmatchstyle: editing('Paste and Match Style'),
  delete: editing('Delete'),
  selectall: editing('Select All'),
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
