import { describe, expect, it } from 'vitest'
import { absent, strictClass, strictObject } from './not-implemented.mjs'

describe('what the host lacks', () => {
  it('can be imported, and throws by name when used', () => {
    const Tray = absent('Tray')
    expect(() => new Tray()).toThrow('Tray is not implemented by the Chromium host')
    expect(() => Tray.getBounds()).toThrow('Tray.getBounds is not implemented by the Chromium host')
  })

  it('leaves the members of an object settable, for stubs', () => {
    const dialog: Record<string, unknown> = strictObject('dialog', { show: () => 'real' })
    dialog['show'] = () => 'stub'
    expect((dialog['show'] as () => string)()).toBe('stub')
    expect(() => dialog['showSync']).toThrow('dialog.showSync is not implemented')
  })

  it('does not disturb promises, private members or symbols', async () => {
    class Window {
      #title = 'private'
      title() {
        return this.#title
      }
    }
    strictClass('Window', Window)
    const window = await Promise.resolve(new Window())
    expect(window.title()).toBe('private')
    expect(`${window}`).toBe('[object Object]')
    expect(() => Reflect.get(window, 'setKiosk')).toThrow('Window.setKiosk is not implemented')
  })
})
