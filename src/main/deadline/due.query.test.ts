import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DUE_KINDS } from '#domain/case/due-kind'
import { addDays, type IsoDate } from '#domain/kernel/civil-date'
import { accept } from '#domain/kernel/decision'
import { fillCases } from '#main/case/case-list.fixture'
import type { VaultSession } from '#main/vault/session'
import { newVault, take, temporaryFolder } from '#main/vault/test-vault.fixture'
import { type DueFilter, readAgenda, readDueDays, readDueNumbers } from './due.query'

const CASES = 20_000
const { folder, remove } = temporaryFolder()
const today = '2026-04-20' as IsoDate
const context = { today, now: '2026-04-20T12:00:00.000Z' as never, userName: (id: string) => id }
const OPEN: DueFilter = { state: 'open', kinds: [], ownerId: null, rights: [], regimes: [] }
let session: VaultSession

/** Three dates for each case, over a year; every other case is done. */
function fillDueDates(): void {
  take(
    session.transaction((db) => {
      const insert = db.prepare(
        "INSERT INTO due_row VALUES (:case_id, :kind, 'R', 'Rule', 1, 'CCPA', :due_on, :due_at, 'user-1', :done_on, :done, :rank)",
      )
      const cases = db.prepare<{ case_id: string }>('SELECT case_id FROM case_row').all()
      cases.forEach(({ case_id }, n) => {
        for (const kind of ['answer', 'acknowledge', 'task'] as const) {
          const rank = DUE_KINDS.indexOf(kind)
          const due_on = addDays('2026-01-01' as IsoDate, (n * 7 + rank * 13) % 365)
          const done = n % 2
          insert.run({ case_id, kind, due_on, due_at: null, done, done_on: done ? due_on : null, rank })
        }
      })
      return accept(undefined)
    }),
  )
  session.inner().connection.run('ANALYZE')
}

beforeAll(async () => {
  session = (await newVault(join(folder, 'due.vault'))).vault
  fillCases(session, CASES, 0)
  fillDueDates()
})
afterAll(() => {
  session.close()
  remove()
})

const day = (on: string) => on as IsoDate

test('a month of a large vault counts every date and hands over the first of each day only', () => {
  const days = readDueDays(
    session.db,
    { from: day('2026-05-01'), to: day('2026-05-31'), filter: OPEN, shown: 5 },
    context,
  )
  expect(days.size).toBe(31)
  const expected = session.db
    .prepare<{ n: number }>(
      "SELECT count(*) AS n FROM due_row WHERE done = 0 AND due_on BETWEEN '2026-05-01' AND '2026-05-31'",
    )
    .get()?.n
  expect(expected).toBeGreaterThan(2_000)
  expect([...days.values()].reduce((sum, { total }) => sum + total, 0)).toBe(expected)
  expect([...days.values()].every(({ rows }) => rows.length === 5)).toBe(true)
})

test('a page of the agenda begins where the last one ended, whatever is due on the same day', () => {
  const first = take(readAgenda(session.db, { filter: OPEN, on: null, cursor: null, limit: 200 }, context))
  const second = take(readAgenda(session.db, { filter: OPEN, on: null, cursor: first.next, limit: 200 }, context))
  const both = take(readAgenda(session.db, { filter: OPEN, on: null, cursor: null, limit: 400 }, context))
  expect([...first.rows, ...second.rows]).toEqual(both.rows)
  expect(first.rows.at(-1)?.dueOn).toBe(second.rows[0]?.dueOn)
  const broken = readAgenda(session.db, { filter: OPEN, on: null, cursor: '[1]', limit: 1 }, context)
  expect(broken.ok).toBe(false)
})

test('an hour that has passed today is late, one that is ahead is not', () => {
  const due = (at: string) => {
    take(
      session.transaction((db) => {
        db.prepare(
          "UPDATE due_row SET due_on = '2026-04-20', due_at = ?, done = 0 WHERE case_id = (SELECT min(case_id) FROM due_row) AND kind = 'answer'",
        ).run(at)
        return accept(undefined)
      }),
    )
    const page = take(readAgenda(session.db, { filter: OPEN, on: today, cursor: null, limit: 200 }, context))
    return page.rows.find(({ dueAt }) => dueAt === at)
  }
  expect(due('2026-04-20T11:59:00.000Z')).toMatchObject({ late: true, broken: true })
  expect(due('2026-04-20T12:01:00.000Z')).toMatchObject({ late: false, broken: false })
})

test('month, agenda and numbers walk the index of days and sort no page', () => {
  const seen: string[] = []
  const db = {
    prepare: (sql: string) => {
      if (sql.includes('due_row')) seen.push(sql)
      return session.db.prepare(sql)
    },
  } as unknown as typeof session.db
  readDueDays(db, { from: day('2026-05-01'), to: day('2026-05-31'), filter: OPEN, shown: 5 }, context)
  readAgenda(db, { filter: OPEN, on: null, cursor: null, limit: 100 }, context)
  readDueNumbers(db, OPEN, context)
  expect(seen.length).toBeGreaterThan(3)
  const values = { today, now: context.now, done: 0, from: today, to: today, shown: 5, limit: 1, week: today }
  for (const sql of seen) {
    const plan = session.db.prepare<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(values)
    const details = plan.map(({ detail }) => detail).join('\n')
    expect(details).toMatch(/SEARCH d USING (COVERING )?INDEX due_by_day \(done=\?/)
    if (sql.includes('LIMIT')) expect(details).not.toContain('TEMP B-TREE')
  }
})
