import { describe, expect, it } from 'vitest'
import { newRecoveryKey, parseRecoveryKey } from './recovery-key'
import { codeOf, take } from './test-vault.fixture'

describe('a recovery key', () => {
  it('is 28 characters in seven groups, 130 random bits and a check', () => {
    const key = newRecoveryKey()
    expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(newRecoveryKey()).not.toBe(key)
    const zeros = newRecoveryKey(() => Buffer.alloc(17))
    const ones = newRecoveryKey(() => Buffer.alloc(17, 255))
    expect(zeros.replaceAll('-', '').slice(0, 26)).toBe('0'.repeat(26))
    expect(ones.replaceAll('-', '').slice(0, 26)).toBe('Z'.repeat(26))
  })

  it('may be typed in any case, with O for 0, I or L for 1, and with spaces or dashes anywhere', () => {
    const key = newRecoveryKey(() => Buffer.from('0042108421084210842108421084210842', 'hex'))
    const secret = take(parseRecoveryKey(key)).toString()
    expect(key).toContain('0')
    expect(key).toContain('1')
    const variants = [
      key.toLowerCase(),
      key.replaceAll('-', ''),
      ` ${key.replaceAll('-', ' \u2013 ')}\n`,
      key.replaceAll('0', 'O').replaceAll('1', 'l'),
      key.replaceAll('0', 'o').replaceAll('1', 'I'),
    ]
    for (const typed of variants) expect(take(parseRecoveryKey(typed)).toString()).toBe(secret)
  })

  it('is refused with a typing error, a wrong length or a strange character', () => {
    const key = newRecoveryKey(() => Buffer.alloc(17, 0x5a))
    const plain = key.replaceAll('-', '')
    expect(codeOf(parseRecoveryKey(plain.slice(1)))).toBe('invalid_input')
    expect(codeOf(parseRecoveryKey(`${plain}0`))).toBe('invalid_input')
    expect(codeOf(parseRecoveryKey(plain.replace(/^./, 'U')))).toBe('invalid_input')
    const slipped = [...plain].filter((character, index) => {
      const typed = plain.slice(0, index) + (character === '7' ? '8' : '7') + plain.slice(index + 1)
      return parseRecoveryKey(typed).ok
    })
    expect(slipped).toEqual([])
  })
})
