import type { Output, Parsed } from '#contract/bridge'
import type { DueRow } from '#contract/schema/deadline'
import { DUE_KINDS, type DueKind } from '#domain/case/due-kind'
import { addDays, type IsoDate, type IsoInstant } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { weekEnd } from '#main/case/case-list.query'
import type { StoredDueRow } from '#main/projection/due.projection'
import { statement } from '#main/projection/statement'
import type { ReadDb } from '#main/vault/database'

/** What reading due dates needs beside the rows: the moment, its day in the office, and the people behind ids. */
export type DueContext = Readonly<{ now: IsoInstant; today: IsoDate; userName: (userId: string) => string }>
export type DueFilter = Parsed<'deadline.agenda'>['filter']

type FoundRow = StoredDueRow &
  Readonly<{ case_no: string; requester: string; rights: string; late: number; broken: number }>
type Values = Record<string, string | number>
type Where = Readonly<{ sql: string; values: Values }>

/** An open date whose day has passed; where its clock runs in hours, whose hour has. */
const LATE = '(d.done = 0 AND (d.due_on < :today OR (d.due_at IS NOT NULL AND d.due_at < :now)))'
/** A late date that was owed to the requester. A task or a target that is late breaks nothing yet. */
const BROKEN = `(${LATE} AND d.kind IN ('answer', 'clock', 'acknowledge'))`
const COLUMNS = `d.*, c.case_no, c.requester, c.rights, ${LATE} AS late, ${BROKEN} AS broken`
const FROM = 'due_row d INDEXED BY due_by_day JOIN case_row c ON c.case_id = d.case_id'

/** The chosen duties. `due_by_day` begins with `done`, so that what is open is found without what was done in all the years before. */
function whereOf(filter: DueFilter, { today, now }: DueContext): Where {
  const values: Values = { today, now, done: filter.state === 'done' ? 1 : 0 }
  const named = (name: string, items: readonly string[]) =>
    items
      .map((item, place) => {
        values[`${name}${place}`] = item
        return `:${name}${place}`
      })
      .join(', ')
  const parts = ['d.done = :done']
  // A notice of extension is a choice: when its last day has passed, nothing is owed and nothing is left to do.
  if (filter.state !== 'done') parts.push("(d.kind <> 'notice' OR d.due_on >= :today)")
  // A day that has not come cannot be late, so the index is walked up to today only.
  if (filter.state === 'overdue') parts.push(`d.due_on <= :today AND ${LATE}`)
  if (filter.kinds.length > 0) parts.push(`d.kind IN (${named('kind', filter.kinds)})`)
  if (filter.regimes.length > 0) parts.push(`d.regime IN (${named('regime', filter.regimes)})`)
  if (filter.rights.length > 0)
    parts.push(`EXISTS (SELECT 1 FROM json_each(c.rights) r WHERE r.value IN (${named('right', filter.rights)}))`)
  if (filter.ownerId !== null) {
    parts.push('d.owner_id = :owner')
    values['owner'] = filter.ownerId
  }
  return { sql: parts.join(' AND '), values }
}

/** A stored duty as the window shows it. */
function presentDue(row: FoundRow, { userName }: DueContext): DueRow {
  return {
    caseId: row.case_id,
    caseNo: row.case_no,
    requester: row.requester,
    rights: JSON.parse(row.rights) as string[],
    kind: DUE_KINDS[row.rank] as DueKind,
    ref: row.ref,
    title: row.title,
    count: row.tasks,
    regime: row.regime,
    dueOn: row.due_on,
    dueAt: row.due_at,
    owner: userName(row.owner_id),
    doneOn: row.done_on,
    late: row.late === 1,
    broken: row.broken === 1,
  }
}

export type DueDay = Readonly<{ total: number; broken: number; rows: readonly DueRow[] }>

/** What is due from one day to another, by day: the first rows of each, and how many there are. One walk over one index. */
export function readDueDays(
  db: ReadDb,
  span: Readonly<{ from: IsoDate; to: IsoDate; filter: DueFilter; shown: number }>,
  context: DueContext,
): ReadonlyMap<string, DueDay> {
  const { sql, values } = whereOf(span.filter, context)
  const rows = statement<FoundRow & { place: number; total: number; broken_in_day: number }>(
    db,
    `SELECT * FROM (
       SELECT ${COLUMNS},
         row_number() OVER (PARTITION BY d.due_on ORDER BY d.rank, d.case_id, d.kind, d.ref) AS place,
         count(*) OVER (PARTITION BY d.due_on) AS total,
         sum(${BROKEN}) OVER (PARTITION BY d.due_on) AS broken_in_day
       FROM ${FROM} WHERE ${sql} AND d.due_on BETWEEN :from AND :to
     ) WHERE place <= :shown ORDER BY due_on, place`,
  ).all({ ...values, from: span.from, to: span.to, shown: Math.max(1, span.shown) })
  const days = new Map<string, { total: number; broken: number; rows: DueRow[] }>()
  for (const row of rows) {
    const day = days.get(row.due_on) ?? { total: row.total, broken: row.broken_in_day, rows: [] }
    if (row.place <= span.shown) day.rows.push(presentDue(row, context))
    days.set(row.due_on, day)
  }
  return days
}

