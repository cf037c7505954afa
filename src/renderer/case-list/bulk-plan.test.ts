import { describe, expect, it } from 'vitest'
import { type BulkAct, planFor } from './bulk-plan'

const NOW = { owner: { userId: 'u1', name: 'Ada' }, hold: null, outcome: null }
const ASSIGN: BulkAct = { kind: 'assign', ownerId: 'u2', owner: 'Grace' }
const HOLD: BulkAct = { kind: 'hold', reason: 'legal_hold', note: '' }
const AT = '2026-11-23T09:00:00.000Z'

describe('what a change of several cases does to one of them', () => {
  it('hands the case over', () => {
    expect(planFor(NOW, ASSIGN)).toEqual({ changes: true, does: 'Ada hands over to Grace.' })
  })

  it('leaves a case that the new owner has already', () => {
    expect(planFor({ ...NOW, owner: { userId: 'u2', name: 'Grace' } }, ASSIGN).changes).toBe(false)
  })

  it('puts a case on hold once', () => {
    expect(planFor(NOW, HOLD)).toEqual({ changes: true, does: 'Goes on hold (Legal hold).' })
    const waiting = { ...NOW, hold: { reason: 'other' as const, note: '', since: AT } }
    expect(planFor(waiting, HOLD)).toEqual({ changes: false, does: 'Stays as it is: already on hold (On hold).' })
  })

  it.each([ASSIGN, HOLD])('never touches a closed case: $kind', (act) => {
    const closed = { ...NOW, outcome: { outcome: 'fulfilled' as const, note: '', at: AT } }
    expect(planFor(closed, act).changes).toBe(false)
  })
})
