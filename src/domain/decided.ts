import type { CaseEvent } from './case/case.event'
import type { CaseState } from './case/case.state'
import type { Decided, Decision } from './command'
import type { Loaded } from './decide'
import type { DomainEvent, NewEvent, StreamId } from './event'
import { caseStream } from './event'
import { accept, type Outcome, reject } from './kernel/decision'
import type { CaseId } from './kernel/id'
import type { VaultState } from './vault/vault.state'

/** An accepted decision: events of one stream, and the ids that the sender needs. */
export function decided(stream: StreamId, events: readonly DomainEvent[], result: Decided['result'] = {}): Decision {
  return accept({ events: events.map((event): NewEvent => ({ stream, event })), result })
}

/** An accepted decision about a case. */
export function onCase(caseId: CaseId, events: readonly CaseEvent[], result: Decided['result'] = {}): Decision {
  return decided(caseStream(caseId), events, result)
}

/** A case with the vault that it stands in: what nearly every rule starts from. */
export type CaseContext = Readonly<{ caseFile: CaseState; vault: VaultState }>

/** The loaded case, or why there is none. */
export function anyCase(loaded: Loaded): Outcome<CaseContext> {
  if (loaded.vault === null) return NO_VAULT
  if (loaded.caseFile === null) return reject('not_found', 'There is no such case in this vault.')
  return accept({ caseFile: loaded.caseFile, vault: loaded.vault })
}

/** The loaded case if it is open; a closed one is not changed until it is reopened. */
export function openCase(loaded: Loaded): Outcome<CaseContext> {
  const found = anyCase(loaded)
  if (!found.ok || found.value.caseFile.outcome === null) return found
  return reject('conflict', `Case ${found.value.caseFile.caseNo} is closed. Reopen it before you change anything.`)
}

/** Refused: nothing can happen in a vault that was not created. */
export const NO_VAULT = reject('not_found', 'This vault was not set up yet.')

/** Refused: a field does not say what it must. */
export const invalid = (path: string, message: string) => reject('invalid_input', message, [{ path, message }])
