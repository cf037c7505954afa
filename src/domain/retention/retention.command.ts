import type { CaseId } from '../kernel/id'
import type { Period } from './period'
import type { CountedFrom } from './retention.state'

export type RetentionCommands = {
  /** With `period` null the setting is taken back. */
  'set-retention-period': {
    rowId: string
    client: string | null
    period: Period | null
    countedFrom: CountedFrom | null
    reason: string
  }
  /** With `days` null the setting is taken back. */
  'set-residual-days': { systemId: string; days: number | null; source: string }
  'propose-disposal': { caseIds: readonly CaseId[]; reason: string }
  'approve-disposal': { runId: string; note: string }
  'refuse-disposal': { runId: string; note: string }
  'carry-out-disposal': { runId: string }
}
