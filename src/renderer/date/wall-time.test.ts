import { describe, expect, it } from 'vitest'
import { instantOf, wallOf } from './wall-time'

describe('a wall time', () => {
  it.each([
    ['2026-07-01', '09:30', 'Europe/Berlin', '2026-07-01T07:30:00.000Z'],
    ['2026-12-01', '09:30', 'Europe/Berlin', '2026-12-01T08:30:00.000Z'],
    ['2026-12-01', '22:00', 'America/Los_Angeles', '2026-12-02T06:00:00.000Z'],
    ['2026-12-01', '00:15', 'Asia/Kathmandu', '2026-11-30T18:30:00.000Z'],
  ])('%s %s in %s is %s', (date, time, zone, instant) => {
    expect(instantOf(date, time, zone)).toBe(instant)
    expect(wallOf(instant, zone)).toEqual({ date, time })
  })

  it('is right just after the clock was put forward', () => {
    expect(instantOf('2026-03-29', '03:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
  })

  it('gives nothing for no date', () => {
    expect(instantOf('', '09:30', 'UTC')).toBeNull()
  })
})
