import type { Actor } from '#domain/command'
import type { StreamId } from '#domain/event'
import type { IsoInstant } from '#domain/kernel/civil-date'
import type { Outcome } from '#domain/kernel/decision'
import { accept } from '#domain/kernel/decision'
import { loadStream } from '#main/journal/read'
import type { ReadDb, WriteDb } from '#main/vault/database'
import type { Signer } from '#main/vault/signer'
import { type AnyCommand, type CommandReply, executeInBatch } from './batch'
import { replay, type StreamState } from './stream-state'

export type { AnyCommand, CommandReply }

/** What the engine stands on: the one open database, the signing user, a clock and a source of ids. */
export type EngineParts = Readonly<{
  db: ReadDb
  transaction: <T>(work: (db: WriteDb) => Outcome<T>) => Outcome<T>
  signer: () => Signer
  actor: () => Actor
  now: () => IsoInstant
  newId: () => string
  /** Told after a commit which streams have changed. */
  onChange: (streams: readonly StreamId[]) => void
}>

/** The one door for writes, and the states that reading starts from. */
export type Engine = Readonly<{
  /** Decides and writes one command. The reply leaves only after the commit and the head anchor are on the disk. */
  execute: (command: AnyCommand) => Outcome<CommandReply>
  /** Several commands in one transaction, each accepted or refused by itself; a failure of the disk refuses them all. */
  executeAll: (commands: readonly AnyCommand[]) => readonly Outcome<CommandReply>[]
  load: (stream: StreamId) => StreamState
}>

export function createEngine(parts: EngineParts): Engine {
  const load = (stream: StreamId) => replay(stream, loadStream(parts.db, stream).events)
  // The vault's own stream is short and read by every command, so its state is kept until it changes.
  let vault: StreamState | null = null
  const loadCached = (stream: StreamId): StreamState => {
    if (stream !== 'vault') return load(stream)
    vault ??= load('vault')
    return vault
  }

  const executeAll = (commands: readonly AnyCommand[]): readonly Outcome<CommandReply>[] => {
    const touched = new Set<StreamId>()
    const written = parts.transaction((db) =>
      accept(executeInBatch({ ...parts, db, load: loadCached }, commands, touched)),
    )
    if (touched.has('vault')) vault = null
    if (!written.ok) return commands.map(() => written)
    if (touched.size > 0) parts.onChange([...touched])
    return written.value
  }
  const execute = (command: AnyCommand): Outcome<CommandReply> => executeAll([command])[0] as Outcome<CommandReply>
  return { execute, executeAll, load: loadCached }
}
