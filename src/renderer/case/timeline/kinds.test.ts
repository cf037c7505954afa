import { describe, expect, it } from 'vitest'
import type { HistoryEntry } from '#contract/schema/case-view'
import { narrowed } from './kinds'

const entry = (kind: string, text: string, name = 'Ada Brandt') =>
  ({ kind, text, by: { userId: 'u', name } }) as HistoryEntry

const ENTRIES = [
  entry('CaseOpened', 'Opened case OS-2026-0001'),
  entry('CheckRecorded', 'Checked email by known record: match'),
  entry('TasksPlanned', 'Planned 3 tasks'),
  entry('LetterIssued', "Issued the letter 'Acknowledgment'", 'Miro Kessler'),
]

describe('narrowing the history', () => {
  it('keeps the entries of a kind', () => {
    const kinds = (['facts', 'identity', 'tasks', 'answers'] as const).map((kind) =>
      narrowed(ENTRIES, kind, '').map((found) => found.kind),
    )
    expect(kinds).toEqual([['CaseOpened'], ['CheckRecorded'], ['TasksPlanned'], ['LetterIssued']])
    expect(narrowed(ENTRIES, 'all', '')).toHaveLength(4)
  })

  it('finds by words and by who did it, in any case', () => {
    expect(narrowed(ENTRIES, 'all', 'KNOWN')).toHaveLength(1)
    expect(narrowed(ENTRIES, 'all', 'kessler')).toHaveLength(1)
    expect(narrowed(ENTRIES, 'tasks', 'kessler')).toHaveLength(0)
  })
})
