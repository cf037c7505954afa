import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { IsoDate } from '#domain/kernel/civil-date'
import { BUILT_IN_CALENDARS, type CalendarKey, calendarKeys, holidayOn, holidaysIn, isCalendarKey } from './calendar'
import { CALENDAR_GAPS, CALENDAR_YEARS } from './calendar.data'

const given = process.env.RIGHTSDESK_SHARED
const shared = given ?? join(import.meta.dirname, '../../../../shared')
const here = given !== undefined || existsSync(shared)
const file = join(shared, 'law/holiday_calendars.json')
const expected: Record<string, Record<string, readonly string[]>> = here ? JSON.parse(readFileSync(file, 'utf8')) : {}

const on = (calendar: CalendarKey, date: string) => holidayOn(calendar, date as IsoDate)

describe('calendars', () => {
  it('has a key for every member state, every named list and none at all', () => {
    const union = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')
    for (const key of [
      ...union,
      'US-FED',
      'GB-EW',
      'GB-SCT',
      'GB-NIR',
      'CA-INTERP',
      'CA-BC',
      'EU',
      'NZ-PRIVACY',
      'ZA',
      'WEEKDAYS',
    ]) {
      expect(isCalendarKey(key)).toBe(true)
    }
    expect(isCalendarKey('XX')).toBe(false)
  })

  it('fills every year of every calendar', () => {
    for (const key of calendarKeys(BUILT_IN_CALENDARS)) {
      if (key === 'WEEKDAYS') continue
      for (let year = CALENDAR_YEARS.first; year <= CALENDAR_YEARS.last; year += 1) {
        expect([key, year, holidaysIn(key, year).length >= 7]).toEqual([key, year, true])
      }
    }
  })

  it('refuses a year outside the table instead of finding no holiday in it', () => {
    const outcome = on('DE', '2036-01-01')
    expect(outcome.ok === false && outcome.rejection.code).toBe('law_not_covered')
    expect(on('WEEKDAYS', '2036-01-01')).toEqual({ ok: true, value: null })
  })

  it.each([
    ['US-FED', '2028-11-10', 'Veterans Day (observed)'],
    ['US-FED', '2026-07-03', 'Independence Day (substitute day)'],
    ['GB-NIR', '2026-07-13', 'Battle of the Boyne (Orangemen’s Day) (substitute day)'],
    ['GB-EW', '2026-07-13', null],
    ['IE', '2026-12-28', null],
    ['IE', '2026-04-03', null],
    ['BG', '2026-09-07', 'Unification Day (substitute day)'],
    ['BG', '2026-04-11', 'Holy Saturday'],
    ['CY', '2026-02-23', 'Clean Monday'],
    ['RO', '2026-01-02', 'New Year’s Day'],
    ['NZ-PRIVACY', '2027-01-12', 'Period from 25 December to 15 January'],
    ['CA-INTERP', '2029-07-01', null],
    ['CA-BC', '2026-02-16', 'Family Day'],
    ['CA-BC', '2026-04-06', 'Easter Monday'],
    ['CA-BC', '2026-08-03', 'British Columbia Day'],
    ['CA-BC', '2022-09-30', null],
    ['CA-BC', '2026-09-30', 'National Day for Truth and Reconciliation'],
    ['CA-BC', '2026-12-28', null],
    ['EU', '2027-03-25', 'Maundy Thursday'],
    ['EU', '2026-05-15', 'Day after Ascension Day'],
    ['EU', '2026-11-11', null],
  ] as const)('%s on %s: %s', (calendar, date, name) => {
    expect(on(calendar, date)).toEqual({ ok: true, value: name })
  })
})

describe('the institutions of the European Union', () => {
  const all = (year: number) => holidaysIn('EU', year).map((holiday) => holiday.on.slice(5))

  it('close on the days of Commission Decision 2021/C 201 I/02', () => {
    const days = '01-02 04-06 04-07 04-10 05-01 05-09 05-18 05-19 05-29 07-21 08-15 11-01 11-02'
    expect(all(2023)).toEqual([...days.split(' '), '12-25', '12-26', '12-27', '12-28', '12-29'])
  })

  it('close on the days of the list for 2020', () => {
    const days = '01-01 01-02 04-09 04-10 04-13 05-01 05-21 05-22 06-01 07-21 11-02'
    expect(all(2020)).toEqual([...days.split(' '), '12-24', '12-25', '12-28', '12-29', '12-30', '12-31'])
  })
})

describe('what the table does not say', () => {
  it('is told for calendars that exist', () => {
    for (const { calendar, gap } of CALENDAR_GAPS) {
      expect([calendar, calendar === '*' || isCalendarKey(calendar)]).toEqual([calendar, true])
      expect(gap).not.toBe('')
    }
  })
})

describe.skipIf(!here)('compared with the shared calendars', () => {
  it.each(Object.entries(expected))('%s', (calendar, years) => {
    for (const [year, days] of Object.entries(years)) {
      expect(holidaysIn(calendar as CalendarKey, Number(year)).map((holiday) => holiday.on)).toEqual([...days].sort())
    }
  })
})
