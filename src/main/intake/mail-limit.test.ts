import { describe, expect, test } from 'vitest'
import { parseMail } from './mail'

const crlf = (lines: readonly string[]) => Buffer.from(lines.join('\r\n'), 'latin1')

const multipart = (...parts: string[]) =>
  crlf([
    'From: a@example.com',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    ...parts.flatMap((part) => ['--b', part]),
    '--b--',
    '',
  ])

describe('a mail beyond the limits is put aside with the reason', () => {
  const cases: [name: string, raw: Uint8Array, reason: RegExp][] = [
    ['nothing', new Uint8Array(0), /empty/],
    [
      '51 levels',
      crlf(['Content-Type: multipart/mixed; boundary=b0', '', ...nest(60)]),
      /more than 50 parts inside each other/,
    ],
    ['1,100 parts', multipart(...Array.from({ length: 1_100 }, () => '\r\nx')), /more than 1000 parts/],
    [
      '501 attachments',
      multipart(...Array.from({ length: 501 }, () => 'Content-Type: a/b\r\n\r\nx')),
      /more than 500 attachments/,
    ],
    ['10,001 header lines', Buffer.from(`${'X: y\r\n'.repeat(10_001)}\r\nx`), /more than 10000 lines/],
    ['text without a header', Buffer.from('\r\nhello'), /not a mail/],
    ['50 MB and a byte', Buffer.alloc(50 * 1024 * 1024 + 1, 'x'), /52\.4 MB/],
  ]
  test.each(cases)('%s', async (_, raw, reason) => {
    expect(await parseMail(raw)).toEqual({ rejected: expect.stringMatching(reason) })
  })

  function nest(depth: number): string[] {
    return Array.from({ length: depth }, (_, at) => [
      `--b${at}`,
      `Content-Type: multipart/mixed; boundary=b${at + 1}`,
      '',
    ]).flat()
  }

  test('but lines of dashes in a text are no parts', async () => {
    const text = '--b\r\n-----\r\n'.repeat(3_000)
    expect(await parseMail(Buffer.from(`From: a@example.com\r\n\r\n${text}`))).toMatchObject({
      text: text.replaceAll('\r', ''),
    })
  })
})
