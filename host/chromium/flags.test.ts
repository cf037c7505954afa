import { describe, expect, it } from 'vitest'
import { chromiumFlags } from './flags.mjs'

const flags = (switches: [string, string][] = []) =>
  chromiumFlags({ profile: '/profile', headless: false, switches: new Map(switches) })

describe('chromiumFlags', () => {
  it('gives each list of features once, with all parts', () => {
    const given = flags([['disable-features', 'Mine']]).filter((flag) => flag.startsWith('--disable-features='))
    expect(given).toHaveLength(1)
    expect(given[0]).toMatch(/Translate.*,Mine$/)
  })

  it('keeps the profile and the host’s own switches from the command line', () => {
    const given = flags([
      ['user-data-dir', '/elsewhere'],
      ['inspect', '0'],
    ])
    expect(given).toContain('--user-data-dir=/profile')
    expect(given.filter((flag) => flag.includes('inspect') || flag.includes('elsewhere'))).toEqual([])
  })

  it('lets pages resolve this machine only', () => {
    expect(flags()).toContain('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1')
  })
})
