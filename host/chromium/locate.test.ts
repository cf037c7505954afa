import { describe, expect, it } from 'vitest'
import { locateChromium } from './locate.mjs'

describe('locateChromium', () => {
  it('prefers the program to the wrapper on the PATH', () => {
    const both = (file: string) => ['/usr/bin/chromium', '/usr/lib/chromium/chromium'].includes(file)
    expect(locateChromium({ PATH: '/usr/bin' }, both)).toBe('/usr/lib/chromium/chromium')
    expect(locateChromium({ PATH: '/usr/bin' }, (file) => file === '/usr/bin/chromium')).toBe('/usr/bin/chromium')
  })

  it('names one command when there is none', () => {
    expect(() => locateChromium({ PATH: '/usr/bin' }, () => false)).toThrow(
      process.platform === 'darwin' ? 'brew install --cask chromium' : 'sudo apt-get install -y chromium',
    )
  })
})
