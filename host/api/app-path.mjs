// @ts-check
import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/**
 * The folders of the application, as `app.getPath` and `app.setPath` know them.
 */
export class AppPaths {
  /** @type {Map<string, string>} */
  #set = new Map()

  /** @param {string} key */
  get(key) {
    const path = this.#set.get(key) ?? this.#defaults()[key]
    if (path === undefined) throw new Error(`Failed to get '${key}' path`)
    return path
  }

  /**
   * @param {string} key
   * @param {string} path
   */
  set(key, path) {
    if (!isAbsolute(path)) throw new Error('Path must be absolute')
    if (this.#defaults()[key] === undefined) throw new Error(`Failed to set path '${key}'`)
    this.#set.set(key, path)
  }

  /** @returns {Record<string, string | undefined>} */
  #defaults() {
    const home = homedir()
    const appData = this.#set.get('appData') ?? process.env['XDG_CONFIG_HOME'] ?? join(home, '.config')
    const userData = this.#set.get('userData') ?? join(appData, 'Electron')
    return {
      home,
      appData,
      userData,
      sessionData: userData,
      logs: join(userData, 'logs'),
      crashDumps: join(userData, 'Crashpad'),
      temp: tmpdir(),
      exe: process.execPath,
      desktop: join(home, 'Desktop'),
      documents: join(home, 'Documents'),
      downloads: join(home, 'Downloads'),
    }
  }
}
