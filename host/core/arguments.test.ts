import { describe, expect, it } from 'vitest'
import { parseArguments } from './arguments.mjs'

describe('parseArguments', () => {
  it('reads what Playwright passes', () => {
    const list = [
      '-r',
      '/loader.js',
      '--no-sandbox',
      '--inspect=0',
      '--remote-debugging-port=0',
      '.',
      '--user-data-dir=/x',
      'file.eml',
    ]
    expect(parseArguments(list)).toEqual({
      preloads: ['/loader.js'],
      switches: [
        ['no-sandbox', ''],
        ['inspect', '0'],
        ['remote-debugging-port', '0'],
        ['user-data-dir', '/x'],
      ],
      path: '.',
    })
  })

  it('finds no application in an empty command line', () => {
    expect(parseArguments([])).toEqual({ preloads: [], switches: [], path: undefined })
  })
})
