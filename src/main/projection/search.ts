import { foldText, searchWords } from '#domain/kernel/fold'
import type { WriteDb } from '#main/vault/database'
import { statement } from './statement'

/** Longest text that one entry is searched by; the rest of a long message is read by opening it. */
const WORDS_MAX = 8_000

/** Puts the words of a case or an inquiry into the index, in place of what stood there. */
export function indexWords(db: WriteDb, entry: { kind: 'case' | 'inquiry'; id: string; text: string }): void {
  const known = statement<{ n: number }>(db, 'SELECT n FROM search_entry WHERE kind = ? AND id = ?').get(
    entry.kind,
    entry.id,
  )
  const n =
    known?.n ??
    Number(statement(db, 'INSERT INTO search_entry (kind, id) VALUES (?, ?)').run(entry.kind, entry.id).lastInsertRowid)
  if (known) statement(db, 'DELETE FROM search_word WHERE rowid = ?').run(n)
  statement(db, 'INSERT INTO search_word (rowid, words) VALUES (?, ?)').run(n, foldText(entry.text.slice(0, WORDS_MAX)))
}

/** A full-text query for words typed so far: every word must occur, the last one may be unfinished. Null when there is no word. */
export function matchExpression(typed: string): string | null {
  const words = searchWords(typed)
  if (words.length === 0) return null
  return words.map((word, index) => (index === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' AND ')
}

/** Takes the words of a case or an inquiry out of the index. */
export function forgetWords(db: WriteDb, entry: { kind: 'case' | 'inquiry'; id: string }): void {
  const known = statement<{ n: number }>(db, 'SELECT n FROM search_entry WHERE kind = ? AND id = ?').get(
    entry.kind,
    entry.id,
  )
  if (!known) return
  statement(db, 'DELETE FROM search_word WHERE rowid = ?').run(known.n)
  statement(db, 'DELETE FROM search_entry WHERE n = ?').run(known.n)
}

/**
 * Writes the index anew without the words of deleted entries.
 * Why: a deletion only marks a row; its words stay in the segments until these are merged.
 */
export const compactWords = (db: WriteDb): void =>
  void statement(db, "INSERT INTO search_word (search_word) VALUES ('optimize')").run()
