import type { RetentionState } from '#domain/retention/retention.state'
import type { WriteDb } from '#main/vault/database'
import { statement } from './statement'

/** What stays of a destroyed case: its number, the year it counts in, and the run that destroyed it. Holds no personal data. */
export const tombstonesOf = ({ runs }: RetentionState) =>
  runs.flatMap(({ runId, done }) =>
    (done?.destroyed ?? []).map(({ caseId, caseNo, openedYear }) => ({
      case_id: caseId as string,
      case_no: caseNo,
      opened_year: openedYear,
      run_id: runId,
    })),
  )

/** Writes the tombstones that are not there yet. */
export function projectDisposals(db: WriteDb, retention: RetentionState): void {
  for (const row of tombstonesOf(retention)) {
    statement(db, 'INSERT OR IGNORE INTO disposed_case VALUES (:case_id, :case_no, :opened_year, :run_id)').run(row)
  }
}
