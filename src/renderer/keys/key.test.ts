import { describe, expect, it } from 'vitest'
import { matches, shownKey } from './key'

const press = (key: string, extra: Partial<Parameters<typeof matches>[1]> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...extra,
})

describe('a shortcut', () => {
  it('is its letter alone', () => {
    expect(matches('j', press('j'))).toBe(true)
    expect(matches('j', press('J', { shiftKey: true }))).toBe(false)
    expect(matches('j', press('j', { ctrlKey: true }))).toBe(false)
    expect(matches('j', press('j', { altKey: true }))).toBe(false)
  })

  it('takes Ctrl and Command alike for mod', () => {
    expect(matches('mod+k', press('k', { ctrlKey: true }))).toBe(true)
    expect(matches('mod+k', press('k', { metaKey: true }))).toBe(true)
    expect(matches('mod+k', press('k'))).toBe(false)
  })

  it('reads signs that need Shift on some keyboards', () => {
    expect(matches('?', press('?', { shiftKey: true }))).toBe(true)
    expect(matches('/', press('/'))).toBe(true)
    expect(matches('space', press(' '))).toBe(true)
  })

  it('is printed the way the platform prints it', () => {
    expect(shownKey('mod+k')).toBe('Ctrl+K')
    expect(shownKey('mod+k', true)).toBe('⌘K')
    expect(shownKey('space')).toBe('Space')
    expect(shownKey('j')).toBe('J')
  })
})
