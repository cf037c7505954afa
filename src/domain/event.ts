import type { CaseEvent } from './case/case.event'
import type { InquiryEvent } from './intake/inquiry.event'
import type { IsoInstant } from './kernel/civil-date'
import type { CaseId, InquiryId, UserId } from './kernel/id'
import type { VaultEvent } from './vault/vault.event'

/** Everything that can happen, in the past tense. */
export type DomainEvent = VaultEvent | InquiryEvent | CaseEvent

/** The name of a sequence of events with revisions of its own. */
export type StreamId = 'vault' | `inquiry/${string}` | `case/${string}`

export const VAULT_STREAM: StreamId = 'vault'
export const inquiryStream = (id: InquiryId): StreamId => `inquiry/${id}`
export const caseStream = (id: CaseId): StreamId => `case/${id}`

/** An event that is to be written, with the stream that it belongs to. */
export type NewEvent = Readonly<{ stream: StreamId; event: DomainEvent }>

/** What the journal knows of an event beside its payload. It survives when the payload is destroyed. */
export type EventMeta = Readonly<{ at: IsoInstant; by: UserId; revision: number }>
