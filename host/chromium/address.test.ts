import { beforeAll, describe, expect, it } from 'vitest'
import { fromChromiumUrl, mapScheme, originOf, toChromiumUrl } from './address.mjs'

describe('addresses of the application', () => {
  beforeAll(() => mapScheme('app'))

  it.each([
    ['app://bundle/index.html?a=1#b', 'https://bundle.app.invalid/index.html?a=1#b'],
    ['app://bundle/', 'https://bundle.app.invalid/'],
  ])('%s is %s to Chromium and back', (own, chromium) => {
    expect(toChromiumUrl(own)).toBe(chromium)
    expect(fromChromiumUrl(chromium)).toBe(own)
  })

  it.each(['https://example.com/', 'http://localhost:5173/', 'other://bundle/', 'data:text/html,x'])(
    'leaves %s alone',
    (url) => {
      expect(toChromiumUrl(url)).toBe(url)
      expect(fromChromiumUrl(url)).toBe(url)
    },
  )

  it('does not take a look-alike for the application', () => {
    for (const url of [
      'https://bundle.app.invalid.evil.example/',
      'https://bundle.other.invalid/',
      'https://evil.example/https://bundle.app.invalid/',
    ]) {
      expect(fromChromiumUrl(url)).toBe(url)
    }
  })

  it('names origins as Electron does', () => {
    expect(originOf('app://bundle/deep/page.html')).toBe('app://bundle')
    expect(originOf('https://example.com:8443/x')).toBe('https://example.com:8443')
    expect(originOf('')).toBe('null')
  })
})
