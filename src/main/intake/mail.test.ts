import { describe, expect, test } from 'vitest'
import { type MailOutcome, type ParsedMail, parseMail } from './mail'

const crlf = (lines: readonly string[]) => Buffer.from(lines.join('\r\n'), 'latin1')

async function read(raw: Uint8Array): Promise<ParsedMail> {
  const outcome: MailOutcome = await parseMail(raw)
  if ('rejected' in outcome) throw new Error(outcome.rejected)
  return outcome
}

const withType = (type: string, body: string | Uint8Array) =>
  Buffer.concat([Buffer.from(`From: a@example.com\r\nContent-Type: ${type}\r\n\r\n`), Buffer.from(body)])

const multipart = (...parts: string[]) =>
  crlf([
    'From: a@example.com',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    ...parts.flatMap((part) => ['--b', part]),
    '--b--',
    '',
  ])

describe('the fields of a mail', () => {
  test('are decoded, and the ones for signals are kept raw', async () => {
    const mail = await read(
      crlf([
        'Received: from a by mx.example.com; Mon, 2 Mar 2026 10:00:00 +0000',
        'Received: from b by a; Mon, 2 Mar 2026 09:00:00 +0000',
        'Return-Path: <bounce@example.org>',
        'Authentication-Results: mx.example.com; dkim=pass header.d=example.org',
        'Message-ID: <one@example.org>',
        'In-Reply-To: <zero@example.org>',
        'References: <zero@example.org> <half@example.org>',
        'Auto-Submitted: auto-replied',
        'List-Unsubscribe: <mailto:off@example.org>',
        'Date: Mon, 2 Mar 2026 09:00:00 +0000 (UTC)',
        'From: =?utf-8?Q?J=C3=BCrgen?= <j@example.org>',
        'Reply-To: Other <other@example.net>',
        'To: privacy@omni.studio, Team: a@x.example, b@x.example;',
        'Cc: "Doe, Jane" <jane@example.org>',
        'Subject: =?iso-8859-1?Q?L=F6schung?=',
        ' bitte',
        '',
        'hello',
      ]),
    )
    expect(mail).toMatchObject({
      messageId: 'one@example.org',
      inReplyTo: 'zero@example.org',
      references: '<zero@example.org> <half@example.org>',
      returnPath: 'bounce@example.org',
      autoSubmitted: 'auto-replied',
      listUnsubscribe: '<mailto:off@example.org>',
      date: 'Mon, 2 Mar 2026 09:00:00 +0000 (UTC)',
      from: { name: 'Jürgen', address: 'j@example.org' },
      replyTo: [{ name: 'Other', address: 'other@example.net' }],
      to: [{ address: 'privacy@omni.studio' }, { address: 'a@x.example' }, { address: 'b@x.example' }],
      cc: [{ name: 'Doe, Jane', address: 'jane@example.org' }],
      subject: 'Löschung bitte',
      text: 'hello',
    })
    expect(mail.received).toHaveLength(2)
    expect(mail.received[0]).toContain('by mx.example.com')
    expect(mail.authenticationResults).toEqual(['mx.example.com; dkim=pass header.d=example.org'])
  })

  test('cannot be given a second line by an encoded word', async () => {
    const mail = await read(
      crlf(['Subject: =?utf-8?Q?a=0D=0ABcc:_x?=', 'From: =?utf-8?Q?A=0AB?= <a@example.com>', '', 'x']),
    )
    expect(mail.subject).toBe('a Bcc: x')
    expect(mail.from?.name).toBe('A B')
  })

  test('one with broken bytes spoils no other', async () => {
    const raw = Buffer.concat([
      Buffer.from('Subject: L\xf6schung\r\n', 'latin1'),
      Buffer.from('From: Zoë <z@example.com>\r\n\r\nx'),
    ])
    expect(await read(raw)).toMatchObject({ subject: 'Löschung', from: { name: 'Zoë' } })
  })
})

describe('the letters of a mail', () => {
  test.each([
    ['utf-8', Buffer.from('Grüße')],
    ['iso-8859-1', Buffer.from('Gr\xfc\xdfe', 'latin1')],
    ['us-ascii', Buffer.from('Gr\xfc\xdfe', 'latin1')],
    ['utf-8', Buffer.from('Gr\xfc\xdfe', 'latin1')],
    ['utf-7', Buffer.from('Gr+APwA3w-e')],
    ['unicode-1-1-utf-7', Buffer.from('Gr+APwA3w-e')],
    ['cp850', Buffer.from('Gr\x81\xe1e', 'latin1')],
    ['ibm437', Buffer.from('Gr\x81\xe1e', 'latin1')],
    ['macintosh', Buffer.from('Gr\x9f\xa7e', 'latin1')],
    ['utf-16le', Buffer.from('Grüße', 'utf16le')],
  ])('in %s are read', async (charset, bytes) => {
    const mail = await read(withType(`text/plain; charset=${charset}`, bytes))
    expect(mail.text).toBe('Grüße')
    expect(mail.warnings).toEqual([])
  })

  test('in a character set that nobody knows come with a warning', async () => {
    const mail = await read(withType('text/plain; charset=klingon', 'Grüße'))
    expect(mail.text).toBe('Grüße')
    expect(mail.warnings).toEqual([expect.stringContaining("'klingon'")])
  })

  test('in a damaged UTF-8 text are kept but for the damage', async () => {
    const bytes = Buffer.concat([Buffer.from('Grüße '), Buffer.from([0xff]), Buffer.from(' Ende')])
    expect((await read(withType('text/plain; charset=utf-8', bytes))).text).toBe('Grüße \ufffd Ende')
  })

  test('of format=flowed are joined into paragraphs, signature and quotes left alone', async () => {
    const body = 'one \r\ntwo\r\n\r\n> quoted \r\n> more\r\n-- \r\nAnn'
    expect((await read(withType('text/plain; format=flowed', body))).text).toBe(
      'one two\n\n> quoted \n> more\n-- \nAnn',
    )
  })
})

