import type { CaseEvent } from '#domain/case/case.event'
import { evolveCase } from '#domain/case/case.evolve'
import type { CaseState } from '#domain/case/case.state'
import type { DomainEvent, EventMeta, StreamId } from '#domain/event'
import type { InquiryEvent } from '#domain/intake/inquiry.event'
import { evolveInquiry, type InquiryState } from '#domain/intake/inquiry.state'
import type { IsoInstant } from '#domain/kernel/civil-date'
import type { VaultEvent } from '#domain/vault/vault.event'
import { evolveVault, type VaultState } from '#domain/vault/vault.state'
import type { RecordedEvent } from '#main/journal/read'

/** The state of a stream of any kind, with the instant of its first event. */
export type StreamState = Readonly<{ revision: number; startedAt: IsoInstant | null }> &
  (
    | Readonly<{ kind: 'vault'; state: VaultState | null }>
    | Readonly<{ kind: 'inquiry'; state: InquiryState | null }>
    | Readonly<{ kind: 'case'; state: CaseState | null }>
  )

/** A stream in which nothing has happened. */
function emptyStream(stream: StreamId): StreamState {
  const kind = stream === 'vault' ? 'vault' : stream.startsWith('case/') ? 'case' : 'inquiry'
  return { kind, state: null, revision: 0, startedAt: null }
}

/** The stream after one more event; null stands for a payload that was destroyed. */
export function advance(stream: StreamState, event: DomainEvent | null, meta: EventMeta): StreamState {
  const next = { revision: meta.revision, startedAt: stream.startedAt ?? meta.at }
  switch (stream.kind) {
    case 'vault':
      return { ...next, kind: 'vault', state: evolveVault(stream.state, event as VaultEvent | null, meta) }
    case 'inquiry':
      return { ...next, kind: 'inquiry', state: evolveInquiry(stream.state, event as InquiryEvent | null, meta) }
    case 'case':
      return { ...next, kind: 'case', state: evolveCase(stream.state, event as CaseEvent | null, meta) }
  }
}

/** The state that recorded events add up to. */
export function replay(stream: StreamId, events: readonly RecordedEvent[]): StreamState {
  return events.reduce(
    (state, { event, at, actor, revision }) => advance(state, event, { at, by: actor, revision }),
    emptyStream(stream),
  )
}
