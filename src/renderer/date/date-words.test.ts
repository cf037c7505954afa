import { describe, expect, it } from 'vitest'
import {
  absoluteDate,
  civilDate,
  dateInWords,
  daysUntil,
  instantShort,
  relativeDate,
  urgency,
  withDates,
} from './date-words'

const TODAY = '2026-11-28'

describe('a date in words', () => {
  it('says relative and absolute together', () => {
    expect(dateInWords('2026-12-04', TODAY)).toBe('in 6 days, Fri 4 Dec')
  })

  it('reads right for one day and for none', () => {
    expect(relativeDate('2026-11-28', TODAY)).toBe('today')
    expect(relativeDate('2026-11-29', TODAY)).toBe('tomorrow')
    expect(relativeDate('2026-11-27', TODAY)).toBe('yesterday')
    expect(relativeDate('2026-11-26', TODAY)).toBe('2 days ago')
  })

  it('names the year when it is another one', () => {
    expect(absoluteDate('2027-01-04', TODAY)).toBe('Mon 4 Jan 2027')
    expect(absoluteDate('2026-12-04')).toBe('Fri 4 Dec 2026')
  })

  it('counts days across a change of the clock', () => {
    expect(daysUntil('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysUntil('2026-10-24', '2026-10-26')).toBe(2)
  })

  it('counts a leap day', () => {
    expect(daysUntil('2028-02-28', '2028-03-01')).toBe(2)
  })

  it('is written out inside a sentence', () => {
    expect(withDates('from 2027-01-01. Until 2028-02-29.')).toBe('from 1 Jan 2027. Until 29 Feb 2028.')
  })

  it('shows a text that is no date as it is', () => {
    expect(absoluteDate('soon')).toBe('soon')
    expect(daysUntil('soon', TODAY)).toBeNull()
  })
})

describe('how near a date is', () => {
  it.each([
    ['2026-11-27', 'overdue'],
    ['2026-11-28', 'today'],
    ['2026-12-05', 'soon'],
    ['2026-12-06', 'later'],
  ] as const)('%s is %s', (date, expected) => {
    expect(urgency(date, TODAY)).toBe(expected)
  })
})

describe('an instant', () => {
  it('falls on the day of the office, not of UTC', () => {
    expect(civilDate('2026-11-28T03:30:00Z', 'America/New_York')).toBe('2026-11-27')
  })

  it('is a time on its own day and a date on any other', () => {
    expect(instantShort('2026-11-28T09:05:00Z', 'UTC', TODAY)).toBe('09:05')
    expect(instantShort('2026-11-20T09:05:00Z', 'UTC', TODAY)).toBe('20 Nov')
  })
})
