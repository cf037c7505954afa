import { describe, expect, it } from 'vitest'
import { checkKdf, DEFAULT_KDF, deriveSlotSecret, KDF_CEILING, KDF_FLOOR, type KdfParameters, selfTestKdf } from './kdf'
import { codeOf, take } from './test-vault.fixture'

describe('key derivation', () => {
  it('gives the known answers of the reference implementation', async () => {
    expect(codeOf(await selfTestKdf())).toBe('ok')
  })

  it('is 256 MiB, three passes and four lanes for new slots', () => {
    expect(DEFAULT_KDF).toEqual({ algorithm: 'argon2id', memoryKib: 262144, passes: 3, lanes: 4 })
    for (const parameters of [DEFAULT_KDF, KDF_FLOOR, KDF_CEILING]) expect(codeOf(checkKdf(parameters))).toBe('ok')
  })

  const outside: readonly Partial<KdfParameters>[] = [
    { memoryKib: 64 * 1024 - 1 },
    { memoryKib: 64 * 1024 * 1024 },
    { passes: 2 },
    { passes: 11 },
    { lanes: 0 },
    { lanes: 17 },
    { memoryKib: 65536.5 },
    { memoryKib: Number.NaN },
    { algorithm: 'argon2d' as 'argon2id' },
  ]
  it.each(outside)('refuses %o before it takes memory', async (change) => {
    const before = process.memoryUsage().rss
    const refused = await deriveSlotSecret(Buffer.from('x'), Buffer.alloc(16), { ...KDF_FLOOR, ...change })
    expect(codeOf(refused)).toBe('integrity')
    expect(process.memoryUsage().rss - before).toBeLessThan(32 * 1024 * 1024)
  })

  it('depends on secret, salt and parameters', async () => {
    const derive = async (secret: string, salt: number, lanes: number) =>
      take(await deriveSlotSecret(Buffer.from(secret), Buffer.alloc(16, salt), { ...KDF_FLOOR, lanes })).toString('hex')
    const all = await Promise.all([
      derive('a', 1, 1),
      derive('a', 1, 1),
      derive('b', 1, 1),
      derive('a', 2, 1),
      derive('a', 1, 2),
    ])
    expect(new Set(all).size).toBe(4)
    expect(all[0]).toBe(all[1])
  })
})
