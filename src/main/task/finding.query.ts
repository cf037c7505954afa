import type { Output, Parsed } from '#contract/bridge'
import type { CaseState, Finding } from '#domain/case/case.state'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { readBlob } from '#main/vault/blob'
import type { ReadDb } from '#main/vault/database'

/** An imported row with the decision on it; `row` counts from 0 as the decisions do. */
export type FindingRow = Readonly<{
  row: number
  values: Readonly<Record<string, string>>
  disposition: string
  reason: string
}>

/** Every row of an imported file, in its order. */
export function readFindingRows(db: ReadDb, finding: Finding): Outcome<FindingRow[]> {
  const bytes = readBlob(db, finding.blobId)
  if (!bytes.ok) return bytes
  const lines = bytes.value.toString('utf8').split('\n')
  return accept(
    lines.map((line, row) => {
      const mark = finding.exceptions[row] ?? finding.fallback
      return {
        row,
        values: JSON.parse(line) as Record<string, string>,
        disposition: mark?.disposition ?? 'undecided',
        reason: mark?.reason ?? '',
      }
    }),
  )
}

/** A stretch of the rows of one import. */
export function listFindings(
  db: ReadDb,
  caseFile: CaseState,
  input: Parsed<'task.findings'>,
): Outcome<Output<'task.findings'>> {
  const finding = caseFile.tasks
    .find(({ taskId }) => taskId === input.taskId)
    ?.findings.find(({ importId }) => importId === input.importId)
  if (!finding) return reject('not_found', 'These rows are not part of the case any more. Open the case again.')
  const rows = readFindingRows(db, finding)
  if (!rows.ok) return rows
  const page = rows.value.slice(input.offset, input.offset + input.limit)
  return accept({
    columns: [...finding.columns],
    rows: page.map((row) => ({ ...row, values: { ...row.values } })),
    total: finding.rows,
  })
}
