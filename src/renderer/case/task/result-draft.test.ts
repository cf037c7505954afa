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
    expect(resultFrom({ ...blank, kind: 'held_cannot_delete', ground: 'tax', records: 'invoices' })).toBeNull()
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
