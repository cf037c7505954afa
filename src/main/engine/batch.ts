import type { Actor, Command, CommandType, Decided } from '#domain/command'
import { COMMAND_SPECS } from '#domain/command-specs'
import type { CommandSpec, Loaded, Lookup } from '#domain/decide'
import { type DomainEvent, inquiryStream, type StreamId, VAULT_STREAM } from '#domain/event'
import type { Json } from '#domain/kernel/canonical'
import type { IsoInstant } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { invariant } from '#domain/kernel/invariant'
import { appendEvents } from '#main/journal/append'
import { findReply, recordReply } from '#main/journal/command-log'
import { disposeCase } from '#main/journal/dispose-case'
import { forget, movesClocks, project } from '#main/projection/project'
import { compactWords } from '#main/projection/search'
import { runRule } from '#main/retention/run-rule'
import { disposeBlob, putBlob, type StoredBlob } from '#main/vault/blob'
import type { WriteDb } from '#main/vault/database'
import type { Signer } from '#main/vault/signer'
import { lookupIn } from './lookup'
import { advance, type StreamState } from './stream-state'

export type AnyCommand = Command

/** What a command gives back: the revision of the stream it changed, and the ids that the sender needs. */
export type CommandReply = Readonly<{ revision: number; result: Decided['result'] }>

export type Batch = Readonly<{
  db: WriteDb
  signer: () => Signer
  actor: () => Actor
  now: () => IsoInstant
  newId: () => string
  load: (stream: StreamId) => StreamState
}>

/** The one door for writes while its transaction is open: each command sees what the ones before it have done. */
export type Working = Readonly<{
  execute: (command: AnyCommand) => Outcome<CommandReply>
  load: (stream: StreamId) => StreamState
  /** Puts bytes into the vault, for a command that then names them. */
  store: (bytes: Uint8Array) => StoredBlob
}>

/** What a transaction has changed. `destroyed` says that bytes are gone for good and old pages have to follow. */
export type Touched = Readonly<{ streams: readonly StreamId[]; destroyed: boolean }>

/** Lets commands run one after the other on states kept in memory, then projects every touched stream once. */
export function runBatch<T>(batch: Batch, work: (working: Working) => T): { value: T; touched: Touched } {
  const states = new Map<StreamId, StreamState>()
  const stateOf = (stream: StreamId): StreamState => {
    const known = states.get(stream)
    if (known) return known
    const loaded = batch.load(stream)
    states.set(stream, loaded)
    return loaded
  }
  const casesOpened = new Map<number, number>()
  const happened = { streams: new Set<StreamId>(), casesOpened, destroyed: false, clocksMoved: false }
  const lookup = lookupIn(batch.db, { states, casesOpened })
  const running = { ...batch, stateOf, states, lookup, happened }
  const execute = (command: AnyCommand) => answer(running, command)
  const value = work({ execute, load: stateOf, store: (bytes) => putBlob(batch.db, bytes) })
  const peek = (stream: StreamId) => states.get(stream) ?? batch.load(stream)
  const context = { db: batch.db, peek, clocksMoved: happened.clocksMoved }
  for (const stream of happened.streams) project(context, stateOf(stream))
  return { value, touched: { streams: [...happened.streams], destroyed: happened.destroyed } }
}

type Happened = {
  streams: Set<StreamId>
  casesOpened: Map<number, number>
  destroyed: boolean
  clocksMoved: boolean
}
type Running = Batch &
  Readonly<{
    stateOf: (stream: StreamId) => StreamState
    states: Map<StreamId, StreamState>
    lookup: Lookup
    happened: Happened
  }>

function answer(running: Running, command: AnyCommand): Outcome<CommandReply> {
  const actor = running.actor()
  // One instant for the decision, the journal and the states: the replay must give the same rows.
  const now = running.now()
  const request = { commandId: command.commandId, actor: actor.userId, request: identityOf(command) }
  const earlier = findReply(running.db, request)
  if (!earlier.ok) return earlier
  if (earlier.value !== null) return accept(JSON.parse(earlier.value) as CommandReply)
  const decided = decide(running, command, { actor, now })
  if (!decided.ok) return decided
  const { events, result } = decided.value
  if (events.length === 0) return accept({ revision: targetRevision(running, command, result), result })
  const range = write(running, command, { events, actor, now })
  const [first] = events
  const stream = targetStream(command) ?? first?.stream ?? VAULT_STREAM
  const reply = { revision: running.stateOf(stream).revision, result }
  recordReply(running.db, request, { reply: JSON.stringify(reply), range })
  return accept(reply)
}

