import { join, normalize, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pageFile, pageType } from './page-file'

const FOLDER = normalize('/opt/rightsdesk/out/renderer')
const UP = [
  '..',
  '%2e%2e',
  '%2E.',
  '.%2e',
  '%252e%252e',
  '..%2f',
  '..%5c',
  '..\\',
  '....//',
  '%c0%ae%c0%ae',
  '..;',
  '%00..',
]
const TARGETS = ['etc/passwd', 'index.html', 'vault.js', 'C:/Windows/win.ini', '%2fetc%2fshadow', 'renderer-evil/a.js']
const STARTS = ['', 'assets/', 'assets%2f', './', '/', '//', '%2f', '\\', '%5c%5cserver%5cshare%5c', 'assets/../']

/** Ways out of the folder: climbing, encoded once and twice, backslashes, NUL, shares. */
function* waysOut(): Generator<string> {
  for (const start of STARTS)
    for (const up of UP)
      for (const target of TARGETS)
        for (const depth of [1, 2, 5]) yield `app://bundle/${start}${`${up}/`.repeat(depth)}${target}`
}

describe('E8: app:// addresses', () => {
  test('2,000 ways out of the folder give nothing outside of it', () => {
    const urls = [...waysOut()]
    expect(urls.length).toBeGreaterThanOrEqual(2_000)
    const outside = urls.filter((url) => {
      const file = pageFile(FOLDER, url)
      return file !== null && !normalize(file).startsWith(FOLDER + sep)
    })
    expect(outside).toEqual([])
  })

  test('a folder that only begins alike is another folder', () => {
    expect(pageFile(FOLDER, 'app://bundle/../renderer-evil/a.js')).not.toBe(`${FOLDER}-evil/a.js`)
  })

  test.each([
    ['app://bundle/index.html', 'index.html'],
    ['app://bundle/assets/index-a1.js', 'assets/index-a1.js'],
    ['app://bundle/assets/../index.html', 'index.html'],
    ['app://bundle/index.html?x=1#y', 'index.html'],
  ])('%s is the file %s', (url, file) => {
    expect(pageFile(FOLDER, url)).toBe(join(FOLDER, file))
  })

  test.each([
    'app://bundle/',
    'app://bundle/a.map',
    'app://bundle/a.node',
    'app://bundle/a',
    'app://bundle/a.constructor',
    'nonsense',
    'app://bundle/%',
  ])('%s is nothing that is served', (url) => {
    expect(pageFile(FOLDER, url)).toBeNull()
  })

  test('every kind has its media type', () => {
    expect(pageType('a.js')).toBe('text/javascript; charset=utf-8')
    expect(pageType('a.exe')).toBeNull()
  })
})
