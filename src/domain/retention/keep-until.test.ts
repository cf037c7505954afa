import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../kernel/civil-date'
import { packFor } from '../policy/packs'
import type { OrganisationId } from '../vault/vault.event'
import { keepCaseFile } from './case-file'
import { keepCategory, keepUntil } from './keep-until'
import { isLonger, lastDayOf } from './period'
import type { PeriodSetting } from './retention.state'

const on = (text: string) => text as IsoDate
const setting = (changes: Partial<PeriodSetting>): PeriodSetting => ({
  rowId: 'R-A8',
  client: null,
  period: { amount: 24, unit: 'month' },
  countedFrom: 'collection',
  reason: 'schedule',
  at: '2026-03-02T16:00:00.000Z' as never,
  by: 'ada' as never,
  ...changes,
})

function keep(
  organisation: OrganisationId,
  rowId: string,
  fromOn: string | null,
  settings: PeriodSetting[] = [],
  client: string | null = null,
) {
  const pack = packFor(organisation)
  const row = pack.retention.find(({ id }) => id === rowId)
  if (!row) throw new Error(`no row ${rowId}`)
  return keepUntil({ pack, row, settings, client, fromOn: fromOn === null ? null : on(fromOn) })
}

describe('the last day of a period', () => {
  it.each([
    ['2024-02-29', 1, 'year', '2025-02-28'],
    ['2024-02-29', 4, 'year', '2028-02-29'],
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2026-08-31', 6, 'month', '2027-02-28'],
    ['2026-03-01', 90, 'day', '2026-05-30'],
    ['2026-12-31', 7, 'year', '2033-12-31'],
  ] as const)('%s and %i %s is %s', (from, amount, unit, last) => {
    expect(lastDayOf(on(from), { amount, unit })).toBe(last)
  })

  it('says so where the day is missing in its month', () => {
    const kept = keep('omni-studio', 'R-A6', '2024-02-29')
    expect(kept).toMatchObject({ kind: 'until', untilOn: '2031-02-28' })
    expect(kept.trace.map(({ kind }) => kind)).toEqual(['standard', 'receipt', 'count', 'missing_day'])
    expect(kept.trace[2]?.citation).toBe('Omni Studio privacy policy of 25 May 2026, line 78')
  })

  it('compares periods of different units by the calendar', () => {
    expect(isLonger({ amount: 3, unit: 'month' }, { amount: 90, unit: 'day' })).toBe(true)
    expect(isLonger({ amount: 90, unit: 'day' }, { amount: 3, unit: 'month' })).toBe(true)
    expect(isLonger({ amount: 89, unit: 'day' }, { amount: 3, unit: 'month' })).toBe(false)
    expect(isLonger({ amount: 12, unit: 'month' }, { amount: 1, unit: 'year' })).toBe(false)
  })
})

