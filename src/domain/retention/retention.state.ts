import type { ApprovalStatus, Recorded } from '../case/case.state'
import type { IsoDate } from '../kernel/civil-date'
import type { CaseId } from '../kernel/id'
import type { RetentionRow } from '../policy/pack'
import type { SystemId } from '../policy/system'
import type { Period } from './period'

/** What a period counts from. */
export const COUNTED_FROM = ['collection', 'creation', 'contract-end', 'account-closure'] as const
export type CountedFrom = Extract<RetentionRow['countedFrom'], (typeof COUNTED_FROM)[number]>

/**
 * A period that the office set: its own where the policy gives none (`client` null), or a client's shorter one.
 * `countedFrom` is null where the policy says what the period counts from.
 */
export type PeriodChoice = Readonly<{
  rowId: string
  client: string | null
  period: Period
  countedFrom: CountedFrom | null
  reason: string
}>
export type PeriodSetting = PeriodChoice & Recorded

/** For how many days a system keeps copies of what was deleted, and where the office knows that from. */
export type ResidualSetting = Readonly<{ systemId: SystemId; days: number; source: string }> & Recorded

/** Cases that one run may destroy: a second person can look at no more. */
export const RUN_MAX = 500

/** A closed case that is to be destroyed, or was. */
export type DisposalItem = Readonly<{ caseId: CaseId; caseNo: string; openedYear: number; disposeFrom: IsoDate }>

/** A batch of closed cases to destroy: proposed, approved by a second person, carried out. */
export type DisposalRun = Readonly<{
  runId: string
  rule: string
  reason: string
  cases: readonly DisposalItem[]
  proposed: Recorded
  status: Extract<ApprovalStatus, 'asked' | 'given' | 'refused'> | 'done'
  decided: Recorded | null
  note: string
  exception: 'single_person' | null
  done: (Recorded & Readonly<{ destroyed: readonly DisposalItem[]; spared: readonly string[] }>) | null
}>

/** What the vault knows of retention beside the policy. */
export type RetentionState = Readonly<{
  periods: readonly PeriodSetting[]
  residuals: readonly ResidualSetting[]
  runs: readonly DisposalRun[]
}>

export const NO_RETENTION: RetentionState = { periods: [], residuals: [], runs: [] }
