import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addDays, dateIn, daysBetween, type IsoDate, type IsoInstant } from './civil-date'

const zones = fc.constantFrom(
  'Europe/Berlin',
  'Europe/Dublin',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
)
const moments = fc.integer({ min: 0, max: Date.UTC(2060, 0, 1) })
const days = moments.map((ms) => new Date(ms).toISOString().slice(0, 10) as IsoDate)

describe('the civil date of an instant', () => {
  it('is the one that the time zone data gives', () => {
    fc.assert(
      fc.property(moments, zones, (ms, zone) => {
        const instant = new Date(ms).toISOString() as IsoInstant
        const there = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
        expect(dateIn(zone, instant)).toBe(there.toPlainDate().toString())
      }),
      { numRuns: 400 },
    )
  })

  it('is right to the millisecond at midnight and where the clocks change', () => {
    const at = (zone: string, text: string) => dateIn(zone, text as IsoInstant)
    expect([at('Europe/Berlin', '2026-03-28T22:59:59.999Z'), at('Europe/Berlin', '2026-03-28T23:00:00Z')]).toEqual([
      '2026-03-28',
      '2026-03-29',
    ])
    expect([at('Europe/Berlin', '2026-03-29T21:59:59.999Z'), at('Europe/Berlin', '2026-03-29T22:00:00Z')]).toEqual([
      '2026-03-29',
      '2026-03-30',
    ])
    // Samoa left out 30 December 2011.
    expect([at('Pacific/Apia', '2011-12-30T09:59:59.999Z'), at('Pacific/Apia', '2011-12-30T10:00:00Z')]).toEqual([
      '2011-12-29',
      '2011-12-31',
    ])
    expect(at('America/New_York', '2026-08-07T22:30:00-07:00')).toBe('2026-08-08')
  })
})

describe('counting days', () => {
  it('is counting days of the calendar', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4_000, max: 4_000 }), (date, count) => {
        const later = Temporal.PlainDate.from(date).add({ days: count }).toString()
        expect(addDays(date, count)).toBe(later)
        expect(daysBetween(date, later as IsoDate)).toBe(count)
      }),
      { numRuns: 400 },
    )
  })
})
