import type { CaseCommands } from './case/case.command'
import type { NewEvent } from './event'
import type { InquiryCommands } from './intake/inquiry.command'
import type { IsoInstant } from './kernel/civil-date'
import type { Outcome } from './kernel/decision'
import type { CommandId, UserId } from './kernel/id'
import type { PromiseCommands } from './promise/promise.command'
import type { RuleSetCommands } from './rule-set/rule-set.command'
import type { Role } from './vault/role'
import type { VaultCommands } from './vault/vault.command'

/** Every command by its type, with its payload. */
export type Commands = VaultCommands & PromiseCommands & RuleSetCommands & InquiryCommands & CaseCommands
export type CommandType = keyof Commands

/**
 * An order to change something.
 * `commandId` makes a retry harmless; `expectedRevision` is the revision of the stream that the sender looked at, and a
 * mismatch is a `conflict`.
 */
export type Command<T extends CommandType = CommandType> = {
  [K in T]: Readonly<{ commandId: CommandId; type: K; expectedRevision?: number; payload: Commands[K] }>
}[T]

export type Actor = Readonly<{ userId: UserId; name: string; roles: readonly Role[] }>

/** What pure decisions take from outside: time, ids and who acts. */
export type Env = Readonly<{ now: IsoInstant; newId: () => string; actor: Actor }>

/** What a command gives back beside its events: ids that the sender needs, nothing else. */
export type Decided = Readonly<{
  events: readonly NewEvent[]
  result: Readonly<Record<string, string | number | boolean | null>>
}>

export type Decision = Outcome<Decided>
