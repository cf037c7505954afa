import { describe, expect, test } from 'vitest'
import type { IsoInstant } from '../kernel/civil-date'
import { determineReceipt } from './receipt'

const importedAt = '2026-03-10T12:00:00.000Z' as IsoInstant
const OURS =
  'from relay.example.net (relay [192.0.2.1]) by mx1.omni.studio (Postfix) with ESMTPS id 4X; Mon, 2 Mar 2026 10:00:00 +0100 (CET)'
const THEIRS = 'from laptop by smtp.sender.example with ESMTPSA id 9; Mon, 2 Mar 2026 08:59:00 +0000'
const LATER = 'from mx1.omni.studio by imap.hosting.example with LMTP id 7; Mon, 2 Mar 2026 10:05:00 +0100'

const receipt = (received: readonly string[], date: string | null = null, trustedHosts = ['mx1.omni.studio']) =>
  determineReceipt({ received, date, trustedHosts, importedAt })

describe('the receipt of a mail', { tags: ['A2'] }, () => {
  test('is the topmost stamp of a host of the organisation, confirmed, also below other stamps', () => {
    expect(receipt([LATER, OURS, THEIRS])).toEqual({
      receivedAt: '2026-03-02T09:00:00.000Z',
      basis: 'trusted_received',
      confirmed: true,
      explanation: 'Stamped by mx1.omni.studio, a mail host of the organisation.',
    })
  })

  test('is the topmost of two stamps of ours', () => {
    const second = OURS.replace('10:00:00', '10:02:00')
    expect(receipt([second, OURS]).receivedAt).toBe('2026-03-02T09:02:00.000Z')
  })

  test('takes the stamping host, not the one that the mail came from', () => {
    const forged = 'from mx1.omni.studio by evil.example with SMTP id 1; Sun, 1 Mar 2026 08:00:00 +0000'
    expect(receipt([forged])).toMatchObject({ basis: 'topmost_received', confirmed: false })
  })

  test('does not take a host whose name only ends alike', () => {
    const alike = OURS.replace('mx1.omni.studio', 'evilmx1.omni.studio')
    expect(receipt([alike]).confirmed).toBe(false)
    expect(receipt([alike], null, ['.omni.studio']).confirmed).toBe(true)
    expect(receipt([OURS.replace('mx1.omni.studio', 'notomni.studio')], null, ['.omni.studio']).confirmed).toBe(false)
  })

  test('knows a host in capitals and with a dot at its end', () => {
    expect(receipt([OURS.replace('mx1.omni.studio', 'MX1.Omni.Studio.')]).confirmed).toBe(true)
  })

  test('with no host in the settings is the topmost stamp, unconfirmed', () => {
    const result = receipt([OURS, THEIRS], null, [])
    expect(result).toMatchObject({
      receivedAt: '2026-03-02T09:00:00.000Z',
      basis: 'topmost_received',
      confirmed: false,
    })
    expect(receipt([OURS], null, ['', '.', ' ']).confirmed).toBe(false)
  })

  test('is the same instant on either side of the change to summer time', () => {
    const winter = OURS.replace('Mon, 2 Mar 2026 10:00:00 +0100 (CET)', 'Sun, 29 Mar 2026 01:59:59 +0100')
    const summer = OURS.replace('Mon, 2 Mar 2026 10:00:00 +0100 (CET)', 'Sun, 29 Mar 2026 03:00:00 +0200')
    const imported = '2026-04-01T00:00:00.000Z' as IsoInstant
    const at = (received: string) =>
      Date.parse(
        determineReceipt({ received: [received], date: null, trustedHosts: [], importedAt: imported }).receivedAt,
      )
    expect(at(summer) - at(winter)).toBe(1_000)
  })

  test.each([
    ['from the year 2090', 'Mon, 2 Mar 2090 10:00:00 +0000', 'after the import'],
    ['from 1970', 'Thu, 1 Jan 1970 00:00:00 +0000', 'before mail'],
    ['without a date', 'soon', 'no readable date'],
  ])('passes over a stamp %s and says so', (_, date, words) => {
    const bad = `from x by mx1.omni.studio; ${date}`
    const result = receipt([bad, THEIRS])
    expect(result).toMatchObject({
      receivedAt: '2026-03-02T08:59:00.000Z',
      basis: 'topmost_received',
      confirmed: false,
    })
    expect(result.explanation).toContain(words)
  })

  test('is never later than the import: a clock that is a little ahead is held back', () => {
    const ahead = 'from x by mx1.omni.studio; Tue, 10 Mar 2026 12:30:00 +0000'
    expect(receipt([ahead])).toMatchObject({ receivedAt: importedAt, confirmed: true })
  })

  test('takes a stamp up to a day ahead of the import and none beyond', () => {
    const at = (date: string) => receipt([`from x by mx1.omni.studio; ${date}`]).basis
    expect(at('Wed, 11 Mar 2026 12:00:00 +0000')).toBe('trusted_received')
    expect(at('Wed, 11 Mar 2026 12:00:01 +0000')).toBe('import_instant')
  })

  test('without any stamp is the Date within two years, unconfirmed', () => {
    expect(receipt([], 'Mon, 2 Mar 2026 10:00:00 +0000')).toMatchObject({
      receivedAt: '2026-03-02T10:00:00.000Z',
      basis: 'date_header',
      confirmed: false,
    })
    expect(receipt([], 'Sun, 10 Mar 2024 12:00:00 +0000').basis).toBe('date_header')
  })

  test.each([
    ['no Date', null],
    ['a Date that cannot be read', 'whenever'],
    ['a Date from 1970', 'Thu, 1 Jan 1970 00:00:00 +0000'],
    ['a Date from 2090', 'Thu, 2 Mar 2090 00:00:00 +0000'],
    ['a Date one second more than two years old', 'Sun, 10 Mar 2024 11:59:59 +0000'],
    ['a Date one second in the future', 'Tue, 10 Mar 2026 12:00:01 +0000'],
  ])('without any stamp and with %s is the instant of import', (_, date) => {
    expect(receipt([], date)).toMatchObject({ receivedAt: importedAt, basis: 'import_instant', confirmed: false })
  })

  test('reads a date after a semicolon inside a comment, and a host given as an address', () => {
    const odd = 'from a (b; c) by [192.0.2.7] (x) with SMTP; Mon, 2 Mar 2026 10:00:00 -0000 (a; b)'
    expect(receipt([odd], null, ['192.0.2.7'])).toMatchObject({
      receivedAt: '2026-03-02T10:00:00.000Z',
      confirmed: true,
    })
  })
})
