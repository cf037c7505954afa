import { describe, expect, it } from 'vitest'
import { lockIsNear } from './idle'

const MINUTE = 60_000

describe('the notice of a lock by idleness', () => {
  it('stands for the last minute', () => {
    expect(lockIsNear(4 * MINUTE - 1, 5)).toBe(false)
    expect(lockIsNear(4 * MINUTE, 5)).toBe(true)
    expect(lockIsNear(5 * MINUTE, 5)).toBe(true)
  })

  it('leaves work undisturbed where the vault locks after one minute', () => {
    expect(lockIsNear(0, 1)).toBe(false)
    expect(lockIsNear(MINUTE / 2, 1)).toBe(true)
  })

  it('goes when the lock did not come', () => {
    expect(lockIsNear(5 * MINUTE + 20_000, 5)).toBe(false)
  })
})
