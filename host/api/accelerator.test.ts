import { describe, expect, it } from 'vitest'
import { parseAccelerator } from './accelerator.mjs'

describe('parseAccelerator', () => {
  it.each([
    ['CommandOrControl+L', 'ctrl+l'],
    ['Shift+CmdOrCtrl+F', 'ctrl+shift+f'],
    ['Alt+Left', 'alt+arrowleft'],
    ['Ctrl+Plus', 'ctrl++'],
    ['Ctrl++', 'ctrl++'],
    ['F11', 'f11'],
    ['Super+Space', 'meta+space'],
  ])('reads %s', (accelerator, key) => {
    expect(parseAccelerator(accelerator)).toBe(key)
  })

  it('refuses an unknown modifier', () => {
    expect(() => parseAccelerator('Hyper+L')).toThrow('Invalid accelerator: Hyper+L')
  })
})
