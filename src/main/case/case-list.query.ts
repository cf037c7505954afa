import type { z } from 'zod'
import type { CaseRow } from '#contract/schema/case-view'
import type { vaultSchemas } from '#contract/schema/vault'
import type { IsoDate } from '#domain/kernel/civil-date'
import { addDays } from '#domain/kernel/civil-date'
import type { Outcome } from '#domain/kernel/decision'
import { accept, reject } from '#domain/kernel/decision'
import { NO_DATE } from '#main/projection/case.projection'
import { matchExpression } from '#main/projection/search'
import type { ReadDb } from '#main/vault/database'

type Input = z.output<(typeof vaultSchemas)['case.list']['input']>
type Page = z.output<(typeof vaultSchemas)['case.list']['output']>

/** Rows as they stand in `case_row`, with the owner's id still to be named. */
export type StoredCaseRow = {
  case_id: string
  case_no: string
  requester: string
  requester_key: string
  rights: string
  requester_role: string
  controller_role: string
  residence: string | null
  stage: CaseRow['stage']
  stage_order: number
  hold: string | null
  outcome: string | null
  closed: number
  received_on: string
  due_on: string
  due_rule: string | null
  acknowledge_by: string | null
  acknowledged: number
  owner_id: string
  next_step: string
  next_action: string
  approvals_open: number
  last_activity_at: string
}

/** Hits of a search that are sorted; further ones say so by the total. */
const SEARCH_HITS_MAX = 5_000

const SORT_COLUMNS = {
  due: 'due_on',
  received: 'received_on',
  requester: 'requester_key',
  stage: 'stage_order',
  owner: 'owner_id',
  activity: 'last_activity_at',
  number: 'case_no',
} as const satisfies Record<Input['sort']['by'], keyof StoredCaseRow>

const SORT_INDEXES = {
  due: 'case_by_due',
  received: 'case_by_received',
  requester: 'case_by_requester',
  stage: 'case_by_stage',
  owner: 'case_by_owner',
  activity: 'case_by_activity',
  number: 'case_by_number',
} as const

export type ListContext = Readonly<{ today: IsoDate; userId: string; userName: (userId: string) => string }>

type Clause = Readonly<{ sql: string; values: readonly (string | number)[] }>

/** The last day of the running week: seven days ahead, today included. */
export const weekEnd = (today: IsoDate): IsoDate => addDays(today, 6)

function viewClauses(input: Input, context: ListContext): Clause[] {
  const { today, userId } = context
  switch (input.view) {
    case 'mine':
      return [{ sql: 'owner_id = ?', values: [userId] }]
    case 'overdue':
      return [{ sql: '(due_on < ? OR (acknowledged = 0 AND acknowledge_by < ?))', values: [today, today] }]
    case 'this_week':
      return [
        {
          sql: '(due_on <= ? OR (acknowledged = 0 AND acknowledge_by <= ?))',
          values: [weekEnd(today), weekEnd(today)],
        },
      ]
    case 'waiting':
      return [{ sql: 'hold IS NOT NULL', values: [] }]
    case 'approvals':
      return [{ sql: 'approvals_open > 0', values: [] }]
    default:
      return []
  }
}

function filterClauses(input: Input): Clause[] {
  const clauses: Clause[] = []
  const { stages, rights, ownerId } = input.filter
  if (stages.length > 0) clauses.push({ sql: `stage IN (${stages.map(() => '?').join(',')})`, values: stages })
  if (rights.length > 0)
    clauses.push({ sql: `(${rights.map(() => "instr(rights, '\"' || ? || '\"') > 0").join(' OR ')})`, values: rights })
  if (ownerId) clauses.push({ sql: 'owner_id = ?', values: [ownerId] })
  const words = matchExpression(input.search)
  if (words)
    clauses.push({
      sql: "case_id IN (SELECT e.id FROM search_word w JOIN search_entry e ON e.n = w.rowid WHERE search_word MATCH ? AND e.kind = 'case' ORDER BY w.rowid DESC LIMIT ?)",
      values: [words, SEARCH_HITS_MAX],
    })
  return clauses
}

type Cursor = Readonly<{ key: string | number; id: string }>

function readCursor(text: string | null): Cursor | null | 'bad' {
  if (text === null) return null
  try {
    const value = JSON.parse(text) as unknown
    if (
      Array.isArray(value) &&
      value.length === 2 &&
      (typeof value[0] === 'string' || typeof value[0] === 'number') &&
      typeof value[1] === 'string'
    )
      return { key: value[0], id: value[1] }
  } catch {
    return 'bad'
  }
  return 'bad'
}

