import type { Actor, Command, CommandType, Decided } from '#domain/command'
import { COMMAND_SPECS } from '#domain/command-specs'
import type { CommandSpec, Loaded } from '#domain/decide'
import { inquiryStream, type StreamId, VAULT_STREAM } from '#domain/event'
import type { Json } from '#domain/kernel/canonical'
import type { IsoInstant } from '#domain/kernel/civil-date'
import { accept, type Outcome, reject } from '#domain/kernel/decision'
import { appendEvents } from '#main/journal/append'
import { findReply, recordReply } from '#main/journal/command-log'
import { project } from '#main/projection/project'
import type { WriteDb } from '#main/vault/database'
import type { Signer } from '#main/vault/signer'
import { lookupIn } from './lookup'
import { advance, type StreamState } from './stream-state'

export type AnyCommand = Command

/** What a command gives back: the revision of the stream it changed, and the ids that the sender needs. */
export type CommandReply = Readonly<{ revision: number; result: Decided['result'] }>

type Batch = Readonly<{
  db: WriteDb
  signer: () => Signer
  actor: () => Actor
  now: () => IsoInstant
  newId: () => string
  load: (stream: StreamId) => StreamState
}>

/** Runs commands one after the other on states kept in memory, then projects every touched stream once. */
export function executeInBatch(
  batch: Batch,
  commands: readonly AnyCommand[],
  touched: Set<StreamId>,
): Outcome<CommandReply>[] {
  const states = new Map<StreamId, StreamState>()
  const stateOf = (stream: StreamId): StreamState => {
    const known = states.get(stream)
    if (known) return known
    const loaded = batch.load(stream)
    states.set(stream, loaded)
    return loaded
  }
  const replies = commands.map((command) => {
    const decided = answer({ ...batch, stateOf, states }, command)
    if (decided.ok) for (const stream of decided.value.touched) touched.add(stream)
    return decided.ok ? accept(decided.value.reply) : decided
  })
  for (const stream of touched) project({ db: batch.db, stateOf }, stateOf(stream))
  return replies
}

type Running = Batch & Readonly<{ stateOf: (stream: StreamId) => StreamState; states: Map<StreamId, StreamState> }>
type Answered = Readonly<{ reply: CommandReply; touched: readonly StreamId[] }>

function answer(running: Running, command: AnyCommand): Outcome<Answered> {
  const actor = running.actor()
  // One instant for the decision, the journal and the states: the replay must give the same rows.
  const now = running.now()
  const request = { commandId: command.commandId, actor: actor.userId, request: identityOf(command) }
  const earlier = findReply(running.db, request)
  if (!earlier.ok) return earlier
  if (earlier.value !== null) return accept({ reply: JSON.parse(earlier.value) as CommandReply, touched: [] })
  const decided = decide(running, command, { actor, now })
  if (!decided.ok) return decided
  const { events, result } = decided.value
  if (events.length === 0)
    return accept({ reply: { revision: targetRevision(running, command, result), result }, touched: [] })
  const receipt = appendEvents(running.db, {
    events,
    actor: actor.userId,
    signer: running.signer(),
    now,
    commandId: command.commandId,
    newId: running.newId,
  })
  events.forEach(({ stream, event }, index) => {
    const { revision } = receipt.events[index] as { revision: number }
    running.states.set(stream, advance(running.stateOf(stream), event, { at: now, by: actor.userId, revision }))
  })
  const [first] = events
  const stream = targetStream(command) ?? first?.stream ?? VAULT_STREAM
  const reply = { revision: running.stateOf(stream).revision, result }
  recordReply(running.db, request, {
    reply: JSON.stringify(reply),
    range: { firstSeq: receipt.firstSeq, lastSeq: receipt.lastSeq },
  })
  return accept({ reply, touched: [...new Set(events.map((event) => event.stream))] })
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
  return spec.decide(
    command.payload as never,
    loaded,
    { now, newId: running.newId, actor },
    lookupIn(running.db, running.states),
  )
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
