import { describe, expect, it } from 'vitest'
import { dayAfter, monthAfter, monthName, sameDayAfter, weekday } from './month-words'

describe('months of the calendar', () => {
  it('names a month and steps over the turn of a year', () => {
    expect(monthName('2026-11')).toBe('November 2026')
    expect(monthAfter('2026-12', 1)).toBe('2027-01')
    expect(monthAfter('2027-01', -1)).toBe('2026-12')
  })

  it('keeps the day, or takes the last one of a shorter month', () => {
    expect(sameDayAfter('2026-11-24', 1)).toBe('2026-12-24')
    expect(sameDayAfter('2027-01-31', 1)).toBe('2027-02-28')
    expect(sameDayAfter('2028-03-31', -1)).toBe('2028-02-29')
  })

  it('steps over a change of the clock, and begins the week on Monday', () => {
    expect(dayAfter('2026-03-28', 2)).toBe('2026-03-30')
    expect(weekday('2026-11-23')).toBe(0)
    expect(weekday('2026-11-29')).toBe(6)
  })
})
