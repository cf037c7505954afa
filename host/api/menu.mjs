// @ts-check

import { log } from '../core/log.mjs'
import { strictClass } from '../core/not-implemented.mjs'
import { state } from '../core/state.mjs'
import { parseAccelerator } from './accelerator.mjs'
import { roleOf } from './menu-role.mjs'

let lastCommand = 0

/** One entry of a menu. */
export class MenuItem {
  /** @param {Electron.MenuItemConstructorOptions} options */
  constructor(options) {
    const role = options.role === undefined ? undefined : roleOf(options.role)
    lastCommand += 1
    this.commandId = lastCommand
    this.id = options.id ?? String(lastCommand)
    this.role = options.role
    this.label = options.label ?? role?.label ?? ''
    this.sublabel = options.sublabel ?? ''
    this.accelerator = options.accelerator ?? role?.accelerator
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.registerAccelerator = options.registerAccelerator ?? true
    const submenu = options.submenu ?? role?.submenu
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : submenu
    this.type = options.type ?? (this.submenu ? 'submenu' : 'normal')
    this.onClick = options.click
    this.perform = role?.perform
  }

  /**
   * What choosing the entry does.
   * @param {object} [event]
   * @param {any} [window] the focused window
   */
  click(event = {}, window = undefined) {
    if (!this.enabled) return
    if (this.type === 'checkbox') this.checked = !this.checked
    if (this.onClick) /** @type {any} */ (this.onClick)(this, window, event)
    else this.perform?.(window)
  }
}
strictClass('MenuItem', MenuItem)

/** A menu. The host draws none; only the accelerators of the application menu work. */
export class Menu {
  /** @type {MenuItem[]} */
  items = []

  /** @param {(Electron.MenuItemConstructorOptions | MenuItem)[]} template */
  static buildFromTemplate(template) {
    const menu = new Menu()
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry))
    return menu
  }

  /** @param {Menu | null} menu */
  static setApplicationMenu(menu) {
    applicationMenu.menu = menu
    state.events.emit('menu')
  }

  static getApplicationMenu() {
    return applicationMenu.menu
  }

  /** @param {MenuItem} item */
  append(item) {
    this.items.push(item)
  }

  /**
   * @param {string} id
   * @returns {MenuItem | null}
   */
  getMenuItemById(id) {
    return this.all().find((item) => item.id === id) ?? null
  }

  popup() {
    log('A context menu was not shown: the Chromium host draws no menus.')
  }

  /**
   * The entries of this menu and of all below it; for the host's own use.
   * @returns {MenuItem[]}
   */
  all() {
    return this.items.flatMap((item) => [item, ...(item.submenu instanceof Menu ? item.submenu.all() : [])])
  }
}
strictClass('Menu', Menu)

/** The menu of the application and its keys. */
export const applicationMenu = {
  /** @type {Menu | null} */
  menu: null,

  /** The keys that pages are to report. */
  accelerators() {
    return [...this.byKey().keys()]
  },

  /**
   * Clicks the entry of a key.
   * @param {string} key
   * @param {unknown} window
   */
  press(key, window) {
    this.byKey().get(key)?.click({ triggeredByAccelerator: true }, window)
  },

  /** @returns {Map<string, MenuItem>} */
  byKey() {
    const items = (this.menu?.all() ?? []).filter((item) => item.accelerator && item.registerAccelerator)
    return new Map(items.map((item) => [parseAccelerator(/** @type {string} */ (item.accelerator)), item]))
  },
}
