import type { DataPoint } from './case/case.event'
import type { CaseState } from './case/case.state'
import type { Commands, CommandType, Decision, Env } from './command'
import type { StreamId } from './event'
import type { InquiryState } from './intake/inquiry.state'
import type { Outcome } from './kernel/decision'
import type { BlobId, CaseId, InquiryId, KnownRecordId } from './kernel/id'
import type { RuleSet } from './law/rule-set'
import type { ClosedFile } from './retention/case-file'
import type { OpenedRuleSet } from './rule-set/rule-set.state'
import type { Role } from './vault/role'
import type { VaultState } from './vault/vault.state'

/** The states that a decision may need, loaded from their streams; null where a stream has no event yet. */
export type Loaded = Readonly<{ vault: VaultState | null; inquiry: InquiryState | null; caseFile: CaseState | null }>

/** Questions to the projections that no single stream can answer. Reading only; the answers are facts of the moment of the decision. */
export type Lookup = Readonly<{
  inquiryByMessageId: (messageId: string) => InquiryId | null
  /** Number of cases opened so far in the year, for the next case number. */
  casesOpenedIn: (year: number) => number
  /** The value that a known record holds for a data point, with where it came from; null when it holds none. */
  knownValue: (
    recordId: KnownRecordId,
    dataPoint: DataPoint,
  ) => Readonly<{ value: string; source: string; exportedOn: string }> | null
  /** What ends the file of a closed case depends on; null for one that is open, destroyed or not there. */
  closedCase: (caseId: CaseId) => (ClosedFile & Readonly<{ caseNo: string; openedYear: number }>) | null
  hasBlob: (blobId: BlobId) => boolean
  /** SHA-256 over everything that the response of a case would deliver now. */
  responseContentSha256: (caseFile: CaseState) => string
  /** A rule-set file, read and its signature checked; refused with what is wrong with it. */
  openRuleSet: (text: string) => Outcome<OpenedRuleSet>
  /** SHA-256 over the content of a rule set. */
  ruleSetSha256: (ruleSet: RuleSet) => string
}>

/** How one command type is decided: who may, on which stream, and the pure rule. `stream` is null for a command that starts a stream of its own. */
export type CommandSpec<T extends CommandType> = Readonly<{
  roles: readonly Role[]
  stream: (payload: Commands[T]) => StreamId | null
  /** The inquiry that has to be loaded beside the stream. */
  inquiryId?: (payload: Commands[T]) => InquiryId
  decide: (payload: Commands[T], loaded: Loaded, env: Env, lookup: Lookup) => Decision
}>

export type CommandSpecs = { readonly [T in CommandType]: CommandSpec<T> }
