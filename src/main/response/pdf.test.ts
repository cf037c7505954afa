// Longer than usual: each template is set once and read back.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type LetterRequest, letterBody, letterText } from './letter'
import { reportRequest, responseLetter } from './package-file'
import type { ResponseCategory } from './package-input'
import { renderPdf } from './pdf'
import { REPORT_ROWS_MAX } from './report'
import { sampleResponse } from './response.fixture'
import { undrawable } from './typst'

const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const has = (tool: string): boolean => {
  try {
    execFileSync(tool, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
const poppler = has('pdftotext') && has('pdfinfo')

function read(pdf: Uint8Array, tool: 'pdftotext' | 'pdfinfo', ...flags: string[]): string {
  const path = join(folder, 'read.pdf')
  writeFileSync(path, pdf)
  const stdio = ['ignore', 'pipe', 'ignore'] as ['ignore', 'pipe', 'ignore']
  return execFileSync(tool, tool === 'pdfinfo' ? [path] : ['-enc', 'UTF-8', ...flags, path, '-'], {
    stdio,
    maxBuffer: 1 << 28,
  })
    .toString('utf8')
    .normalize('NFKC')
    .replace(/[\u200b\u202a-\u202e\u2066-\u2069]/g, '')
}
const flat = (text: string): string => text.replace(/\s+/g, ' ')

const sample = sampleResponse()
const letter = responseLetter(sample)

describe.skipIf(!poppler)(
  'a PDF, read back with poppler (skipped where pdftotext is not installed)',
  { timeout: 90_000 },
  () => {
    it('is tagged, titled, and carries page numbers, the organisation and the record code', async () => {
      const pdf = await renderPdf({ template: 'letter', letter })
      expect(read(pdf, 'pdfinfo')).toMatch(/Tagged:\s+yes/)
      expect(read(pdf, 'pdfinfo')).toMatch(/Title:\s+Our answer to your privacy request \(OS-2026-0042\)/)
      const text = flat(read(pdf, 'pdftotext'))
      for (const words of [
        'Page 1 of',
        'Omni Studio Inc.',
        '135 Madison Ave',
        'Record code K7QF-29MD-XW4T',
        '23 November 2026',
        'Dear María-José Łukaszewicz,',
      ])
        expect(text).toContain(words)
      expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (en')
    })

    it('carries names in any script and prints markup as text', async () => {
      const text = flat(read(await renderPdf(reportRequest(sample)), 'pdftotext'))
      for (const name of [
        'محمد بن سلمان',
        'שרה כהן',
        '王小明',
        '東京 さくら',
        '김철수',
        'สมชาย',
        'मोहन',
        'Αθήνα, Київ',
        'Łukaszewicz',
        '🙂',
      ])
        expect(text, name).toContain(name.normalize('NFKC'))
      expect(text).toContain('#evil[] *not bold* $x$ "quoted"')
    })

    it('accounts for every system, names what is withheld and cites the law', async () => {
      const text = flat(read(await renderPdf(reportRequest(sample)), 'pdftotext', '-layout'))
      for (const words of [
        'Customer database 9 7 1 1 0',
        'All systems 11 9 1 1 0',
        '1 record withheld: account password hash',
        'Cal. Civ. Code 1798.110(c)(3)',
        'Page 1 of 3',
      ])
        expect(text).toContain(words)
    })

    it(`prints ${REPORT_ROWS_MAX} rows at most and names the file that has the rest`, async () => {
      const rows = Array.from({ length: 2000 }, (_, at) => ({ id: `row-${at + 1}-end` }))
      const many: ResponseCategory = {
        id: 'm',
        label: 'Many',
        sourceSystem: 'S',
        columns: ['id'],
        rows,
        withheldCount: 0,
        withheldReasons: [],
      }
      const text = flat(
        read(
          await renderPdf(
            reportRequest(
              sampleResponse({ categories: [many, { ...many, label: 'More' }, { ...many, label: 'Most' }] }),
            ),
          ),
          'pdftotext',
        ),
      )
      expect(text).toContain('The first 1,000 are printed here; all of them are in data/category-02.csv.')
      expect(text).toContain('Not printed here; all of them are in data/category-03.csv.')
      expect(text.match(/row-\d+-end/g)).toHaveLength(REPORT_ROWS_MAX)
    })

    it('cuts nothing off: long values run over to the next page, long runs break, and no override turns the text round', async () => {
      const long = Array.from({ length: 900 }, (_, at) => `word${at}`).join(' ')
      const columns = Array.from({ length: 8 }, (_, at) => `column ${at}`)
      const row = Object.fromEntries(columns.map((column) => [column, long]))
      const wide: ResponseCategory = {
        id: 'w',
        label: 'Wide',
        sourceSystem: 'S',
        columns,
        rows: [row],
        withheldCount: 0,
        withheldReasons: [],
      }
      const input = sampleResponse({
        categories: [wide],
        disclosures: [{ heading: 'Long', items: [long, long], citation: '' }],
        dueWhy: `${long}.`,
      })
      const text = flat(read(await renderPdf(reportRequest(input)), 'pdftotext'))
      expect(text.match(/word899/g)).toHaveLength(8 + 2 + 1)
      const name = `Evil\u202eeman ${'x'.repeat(300)}`
      const printed = read(
        await renderPdf({
          template: 'letter',
          letter: {
            ...letter,
            base: { ...letter.base, requester: { name, addressLines: null, email: null } },
          } as LetterRequest,
        }),
        'pdftotext',
      )
      expect(printed.replace(/\s/g, '')).toContain(`DearEvileman${'x'.repeat(300)},`)
    })

    it('says the same as the e-mail text, paragraph by paragraph', async () => {
      for (const request of everyLetter()) {
        const printed = flat(read(await renderPdf({ template: 'letter', letter: request }), 'pdftotext'))
        const mailed = flat(letterText(request).text).normalize('NFKC')
        for (const block of letterBody(request).blocks) {
          const pieces =
            block.kind === 'list'
              ? block.items
              : block.kind === 'facts'
                ? block.rows.map((row) => row.value)
                : [block.text]
          for (const piece of pieces) {
            expect(printed, request.id).toContain(flat(piece).normalize('NFKC'))
            expect(mailed, request.id).toContain(flat(piece).normalize('NFKC'))
          }
        }
      }
    })
  },
)

describe('renderPdf', { timeout: 90_000 }, () => {
  it('gives the same bytes for the same letter, whatever was set in between', async () => {
    const first = await renderPdf({ template: 'letter', letter })
    await renderPdf(reportRequest(sample))
    expect(Buffer.from(await renderPdf({ template: 'letter', letter })).equals(first)).toBe(true)
  })

  it('keeps documents apart that are asked for at the same time and need different faces', async () => {
    const numbers = ['OS-1', '王-1', 'OS-2', 'مح-1', 'OS-3', '김-1']
    const request = (caseNo: string) =>
      ({ template: 'letter', letter: { ...letter, base: { ...letter.base, caseNo } } as LetterRequest }) as const
    const together = await Promise.all(numbers.map((caseNo) => renderPdf(request(caseNo))))
    for (const [at, caseNo] of numbers.entries()) {
      expect(Buffer.from(together[at] ?? []).equals(await renderPdf(request(caseNo))), caseNo).toBe(true)
    }
  })

  it('names the characters that no installed face draws, and only those', async () => {
    expect(await undrawable(JSON.stringify({ ...sample, documents: [] }))).toEqual([])
    expect(await undrawable('Łódź שלום สวัสดี 한글 \u200b\u200d\ufe0f\n ა and \ue000')).toEqual(['ა', '\ue000'])
  })

  it('sets whatever people may have written', async () => {
    const hostile = [
      '#import "/etc/passwd"',
      '$ x $ \\ `raw` ```',
      '<script>',
      '\u0000\u0001\u007f',
      '\ud800',
      '\u202e\u2066',
      'x'.repeat(20_000),
      'a\n\n\nb',
      '{"a":1}',
      '🏳️‍🌈👩‍👩‍👧‍👦',
      '',
    ]
    for (const name of hostile) {
      const base = { ...letter.base, requester: { name, addressLines: [name], email: name }, paragraphs: [name] }
      const pdf = await renderPdf({ template: 'letter', letter: { ...letter, base } as LetterRequest })
      expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
    }
  })
})

function everyLetter(): readonly LetterRequest[] {
  const { base } = letter
  const { receivedOn, regimes, complaintRoutes, refusals } = sample
  return [
    ...acknowledgments(),
    letter,
    {
      id: 'deletion-outcome',
      base,
      fields: {
        receivedOn,
        regimes,
        outcomes: [
          { system: 'Customer database', outcome: 'deleted', detail: 'Profile and contacts.', citation: null },
          {
            system: 'Billing',
            outcome: 'kept',
            detail: 'invoices that tax law has us keep',
            citation: 'Cal. Civ. Code 1798.105(d)(8)',
          },
          { system: 'Newsletter', outcome: 'nothing_held', detail: '', citation: null },
        ],
        recipientsTold: ['Stripe'],
        backups: 'Backups are overwritten within 35 days and not used before.',
        refusals,
        complaintRoutes,
      },
    },
    ...questions(),
  ]
}

function acknowledgments(): readonly LetterRequest[] {
  const { receivedOn, dueOn, dueWhy, rights } = sample
  const { base } = letter
  const ways = { ccpa: 'match', gdpr: 'account', uk: 'agent', policy: 'none' } as const
  return (['ccpa', 'gdpr', 'uk', 'policy'] as const).map(
    (regime): LetterRequest => ({
      id: 'acknowledgment',
      base,
      fields: { regime, receivedOn, rights, dueOn, dueWhy, verification: ways[regime] },
    }),
  )
}

function questions(): readonly LetterRequest[] {
  const { receivedOn, dueOn, regimes } = sample
  const { base } = letter
  return [
    {
      id: 'referral',
      base,
      fields: {
        receivedOn,
        regimes,
        service: 'answers calls for',
        controller: { name: 'Harbour Dental', contact: 'front@harbour.example' },
        forwardedOn: receivedOn,
        needed: ['the day of the call'],
      },
    },
    {
      id: 'referral',
      base,
      fields: {
        receivedOn,
        regimes: [],
        service: 'carries messages for',
        controller: null,
        forwardedOn: null,
        needed: ['the number you wrote to'],
      },
    },
    {
      id: 'identity-request',
      base,
      fields: {
        regime: 'uk',
        receivedOn,
        items: ['the month of your last invoice'],
        why: 'Only one detail matches so far.',
        how: 'Reply to this message.',
        dueOn,
      },
    },
  ]
}