/** Puts decided events into the journal and the states, and does what they say beyond the journal. */
function write(
  running: Running,
  { commandId }: AnyCommand,
  { events, actor, now }: { events: Decided['events']; actor: Actor; now: IsoInstant },
): { firstSeq: number; lastSeq: number } {
  const signer = running.signer()
  const receipt = appendEvents(running.db, {
    events,
    actor: actor.userId,
    signer,
    now,
    commandId,
    newId: running.newId,
  })
  events.forEach(({ stream, event }, index) => {
    const { revision } = receipt.events[index] as { revision: number }
    running.states.set(stream, advance(running.stateOf(stream), event, { at: now, by: actor.userId, revision }))
    running.happened.streams.add(stream)
    follow(running, event, { now, signer })
  })
  return { firstSeq: receipt.firstSeq, lastSeq: receipt.lastSeq }
}

/** What an event means for the rest of its transaction. */
function follow(running: Running, event: DomainEvent, { now, signer }: { now: IsoInstant; signer: Signer }): void {
  const { db, happened } = running
  if (event.type === 'CaseOpened') {
    const year = Number(now.slice(0, 4))
    happened.casesOpened.set(year, (happened.casesOpened.get(year) ?? 0) + 1)
  } else if (event.type === 'SettingsChanged') {
    happened.clocksMoved ||= movesClocks(event.changes)
  } else if (event.type === 'AttachmentDisposed') {
    const disposed = disposeBlob(db, event.blobId, { rule: event.rule, now, signer })
    invariant(disposed.ok, 'the decision has seen the attachment')
    happened.destroyed = true
  } else if (event.type === 'DisposalCarriedOut') {
    destroyCases(running, event, { now, signer })
  }
}

/** Destroys case files and lets their states follow, so that the lists forget them in the same transaction. */
function destroyCases(
  { db, happened, states, load }: Running,
  { destroyed, rule, runId }: Extract<DomainEvent, { type: 'DisposalCarriedOut' }>,
  { now, signer }: { now: IsoInstant; signer: Signer },
): void {
  for (const { caseId } of destroyed) {
    const extent = disposeCase(db, caseId, { rule: runRule(rule, runId), now, signer })
    invariant(extent.ok, 'what a disposal lists is there')
    for (const stream of extent.value.streams) {
      states.set(stream, load(stream))
      forget(db, stream)
    }
  }
  compactWords(db)
  happened.destroyed = true
}

function decide(
  running: Running,
  command: AnyCommand,
  { actor, now }: { actor: Actor; now: IsoInstant },
): Outcome<Decided> {
  const spec = COMMAND_SPECS[command.type] as unknown as CommandSpec<CommandType>
  const loaded = loadFor(running, command, spec)
  const fresh = command.type === 'create-vault' && loaded.vault === null
  if (!fresh && !spec.roles.some((role) => actor.roles.includes(role))) return reject('forbidden', refusal(spec.roles))
  const stream = spec.stream(command.payload as never)
  const revision = stream ? running.stateOf(stream).revision : 0
  if (command.expectedRevision !== undefined && stream && command.expectedRevision !== revision) {
    return reject(
      'conflict',
      `This was changed since you opened it (you saw revision ${command.expectedRevision}, it is now ${revision}). Look at what changed, then decide again.`,
    )
  }
  return spec.decide(command.payload as never, loaded, { now, newId: running.newId, actor }, running.lookup)
}

function loadFor(running: Running, command: AnyCommand, spec: CommandSpec<CommandType>): Loaded {
  const stream = spec.stream(command.payload as never)
  const main = stream ? running.stateOf(stream) : null
  const inquiryId = spec.inquiryId?.(command.payload as never)
  const inquiry = inquiryId ? running.stateOf(inquiryStream(inquiryId)) : main
  const vault = running.stateOf(VAULT_STREAM)
  return {
    vault: vault.kind === 'vault' ? vault.state : null,
    inquiry: inquiry?.kind === 'inquiry' ? inquiry.state : null,
    caseFile: main?.kind === 'case' ? main.state : null,
  }
}

const targetStream = (command: AnyCommand): StreamId | null =>
  (COMMAND_SPECS[command.type] as unknown as CommandSpec<CommandType>).stream(command.payload as never)

function targetRevision(running: Running, command: AnyCommand, result: Decided['result']): number {
  const stream =
    targetStream(command) ??
    (typeof result['inquiryId'] === 'string' ? (`inquiry/${result['inquiryId']}` as const) : null)
  return stream ? running.stateOf(stream).revision : 0
}

/** What makes a command the same command when it is sent again. */
const identityOf = (command: AnyCommand): Json =>
  ({
    type: command.type,
    payload: command.payload,
    expectedRevision: command.expectedRevision ?? null,
  }) as unknown as Json

function refusal(roles: readonly string[]): string {
  if (roles.length === 0) return 'This can be done only once, when the vault is created.'
  return `Your role does not allow this. It needs the role of ${roles.join(' or ')}: ask an administrator, or somebody who has it.`
}
