import type { Output } from '#contract/bridge'
import { matchExpression } from '#main/projection/search'
import { statement } from '#main/projection/statement'
import type { ReadDb } from '#main/vault/database'

type Hit = { kind: 'case' | 'inquiry'; id: string; title: string; detail: string }

/** Cases and inquiries that hold the words typed so far, newest first; for the command palette. */
export function findAnything(db: ReadDb, text: string, limit: number): Output<'case.find'> {
  const words = matchExpression(text)
  if (!words) return { hits: [] }
  const hits = statement<Hit>(
    db,
    `SELECT e.kind, e.id,
       CASE e.kind WHEN 'case' THEN c.case_no || ' · ' || c.requester ELSE i.sender END AS title,
       CASE e.kind WHEN 'case' THEN c.next_step ELSE i.subject END AS detail
     FROM search_word w JOIN search_entry e ON e.n = w.rowid
     LEFT JOIN case_row c ON e.kind = 'case' AND c.case_id = e.id
     LEFT JOIN inquiry_row i ON e.kind = 'inquiry' AND i.inquiry_id = e.id
     WHERE search_word MATCH ? ORDER BY w.rowid DESC LIMIT ?`,
  ).all(words, limit)
  return { hits: hits.map((hit) => ({ ...hit, title: hit.title ?? '', detail: hit.detail ?? '' })) }
}
