import { describe, expect, it } from 'vitest'
import type { PromiseRow } from '#contract/schema/promise-view'
import { GAPS } from '#domain/policy/gap.data'
import { packFor } from '#domain/policy/packs'
import { ORGANISATIONS } from '#domain/vault/vault.event'
import { formatRoute, parseRoute } from '../../../route/route'
import { filteredPromises, lineRanges, NO_PROMISE_FILTER, servingOf } from './promise-filter'
import { screenName } from './screen-name'

const clock = { kind: 'clock', id: 'X', label: 'Forty-five days', route: null } as const
const row = (change: Partial<PromiseRow>): PromiseRow => ({
  dutyId: 'A51',
  text: 'Answers in 45 days.',
  lines: [110],
  creates: [clock],
  servedBy: 'cases',
  missing: null,
  served: true,
  doubt: null,
  standing: 'unreviewed',
  nextReviewOn: null,
  evidence: [],
  reviews: [],
  ...change,
})

describe('the filter of promises', () => {
  const kept = row({ dutyId: 'A52', standing: 'kept', creates: [], missing: 'No form.', text: 'Agents bring proof.' })
  const open = row({ dutyId: 'A53', served: false, text: 'Shine the Light.' })
  const rows = [row({}), kept, open]
  const ids = (change: object) =>
    filteredPromises(rows, { ...NO_PROMISE_FILTER, ...change }).map(({ dutyId }) => dutyId)

  it('takes every row at first, and narrows by each part', () => {
    expect(ids({})).toEqual(['A51', 'A52', 'A53'])
    expect(ids({ standing: 'kept' })).toEqual(['A52'])
    expect(ids({ kind: 'clock' })).toEqual(['A51', 'A53'])
    expect(ids({ serving: 'part' })).toEqual(['A52'])
    expect(ids({ serving: 'none', kind: 'clock' })).toEqual(['A53'])
  })

  it('finds words of the promise, of what it creates and of what is missing', () => {
    expect(ids({ search: ' forty  DAYS ' })).toEqual(['A51', 'A53'])
    expect(ids({ search: 'form' })).toEqual(['A52'])
    expect(ids({ search: 'forty agents' })).toEqual([])
  })

  it('knows what is served in part', () => {
    expect(rows.map(servingOf)).toEqual(['served', 'part', 'none'])
  })
})

describe('the places of promises', () => {
  it('are screens that the window has', () => {
    const screens = [...ORGANISATIONS.flatMap((organisation) => packFor(organisation).promises), ...GAPS].flatMap(
      ({ servedBy }) => (servedBy === null ? [] : [servedBy as string]),
    )
    for (const screen of new Set(screens)) expect(formatRoute(parseRoute(screen))).toBe(screen)
  })

  it('have the names of the rail', () => {
    expect(screenName('cases')).toBe('Cases')
    expect(screenName('settings/channels')).toBe('Settings: Contact channels')
    expect(screenName('registers/retention')).toBe('Registers: Retention')
  })

  it('are lines written short', () => {
    expect(lineRanges([4, 5, 6, 9, 140])).toBe('4-6, 9, 140')
  })
})
