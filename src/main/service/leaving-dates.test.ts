import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DueRow } from '#contract/schema/deadline'
import { renderPdf } from '#main/response/pdf'
import { bytes, PASSPHRASE, take, temporaryFolder } from '#main/vault/test-vault.fixture'
import { createVaultService } from './vault-service'

const { folder, remove } = temporaryFolder()
const service = createVaultService({ onChange: () => undefined })
const context = { progress: () => undefined, signal: new AbortController().signal }
const OPEN = { state: 'open', kinds: [], ownerId: null, rights: [], regimes: [] } as const
const CASES = 120

const call = async (method: keyof typeof service.handlers, params: unknown) =>
  take((await service.handlers[method](params as never, context)) as never) as never
const query = (channel: string, input: unknown) => call('query', { channel, input })

beforeAll(async () => {
  await call('create', {
    path: join(folder, 'dates.vault'),
    organisation: 'omni-studio',
    zone: 'America/New_York',
    calendar: 'US-FED',
    officer: 'Dana Cole',
    passphrase: bytes(PASSPHRASE),
    practice: true,
    recoveryConfirmed: true,
  })
  await call('practice', { cases: CASES, seed: 3 })
}, 60_000)
afterAll(() => {
  service.close()
  remove()
})

/** The whole agenda, page after page. */
async function agenda(filter: object = {}, limit = 7): Promise<DueRow[]> {
  const rows: DueRow[] = []
  let cursor: string | null = null
  do {
    const page: { rows: DueRow[]; next: string | null; total: number } = await query('deadline.agenda', {
      filter: { ...OPEN, ...filter },
      on: null,
      cursor,
      limit,
    })
    rows.push(...page.rows)
    cursor = page.next
    if (cursor === null) expect(rows).toHaveLength(page.total)
  } while (cursor !== null)
  return rows
}
const keyOf = ({ caseId, kind, ref }: DueRow) => `${caseId} ${kind} ${ref}`

describe('the agenda', () => {
  test('has every date once, the nearest first; done ones the latest first', async () => {
    const open = await agenda()
    expect(new Set(open.map(keyOf)).size).toBe(open.length)
    expect(open.map(({ dueOn }) => dueOn)).toEqual(open.map(({ dueOn }) => dueOn).sort())
    expect(open.every(({ doneOn }) => doneOn === null)).toBe(true)
    const done = await agenda({ state: 'done' })
    expect(done.length).toBeGreaterThan(0)
    expect(done.every(({ doneOn }) => doneOn !== null)).toBe(true)
    expect(done.map(({ dueOn }) => dueOn)).toEqual(
      done
        .map(({ dueOn }) => dueOn)
        .sort()
        .reverse(),
    )
  })

  test('every filter gives just the rows that it names', async () => {
    const all = await agenda({}, 200)
    const [first] = all
    expect(await agenda({ kinds: ['acknowledge', 'task'] })).toEqual(
      all.filter(({ kind }) => kind === 'acknowledge' || kind === 'task'),
    )
    expect(await agenda({ rights: ['deletion'] })).toEqual(all.filter(({ rights }) => rights.includes('deletion')))
    expect(await agenda({ regimes: [first?.regime] })).toEqual(all.filter(({ regime }) => regime === first?.regime))
    expect(await agenda({ state: 'overdue' })).toEqual(all.filter(({ late }) => late))
    expect(await agenda({ ownerId: 'nobody' })).toEqual([])
  })

  test('broken is only what was owed to a requester', async () => {
    const late = await agenda({ state: 'overdue' })
    expect(late.some(({ broken }) => broken)).toBe(true)
    expect(late.filter(({ broken }) => broken).every(({ kind }) => !['task', 'target', 'notice'].includes(kind))).toBe(
      true,
    )
    expect(late.some(({ kind }) => kind === 'notice')).toBe(false)
  })
})

test('a month counts what the agenda has on its days, shows the first of each and names closed days', async () => {
  const all = await agenda({}, 200)
  const busiest = all.map(({ dueOn }) => dueOn.slice(0, 7)).sort((a, b) => count(all, b) - count(all, a))[0] ?? ''
  type Day = { on: string; inMonth: boolean; total: number; broken: number; rows: DueRow[]; closed: string | null }
  const month: { weeks: Day[][]; total: number } = await query('deadline.month', {
    month: busiest,
    filter: OPEN,
    shown: 3,
  })
  expect(month.total).toBe(count(all, busiest))
  for (const day of month.weeks.flat()) {
    const due = all.filter(({ dueOn }) => dueOn === day.on)
    expect([day.total, day.broken]).toEqual([due.length, due.filter(({ broken }) => broken).length])
    expect(day.rows).toEqual(due.slice(0, 3))
  }
  expect(month.weeks.every((week) => week.length === 7)).toBe(true)
  const november: { weeks: Day[][] } = await query('deadline.month', { month: '2026-11', filter: OPEN, shown: 0 })
  const days = november.weeks.flat()
  expect([days[0]?.on, days.at(-1)?.on]).toEqual(['2026-10-26', '2026-12-06'])
  expect(days.find(({ on }) => on === '2026-11-26')?.closed).toBe('Thanksgiving Day')
  expect(days.every(({ rows }) => rows.length === 0)).toBe(true)
})

