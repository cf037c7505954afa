import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { CASE_SORTS, CASE_VIEWS } from '#contract/schema/list-view'
import type { vaultSchemas } from '#contract/schema/vault'
import type { IsoDate } from '#domain/kernel/civil-date'
import type { ReadDb } from '#main/vault/database'
import type { VaultSession } from '#main/vault/session'
import { codeOf, newVault, take, temporaryFolder } from '#main/vault/test-vault.fixture'
import { fillCases } from './case-list.fixture'
import { type ListContext, listCases } from './case-list.query'
import { findAnything } from './find.query'
import { readToday } from './today.query'

type Input = z.output<(typeof vaultSchemas)['case.list']['input']>
const ROWS = 20_000
const PAGE = 200
const context: ListContext = { today: '2026-04-20' as IsoDate, userId: 'user-1', userName: (id) => id }
const { folder, remove } = temporaryFolder()
let session: VaultSession

beforeAll(async () => {
  session = (await newVault(join(folder, 'list.vault'))).vault
  fillCases(session, ROWS, 2_000)
})
afterAll(() => {
  session.close()
  remove()
})

const input = (changes: Partial<Input> = {}): Input => ({
  view: 'open',
  search: '',
  filter: { stages: [], rights: [], ownerId: null },
  sort: { by: 'due', descending: false },
  cursor: null,
  offset: 0,
  limit: PAGE,
  ...changes,
})
const FILTERS: readonly Input['filter'][] = [
  { stages: [], rights: [], ownerId: null },
  { stages: ['received', 'verifying'], rights: ['deletion'], ownerId: null },
  { stages: [], rights: [], ownerId: 'user-2' as never },
]

/** Every id of a view, page after page. */
function walk(of: Input): { ids: string[]; total: number; pages: number } {
  const ids: string[] = []
  let [cursor, total, pages]: [string | null, number, number] = [null, 0, 0]
  do {
    const page: ReturnType<typeof take<{ rows: { caseId: string }[]; next: string | null; total: number }>> = take(
      listCases(session.db, { ...of, cursor }, context),
    )
    ids.push(...page.rows.map(({ caseId }) => caseId))
    cursor = page.next
    total = page.total
    pages += 1
  } while (cursor !== null)
  return { ids, total, pages }
}

describe('paging', () => {
  test.each(CASE_SORTS.flatMap((by) => [true, false].map((descending) => ({ by, descending }))))(
    'by $by, descending $descending: every row of every view once, under every filter',
    (sort) => {
      const views = sort.by === 'due' ? CASE_VIEWS : (['open', 'all'] as const)
      for (const view of views) {
        for (const filter of view === 'all' ? FILTERS.slice(1) : FILTERS) {
          const { ids, total } = walk(input({ view, sort, filter }))
          expect(new Set(ids).size).toBe(ids.length)
          expect(ids.length).toBe(total)
        }
      }
    },
  )

  test('the pages of all cases are one order, the open and the closed merged', () => {
    const page = (cursor: string | null) =>
      take(listCases(session.db, input({ view: 'all', cursor, limit: 50 }), context))
    const first = page(null)
    const both = [...first.rows, ...page(first.next).rows].map(
      ({ dueOn, caseId }) => `${dueOn ?? '9999-12-31'} ${caseId}`,
    )
    expect(both).toEqual([...both].sort())
    expect(first.total).toBe(ROWS)
    expect(new Set(first.rows.map(({ stage }) => stage === 'closed')).size).toBe(2)
  })

  test('a jump by offset is the page that walking would reach', () => {
    for (const view of ['open', 'all'] as const) {
      const walked = walk(input({ view, sort: { by: 'requester', descending: true } })).ids
      const jumped = take(
        listCases(session.db, input({ view, sort: { by: 'requester', descending: true }, offset: 3_000 }), context),
      )
      expect(jumped.rows.map(({ caseId }) => caseId)).toEqual(walked.slice(3_000, 3_000 + PAGE))
    }
  })

  test.each(['nonsense', '{}', '[]', '[1]', '[null,"a"]', '["a",1]', '["2026-01-01","x","y"]'])(
    'the place %s is refused',
    (cursor) => {
      expect(codeOf(listCases(session.db, input({ cursor }), context))).toBe('invalid_input')
    },
  )
})

