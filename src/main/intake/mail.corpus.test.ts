import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { compareMail, type Difference } from './mail.corpus.compare'
import type { ExpectedMail } from './mail.corpus.expected'
import { KNOWN_DIFFERENCES } from './mail.corpus.known'
import { sharedCorpus } from './shared-corpora'

const corpus = sharedCorpus('mail/resources/eml')
const FORMS = [
  { lineEnds: 'LF', suffix: '.json', toForm: (raw: Buffer) => raw.toString('latin1').replaceAll('\r\n', '\n') },
  { lineEnds: 'CRLF', suffix: '.crlf.json', toForm: (raw: Buffer) => raw.toString('latin1').replace(/\r?\n/g, '\r\n') },
] as const

const mails = corpus.missing
  ? []
  : readdirSync(corpus.folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.eml'))
      .sort()

const keyOf = ({ mail, what }: Pick<Difference, 'mail' | 'what'>) => `${mail} ${what}`

describe.skipIf(corpus.missing)(`the 107 mails of mail-parser (${corpus.missing ?? corpus.folder})`, () => {
  test('are all there', () => {
    expect(mails).toHaveLength(107)
  })

  describe.each(FORMS)('with line ends $lineEnds', ({ lineEnds, suffix, toForm }) => {
    const found: Difference[] = []
    beforeAll(async () => {
      for (const mail of mails) {
        const path = join(corpus.folder, mail)
        const expected = JSON.parse(readFileSync(path.replace(/\.eml$/, suffix), 'utf8')) as ExpectedMail
        found.push(...(await compareMail(mail, Buffer.from(toForm(readFileSync(path)), 'latin1'), expected)))
      }
      process.stdout.write(`mail corpus, ${lineEnds}: ${mails.length} mails, ${found.length} known differences\n`)
    })

    test('read as their own parser reads them, but for the known differences', () => {
      const known = new Set(KNOWN_DIFFERENCES.map(keyOf))
      expect(found.filter((difference) => !known.has(keyOf(difference)))).toEqual([])
    })

    test('show every known difference still: one that is gone must leave the list', () => {
      const present = new Set(found.map(keyOf))
      const gone = KNOWN_DIFFERENCES.filter((difference) => !present.has(keyOf(difference)))
      expect(gone).toEqual([])
    })
  })
})
