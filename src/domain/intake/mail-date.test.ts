import { describe, expect, test } from 'vitest'
import { parseMailDate } from './mail-date'

describe('the date of a mail (RFC 5322, 3.3 and 4.3)', () => {
  test.each([
    ['Mon, 2 Mar 2026 10:00:00 +0100', '2026-03-02T09:00:00.000Z'],
    ['Mon,  02 Mar 2026 10:00:00 +0100 (CET)', '2026-03-02T09:00:00.000Z'],
    ['2 Mar 2026 10:00 -0500', '2026-03-02T15:00:00.000Z'],
    ['2 Mar 2026 10:00:00', '2026-03-02T10:00:00.000Z'],
    ['Mon, 2 Mar 26 10:00:00 GMT', '2026-03-02T10:00:00.000Z'],
    ['Fri, 21 Nov 97 09(comment):   55  :  06 -0600', '1997-11-21T15:55:06.000Z'],
    ['Thu, 13 Feb 1969 23:32 -0330 (Newfoundland Time)', '1969-02-14T03:02:00.000Z'],
    ['Tue, 1 Jul 103 10:52:37 +0200', '2003-07-01T08:52:37.000Z'],
    ['Mon, 2 March 2026 10:00:00 EST', '2026-03-02T15:00:00.000Z'],
    ['Mon, 2 Mar 2026 10:00:00 A', '2026-03-02T10:00:00.000Z'],
    ['Mon, 2 Mar 2026 10:00:00 XYZ', '2026-03-02T10:00:00.000Z'],
    ['Mon, 2 Mar 2026 10:00:00 "GMT"', '2026-03-02T10:00:00.000Z'],
    ['Mon Mar  2 10:00:00 2026', '2026-03-02T10:00:00.000Z'],
    ['Mon Mar 02 10:00:00 +0100 2026', '2026-03-02T09:00:00.000Z'],
    ['Sat, 31 Dec 2016 23:59:60 +0000', '2016-12-31T23:59:59.000Z'],
    ['Sun, 29 Feb 2026 10:00:00 +0000', null],
    ['Thu, 29 Feb 2024 10:00:00 +0000', '2024-02-29T10:00:00.000Z'],
    ['Mon, 2 Mar 2026 24:00:00 +0000', null],
    ['Mon, 2 Foo 2026 10:00:00 +0000', null],
    ['yesterday', null],
    ['', null],
    ['Thu, 1 Jan 1970 00:00:00 +0000', '1970-01-01T00:00:00.000Z'],
    ['Mon, 2 Mar 2026 10:00:00 +9900', '2026-03-02T10:00:00.000Z'],
  ])('%s', (value, expected) => {
    expect(parseMailDate(value)).toBe(expected)
  })

  test('of a hostile length is answered at once', () => {
    const began = performance.now()
    expect(parseMailDate(`${'('.repeat(500_000)}2 Mar 2026 10:00:00 +0000`)).toBeNull()
    expect(parseMailDate(`Mon, ${' '.repeat(500_000)}x`)).toBeNull()
    expect(performance.now() - began).toBeLessThan(1_000)
  })
})
