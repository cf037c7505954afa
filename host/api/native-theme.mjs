// @ts-check
import { HostEmitter } from '../core/host-emitter.mjs'
import { strictClass } from '../core/not-implemented.mjs'
import { state } from '../core/state.mjs'

const SOURCES = ['system', 'light', 'dark']

/** `nativeTheme`. The desktop's own theme is not read: `system` counts as light. */
class NativeTheme extends HostEmitter {
  #source = 'system'

  constructor() {
    super('nativeTheme', ['updated'])
  }

  get themeSource() {
    return this.#source
  }

  set themeSource(source) {
    if (!SOURCES.includes(source)) throw new TypeError(`Invalid themeSource: ${source}`)
    const before = this.shouldUseDarkColors
    this.#source = source
    if (before === this.shouldUseDarkColors) return
    state.events.emit('theme')
    this.emit('updated', {})
  }

  get shouldUseDarkColors() {
    return this.#source === 'dark'
  }

  get shouldUseHighContrastColors() {
    return false
  }
}
strictClass('nativeTheme', NativeTheme)

export const nativeTheme = new NativeTheme()
