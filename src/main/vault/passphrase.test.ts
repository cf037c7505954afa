import { describe, expect, it } from 'vitest'
import { judgePassphrase, passphraseBytes } from './passphrase'
import { bytes } from './test-vault.fixture'

describe('a new passphrase', () => {
  it.each([
    ['umbrella-Quartz tangent 4 herons', 3],
    ['tram wok hilt mudra fjord clasp', 3],
    ['vqzr tjmk wpxh bnlf', 2],
    ['Ärger über süße Möhren im Flur', 3],
    ['我的猫不喜欢星期三早上的咖啡和电话', 3],
  ])('is taken when it is long and hard to guess: %s', (text, atLeast) => {
    const judged = judgePassphrase(text)
    expect(judged.acceptable).toBe(true)
    expect(judged.score).toBeGreaterThanOrEqual(atLeast)
  })

  it.each([
    ['', 'short'],
    ['Tr0ub4dor&3', 'short'],
    ['fourteen chars', 'short'],
    ['correct horse battery staple', 'tried first'],
    ['C0rrect Horse Battery Staple', 'tried first'],
    ['aaaaaaaaaaaaaaaaaaaaaa', 'easy to guess'],
    ['passwordpasswordpassword', 'easy to guess'],
    ['qwertyuiopasdfghjkl', 'easy to guess'],
    ['summer2025summer2025', 'easy to guess'],
    ['123456789012345678', 'easy to guess'],
    ['Michael1987Jennifer1990', 'easy to guess'],
  ])('is refused with the reason: %s', (text, reason) => {
    const judged = judgePassphrase(text)
    expect(judged.acceptable).toBe(false)
    expect(judged.sentence).toContain(reason)
  })

  it('stands for the same bytes however its accents were typed', () => {
    const composed = passphraseBytes(bytes('caf\u00e9 sous la pluie'))
    expect(passphraseBytes(bytes('cafe\u0301 sous la pluie')).equals(composed)).toBe(true)
    expect(passphraseBytes(bytes('cafe sous la pluie')).equals(composed)).toBe(false)
  })
})
