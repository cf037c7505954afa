import type { SystemId } from '../policy/system'
import type { DisposalItem, PeriodChoice } from './retention.state'

/** What happens to retention, all of it in the vault's own stream. A null period or null days take a setting back. */
export type RetentionEvent =
  | Readonly<{ type: 'RetentionPeriodSet'; choice: PeriodChoice }>
  | Readonly<{ type: 'RetentionPeriodWithdrawn'; rowId: string; client: string | null; reason: string }>
  | Readonly<{ type: 'ResidualDaysSet'; systemId: SystemId; days: number | null; source: string }>
  | Readonly<{ type: 'DisposalProposed'; runId: string; rule: string; reason: string; cases: readonly DisposalItem[] }>
  | Readonly<{ type: 'DisposalApproved'; runId: string; note: string; exception: 'single_person' | null }>
  | Readonly<{ type: 'DisposalRefused'; runId: string; note: string }>
  | Readonly<{
      type: 'DisposalCarriedOut'
      runId: string
      rule: string
      destroyed: readonly DisposalItem[]
      /** Numbers of the cases that were left out, because they were no longer due. */
      spared: readonly string[]
    }>
