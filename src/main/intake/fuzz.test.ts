import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseMail } from './mail'
import { splitMbox } from './mbox'
import { sharedCorpus } from './shared-corpora'
import { parseTable } from './table'

const RUNS = 2_000
const WORDS = [
  '\r\n',
  '\n\n',
  '--',
  'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n',
  '=?utf-8?B?',
  ';',
  '"',
  '\0',
  '\xff',
  'From a@b.c Mon Mar  2 10:00:00 2026\n',
  '<',
  '{',
  '[',
  ',',
]

/** Numbers that look random and are the same on every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Bytes with up to eight changes: one byte, a word put in, a stretch taken out or doubled. */
function mutate(bytes: Buffer, next: (below: number) => number): Buffer {
  let mutated = Buffer.from(bytes)
  for (let changes = 1 + next(8); changes > 0; changes -= 1) {
    const at = next(mutated.length + 1)
    const end = Math.min(mutated.length, at + next(40))
    const kind = next(4)
    if (kind === 0 && at < mutated.length) mutated[at] = next(256)
    else if (kind === 1)
      mutated = Buffer.concat([
        mutated.subarray(0, at),
        Buffer.from(WORDS[next(WORDS.length)] ?? '', 'latin1'),
        mutated.subarray(at),
      ])
    else if (kind === 2) mutated = Buffer.concat([mutated.subarray(0, at), mutated.subarray(end)])
    else mutated = Buffer.concat([mutated.subarray(0, end), mutated.subarray(at)])
  }
  return mutated
}

function seeds(corpus: ReturnType<typeof sharedCorpus>, extension: string): Buffer[] {
  if (corpus.missing) return []
  const paths = readdirSync(corpus.folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith(extension),
  )
  return paths
    .sort()
    .map((path) => readFileSync(join(corpus.folder, path)))
    .filter((bytes) => bytes.length < 20_000)
}

const mails = sharedCorpus('mail')
const tables = sharedCorpus('csv/csvs')
const documents = sharedCorpus('json')

describe.skipIf(mails.missing)(`damaged mails (F1; ${mails.missing ?? `${RUNS} of them, seed 42`})`, () => {
  test('are each a mail or put aside with a reason', async () => {
    const next = numbers(42)
    const originals = seeds(mails, '.eml')
    for (let run = 0; run < RUNS; run += 1) {
      const outcome = await parseMail(mutate(originals[run % originals.length] ?? Buffer.alloc(0), next))
      if ('rejected' in outcome) expect(outcome.rejected).toMatch(/\.$/)
      else expect(typeof outcome.text).toBe('string')
    }
  })

  test('in an mbox keep every byte in some message', async () => {
    const next = numbers(43)
    const originals = seeds(mails, '.eml')
    for (let run = 0; run < 300; run += 1) {
      const body = mutate(originals[run % originals.length] ?? Buffer.alloc(0), next)
        .toString('latin1')
        .replace(/^>*From /gm, 'Fro ')
      const mbox = Buffer.from(`From a@b.c Mon Mar  2 10:00:00 2026\n${body}\n\n`, 'latin1')
      let found = ''
      const chunks = (async function* () {
        for (let at = 0; at < mbox.length; at += 997) yield mbox.subarray(at, at + 997)
      })()
      for await (const { bytes } of splitMbox(chunks, { maxMessageBytes: 1e9 }))
        found += Buffer.from(bytes).toString('latin1')
      expect(found).toBe(`${body}\n`)
    }
  })
})

describe.skipIf(tables.missing ?? documents.missing)(
  `damaged tables (F1; ${tables.missing ?? `${RUNS} of them, seed 44`})`,
  () => {
    test('are each rows, errors with a row number, or refused', async () => {
      const next = numbers(44)
      const originals = [...seeds(tables, '.csv'), ...seeds(documents, '.json').filter((bytes) => bytes.length > 2)]
      for (let run = 0; run < RUNS; run += 1) {
        const bytes = mutate(originals[run % originals.length] ?? Buffer.alloc(0), next)
        const table = await parseTable({ name: run % 2 ? 'x.csv' : 'x.json', bytes })
        if ('rejected' in table) {
          expect(table.rejected).toMatch(/\.$/)
          continue
        }
        for await (const row of table.rows) expect(row.row).toBeGreaterThan(0)
      }
      expect(Object.keys(Object.prototype)).toEqual([])
    })
  },
)