type Key = readonly [dueOn: string, rank: number, caseId: string, kind: string, ref: string]
const KEY = '(d.due_on, d.rank, d.case_id, d.kind, d.ref)'
const keyOf = (row: FoundRow): Key => [row.due_on, row.rank, row.case_id, row.kind, row.ref]

function readKey(text: string): Key | null {
  try {
    const key = JSON.parse(text) as unknown
    const types = ['string', 'number', 'string', 'string', 'string']
    return Array.isArray(key) && types.every((type, place) => typeof key[place] === type)
      ? (key as unknown as Key)
      : null
  } catch {
    return null
  }
}

/** One page of what is due, the nearest day first; of what is done, the latest first. */
export function readAgenda(
  db: ReadDb,
  input: Parsed<'deadline.agenda'>,
  context: DueContext,
): Outcome<Output<'deadline.agenda'>> {
  const from = input.cursor === null ? null : readKey(input.cursor)
  if (input.cursor !== null && from === null)
    return reject('invalid_input', 'The place in the agenda is not readable. Start from the top.')
  const { sql, values } = whereOf(input.filter, context)
  const day: Where =
    input.on === null ? { sql: '', values: {} } : { sql: ' AND d.due_on = :on', values: { on: input.on } }
  const [order, beyond] = input.filter.state === 'done' ? ['DESC', '<'] : ['ASC', '>']
  const keys: Values = from ? { k0: from[0], k1: from[1], k2: from[2], k3: from[3], k4: from[4] } : {}
  const found = statement<FoundRow>(
    db,
    `SELECT ${COLUMNS} FROM ${FROM} WHERE ${sql}${day.sql}${from ? ` AND ${KEY} ${beyond} (:k0, :k1, :k2, :k3, :k4)` : ''}
     ORDER BY d.due_on ${order}, d.rank ${order}, d.case_id ${order}, d.kind ${order}, d.ref ${order} LIMIT :limit`,
  ).all({ ...values, ...day.values, ...keys, limit: input.limit + 1 })
  const rows = found.slice(0, input.limit)
  const last = rows.at(-1)
  const total = statement<{ n: number }>(db, `SELECT count(*) AS n FROM ${FROM} WHERE ${sql}${day.sql}`).get({
    ...values,
    ...day.values,
  })
  return accept({
    rows: rows.map((row) => presentDue(row, context)),
    next: found.length > input.limit && last ? JSON.stringify(keyOf(last)) : null,
    total: total?.n ?? 0,
  })
}

/** How much is open: broken, late without being owed to a requester, due today, due later this week, and in all. */
export function readDueNumbers(
  db: ReadDb,
  filter: DueFilter,
  context: DueContext,
): Omit<Output<'deadline.summary'>, 'regimes' | 'owners'> {
  const { sql, values } = whereOf({ ...filter, state: 'open' }, context)
  const near = statement<Record<'overdue' | 'late' | 'today' | 'week', number | null>>(
    db,
    `SELECT sum(broken) AS overdue, sum(late AND NOT broken) AS late, sum(NOT late AND due_on = :today) AS today,
       sum(due_on > :today) AS week
     FROM (SELECT d.due_on, ${LATE} AS late, ${BROKEN} AS broken FROM ${FROM} WHERE ${sql} AND d.due_on <= :week)`,
  ).get({ ...values, week: weekEnd(context.today) })
  const open = statement<{ n: number }>(db, `SELECT count(*) AS n FROM ${FROM} WHERE ${sql}`).get(values)
  return {
    overdue: near?.overdue ?? 0,
    late: near?.late ?? 0,
    today: near?.today ?? 0,
    week: near?.week ?? 0,
    open: open?.n ?? 0,
  }
}

/** The regimes that anything is dated under, each found by one step into the index. */
export function dueRegimes(db: ReadDb): string[] {
  return statement<{ regime: string }>(
    db,
    `WITH RECURSIVE step (regime) AS (
       SELECT min(regime) FROM due_row
       UNION ALL SELECT (SELECT min(regime) FROM due_row WHERE regime > step.regime) FROM step WHERE step.regime IS NOT NULL
     ) SELECT regime FROM step WHERE regime IS NOT NULL AND regime <> ''`,
  )
    .all()
    .map(({ regime }) => regime)
}

/** The whole weeks, Monday first, that hold a month written as 2026-11. */
export function weeksOf(month: string): readonly (readonly IsoDate[])[] {
  const first = `${month}-01` as IsoDate
  const monday = addDays(first, -((new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7))
  const weeks: IsoDate[][] = []
  for (let start = monday; start.slice(0, 7) <= month; start = addDays(start, 7))
    weeks.push(Array.from({ length: 7 }, (_, day) => addDays(start, day)))
  return weeks
}
