import type { z } from 'zod'
import type { vaultSchemas } from '#contract/schema/vault'
import type { ReadDb } from '#main/vault/database'
import type { ListContext, StoredCaseRow } from './case-list.query'
import { presentRow, weekEnd } from './case-list.query'

type Overview = z.output<(typeof vaultSchemas)['case.counts']['output']>

/** Rows that a section shows before it says 'and so many more'. */
const SECTION_ROWS = 25

/** Dates that count for the day's work: the answer, and the acknowledgment while it is still owed. */
const LATE = '(due_on < :today OR (acknowledged = 0 AND acknowledge_by < :today))'
const TODAY = `(NOT ${LATE} AND (due_on = :today OR (acknowledged = 0 AND acknowledge_by = :today)))`
const WEEK = `(NOT ${LATE} AND NOT ${TODAY} AND (due_on <= :weekEnd OR (acknowledged = 0 AND acknowledge_by <= :weekEnd)))`

const SECTIONS = [
  { id: 'overdue', label: 'Overdue', where: `hold IS NULL AND ${LATE}` },
  { id: 'today', label: 'Due today', where: `hold IS NULL AND ${TODAY}` },
  { id: 'week', label: 'This week', where: `hold IS NULL AND ${WEEK}` },
  { id: 'approvals', label: 'Approvals asked for', where: 'approvals_open > 0' },
  { id: 'requester', label: 'Waiting for the requester', where: "hold = 'waiting_for_requester'" },
  { id: 'others', label: 'Waiting for others', where: "hold IS NOT NULL AND hold <> 'waiting_for_requester'" },
] as const

/** The day's work in numbers and rows. A case on hold still counts as overdue: only its row moves to the waiting sections. */
export function readToday(db: ReadDb, context: ListContext): Overview {
  const days = { today: context.today, weekEnd: weekEnd(context.today) }
  const count = (where: string) =>
    (db.prepare(`SELECT count(*) AS n FROM case_row WHERE closed = 0 AND ${where}`).get(days) as { n: number }).n
  const inbox = (state: string) =>
    (db.prepare('SELECT count(*) AS n FROM inquiry_row WHERE state = ?').get(state) as { n: number }).n
  const sections = SECTIONS.map((section) => {
    const rows = db
      .prepare(
        `SELECT * FROM case_row INDEXED BY case_by_due WHERE closed = 0 AND ${section.where} ORDER BY due_on, case_id LIMIT :limit`,
      )
      .all({ ...days, limit: SECTION_ROWS }) as StoredCaseRow[]
    const total = rows.length < SECTION_ROWS ? rows.length : count(section.where)
    return {
      id: section.id,
      label: section.label,
      rows: rows.map((row) => presentRow(row, context.userName)),
      more: total - rows.length,
    }
  })
  return {
    today: context.today,
    counts: {
      inbox: inbox('open'),
      quarantined: inbox('quarantined'),
      overdue: count(LATE),
      dueToday: count(TODAY),
      thisWeek: count(WEEK),
      waitingRequester: count("hold = 'waiting_for_requester'"),
      waitingOthers: count("hold IS NOT NULL AND hold <> 'waiting_for_requester'"),
      approvals: count('approvals_open > 0'),
      open: count('1'),
    },
    sections,
  }
}
