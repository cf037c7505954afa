import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { cliFolder } from './cli.fixture'

const cli = cliFolder()
afterAll(() => cli.remove())

const named = process.env['RIGHTSDESK_SHARED']
const FILE = join(named ?? resolve(import.meta.dirname, '../../../shared'), 'law/deadline_vectors.json')
const isHere = named !== undefined || existsSync(FILE)

type Vector = Record<string, unknown> & { id: string }
const FIELDS = {
  acknowledge_by: 'expected_acknowledge_by',
  due_date: 'expected_due_date',
  due_at: 'expected_due_at',
  extension_notice_by: 'expected_extension_notice_by',
  extension_valid: 'extension_valid',
  extended_due_date: 'expected_extended_due_date',
} as const

describe.skipIf(!isHere)('the shared vectors (skipped where ../shared is missing)', () => {
  test('every line is answered in its order, and every date is the expected one', async () => {
    const { vectors } = JSON.parse(readFileSync(FILE, 'utf8')) as { vectors: Vector[] }
    const stdin = vectors.map((vector) => JSON.stringify(vector)).join('\n')
    const { code, lines } = await cli.run(['deadlines'], { stdin, passphrase: null })
    expect(code).toBe(0)
    expect(lines.map(({ id }) => id)).toEqual(vectors.map(({ id }) => id))
    const differing = vectors.flatMap((vector, index) =>
      Object.entries(FIELDS)
        .filter(([ours, theirs]) => (lines[index]?.[ours] ?? null) !== (vector[theirs] ?? null))
        .map(
          ([ours, theirs]) => `${vector.id} ${ours}: ${String(lines[index]?.[ours])}, not ${String(vector[theirs])}`,
        ),
    )
    expect(differing).toEqual([])
    for (const line of lines) expect((line['trace'] as unknown[]).length).toBeGreaterThan(0)
  })
})

test('a bad line gets its error in its place and exit 1, the others are answered', async () => {
  const good = {
    rule_id: 'US-CA-CCPA-45',
    request_type: 'access',
    received_at: '2026-01-06T09:15:00-05:00',
    timezone: 'America/New_York',
    calendar: 'US-FED',
    events: [],
    ignored: { anything: true },
  }
  const stdin = [
    JSON.stringify({ ...good, id: 'one' }),
    'not JSON',
    JSON.stringify({ ...good, id: 'three', rule_id: 'XX-UNKNOWN' }),
    JSON.stringify({ ...good, id: 'four', received_at: 'yesterday' }),
    JSON.stringify({ ...good, id: 'five', received_at: '2026-01-06T09:15:00' }),
    JSON.stringify({ ...good, id: 6 }),
  ].join('\n')
  const { code, lines } = await cli.run(['deadlines'], { stdin, passphrase: null })
  expect(code).toBe(1)
  expect(lines[0]).toMatchObject({ id: 'one', acknowledge_by: '2026-01-21', due_date: '2026-02-20' })
  expect(lines.slice(1, 5)).toMatchObject([
    { id: null, error: { code: 'invalid_input' } },
    { id: 'three', error: { code: 'law_not_covered' } },
    { id: 'four', error: { code: 'invalid_input' } },
    { id: 'five', error: { code: 'invalid_input' } },
  ])
  expect(lines[5]).toMatchObject({ id: '6', due_date: '2026-02-20' })
})
