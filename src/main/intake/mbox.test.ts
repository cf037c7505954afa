import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MboxMessage, sniffMailFile, splitMbox } from './mbox'

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function split(text: string, { chunk = 7, maxMessageBytes = 1_000_000 } = {}): Promise<MboxMessage[]> {
  const messages: MboxMessage[] = []
  for await (const message of splitMbox(inChunks(Buffer.from(text), chunk), { maxMessageBytes })) messages.push(message)
  return messages
}

const texts = async (mbox: string, chunk?: number) =>
  (await split(mbox, chunk ? { chunk } : {})).map(({ bytes }) => Buffer.from(bytes).toString())

const FROM = 'From ann@example.com Mon Mar  2 10:00:00 2026'

describe('an mbox is split', () => {
  test.each([1, 2, 13, 100_000])('into its messages, in chunks of %i bytes', async (chunk) => {
    expect(await texts(`${FROM}\nSubject: a\n\none\n\n${FROM}\nSubject: b\n\ntwo\n`, chunk)).toEqual([
      'Subject: a\n\none\n',
      'Subject: b\n\ntwo\n',
    ])
  })

  test('with CRLF, and without a line end at the end', async () => {
    expect(await texts(`${FROM}\r\nSubject: a\r\n\r\none\r\n\r\n${FROM}\r\nSubject: b\r\n\r\ntwo`)).toEqual([
      'Subject: a\r\n\r\none\r\n',
      'Subject: b\r\n\r\ntwo',
    ])
  })

  test('not at lines of a body that begin with From', async () => {
    const body = 'From my side: delete it.\n\nFrom here on I will wait until 10:00.\n\nFrom Monday to Friday 2026\n'
    expect(await texts(`${FROM}\nSubject: a\n\n${body}`)).toEqual([`Subject: a\n\n${body}`])
  })

  test('not at a full From line inside a paragraph', async () => {
    expect(await texts(`${FROM}\nSubject: a\n\nhe wrote\n${FROM}\nand so on\n`)).toHaveLength(1)
  })

  test.each([
    'From - Mon Sep 01 12:00:00 2025',
    'From 1790000000000000@xxx Mon Mar 02 10:00:00 +0000 2026',
    'From ann@example.com Mon Mar  2 10:00 2026',
    'From ann@example.com  Mon, 2 Mar 2026 10:00:00 +0100',
    'From "ann lee"@example.com Mon Mar  2 10:00:00 2026',
    'From MAILER-DAEMON Fri Jul  8 12:08:34 2011',
    'From ???@??? Mon Mar 02 10:00:00 2026',
  ])('at %s', async (line) => {
    expect(await texts(`${FROM}\nSubject: a\n\none\n\n${line}\nSubject: b\n\ntwo\n`)).toHaveLength(2)
  })

  test('and >From loses one quote (mboxrd)', async () => {
    expect(await texts(`${FROM}\nSubject: a\n\n>From x\n>>From y\n> From z\n`)).toEqual([
      'Subject: a\n\nFrom x\n>From y\n> From z\n',
    ])
  })

  test('and what stands before the first From line is a message too', async () => {
    expect(await texts(`Subject: stray\n\nx\n\n${FROM}\nSubject: a\n\none\n`)).toEqual([
      'Subject: stray\n\nx\n',
      'Subject: a\n\none\n',
    ])
  })

  test('and a message over the limit gives size and hash, and the next one is read', async () => {
    const big = `Subject: a\n\n${'x'.repeat(200_000)}\n`
    const messages = await split(`${FROM}\n${big}${'\n'}${FROM}\nSubject: b\n\ntwo\n`, {
      chunk: 4_096,
      maxMessageBytes: 100_000,
    })
    expect(messages[0]?.bytes).toHaveLength(0)
    expect(messages[0]?.tooLarge).toEqual({
      size: big.length + 1,
      sha256: createHash('sha256').update(`${big}\n`).digest('hex'),
    })
    expect(Buffer.from(messages[1]?.bytes ?? []).toString()).toBe('Subject: b\n\ntwo\n')
  })

  test('back into what was put in, whatever the bodies hold', async () => {
    const line = fc.oneof(
      fc.constantFrom('', 'From x', `${FROM}`, '>From y', '>>From z', 'From here at 10:00 in Mar 2026'),
      fc.string(),
    )
    const body = fc
      .array(line, { maxLength: 12 })
      .map((lines) => `Subject: s\n\n${lines.join('\n').replace(/\r/g, '')}end\n`)
    await fc.assert(
      fc.asyncProperty(
        fc.array(body, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 50 }),
        async (mails, chunk) => {
          const mbox = mails.map((mail) => `${FROM}\n${mail.replace(/^(>*From )/gm, '>$1')}\n`).join('')
          expect(await texts(mbox, chunk)).toEqual(mails.map((mail) => Buffer.from(mail).toString()))
        },
      ),
      { numRuns: 200, seed: 7 },
    )
  })
})

describe('a file is told to be', () => {
  const kind = (text: string | Buffer, name = 'file') => sniffMailFile(Buffer.from(text as string, 'latin1'), name)

  test.each([
    ['From: a@example.com\r\n\r\nx', 'eml'],
    ['\xef\xbb\xbfSubject: x\n\n', 'eml'],
    ['\r\nReturn-Path: <a@example.com>\r\n', 'eml'],
    ['X-Odd: 1\nSubject: x', 'eml'],
    [`${FROM}\nSubject: x`, 'mbox'],
  ])('%j: %s', (text, expected) => {
    expect(kind(text)).toBe(expected)
  })

  test.each([
    ['an empty file', '', /empty/],
    ['a PDF', '%PDF-1.7\n', /PDF/],
    ['a zip', 'PK\x03\x04\x14\x00', /zip archive/],
    ['a web page', '<!DOCTYPE html><html>', /web page/],
    ['an Outlook file', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', /Outlook/],
    ['a picture', '\x89PNG\r\n\x1a\n', /image\/png/],
    ['noise', '\x00\x01\x02\x03\xff', /binary/],
    ['a letter', 'Dear team,\n\nplease delete my data.\n', /without mail headers/],
    ['a CSV table', 'name,mail\nAnn,ann@example.com\n', /without mail headers/],
    ['text in UTF-16', '\xff\xfeF\x00r\x00', /UTF-16/],
  ])('%s: no mail, and why', (_, text, reason) => {
    expect(kind(text)).toEqual({ notMail: expect.stringMatching(reason) })
  })
})