/**
 * The SQL of one page of cases that are open (closed = 0) or closed (1), in a pinned index order.
 * Why pinned, and why the key is compared twice: with statistics the planner otherwise chose a skip-scan that cost 500
 * times as much (`engines.md`, Paging).
 */
function pageSql(
  input: Input,
  clauses: readonly Clause[],
  from: Cursor | null,
): Clause & { countSql: string; countValues: (string | number)[] } {
  const column = SORT_COLUMNS[input.sort.by]
  const compare = input.sort.descending ? '<' : '>'
  const order = input.sort.descending ? 'DESC' : 'ASC'
  const searching = matchExpression(input.search) !== null
  const pinned = searching ? '' : ` INDEXED BY ${SORT_INDEXES[input.sort.by]}`
  const where = ['closed = ?', ...clauses.map((clause) => clause.sql)]
  const values = clauses.flatMap((clause) => clause.values)
  const keyset = from ? [`${column} ${compare}= ?`, `(${column} ${compare} ? OR case_id ${compare} ?)`] : []
  const keys = from ? [from.key, from.key, from.id] : []
  const offset = from ? 0 : input.offset
  // Two halves are merged afterwards, so each has to give its rows from the top.
  const window = input.view === 'all' ? [offset + input.limit + 1, 0] : [input.limit + 1, offset]
  return {
    sql: `SELECT * FROM case_row${pinned} WHERE ${[...where, ...keyset].join(' AND ')} ORDER BY ${column} ${order}, case_id ${order} LIMIT ? OFFSET ?`,
    values: [...values, ...keys, ...window],
    countSql: `SELECT count(*) AS n FROM case_row WHERE ${where.join(' AND ')}`,
    countValues: values,
  }
}

/** One page of the work list, and how many rows the whole view has. */
export function listCases(db: ReadDb, input: Input, context: ListContext): Outcome<Page> {
  const from = readCursor(input.cursor)
  if (from === 'bad') return reject('invalid_input', 'The place in the list is not readable. Start from the top.')
  const clauses = [...viewClauses(input, context), ...filterClauses(input)]
  const page = pageSql(input, clauses, from)
  const halves = input.view === 'all' ? [0, 1] : [input.view === 'closed' ? 1 : 0]
  const column = SORT_COLUMNS[input.sort.by]
  const found = halves.flatMap((closed) => db.prepare(page.sql).all(closed, ...page.values) as StoredCaseRow[])
  if (halves.length > 1) {
    found.sort((a, b) => compareRows(a, b, column) * (input.sort.descending ? -1 : 1))
    if (!from) found.splice(0, input.offset)
  }
  const total = halves.reduce(
    (sum, closed) => sum + (db.prepare(page.countSql).get(closed, ...page.countValues) as { n: number }).n,
    0,
  )
  const rows = found.slice(0, input.limit)
  const last = rows.at(-1)
  return accept({
    rows: rows.map((row) => presentRow(row, context.userName)),
    next: found.length > input.limit && last ? JSON.stringify([last[column], last.case_id]) : null,
    total,
  })
}

function compareRows(a: StoredCaseRow, b: StoredCaseRow, column: (typeof SORT_COLUMNS)[Input['sort']['by']]): number {
  const [left, right] = [a[column], b[column]]
  if (left !== right) return left < right ? -1 : 1
  return a.case_id < b.case_id ? -1 : 1
}

/** A stored row as the window shows it. */
export function presentRow(row: StoredCaseRow, userName: (userId: string) => string): CaseRow {
  return {
    caseId: row.case_id,
    caseNo: row.case_no,
    requester: row.requester,
    rights: JSON.parse(row.rights) as string[],
    requesterRole: row.requester_role,
    controllerRole: row.controller_role,
    residence: row.residence,
    stage: row.stage,
    hold: row.hold,
    outcome: row.outcome,
    receivedOn: row.received_on,
    dueOn: row.due_on === NO_DATE ? null : row.due_on,
    dueRule: row.due_rule,
    acknowledgeBy: row.acknowledge_by,
    acknowledged: row.acknowledged === 1,
    ownerId: row.owner_id,
    owner: userName(row.owner_id),
    nextStep: row.next_step,
    nextAction: row.next_action,
    lastActivityAt: row.last_activity_at,
  }
}
