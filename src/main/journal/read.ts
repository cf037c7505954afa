import type { DomainEvent, StreamId } from '#domain/event'
import type { IsoInstant } from '#domain/kernel/civil-date'
import type { CommandId, EventId, UserId } from '#domain/kernel/id'
import type { ReadDb, Statement } from '#main/vault/database'

/** An event as it was written. `event` is null when its payload was destroyed; `type` tells what it was. */
export type RecordedEvent = Readonly<{
  seq: number
  stream: StreamId
  revision: number
  id: EventId
  type: DomainEvent['type']
  at: IsoInstant
  actor: UserId
  commandId: CommandId
  event: DomainEvent | null
}>

/** A stream's events in order, and the revision that the next writer must expect. 0 for a stream that does not exist. */
export type LoadedStream = Readonly<{ events: readonly RecordedEvent[]; revision: number }>

type Row = Omit<RecordedEvent, 'event'> & { payload: string | null }

const SELECT = `SELECT event.seq AS seq, stream, stream_revision AS revision, id, type, at, actor,
  command_id AS commandId, payload FROM event LEFT JOIN event_payload ON event_payload.seq = event.seq`

const prepared = new WeakMap<ReadDb, Statement<Row>>()

/** Everything that happened in one stream. */
export function loadStream(db: ReadDb, stream: StreamId): LoadedStream {
  let statement = prepared.get(db)
  if (!statement) {
    statement = db.prepare<Row>(`${SELECT} WHERE stream = ? ORDER BY stream_revision`)
    prepared.set(db, statement)
  }
  const events = statement.all(stream).map(recorded)
  return { events, revision: events.at(-1)?.revision ?? 0 }
}

/**
 * Every event of the journal after a number, in order, one at a time.
 * Limit: the connection is busy while this is iterated; read only from the handle in between.
 */
export function* iterateEvents(db: ReadDb, afterSeq = 0): Generator<RecordedEvent, void> {
  for (const row of db.prepare<Row>(`${SELECT} WHERE event.seq > ? ORDER BY event.seq`).iterate(afterSeq)) {
    yield recorded(row)
  }
}

/** A stretch of the journal after a number, for rebuilding projections in batches. */
export function readEvents(db: ReadDb, range: { afterSeq: number; limit: number }): readonly RecordedEvent[] {
  const sql = `${SELECT} WHERE event.seq > ? ORDER BY event.seq LIMIT ?`
  return db.prepare<Row>(sql).all(range.afterSeq, range.limit).map(recorded)
}

function recorded({ payload, ...header }: Row): RecordedEvent {
  const event = payload === null ? null : ({ type: header.type, ...JSON.parse(payload) } as DomainEvent)
  return { ...header, event }
}
