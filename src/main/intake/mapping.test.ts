import { describe, expect, test } from 'vitest'
import { DATA_POINTS } from '#domain/case/case.event'
import { suggestKnownMapping, toKnownRecord } from './known-record'
import { checkMapping, mapRow, mapRows, previewTable } from './mapping'
import { parseTable } from './table'

async function open(csv: string) {
  const table = await parseTable({ name: 'x.csv', bytes: Buffer.from(csv) })
  if ('rejected' in table) throw new Error(table.rejected)
  return table
}

const MAPPING = { 'First name': 'name', 'Last name': 'name', 'E-mail': 'email' }

describe('a mapping of columns', () => {
  const header = { columns: ['First name', 'Last name', 'E-mail'] }

  test('that fits the file is accepted', () => {
    expect(checkMapping(header, MAPPING, DATA_POINTS)).toEqual({ ok: true, value: MAPPING })
  })

  test('with wrong columns is refused, with the names of those that the file has', () => {
    const outcome = checkMapping(header, { Mail: 'email', 'E-mail': 'shoe_size' }, DATA_POINTS)
    expect(outcome).toMatchObject({
      ok: false,
      rejection: {
        code: 'invalid_input',
        message: expect.stringContaining('First name, Last name, E-mail'),
        issues: [
          { path: 'Mail', message: "The file has no column 'Mail'." },
          { path: 'E-mail', message: "There is no field 'shoe_size'." },
        ],
      },
    })
  })

  test('of nothing is refused', () => {
    expect(checkMapping(header, {}, DATA_POINTS)).toMatchObject({ ok: false })
  })

  test('joins columns with one target and leaves empty ones out', () => {
    const values = { 'First name': ' Ann ', 'Last name': 'Lee', 'E-mail': '' }
    expect(mapRow({ row: 2, values }, MAPPING)).toEqual({ row: 2, fields: { name: 'Ann Lee' } })
  })

  test('reports a row that is empty in every chosen column', () => {
    expect(mapRow({ row: 2, values: { 'E-mail': ' ' } }, MAPPING)).toMatchObject({
      row: 2,
      error: expect.stringContaining('empty'),
    })
  })

  test('cannot reach a prototype', () => {
    const values = Object.assign(Object.create(null), { a: 'x' }) as Record<string, string>
    const mapped = mapRow({ row: 2, values }, { a: '__proto__' })
    expect('fields' in mapped && Object.keys(mapped.fields)).toEqual(['__proto__'])
  })
})

describe('the preview of a table', () => {
  test('shows 50 rows, the bad ones in their place, and that there are more', async () => {
    const rows = Array.from({ length: 80 }, (_, index) => (index === 3 ? 'broken' : `Ann,Lee,a${index}@example.com`))
    const preview = await previewTable(await open(`First name,Last name,E-mail\n${rows.join('\n')}\n`), MAPPING)
    expect(preview.rows).toHaveLength(50)
    expect(preview).toMatchObject({ badRows: 1, more: true, columns: ['First name', 'Last name', 'E-mail'] })
    expect(preview.rows[3]).toMatchObject({ row: 5, error: expect.stringContaining('1 cells') })
  })

  test('of a table with 50 rows knows that there are no more', async () => {
    const csv = `First name,Last name,E-mail\n${'Ann,Lee,a@example.com\n'.repeat(50)}`
    expect(await previewTable(await open(csv), MAPPING)).toMatchObject({ more: false, badRows: 0 })
  })
})

describe('a known record', () => {
  test('keeps the value as it stands in the file beside the form in which it is compared', async () => {
    const table = await open('Name,E-mail,Phone,Customer since\n"Müller, Hans",Hans@Example.com,030 901820,12.3.2019\n')
    const mapping = suggestKnownMapping(table.columns)
    const records = []
    for await (const row of mapRows(table.rows, mapping)) records.push(toKnownRecord(row, 'DE'))
    expect(records).toEqual([
      {
        row: 2,
        values: [
          { kind: 'name', value: 'Müller, Hans', normalised: 'hans muller' },
          { kind: 'email', value: 'Hans@Example.com', normalised: 'hans@example.com' },
          { kind: 'phone', value: '030 901820', normalised: '+4930901820' },
          { kind: 'customer_since', value: '12.3.2019', normalised: '2019-03-12' },
        ],
      },
    ])
  })

  test('with a value that cannot be compared is reported, not half imported', () => {
    expect(toKnownRecord({ row: 7, fields: { name: 'Ann', email: 'ann at example' } }, null)).toEqual({
      row: 7,
      error: "'ann at example' is not a mail address.",
    })
    expect(toKnownRecord({ row: 7, fields: { phone: 'none' } }, null)).toMatchObject({
      row: 7,
      error: expect.any(String),
    })
    expect(toKnownRecord({ row: 7, error: 'bad' }, null)).toEqual({ row: 7, error: 'bad' })
  })

  test.each([
    ['customer_id', 'account_id'],
    ['emailAddress', 'email'],
    ['Email Address', 'email'],
    ['Mobile phone', 'phone'],
    ['Last purchase', 'last_order'],
    ['created_at', 'customer_since'],
    ['Street address', 'postal'],
    ['Vorname', 'name'],
  ])('column %s is suggested as %s', (column, target) => {
    expect(suggestKnownMapping([column, 'Shoe size'])).toEqual({ [column]: target })
  })
})
