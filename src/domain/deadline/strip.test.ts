import { describe, expect, it } from 'vitest'
import type { Deadline } from './model'
import { stripWeeks } from './strip'

const deadline = (changes: Readonly<Record<string, unknown>>): Deadline =>
  ({ receivedOn: '2026-11-25', effectiveDueOn: '2026-12-04', trace: [], ...changes }) as unknown as Deadline

const kindsOf = (view: Deadline) =>
  new Map<string, string>(
    stripWeeks(view)
      .flat()
      .map(({ on, kind }) => [on, kind]),
  )

describe('the strip of counted days', () => {
  it('runs in whole weeks from the Monday before the receipt to the week of the due date', () => {
    const weeks = stripWeeks(deadline({}))
    expect(weeks.map((week) => [week[0]?.on, week.length])).toEqual([
      ['2026-11-23', 7],
      ['2026-11-30', 7],
    ])
    const kinds = kindsOf(deadline({}))
    expect(kinds.get('2026-11-24')).toBe('outside')
    expect(kinds.get('2026-11-25')).toBe('receipt')
    expect(kinds.get('2026-12-04')).toBe('due')
    expect([...kinds.values()].filter((kind) => kind === 'counted')).toHaveLength(8)
  })

  it('says why a day was passed over, and leaves the days of the acknowledgment out', () => {
    const thanksgiving = { on: '2026-11-26', why: 'Thanksgiving Day' }
    const trace = [
      { kind: 'count', text: '', skipped: [thanksgiving] },
      { kind: 'acknowledge', text: '', skipped: [{ on: '2026-11-28', why: 'Saturday' }] },
    ]
    const days = stripWeeks(deadline({ trace })).flat()
    expect(days.find(({ on }) => on === '2026-11-26')).toEqual({ ...thanksgiving, kind: 'skipped' })
    expect(days.find(({ on }) => on === '2026-11-28')?.kind).toBe('counted')
  })

  it('marks the days on which the clock stood still', () => {
    const trace = [{ kind: 'pause', text: '', from: '2026-11-28', to: '2026-11-29' }]
    const kinds = kindsOf(deadline({ trace }))
    expect([kinds.get('2026-11-27'), kinds.get('2026-11-28'), kinds.get('2026-11-29')]).toEqual([
      'counted',
      'paused',
      'paused',
    ])
  })

  it('marks the days before a new start', () => {
    const trace = [{ kind: 'reset', text: '', from: '2026-11-25', to: '2026-11-30' }]
    const kinds = kindsOf(deadline({ trace }))
    expect(['2026-11-25', '2026-11-26', '2026-11-30', '2026-12-01'].map((on) => kinds.get(on))).toEqual([
      'receipt',
      'paused',
      'paused',
      'counted',
    ])
  })

  it('runs from the date to the moment of effect where the clock counts backwards', () => {
    const kinds = kindsOf(deadline({ receivedOn: '2026-12-04', effectiveDueOn: '2026-11-25' }))
    expect([kinds.get('2026-11-24'), kinds.get('2026-11-25')]).toEqual(['outside', 'due'])
    expect([kinds.get('2026-12-03'), kinds.get('2026-12-04')]).toEqual(['counted', 'receipt'])
  })

  it('gives nothing without a date and for one that is too far', () => {
    expect(stripWeeks(deadline({ effectiveDueOn: null }))).toEqual([])
    expect(stripWeeks(deadline({ effectiveDueOn: '2028-11-25' }))).toEqual([])
  })
})
