/** Mails made to exhaust a parser (security.md F2), each built when asked for. */
export const MAIL_BOMBS: Readonly<Record<string, () => Uint8Array>> = {
  '300,000 parts': () => mail('multipart/mixed; boundary=b', `${'--b\r\n\r\nx\r\n'.repeat(300_000)}--b--\r\n`),
  '300,000 parts behind a folded boundary': () =>
    mail('multipart/mixed;\r\n boundary=\r\n b', `${'--b\r\n\r\nx\r\n'.repeat(300_000)}--b--\r\n`),
  '5,000 levels': () => mail('multipart/mixed; boundary=b0', levels(5_000)),
  '5,000 mails in mails': () => Buffer.from('Content-Type: message/rfc822\r\n\r\n'.repeat(5_000)),
  '20 MB header': () => Buffer.from(`From: a@example.com\r\nX-Long: ${'x'.repeat(20_000_000)}\r\n\r\nhello`),
  '20 MB folded header': () =>
    Buffer.from(`From: a@example.com\r\nX-Long: a${'\r\n y'.repeat(5_000_000)}\r\n\r\nhello`),
  '500,000 addresses': () => Buffer.from(`To: ${'a@example.com, '.repeat(500_000)}b@example.com\r\n\r\nhello`),
  '60,000 addresses': () => Buffer.from(`To: ${'a@example.com, '.repeat(60_000)}b@example.com\r\n\r\nhello`),
  '900 kB of open comments': () => Buffer.from(`To: ${'('.repeat(900_000)}\r\n\r\nhello`),
  '900 kB of encoded words': () => Buffer.from(`Subject: ${'=?utf-7?q?+AGE-?= '.repeat(50_000)}\r\n\r\nhello`),
  '900 kB of quotes in an address': () => Buffer.from(`From: ${'"'.repeat(900_000)} <a@example.com>\r\n\r\nhello`),
  '12 MB flowed': () => mail('text/plain; format=flowed', 'word \r\n'.repeat(1_700_000)),
  '20 MB quoted-printable': () =>
    Buffer.from(`Content-Transfer-Encoding: quoted-printable\r\nFrom: a@example.com\r\n\r\n${'=41'.repeat(6_600_000)}`),
  '40 MB base64': () =>
    Buffer.from(
      `Content-Transfer-Encoding: base64\r\nFrom: a@example.com\r\n\r\n${`${'QUFB'.repeat(19)}\r\n`.repeat(510_000)}`,
    ),
  '10 MB of boundary lines': () => mail('multipart/mixed; boundary=b', '--b \r\n'.repeat(1_700_000)),
  '5,000 boundaries declared': () => mail('multipart/mixed; boundary=x', headers(5_000)),
  'HTML 200,000 deep': () => mail('text/html', `${'<div>'.repeat(200_000)}end`),
  'HTML of 100,000 links': () => mail('text/html', '<a href="https://example.com/">x</a>'.repeat(100_000)),
  'HTML of 400,000 open tags': () => mail('text/html', '<'.repeat(400_000)),
  'HTML of nested tables': () => mail('text/html', '<table><tr><td>'.repeat(50_000)),
  '2,000 attachments': () =>
    mail(
      'multipart/mixed; boundary=b',
      `${'--b\r\nContent-Disposition: attachment\r\n\r\nx\r\n'.repeat(2_000)}--b--\r\n`,
    ),
  '900 attachments': () =>
    mail(
      'multipart/mixed; boundary=b',
      `${'--b\r\nContent-Disposition: attachment\r\n\r\nx\r\n'.repeat(900)}--b--\r\n`,
    ),
  '50,000 parameters': () => mail(`text/plain${'; a*0="x"'.repeat(50_000)}`, 'hello'),
}

function mail(type: string, body: string): Uint8Array {
  return Buffer.from(`From: a@example.com\r\nSubject: s\r\nContent-Type: ${type}\r\n\r\n${body}`)
}

function levels(depth: number): string {
  return Array.from(
    { length: depth },
    (_, level) => `--b${level}\r\nContent-Type: multipart/mixed; boundary=b${level + 1}\r\n\r\n`,
  ).join('')
}

function headers(count: number): string {
  return Array.from({ length: count }, (_, index) => `Content-Type: text/plain; boundary=y${index}\r\n`).join('')
}