const count = (rows: readonly DueRow[], month: string) => rows.filter(({ dueOn }) => dueOn.startsWith(month)).length

test('the numbers are those of the agenda', async () => {
  const all = await agenda({}, 200)
  const summary = await query('deadline.summary', { filter: OPEN })
  expect(summary).toMatchObject({
    open: all.length,
    overdue: all.filter(({ broken }) => broken).length,
    late: all.filter(({ late, broken }) => late && !broken).length,
  })
})

/** A strict reading of RFC 5545: lines end in CRLF and hold 75 octets at most, folds begin with a blank. */
function readCalendar(file: Uint8Array) {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(file)
  expect(text.endsWith('END:VCALENDAR\r\n') || text.endsWith('END:VCALENDAR')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const lines = text.split('\r\n')
  for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  const unfolded = text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter(Boolean)
  const events: Record<string, string>[] = []
  const open: string[] = []
  for (const line of unfolded) {
    const [, name = '', parameters = '', value = ''] = /^([A-Z0-9-]+)((?:;[^:]+)?):(.*)$/.exec(line) ?? []
    expect(name, line).not.toBe('')
    if (name === 'BEGIN') {
      open.push(value)
      if (value === 'VEVENT') events.push({})
    } else if (name === 'END') expect(open.pop()).toBe(value)
    else if (open.includes('VEVENT')) {
      const field = `${open.at(-1) === 'VALARM' ? 'VALARM.' : ''}${name}${parameters}`
      const event = events.at(-1) ?? {}
      expect(event, field).not.toHaveProperty([field])
      event[field] = value.replace(/\\n/g, '\n').replace(/\\([,;\\])/g, '$1')
    }
  }
  expect(open).toEqual([])
  return { text, events }
}

describe('the calendar file', () => {
  const save = (changes: object = {}) =>
    call('calendarFile', { filter: OPEN, names: false, remindDays: 1, ...changes }) as Promise<{
      bytes: Uint8Array
      dates: number
    }>

  test('has an all-day event for each open date, with an id that stays and a reminder', async () => {
    const all = await agenda({}, 200)
    const { bytes: file, dates } = await save()
    const { events } = readCalendar(file)
    expect(dates).toBe(all.length)
    expect(events.map((event) => event['DTSTART;VALUE=DATE'])).toEqual(
      all.map(({ dueOn }) => dueOn.replaceAll('-', '')),
    )
    expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length)
    for (const event of events) {
      expect(event['DTSTAMP']).toMatch(/^\d{8}T\d{6}Z$/)
      expect(event['VALARM.TRIGGER;RELATED=START']).toBe('-PT15H')
      expect(event['VALARM.ACTION']).toBe('DISPLAY')
    }
    const again = readCalendar((await save()).bytes)
    expect(again.events.map(({ UID }) => UID)).toEqual(events.map(({ UID }) => UID))
  })

  test('names requesters only where that was asked for', async () => {
    const names = [...new Set((await agenda({}, 200)).map(({ requester }) => requester))]
    const without = readCalendar((await save()).bytes).text.replace(/\r\n /g, '')
    expect(names.filter((name) => without.includes(name))).toEqual([])
    const { events } = readCalendar((await save({ names: true })).bytes)
    expect(names.every((name) => events.some(({ DESCRIPTION }) => DESCRIPTION?.includes(name)))).toBe(true)
  })

  test('reminds on the day, days before or not at all', async () => {
    const trigger = async (remindDays: number) =>
      readCalendar((await save({ remindDays })).bytes).events[0]?.['VALARM.TRIGGER;RELATED=START']
    expect([await trigger(0), await trigger(3)]).toEqual(['PT9H', '-P2DT15H'])
    expect(readCalendar((await save({ remindDays: null })).bytes).text).not.toContain('VALARM')
  })
})

const PDFTOTEXT = '/usr/bin/pdftotext'

describe.skipIf(!existsSync(PDFTOTEXT))('the annex, read back (skipped where pdftotext is not installed)', () => {
  test('shows every clock of the case with its steps, citations, sources and the record code, and names nobody', async () => {
    const row = (await agenda({ kinds: ['answer'] })).at(-1)
    const annex = await call('composeAnnex', { kind: 'case', caseId: row?.caseId })
    const path = join(folder, 'annex.pdf')
    writeFileSync(path, await renderPdf({ template: 'annex', annex }))
    const text = execFileSync(PDFTOTEXT, ['-enc', 'UTF-8', path, '-'])
      .toString('utf8')
      .replace(/[\u200b]/g, '')
      .replace(/\s+/g, ' ')
    const view = (await query('case.open', { caseId: row?.caseId })) as {
      deadlines: { trace: { text: string }[]; sources: string[]; citation: string }[]
    }
    // A long address is broken at its hyphens, which are then read as those of a word.
    const flat = (words: string) => words.replace(/[\s-]+/g, '')
    for (const { trace, sources, citation } of view.deadlines)
      for (const words of [...trace.map((step) => step.text), ...sources, citation])
        expect(flat(text)).toContain(flat(words))
    expect(text).toMatch(/Record code [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)
    expect(text).toContain(row?.caseNo)
    expect(text).not.toContain(row?.requester)
  }, 60_000)
})
