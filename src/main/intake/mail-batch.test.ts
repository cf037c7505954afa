import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseMail } from './mail'
import { type MailItem, type MailProgress, readMailFiles, unreadableReason } from './mail-batch'
import type { ParserBatch } from './parser-client'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rightsdesk-mail-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** The parser itself, without a process around it. */
const parser: Pick<ParserBatch, 'parseMail'> = {
  async parseMail(raw, signal) {
    signal?.throwIfAborted()
    const outcome = await parseMail(raw)
    return 'rejected' in outcome ? { quarantined: outcome.rejected } : outcome
  },
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function readAll(
  paths: readonly string[],
  more: Partial<Parameters<typeof readMailFiles>[0]> = {},
): Promise<MailItem[]> {
  const items: MailItem[] = []
  for await (const item of readMailFiles({ paths, parser, ...more })) items.push(item)
  return items
}

const EML = 'From: Ann <ann@example.com>\r\nSubject: Hi\r\n\r\nhello\r\n'
const MBOX = `From ann@example.com Mon Mar  2 10:00:00 2026\n${EML.replaceAll('\r', '')}\nFrom - Mon Mar  2 10:00:00 2026\nSubject: two\n\nx\n`

describe('an import of mail files', () => {
  test('gives one item for each message, with its bytes and their hash', async () => {
    const eml = await file('a.eml', EML)
    const mbox = await file('b.mbox', MBOX)
    const items = await readAll([eml, mbox])
    expect(items).toMatchObject([
      { file: eml, index: 0, rawSha256: createHash('sha256').update(EML).digest('hex'), parsed: { subject: 'Hi' } },
      { file: mbox, index: 0, parsed: { subject: 'Hi', text: 'hello\n' } },
      { file: mbox, index: 1, parsed: { subject: 'two' } },
    ])
    expect(items[0] && 'raw' in items[0] && Buffer.from(items[0].raw ?? []).toString()).toBe(EML)
  })

  test('puts aside what is not a mail, with its bytes and the reason, and goes on', async () => {
    const paths = [
      await file('empty.eml', ''),
      await file('letter.pdf', '%PDF-1.7\nx'),
      await file('notes.txt', 'please call back\n'),
      await file('noise.eml', Buffer.from([0, 1, 2, 255])),
      await file('good.eml', EML),
    ]
    const items = await readAll(paths)
    expect(items).toMatchObject([
      { quarantine: 'The file is empty.', size: 0 },
      { quarantine: expect.stringContaining('PDF'), size: 10 },
      { quarantine: expect.stringContaining('without mail headers') },
      { quarantine: expect.stringContaining('binary') },
      { parsed: { subject: 'Hi' } },
    ])
    expect(items.every((item) => 'raw' in item)).toBe(true)
  })

  test('names a file that is gone, a folder, and a file that may not be read', async () => {
    const inner = join(folder, 'folder.eml')
    await mkdir(inner)
    const items = await readAll([join(folder, 'gone.eml'), inner, await file('last.eml', EML)])
    expect(items).toMatchObject([
      { unreadable: expect.stringContaining('not there') },
      { unreadable: expect.stringContaining('folder') },
      { parsed: { subject: 'Hi' } },
    ])
    expect(unreadableReason(Object.assign(new Error(), { code: 'EACCES' }))).toContain('permission')
  })

  test('a mail of more than 50 MB is put aside with size and hash; its bytes stay in the file', async () => {
    const path = join(folder, 'big.eml')
    const handle = await open(path, 'w')
    const block = Buffer.alloc(1024 * 1024, 'QUFB')
    const hash = createHash('sha256')
    for (const piece of [Buffer.from(EML), ...Array.from({ length: 70 }, () => block)]) {
      await handle.write(piece)
      hash.update(piece)
    }
    await handle.close()
    const items = await readAll([path, await file('after.eml', EML)])
    expect(items[0]).toEqual({
      file: path,
      index: 0,
      size: EML.length + 70 * 1024 * 1024,
      rawSha256: hash.digest('hex'),
      quarantine: expect.stringMatching(/73\.4 MB; at most 52\.4 MB/),
    })
    expect(items[1]).toMatchObject({ parsed: { subject: 'Hi' } })
  })

  test('in an mbox a mail of more than 50 MB does not take the next one with it', async () => {
    const big = `From a@b.c Mon Mar  2 10:00:00 2026\nSubject: big\n\n${'x'.repeat(60)}\n`.padEnd(
      53_000_000,
      `${'y'.repeat(75)}\n`,
    )
    const path = await file('big.mbox', `${big}\n\n${MBOX}`)
    const items = await readAll([path])
    expect(items).toMatchObject([
      { quarantine: expect.stringContaining('53.0 MB') },
      { parsed: { subject: 'Hi' } },
      { parsed: { subject: 'two' } },
    ])
  })

  test('tells how far it is', async () => {
    const seen: MailProgress[] = []
    const paths = [await file('p1.eml', EML), await file('p2.mbox', MBOX)]
    await readAll(paths, { onProgress: (progress) => seen.push(progress) })
    expect(seen[0]).toMatchObject({ fileNumber: 1, files: 2, bytesRead: 0, bytes: EML.length, messages: 0 })
    expect(seen.at(-1)).toMatchObject({ fileNumber: 2, bytesRead: MBOX.length, bytes: MBOX.length, messages: 3 })
  })

  test('ends when it is cancelled; what was given before stands', async () => {
    const controller = new AbortController()
    const path = await file('c.mbox', MBOX.repeat(1))
    const items: MailItem[] = []
    for await (const item of readMailFiles({ paths: [path, path], parser, signal: controller.signal })) {
      items.push(item)
      controller.abort()
    }
    expect(items).toHaveLength(1)
  })

  test.each([
    ['1970', 'Thu, 1 Jan 1970 00:00:00 +0000'],
    ['2090', 'Thu, 2 Mar 2090 00:00:00 +0000'],
  ])('a mail claiming to be from %s is a mail like any other', async (_, date) => {
    const path = await file('odd.eml', `Date: ${date}\r\n${EML}`)
    expect(await readAll([path])).toMatchObject([{ parsed: { date, subject: 'Hi' } }])
  })

  test('a fault of the program is no fault of the file', async () => {
    const broken = { parseMail: () => Promise.reject(new Error('bug')) }
    await expect(readAll([await file('d.eml', EML)], { parser: broken })).rejects.toThrow('bug')
  })
})