/** Notes the statements that a query prepares, and asks the planner about each. */
function plansOf(run: (db: ReadDb) => void): { sql: string; plan: string }[] {
  const seen: string[] = []
  run({
    prepare: (sql: string) => {
      seen.push(sql)
      return session.db.prepare(sql)
    },
  } as unknown as ReadDb)
  return [...new Set(seen)].map((sql) => ({
    sql,
    plan: session.db
      .prepare<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...bindings(sql))
      .map(({ detail }) => detail)
      .join('; '),
  }))
}
/** Any value for every place of a statement: a plan does not depend on them. */
const bindings = (sql: string) =>
  /:\w+/.test(sql)
    ? [Object.fromEntries([...sql.matchAll(/:(\w+)/g)].map(([, name]) => [name as string, 1]))]
    : [...sql.matchAll(/\?/g)].map(() => 1)

const INDEX = {
  due: 'case_by_due',
  received: 'case_by_received',
  requester: 'case_by_requester',
  stage: 'case_by_stage',
  owner: 'case_by_owner',
  activity: 'case_by_activity',
  number: 'case_by_number',
} as const

describe('query plans with statistics', () => {
  test.each(CASE_SORTS)('a page by %s walks its own index, and sorts nothing', (by) => {
    for (const view of CASE_VIEWS) {
      for (const descending of [true, false]) {
        for (const filter of FILTERS) {
          for (const cursor of [null, '["2026-05-01","case-0000500"]']) {
            const asked = input({ view, filter, cursor, sort: { by, descending } })
            const plans = plansOf((db) => void listCases(db, asked, context))
            const page = plans.find(({ sql }) => sql.startsWith('SELECT *'))
            expect(page?.plan).toContain(`USING INDEX ${INDEX[by]}`)
            for (const { plan } of plans) expect(plan).not.toMatch(/TEMP B-TREE|ANY\(/)
          }
        }
      }
    }
  })

  test('the day’s work sorts nothing', () => {
    const plans = plansOf((db) => void readToday(db, context))
    expect(plans.length).toBeGreaterThan(10)
    for (const { sql, plan } of plans) expect(`${sql}: ${plan}`).not.toMatch(/TEMP B-TREE|ANY\(/)
  })
})

describe('search', () => {
  const hits = (search: string, view: Input['view'] = 'all') =>
    take(listCases(session.db, input({ view, search, limit: 10 }), context))

  test.each([
    ['lukasz', 'Łukasz Nowak'],
    ['LUKASZ now', 'Łukasz Nowak'],
    ['jose pena', 'José Peña'],
    ['strasse', 'Åse Straße'],
    ['الاحمد', 'محمد الأحمد'],
    ['太郎', '山田 太郎'],
    ['zoe', 'Zoë Quinn'],
  ])('%s finds %s and nobody else', (typed, name) => {
    const found = hits(typed)
    expect(found.total).toBeGreaterThan(100)
    expect(new Set(found.rows.map(({ requester }) => requester))).toEqual(new Set([name]))
  })

  test('a word of two characters is found inside a Japanese sentence', () => {
    expect(hits('削除').total).toBe(4)
    expect(findAnything(session.db, '削除', 20).hits).toHaveLength(4)
  })

  test.each(['OS-2026-000123', '000123', 'os-2026-000123', '2026-000123'])(
    '%s finds the case with this number',
    (typed) => {
      expect(hits(typed).rows.map(({ caseNo }) => caseNo)).toEqual(['OS-2026-000123'])
      expect(findAnything(session.db, typed, 5).hits.map(({ title }) => title.split(' ')[0])).toEqual([
        'OS-2026-000123',
      ])
    },
  )

  test('a search is typed as words, never as an expression of the index', () => {
    for (const typed of ['"', "'", '*', 'a OR b', 'NEAR(a b)', 'words:x', '(', '-x', '^a', '{a b}:x', '\0'])
      expect(listCases(session.db, input({ search: typed }), context).ok).toBe(true)
  })
})
