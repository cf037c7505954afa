import type { Parsed } from '#contract/bridge'
import { accept, type Outcome } from '#domain/kernel/decision'
import { type ListContext, listCases } from '#main/case/case-list.query'
import { categoryCsv } from '#main/response/csv'
import type { ReadDb } from '#main/vault/database'

const COLUMNS = [
  'Case',
  'Requester',
  'Rights',
  'Role',
  'Residence',
  'Stage',
  'Received',
  'Due',
  'Rule',
  'Acknowledge by',
  'Acknowledged',
  'Owner',
  'Next step',
] as const
const PAGE = 200

/** The whole view as CSV, in the order of its due dates, with the same guard against formulas as a response. */
export function caseListCsv(
  db: ReadDb,
  input: Parsed<'case.save-list'>,
  context: ListContext,
): Outcome<{ bytes: Uint8Array; rows: number }> {
  const rows: Record<string, string>[] = []
  let cursor: string | null = null
  do {
    const page = listCases(
      db,
      {
        view: input.view,
        search: input.search,
        filter: { stages: [], rights: [], ownerId: null },
        sort: { by: 'due', descending: false },
        cursor,
        offset: 0,
        limit: PAGE,
      },
      context,
    )
    if (!page.ok) return page
    for (const row of page.value.rows) {
      rows.push({
        Case: row.caseNo,
        Requester: row.requester,
        Rights: row.rights.join(', '),
        Role: row.requesterRole,
        Residence: row.residence ?? '',
        Stage: row.stage,
        Received: row.receivedOn,
        Due: row.dueOn ?? '',
        Rule: row.dueRule ?? '',
        'Acknowledge by': row.acknowledgeBy ?? '',
        Acknowledged: row.acknowledged ? 'yes' : 'no',
        Owner: row.owner,
        'Next step': row.nextStep,
      })
    }
    cursor = page.value.next
  } while (cursor !== null)
  const bytes = categoryCsv({
    id: 'cases',
    label: 'Cases',
    sourceSystem: 'Rightsdesk',
    columns: COLUMNS,
    rows,
    withheldCount: 0,
    withheldReasons: [],
  })
  return accept({ bytes, rows: rows.length })
}
