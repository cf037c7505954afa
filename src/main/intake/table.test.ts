import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharedCorpus } from './shared-corpora'
import { parseTable, type Table, type TableRow } from './table'
import { parseStrictJson } from './table-json'
import type { TableSource } from './table-source'

type ReadTable = Omit<Table, 'rows'> & { rows: TableRow[] }

async function read(source: TableSource): Promise<ReadTable> {
  const table = await parseTable(source)
  if ('rejected' in table) throw new Error(table.rejected)
  const rows: TableRow[] = []
  for await (const row of table.rows) rows.push(row)
  return { ...table, rows }
}

const text = (content: string | Uint8Array, name = 'x.csv') =>
  read({ name, bytes: typeof content === 'string' ? Buffer.from(content) : content })
const valuesOf = (table: ReadTable) => table.rows.map((row) => ('values' in row ? { ...row.values } : row.error))
const errorsOf = (table: ReadTable) => table.rows.flatMap((row) => ('error' in row ? [[row.row, row.error]] : []))

describe('a CSV table', () => {
  test.each([
    [',', 'utf-8', Buffer.from('name,town\nZoë,Köln\n')],
    [';', 'windows-1252', Buffer.from('name;town\r\nZo\xeb;K\xf6ln\r\n', 'latin1')],
    ['\t', 'utf-16le', Buffer.from('\ufeffname\ttown\r\nZoë\tKöln\r\n', 'utf16le')],
    ['|', 'utf-8', Buffer.from('\ufeffname|town\nZoë|Köln')],
    [',', 'utf-16be', Buffer.from('\ufeffname,town\nZoë,Köln\n', 'utf16le').swap16()],
    [',', 'utf-16le', Buffer.from('name,town\nZoë,Köln\n', 'utf16le')],
    [',', 'utf-8', Buffer.from('name,town\rZoë,Köln\r')],
  ])('with delimiter %j in %s is read', async (delimiter, encoding, bytes) => {
    const table = await text(bytes)
    expect(table).toMatchObject({ delimiter, encoding, columns: ['name', 'town'], duplicates: [] })
    expect(valuesOf(table)).toEqual([{ name: 'Zoë', town: 'Köln' }])
  })

  test('with a bad row in 10,000 keeps the other 9,999 and names the row', async () => {
    const row = (index: number) => `Ann ${index},ann${index}@example.com\n`
    const bad: Record<number, string> = { 5000: '"Ann,b@example.com\n' }
    const csv = `name,mail\n${Array.from({ length: 10_000 }, (_, index) => bad[index] ?? row(index)).join('')}`
    const table = await text(csv)
    expect(table.rows.filter((found) => 'values' in found)).toHaveLength(9_999)
    expect(errorsOf(table)).toEqual([[5_002, expect.stringContaining('quotation mark')]])
    expect(table.rows.at(-1)).toMatchObject({ row: 10_001, values: { name: 'Ann 9999' } })
  })

  test.each([
    ['a cell too many', 'a,b\n1,2,3\n4,5\n', 'The row has 3 cells where the header has 2.'],
    ['a cell too few', 'a,b\n1\n4,5\n', 'The row has 1 cells where the header has 2.'],
    ['a quotation mark in a cell', 'a,b\n5" pipe,2\n4,5\n', expect.stringContaining('inside a cell')],
    ['text after a quoted cell', 'a,b\n"x"y,2\n4,5\n', expect.stringContaining('must be doubled')],
    ['a quotation mark never closed', 'a,b\n"x,2\n4,5\n', expect.stringContaining('quotation mark')],
    ['a cell over 1 MB', `a,b\n${'x'.repeat(1_100_000)},2\n4,5\n`, expect.stringContaining('1 MB')],
    [
      'letters of another encoding',
      Buffer.from([...Buffer.from('a,b\nZo\u00eb Zo\u00eb,'), 0xe4, ...Buffer.from('\n4,5\n')]),
      expect.stringContaining('cannot be read'),
    ],
  ])('with %s reports that row and keeps the next', async (_, csv, reason) => {
    const table = await text(csv)
    expect(errorsOf(table)).toEqual([[2, reason]])
    expect(valuesOf(table).at(-1)).toEqual({ a: '4', b: '5' })
  })

  test('with a name used twice says so and keeps both columns', async () => {
    const table = await text('mail,mail,,mail\n1,2,3,4\n')
    expect(table).toMatchObject({ columns: ['mail', 'mail (2)', 'column 3', 'mail (3)'], duplicates: ['mail'] })
    expect(valuesOf(table)).toEqual([{ mail: '1', 'mail (2)': '2', 'column 3': '3', 'mail (3)': '4' }])
  })

  test('with columns named after what every object has changes no object', async () => {
    const table = await text('__proto__,constructor,toString\nx,y,z\n')
    const row = table.rows[0]
    expect(row && 'values' in row && Object.keys(row.values)).toEqual(['__proto__', 'constructor', 'toString'])
    expect(Object.prototype).not.toHaveProperty('x')
  })

  test.each([
    ['nothing', '', /empty/],
    ['only line ends', '\n\n\n', /empty/],
    ['2,001 columns', `${'a,'.repeat(2_000)}a\n`, /2000 columns/],
    ['a broken header', '"a,b\n', /header .* cannot be read/],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', /binary/],
  ])('that is %s is refused', async (_, csv, reason) => {
    expect(await parseTable({ name: 'x.csv', bytes: Buffer.from(csv, 'latin1') })).toEqual({
      rejected: expect.stringMatching(reason),
    })
  })

  test('written by the rules is read back, whatever the cells hold', async () => {
    const cell = fc
      .oneof(fc.string(), fc.constantFrom('a\nb', 'a\r\nb', '"', ',', ';', '=1+1', ' x ', 'Zoë'))
      .map((value) => value.replace(/[\r\0\ufffd]|\p{Cs}/gu, ''))
    const quote = (value: string) => `"${value.replaceAll('"', '""')}"`
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }), async (rows) => {
        const csv = [['a', 'b', 'c'], ...rows].map((row) => row.map(quote).join(',')).join('\r\n')
        expect(valuesOf(await text(csv))).toEqual(rows.map(([a, b, c]) => ({ a, b, c })))
      }),
      { numRuns: 100, seed: 11 },
    )
  })
})

