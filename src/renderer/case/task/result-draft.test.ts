import { describe, expect, it } from 'vitest'
import type { TaskView } from '#contract/schema/case-view'
import { blankDraft, kindsFor, resultFrom } from './result-draft'

const task = (asks: TaskView['asks'], findings = 0): TaskView =>
  ({ asks, findings: Array.from({ length: findings }, () => ({})) }) as unknown as TaskView

describe('answers of a system', () => {
  it('offers what was asked, and never "nothing held" beside imported rows', () => {
    expect(kindsFor(task(['find']))).toEqual(['nothing_held', 'counted'])
    expect(kindsFor(task(['find'], 1))).toEqual(['counted'])
    expect(kindsFor(task(['delete']))).toEqual(['nothing_held', 'deleted', 'held_cannot_delete'])
    expect(kindsFor(task(['restrict']))).toEqual(['nothing_held', 'done'])
  })

  it('waits for what an answer needs', () => {
    const blank = blankDraft(task(['find', 'delete']))
    expect(resultFrom({ ...blank, kind: 'nothing_held', how: '  ' })).toBeNull()
    const held = { ...blank, kind: 'held_cannot_delete', ground: 'tax', records: 'invoices' } as const
    expect(resultFrom(held)).toBeNull()
    expect(resultFrom({ ...held, citation: 'x' })).not.toHaveProperty('keeping')
    expect(resultFrom({ ...held, groundId: 'ccpa-d8' })).toBeNull()
    expect(resultFrom({ ...held, groundId: 'ccpa-d8', categoryId: 'payment', fromOn: '2026-10-31' })).toMatchObject({
      keeping: { groundId: 'ccpa-d8', categoryId: 'payment', fromOn: '2026-10-31' },
    })
    expect(resultFrom({ ...held, groundId: 'ccpa-d2', categoryId: 'payment' })).toMatchObject({
      keeping: { fromOn: null },
    })
    expect(resultFrom({ ...blank, kind: 'counted', found: 3 })).toBeNull()
  })

  it('sends only what belongs to the answer', () => {
    const blank = { ...blankDraft(task(['delete'])), how: 'By the delete call', ground: 'typed before' }
    expect(resultFrom({ ...blank, kind: 'deleted', count: 4 })).toEqual({
      kind: 'deleted',
      count: 4,
      how: 'By the delete call',
      evidenceBlobId: null,
    })
  })
})
