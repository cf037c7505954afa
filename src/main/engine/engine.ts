import type { Actor } from '#domain/command'
import type { StreamId } from '#domain/event'
import type { IsoInstant } from '#domain/kernel/civil-date'
import type { Outcome } from '#domain/kernel/decision'
import { accept } from '#domain/kernel/decision'
import { loadStream } from '#main/journal/read'
import type { ReadDb, WriteDb } from '#main/vault/database'
import type { Signer } from '#main/vault/signer'
import { type AnyCommand, type CommandReply, runBatch, type Touched, type Working } from './batch'
import { replay, type StreamState } from './stream-state'

export type { AnyCommand, CommandReply, Working }

/** What the engine stands on: the one open database, the signing user, a clock and a source of ids. */
export type EngineParts = Readonly<{
  db: ReadDb
  transaction: <T>(work: (db: WriteDb) => Outcome<T>) => Outcome<T>
  /** Takes the old pages of something destroyed out of the write-ahead log. */
  settle: () => Outcome<unknown>
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
  /**
   * Several commands in one transaction, where the next one depends on the last reply. A refusal stands alone; an
   * exception undoes everything. Nothing is durable before this has returned.
   */
  work: <T>(work: (working: Working) => T) => Outcome<T>
  /** The same, where a refusal undoes everything: for bytes that are of no use without their command. */
  workWhole: <T>(work: (working: Working) => Outcome<T>) => Outcome<T>
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

  const workWhole = <T>(steps: (working: Working) => Outcome<T>): Outcome<T> => {
    const done = parts.transaction((db) => {
      const { value, touched } = runBatch({ ...parts, db, load: loadCached }, steps)
      return value.ok ? accept({ value: value.value, touched }) : value
    })
    if (!done.ok) return done
    afterCommit(done.value.touched)
    return accept(done.value.value)
  }
  const work = <T>(steps: (working: Working) => T): Outcome<T> => workWhole((working) => accept(steps(working)))
  const afterCommit = ({ streams, destroyed }: Touched) => {
    if (streams.includes('vault')) vault = null
    // Where the disk refuses this, the log is emptied when the vault is closed.
    if (destroyed) parts.settle()
    if (streams.length > 0) parts.onChange(streams)
  }

  const executeAll = (commands: readonly AnyCommand[]): readonly Outcome<CommandReply>[] => {
    const replies = work(({ execute: one }) => commands.map(one))
    return replies.ok ? replies.value : commands.map(() => replies)
  }
  const execute = (command: AnyCommand): Outcome<CommandReply> => executeAll([command])[0] as Outcome<CommandReply>
  return { execute, executeAll, work, workWhole, load: loadCached }
}