describe('a JSON table', () => {
  const json = (content: string, name = 'x.json') => text(content, name)

  test.each([
    ['a list', '[{"a":1,"b":"x"},{"a":2,"b":null}]'],
    ['an object with rows', '{"count":2,"rows":[{"a":1,"b":"x"},{"a":2,"b":null}],"next":[1,{"rows":[3]}]}'],
    ['lines', '{"a":1,"b":"x"}\n{"a":2,"b":null}\n'],
  ])('as %s is read', async (_, content) => {
    const table = await json(content)
    expect(table.columns).toEqual(['a', 'b'])
    expect(valuesOf(table)).toEqual([
      { a: '1', b: 'x' },
      { a: '2', b: '' },
    ])
  })

  test('keeps the digits of long numbers and writes nested values as JSON', async () => {
    const table = await json('[{"id":12345678901234567890,"price":1.10,"tags":["a",{"b":1}],"ok":true}]')
    expect(valuesOf(table)).toEqual([{ id: '12345678901234567890', price: '1.10', tags: '["a",{"b":1}]', ok: 'true' }])
  })

  test('with one bad element among good ones names it and keeps the others', async () => {
    const table = await json('[{"a":1},{"a":01},7,{"a":1,"a":2},{"a":"}]"},{"a":3}]')
    expect(valuesOf(table).filter((value) => typeof value === 'object')).toEqual([{ a: '1' }, { a: '}]' }, { a: '3' }])
    expect(errorsOf(table)).toEqual([
      [2, 'It is not valid JSON.'],
      [3, 'It is not an object with named members.'],
      [4, "The name 'a' is given twice."],
    ])
  })

  test('that breaks off gives the rows before and says so', async () => {
    const table = await json('[{"a":1},{"a":2},{"a":')
    expect(valuesOf(table).slice(0, 2)).toEqual([{ a: '1' }, { a: '2' }])
    expect(table.rows[2]).toMatchObject({ row: 3, fatal: true })
  })

  test('with members named after what every object has changes no object', async () => {
    const table = await json('[{"__proto__":{"polluted":1},"constructor":"x"}]')
    const row = table.rows[0]
    expect(row && 'values' in row && Object.keys(row.values)).toEqual(['__proto__', 'constructor'])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test.each([
    ['201 levels', `[${'{"a":'.repeat(201)}1${'}'.repeat(201)}]`],
    ['300,000 open brackets', '['.repeat(300_000)],
    ['windows-1252', Buffer.from('[{"a":"\xe4"}]', 'latin1').toString('latin1')],
  ])('of %s is refused or reported', async (_, content) => {
    const bytes = Buffer.from(content, 'latin1')
    const table = await parseTable({ name: 'x.json', bytes })
    if ('rejected' in table) return expect(table.rejected).toMatch(/\.$/)
    const rows = []
    for await (const row of table.rows) rows.push(row)
    expect(rows.every((row) => 'error' in row)).toBe(true)
  })

  test('is read alike however it is cut into chunks', async () => {
    const content = `[${Array.from({ length: 30_000 }, (_, index) => JSON.stringify({ a: `x"\\\n${index}`, b: '],[{' })).join(',')}]`
    const table = await json(content)
    expect(table.rows).toHaveLength(30_000)
    expect(errorsOf(table)).toEqual([])
    expect(valuesOf(table)[29_999]).toEqual({ a: 'x"\\\n29999', b: '],[{' })
  })
})

const csvCorpus = sharedCorpus('csv')
describe.skipIf(csvCorpus.missing)(`csv-spectrum (${csvCorpus.missing ?? csvCorpus.folder})`, () => {
  const names = csvCorpus.missing ? [] : readdirSync(join(csvCorpus.folder, 'csvs'))
  // Its longitude holds bare quotation marks, which RFC 4180 forbids; strictness there is our choice (engines.md, D).
  const REFUSED = 'location_coordinates.csv'

  test('has its 12 files', () => expect(names).toHaveLength(12))

  test.each(names.filter((name) => name !== REFUSED))('%s is read as expected (F6)', async (name) => {
    const expected = JSON.parse(
      readFileSync(join(csvCorpus.folder, 'json', name.replace('.csv', '.json')), 'utf8'),
    ) as unknown
    expect(valuesOf(await read({ name, path: join(csvCorpus.folder, 'csvs', name) }))).toEqual(expected)
  })

  test(`${REFUSED} is reported row by row`, async () => {
    const table = await read({ name: REFUSED, path: join(csvCorpus.folder, 'csvs', REFUSED) })
    expect(errorsOf(table)).toEqual([[2, expect.stringContaining('inside a cell')]])
  })
})

const jsonCorpus = sharedCorpus('json/test_parsing')
describe.skipIf(jsonCorpus.missing)(`JSONTestSuite (${jsonCorpus.missing ?? jsonCorpus.folder})`, () => {
  const names = jsonCorpus.missing ? [] : readdirSync(jsonCorpus.folder)
  const ofKind = (kind: string) => names.filter((name) => name.startsWith(kind))
  const NO_TABLE = 'It is not an object with named members.'

  async function faultsIn(name: string): Promise<string[]> {
    const table = await parseTable({ name, path: join(jsonCorpus.folder, name) })
    if ('rejected' in table) return table.rejected === NO_TABLE ? [] : [table.rejected]
    const faults: string[] = []
    for await (const row of table.rows) if ('error' in row && row.error !== NO_TABLE) faults.push(row.error)
    return faults
  }

  test('has its 318 files', () => {
    expect([ofKind('y_'), ofKind('n_'), ofKind('i_')].map((list) => list.length)).toEqual([95, 188, 35])
  })

  test('what must be accepted is, but for two files with a name given twice (F7)', async () => {
    const refused = []
    for (const name of ofKind('y_')) if ((await faultsIn(name)).length > 0) refused.push(name)
    expect(refused).toEqual(['y_object_duplicated_key.json', 'y_object_duplicated_key_and_value.json'])
  })

  test('what must be refused is (F7)', async () => {
    const accepted = []
    for (const name of ofKind('n_')) if ((await faultsIn(name)).length === 0) accepted.push(name)
    expect(accepted).toEqual([])
  })

  test('what is left open gives an answer', async () => {
    for (const name of ofKind('i_')) expect(Array.isArray(await faultsIn(name))).toBe(true)
  })

  test('and a value alone is judged by the same grammar', () => {
    expect(parseStrictJson('{"a":{"b":[1,{"c":2}]}}')).toEqual({ value: { a: { b: [1, { c: 2 }] } } })
    expect(parseStrictJson('{"\\u0061":1,"a":2}')).toEqual({ error: "The name 'a' is given twice." })
    expect(parseStrictJson('[{"a":1},{"a":2}]')).toHaveProperty('value')
  })
})
