import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { type Draft, emlDraft } from './eml'

const draft = (change: Partial<Draft> = {}): Draft => ({
  to: { name: 'María-José 王小明 محمد', email: 'mj@example.org' },
  subject: 'Our answer to your privacy request (OS-2026-0042) – copie de vos données, 您的数据副本 🙂',
  text: 'Dear María,\n\n.a line that begins with a dot\nFrom here on: 王小明.\n',
  attachments: [
    { name: 'response.zip', type: 'application/zip', bytes: Uint8Array.from({ length: 5000 }, (_, at) => at % 256) },
    {
      name: 'Brief für 王小明, "Entwurf"; mit einem sehr langen Namen, der über mehrere Zeilen geht.pdf',
      type: 'application/pdf',
      bytes: new Uint8Array([1, 2, 3]),
    },
  ],
  ...change,
})
const source = (of: Draft): string => Buffer.from(emlDraft(of)).toString('latin1')

describe('an e-mail draft', () => {
  it('says the same when a mail program reads it', async () => {
    const sent = draft()
    const mail = await PostalMime.parse(emlDraft(sent))
    expect(mail.to).toEqual([{ address: 'mj@example.org', name: 'María-José 王小明 محمد' }])
    expect(mail.subject).toBe(sent.subject)
    expect(mail.text?.replace(/\r\n/g, '\n')).toBe(sent.text)
    expect(mail.attachments.map(({ filename, mimeType }) => ({ filename, mimeType }))).toEqual(
      sent.attachments.map(({ name, type }) => ({ filename: name, mimeType: type })),
    )
    for (const [at, attachment] of mail.attachments.entries())
      expect(new Uint8Array(attachment.content as ArrayBuffer)).toEqual(sent.attachments[at]?.bytes)
  })

  it('opens for editing and carries no sender, date, blind copy or tracking', () => {
    const head = source(draft()).split('\r\n\r\n')[0] ?? ''
    expect(head).toMatch(/^X-Unsent: 1\r\n/)
    expect(head).not.toMatch(/^(Bcc|Cc|From|Date|Message-ID|Disposition-Notification-To|Return-Receipt-To):/im)
  })

  it('is 7-bit with CRLF alone and no long line', () => {
    const text = source(draft())
    expect(emlDraft(draft()).every((byte) => byte > 0 && byte < 128)).toBe(true)
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78)
  })

  it('lets no field add a header or a recipient', async () => {
    const evil = 'x\r\nBcc: thief@evil.example\r\n\r\n<body>'
    const mail = await PostalMime.parse(
      emlDraft(
        draft({
          to: { name: evil, email: `mj@example.org\r\nBcc: t@evil.example, t2@evil.example` },
          subject: evil,
          attachments: [{ name: evil, type: `text/plain\r\nX-Evil: 1`, bytes: new Uint8Array() }],
        }),
      ),
    )
    expect(mail.bcc ?? []).toEqual([])
    expect(mail.to).toHaveLength(1)
    expect(mail.headers.map((header) => header.key)).not.toContain('x-evil')
    expect(mail.subject).toContain('Bcc: thief')
    expect(`${mail.subject}${mail.to?.[0]?.name}${mail.attachments[0]?.filename}`).not.toMatch(/[\r\n]/)
  })

  it('is one plain part without attachments, and the same bytes each time', async () => {
    const plain = draft({ attachments: [], to: { name: null, email: 'a@example.org' }, subject: 'Plain' })
    expect(emlDraft(plain)).toEqual(emlDraft(plain))
    const mail = await PostalMime.parse(emlDraft(plain))
    expect(mail).toMatchObject({ subject: 'Plain', attachments: [], to: [{ address: 'a@example.org' }] })
  })
})
