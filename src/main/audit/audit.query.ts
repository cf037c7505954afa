import type { z } from 'zod'
import type { HistoryEntry } from '#contract/schema/case-view'
import type { vaultSchemas } from '#contract/schema/vault'
import { describeEvent, type Names } from '#domain/audit/words'
import type { StreamId } from '#domain/event'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { loadStream, type RecordedEvent, readEvents } from '#main/journal/read'
import { statement } from '#main/projection/statement'
import type { ReadDb } from '#main/vault/database'

type Input = z.output<(typeof vaultSchemas)['audit.list']['input']>
type Page = z.output<(typeof vaultSchemas)['audit.list']['output']>

/** An event in the words of the history; a destroyed payload says so. */
export function historyEntryOf(recorded: RecordedEvent, names: Names): HistoryEntry {
  const { seq, at, actor, type, stream, event } = recorded
  const text = event
    ? describeEvent(event as never, names)
    : `${type.replace(/([a-z])([A-Z])/g, '$1 $2')}: the content was destroyed under a retention rule`
  return { seq, at, by: { userId: actor, name: names.user(actor) }, kind: type, text, stream, disposed: event === null }
}

/** Events that a search looks through before it asks for more. */
const SCAN_MAX = 20_000
const SCAN_STEP = 500

/** The vault's history, newest first. With words, entries whose sentence or actor holds them. */
export function listHistory(db: ReadDb, input: Input, names: Names): Outcome<Page> {
  const before = input.cursor === null ? Number.MAX_SAFE_INTEGER : Number(input.cursor)
  if (!Number.isSafeInteger(before) || before < 0)
    return reject('invalid_input', 'The place in the history is not readable. Start from the top.')
  const wanted = input.search.trim().toLowerCase()
  const entries: HistoryEntry[] = []
  let [at, scanned] = [before, 0]
  while (entries.length <= input.limit && scanned < SCAN_MAX) {
    const recorded = readBefore(db, { before: at, stream: input.stream as StreamId | null, limit: SCAN_STEP })
    if (recorded.length === 0) break
    for (const event of recorded) {
      const entry = historyEntryOf(event, names)
      if (!wanted || `${entry.text} ${entry.by.name}`.toLowerCase().includes(wanted)) entries.push(entry)
    }
    at = recorded.at(-1)?.seq ?? 0
    scanned += recorded.length
  }
  const page = entries.slice(0, input.limit)
  const more = entries.length > input.limit
  const total = input.stream
    ? (statement<{ n: number }>(db, 'SELECT count(*) AS n FROM event WHERE stream = ?').get(input.stream)?.n ?? 0)
    : (statement<{ n: number }>(db, 'SELECT max(seq) AS n FROM event').get()?.n ?? 0)
  return accept({ entries: page, next: more ? String(page.at(-1)?.seq ?? 0) : null, total })
}

function readBefore(db: ReadDb, range: { before: number; stream: StreamId | null; limit: number }): RecordedEvent[] {
  if (range.stream)
    return loadStream(db, range.stream)
      .events.filter(({ seq }) => seq < range.before)
      .toReversed()
      .slice(0, range.limit)
  const last = statement<{ n: number | null }>(db, 'SELECT max(seq) AS n FROM event').get()?.n ?? 0
  const end = Math.min(range.before, last + 1)
  const afterSeq = Math.max(0, end - 1 - range.limit)
  return readEvents(db, { afterSeq, limit: end - 1 - afterSeq }).toReversed()
}