describe('an HTML mail', () => {
  const html = async (markup: string) => read(withType('text/html; charset=utf-8', markup))

  test('becomes text without scripts, styles and remote content; the HTML stays as evidence', async () => {
    const markup =
      '<html><head><title>t</title><style>p{}</style></head><body><h1>Hello</h1><p>Delete&nbsp;my data</p><script>alert(1)</script><img src="https://t.example/x.gif" alt="our logo"></body></html>'
    const mail = await html(markup)
    expect(mail.text.replace(/\s+/g, ' ')).toBe('Hello Delete my data [image: our logo]')
    expect(mail.textFrom).toBe('html')
    expect(mail.html).toBe(markup)
  })

  test.each([
    ['<a href="https://evil.example/x">https://bank.example/login</a>', 'https://bank.example/login [evil.example]'],
    ['<a href="https://bank.example@evil.example/">bank</a>', 'bank [evil.example]'],
    ['<a href="https://b\u00e4nk.example/">here</a>', 'here [xn--bnk-qla.example]'],
    ['<a href="https://bank.example/long?x=1">https://bank.example/</a>', 'https://bank.example/'],
    ['<a href="mailto:ann@example.com?subject=x">write</a>', 'write [ann@example.com]'],
    ['<a href="javascript:alert(1)">x</a>', 'x [javascript: link]'],
    ['<a href="#top">up</a>', 'up'],
  ])('shows where %s leads', async (markup, text) => {
    expect((await html(markup)).text).toBe(text)
  })

  test('keeps words below any depth, and never what stands in a script', async () => {
    const mail = await html(`${'<div>'.repeat(5_000)}delete <script>var x = 1</script>me`)
    expect(mail.text).toBe('delete me')
    expect(mail.warnings).toEqual([expect.stringContaining('without its layout')])
  })

  test('with a plain form beside it is read from the plain form', async () => {
    const raw = crlf([
      'From: a@example.com',
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      '',
      'plain',
      '--b',
      'Content-Type: text/html',
      '',
      '<p>rich</p>',
      '--b--',
    ])
    expect(await read(raw)).toMatchObject({ text: 'plain', textFrom: 'plain', html: '<p>rich</p>', attachments: [] })
  })

  test('over 2 MB is read up to there, with a warning', async () => {
    const mail = await html(`<p>start ${'words '.repeat(400_000)}</p>`)
    expect(mail.text.startsWith('start')).toBe(true)
    expect(mail.warnings).toEqual([expect.stringContaining('too long')])
  })
})

describe('what came attached', () => {
  test('keeps its bytes, whatever the encoding, and its type is read from them', async () => {
    const mail = await read(
      multipart(
        '\r\nhello',
        'Content-Type: application/pdf; name="x.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nTVqQAAMAAAA=',
        'Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=a.bin\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\na=0D=0Ab\r\nc',
        'Content-Type: text/csv; name=b.csv\r\n\r\na,b\r\n1,2\r\n',
      ),
    )
    const [pdf, bin, csv] = mail.attachments
    expect(pdf).toMatchObject({ name: 'x.pdf', type: 'application/pdf', size: 8 })
    expect(pdf?.sniffedType).toBe('application/vnd.microsoft.portable-executable')
    expect(Buffer.from(bin?.bytes ?? []).toString()).toBe('a\r\nb\r\nc')
    expect(Buffer.from(csv?.bytes ?? []).toString()).toBe('a,b\r\n1,2\r\n')
  })

  test('a mail inside a mail is an attachment, byte for byte, and can be read itself', async () => {
    const inner = 'From: in@example.com\r\nSubject: inner\r\n\r\nDelete me\r\n'
    const mail = await read(multipart('\r\nsee below', `Content-Type: message/rfc822\r\n\r\n${inner}`))
    expect(mail.text).toBe('see below')
    const [forwarded] = mail.attachments
    expect(forwarded).toMatchObject({ type: 'message/rfc822', name: '1-message.eml' })
    expect(Buffer.from(forwarded?.bytes ?? []).toString()).toBe(inner)
    expect(await read(forwarded?.bytes ?? new Uint8Array())).toMatchObject({ subject: 'inner', text: 'Delete me\n' })
  })

  test('a picture shown in the HTML is inline and keeps its content id', async () => {
    const mail = await read(
      crlf([
        'From: a@example.com',
        'Content-Type: multipart/related; boundary=b',
        '',
        '--b',
        'Content-Type: text/html',
        '',
        '<img src="cid:logo">',
        '--b',
        'Content-Type: image/png',
        'Content-ID: <logo>',
        'Content-Transfer-Encoding: base64',
        '',
        'iVBORw0KGgo=',
        '--b--',
      ]),
    )
    expect(mail.attachments).toMatchObject([
      { inline: true, contentId: 'logo', name: '1-image.png', sniffedType: 'image/png' },
    ])
  })

  test('carries no neighbour: the bytes are a buffer of their own', async () => {
    const mail = await read(multipart('\r\nsecret', 'Content-Type: text/csv; name=b.csv\r\n\r\na'))
    expect(mail.attachments[0]?.bytes.buffer.byteLength).toBe(1)
  })
})