describe('a row of the policy', () => {
  it.each([
    ['R-A1', '2026-01-15', '2028-01-15'],
    ['R-A2', '2026-06-30', '2029-06-30'],
    ['R-A3', '2026-01-01', '2026-04-01'],
    ['R-A4', '2026-01-01', '2026-04-01'],
    ['R-A5', '2026-02-28', '2027-02-28'],
    ['R-A6', '2026-11-24', '2033-11-24'],
    ['R-A7', '2026-11-24', '2029-11-24'],
  ])('%s from %s ends on %s', { tags: ['A29', 'A30', 'A31', 'A32', 'A33', 'A34', 'A35'] }, (rowId, from, until) => {
    expect(keep('omni-studio', rowId, from)).toMatchObject({ kind: 'until', untilOn: until })
  })

  it.each([
    ['R-C1', '2026-01-01', '2026-04-01'],
    ['R-C3', '2026-02-28', '2027-02-28'],
    ['R-C4', '2026-06-30', '2026-09-28'],
  ])(
    '%s from %s ends on %s, the shorter end where two are named',
    {
      tags: ['C12', 'C14', 'C15', 'C34', 'G11'],
    },
    (rowId, from, until) => {
      expect(keep('omnipostr', rowId, from)).toMatchObject({ kind: 'until', untilOn: until })
    },
  )

  it('asks for the day on which an event happened and guesses none', { tags: ['A30'] }, () => {
    expect(keep('omni-studio', 'R-A2', null)).toMatchObject({ kind: 'needs_date', countedFrom: 'contract-end' })
  })

  it('without a number blocks disposal, until the office sets its own', { tags: ['B30', 'G5', 'G8'] }, () => {
    expect(keep('omni-studio', 'R-A8', '2026-01-01')).toMatchObject({ kind: 'no_number' })
    expect(keep('omnistra', 'R-B1', '2026-01-01').trace[0]?.text).toContain('Disposal is blocked')
    expect(keep('omni-studio', 'R-A8', '2026-01-01', [setting({})])).toMatchObject({
      kind: 'until',
      untilOn: '2028-01-01',
    })
    const b1 = setting({ rowId: 'R-B1', countedFrom: null, period: { amount: 6, unit: 'month' } })
    expect(keep('omnistra', 'R-B1', '2026-08-31', [b1])).toMatchObject({ kind: 'until', untilOn: '2027-02-28' })
  })

  it('that lasts until the customer deletes has no end', { tags: ['C13'] }, () => {
    expect(keep('omnipostr', 'R-C2', '2026-01-01').kind).toBe('until_deleted')
  })

  it('follows a client that shortened it, and no other client', { tags: ['A31', 'A36'] }, () => {
    const theirs = setting({
      rowId: 'R-A3',
      client: 'Bright Dental',
      countedFrom: null,
      period: { amount: 30, unit: 'day' },
    })
    expect(keep('omni-studio', 'R-A3', '2026-01-01', [theirs], 'Bright Dental')).toMatchObject({
      untilOn: '2026-01-31',
    })
    expect(keep('omni-studio', 'R-A3', '2026-01-01', [theirs], 'Acme')).toMatchObject({ untilOn: '2026-04-01' })
    expect(keep('omni-studio', 'R-A3', '2026-01-01', [theirs])).toMatchObject({ untilOn: '2026-04-01' })
  })

  it('is what a workspace has set, and nothing for another', { tags: ['B31'] }, () => {
    const theirs = setting({ rowId: 'R-B2', client: 'Acme', countedFrom: null, period: { amount: 60, unit: 'day' } })
    expect(keep('omnistra', 'R-B2', '2026-01-01', [theirs], 'Acme')).toMatchObject({ untilOn: '2026-03-02' })
    expect(keep('omnistra', 'R-B2', '2026-01-01', [theirs], 'Other')).toMatchObject({ kind: 'no_number' })
  })

  it('yields to the tightest of several that name the same data (G11)', () => {
    const settings = [
      setting({ rowId: 'R-B2', countedFrom: null, period: { amount: 1, unit: 'year' } }),
      setting({ rowId: 'R-B3', countedFrom: 'creation', period: { amount: 30, unit: 'day' } }),
    ]
    const input = { pack: packFor('omnistra'), settings, client: null, categoryId: 'conversation' }
    const kept = keepCategory({ ...input, fromOn: on('2026-01-01') })
    expect(kept).toMatchObject({ kind: 'until', untilOn: '2026-01-31', row: { id: 'R-B3' } })
    expect(kept?.trace.at(-1)?.kind).toBe('compare')
    expect(keepCategory({ ...input, categoryId: 'horoscope', fromOn: null })).toBeNull()
  })
})

describe('the file of a case', () => {
  const file = (organisation: OrganisationId, closedOn: string, california: boolean, settings: PeriodSetting[] = []) =>
    keepCaseFile({ closedOn: on(closedOn), california }, packFor(organisation), settings)
  const support = (period: PeriodSetting['period']) => [setting({ rowId: 'R-C6', countedFrom: null, period })]

  it('goes the day after three years at Omni Studio, longer than the record duty', { tags: ['A35'] }, () => {
    expect(file('omni-studio', '2026-03-02', true)).toMatchObject({ kind: 'dated', disposeFrom: '2029-03-03' })
    expect(file('omni-studio', '2024-02-29', false)).toMatchObject({ kind: 'dated', disposeFrom: '2027-03-01' })
  })

  it('is never gone before the 24 months of a California record (11 CCR 7101)', { tags: ['C36'] }, () => {
    const short = support({ amount: 6, unit: 'month' })
    expect(file('omnipostr', '2026-03-02', true, short)).toMatchObject({ disposeFrom: '2028-03-03' })
    expect(file('omnipostr', '2026-03-02', false, short)).toMatchObject({ disposeFrom: '2026-09-03' })
  })

  it('has no end where nobody has given a number', { tags: ['C36'] }, () => {
    expect(file('omnipostr', '2026-03-02', true)).toMatchObject({ kind: 'blocked', atLeastUntil: '2028-03-02' })
    expect(file('omnistra', '2026-03-02', false)).toMatchObject({ kind: 'blocked', atLeastUntil: null })
  })
})
