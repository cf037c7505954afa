import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { MAIL_BOMBS } from './mail-bomb'
import { createParserPool, type ParserBatch, type ParserPool } from './parser-client'
import { buildForkedParser, type ForkedParser } from './parser-fork'
import type { WorkerHandle } from './parser-process'

let parser: ForkedParser
let pool: ParserPool

beforeAll(async () => {
  parser = await buildForkedParser()
})
afterAll(() => parser.remove())
afterEach(() => pool.close())

function openBatch(timeoutMs = 20_000, spawn = () => parser.spawn()): ParserBatch {
  pool = createParserPool({ spawn, timeoutMs })
  return pool.openBatch()
}

const mail = (text: string) => Buffer.from(`From: Ann <ann@example.com>\r\nSubject: Hi\r\n\r\n${text}`)

/** A process that never answers. */
const mute = (log: string[]) => (): WorkerHandle => ({
  send: () => log.push('sent'),
  onMessage: () => {},
  onExit: () => {},
  kill: () => log.push('killed'),
})

describe('a parser process', () => {
  test('reads mails one after the other, bytes of attachments included', async () => {
    const batch = openBatch()
    const before = parser.spawned()
    const raw = `From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nhello\n--b\nContent-Type: image/png; name=x.png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--b--\n`
    const results = await Promise.all([batch.parseMail(mail('one')), batch.parseMail(Buffer.from(raw))])
    expect(results[0]).toMatchObject({ text: 'one', subject: 'Hi' })
    expect(results[1]).toMatchObject({
      text: 'hello',
      attachments: [{ name: 'x.png', sniffedType: 'image/png', size: 8 }],
    })
    expect(parser.spawned() - before).toBe(1)
  })

  test('is gone after the batch is closed', async () => {
    const batch = openBatch()
    await batch.parseMail(mail('one'))
    expect(parser.running()).toBe(1)
    batch.close()
    await expect.poll(() => parser.running()).toBe(0)
    await expect(batch.parseMail(mail('two'))).rejects.toMatchObject({ name: 'ParserClosed' })
  })

  test('that dies is replaced: the mail is tried once more and the next one is read', async () => {
    let handle: WorkerHandle | null = null
    const spawn = () => {
      handle = parser.spawn()
      return handle
    }
    const batch = openBatch(20_000, spawn)
    await batch.parseMail(mail('one'))
    const before = parser.spawned()
    ;(handle as unknown as { send(message: unknown): void }).send('die')
    expect(await batch.parseMail(mail('two'))).toMatchObject({ text: 'two' })
    expect(parser.spawned() - before).toBe(1)
  })

  test('that overruns its time is killed twice, then the mail is put aside with the reason', async () => {
    const log: string[] = []
    const batch = openBatch(20, mute(log))
    expect(await batch.parseMail(mail('one'))).toEqual({
      quarantined: expect.stringMatching(/longer than .* tried 2 times/),
    })
    expect(log).toEqual(['sent', 'killed', 'sent', 'killed'])
  })

  test('is killed when the import is cancelled', async () => {
    const log: string[] = []
    const batch = openBatch(20_000, mute(log))
    const controller = new AbortController()
    const reading = batch.parseMail(mail('one'), controller.signal)
    setTimeout(() => controller.abort(), 10)
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
    expect(log).toEqual(['sent', 'killed'])
  })

  test('that dies takes its table with it and says where it stopped', async () => {
    let handle: WorkerHandle | null = null
    const batch = openBatch(20_000, () => (handle = parser.spawn()))
    const csv = `a,b\n${'1,2\n'.repeat(5_000)}`
    const table = await batch.readTable({ name: 'x.csv', bytes: Buffer.from(csv) })
    if ('rejected' in table) throw new Error(table.rejected)
    const rows = []
    for await (const row of table.rows) {
      if (rows.push(row) === 500) (handle as unknown as { send(message: unknown): void }).send('die')
    }
    expect(rows).toHaveLength(501)
    expect(rows.at(-1)).toMatchObject({ row: 502, fatal: true })
  })

  test('streams a table with columns named after what a prototype holds', async () => {
    const batch = openBatch()
    const table = await batch.readTable({ name: 'x.csv', bytes: Buffer.from('__proto__,constructor\npolluted,x\n') })
    if ('rejected' in table) throw new Error(table.rejected)
    const rows = []
    for await (const row of table.rows) rows.push(row)
    expect(rows).toHaveLength(1)
    const values = rows[0] && 'values' in rows[0] ? rows[0].values : {}
    expect(Object.keys(values)).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf(values)).toBeNull()
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('mails made to exhaust the parser (F2)', () => {
  let batch: ParserBatch
  beforeAll(() => {
    batch = createParserPool({ spawn: () => parser.spawn() }).openBatch()
  })
  afterAll(() => batch.close())

  test.each(Object.entries(MAIL_BOMBS))(
    '%s: a mail or a reason, within the caps',
    { timeout: 60_000 },
    async (_, build) => {
      const result = await batch.parseMail(build())
      if ('quarantined' in result) expect(result.quarantined).toMatch(/^The mail .*\.$|^The header of the mail .*\.$/)
      else expect(typeof result.text).toBe('string')
    },
  )

  test('and after all of them a plain mail is read', async () => {
    expect(await batch.parseMail(mail('one'))).toMatchObject({ text: 'one' })
  })
})
