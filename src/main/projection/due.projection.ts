import type { CaseState } from '#domain/case/case.state'
import type { CaseClocks } from '#domain/case/clocks'
import { dueDatesOf } from '#domain/case/due-date'
import { DUE_KINDS } from '#domain/case/due-kind'
import type { ReadDb, WriteDb } from '#main/vault/database'
import { statement } from './statement'

/** A dated duty as it stands in `due_row`. */
export type StoredDueRow = {
  case_id: string
  kind: string
  ref: string
  title: string
  tasks: number
  regime: string
  due_on: string
  due_at: string | null
  owner_id: string
  done_on: string | null
  done: number
  rank: number
}

/** The rows of everything dated about a case, in the order of their key. Like the row of the case they depend on no clock. */
export function dueRowsOf(caseFile: CaseState, clocks: CaseClocks): readonly StoredDueRow[] {
  const rows = dueDatesOf(caseFile, clocks).map((due) => ({
    case_id: caseFile.caseId,
    kind: due.kind,
    ref: due.ref,
    title: due.title,
    tasks: due.count,
    regime: due.regime,
    due_on: due.dueOn,
    due_at: due.dueAt,
    owner_id: due.ownerId,
    done_on: due.doneOn,
    done: due.doneOn === null ? 0 : 1,
    rank: DUE_KINDS.indexOf(due.kind),
  }))
  return rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

const keyOf = ({ kind, ref }: StoredDueRow): string => `${kind} ${ref}`

/** The stored rows of a case, in the order of their key. */
export const storedDueRows = (db: ReadDb, caseId: string): readonly StoredDueRow[] =>
  statement<StoredDueRow>(db, 'SELECT * FROM due_row WHERE case_id = ?')
    .all(caseId)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))

/** Writes what is due about a case; rows that are as they were are left alone, because most events move no date. */
export function projectDueDates(db: WriteDb, caseFile: CaseState, clocks: CaseClocks): void {
  const rows = dueRowsOf(caseFile, clocks)
  const stored = new Map(storedDueRows(db, caseFile.caseId).map((row) => [keyOf(row), JSON.stringify(row)]))
  for (const row of rows) {
    if (stored.get(keyOf(row)) !== JSON.stringify(row))
      statement(
        db,
        `INSERT OR REPLACE INTO due_row (case_id, kind, ref, title, tasks, regime, due_on, due_at, owner_id, done_on, done, rank)
         VALUES (:case_id, :kind, :ref, :title, :tasks, :regime, :due_on, :due_at, :owner_id, :done_on, :done, :rank)`,
      ).run(row)
    stored.delete(keyOf(row))
  }
  for (const key of stored.keys()) {
    const [kind = '', ref = ''] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)]
    statement(db, 'DELETE FROM due_row WHERE case_id = ? AND kind = ? AND ref = ?').run(caseFile.caseId, kind, ref)
  }
}

/** Takes what was due about a destroyed case away. */
export const forgetDueDates = (db: WriteDb, caseId: string): void =>
  void statement(db, 'DELETE FROM due_row WHERE case_id = ?').run(caseId)
