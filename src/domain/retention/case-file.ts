import { dayName } from '../deadline/day'
import type { TraceStep } from '../deadline/model'
import { addDays, type IsoDate } from '../kernel/civil-date'
import { ccpaRecords } from '../law/ccpa/record.law'
import type { PolicyPack, RetentionRow } from '../policy/pack'
import { citeRow } from './cite'
import { periodOf } from './keep-until'
import { countSteps, lastDayOf, type Period, periodWords } from './period'
import type { PeriodSetting } from './retention.state'

/** The kind of data that the letters of a request are, in each policy. */
const CORRESPONDENCE = { 'omni-studio': 'support', omnistra: 'correspondence', omnipostr: 'support' } as const

/** How long records of California requests have to be kept at least (11 CCR 7101(a)). */
const RECORD_FLOOR: Period = { amount: 24, unit: 'month' }

/** The row of a policy that governs the desk's own case files (A35, C36). */
export function caseFileRow(pack: PolicyPack): RetentionRow | null {
  return (
    pack.retention.find(({ dataCategoryIds }) => dataCategoryIds.includes(CORRESPONDENCE[pack.organisation])) ?? null
  )
}

/** True for a case whose records California wants kept: by residence, or by a rule that runs on it. */
export const isCaliforniaRecord = (facts: Readonly<{ residence: string | null; ruleIds: readonly string[] }>) =>
  facts.residence === 'US-CA' || facts.ruleIds.some((ruleId) => ruleId.startsWith('US-CA-'))

/** What the end of a case file depends on. `closedOn` is the day in the case's zone. */
export type ClosedFile = Readonly<{ closedOn: IsoDate; california: boolean }>

/** From which day a closed case may be destroyed, or why it may not. `atLeastUntil` is what the law demands even then. */
export type FileKeeping = Readonly<{ trace: readonly TraceStep[] }> &
  (
    | Readonly<{ kind: 'dated'; disposeFrom: IsoDate }>
    | Readonly<{ kind: 'blocked'; reason: string; atLeastUntil: IsoDate | null }>
  )

/**
 * The day from which a case file may be destroyed: the day after the later of the policy's period and the record duty.
 * Why from closing: the policy counts from the record, and the newest record of a file is its closing.
 * Limits: where neither policy nor office gives a number there is no day, whatever the law's minimum is.
 */
export function keepCaseFile(
  { closedOn, california }: ClosedFile,
  pack: PolicyPack,
  settings: readonly PeriodSetting[],
): FileKeeping {
  const closed: TraceStep = { kind: 'receipt', text: `The case was closed on ${dayName(closedOn)}.`, to: closedOn }
  const floorOn = california ? lastDayOf(closedOn, RECORD_FLOOR) : null
  const floor: readonly TraceStep[] = california
    ? [
        {
          kind: 'standard',
          text: 'Records of a California request are kept for 24 months at least.',
          citation: ccpaRecords.citation,
        },
        ...countSteps(closedOn, RECORD_FLOOR, ccpaRecords.citation),
      ]
    : []
  const row = caseFileRow(pack)
  const found = row ? periodOf(row, settings, null) : null
  if (!row || found?.kind !== 'number') {
    const reason =
      'No number yet: the policy gives none for correspondence, and the office has set none. Disposal is blocked.'
    return {
      kind: 'blocked',
      reason,
      atLeastUntil: floorOn,
      trace: [closed, ...floor, { kind: 'standard', text: reason }],
    }
  }
  const citation = citeRow(pack, row)
  const who = found.by === 'policy' ? 'The policy keeps' : 'The office keeps'
  const rule: TraceStep = {
    kind: 'standard',
    text: `${who} ${row.label.toLowerCase()} for ${periodWords(found.period)}.`,
    citation,
  }
  const ownOn = lastDayOf(closedOn, found.period)
  const lastOn = floorOn !== null && floorOn > ownOn ? floorOn : ownOn
  const disposeFrom = addDays(lastOn, 1)
  const longer =
    floorOn === null
      ? []
      : [{ kind: 'compare', text: `The longer of the two ends on ${dayName(lastOn)}.`, to: lastOn } as const]
  const end: TraceStep = {
    kind: 'target',
    text: `The file may be destroyed from ${dayName(disposeFrom)}.`,
    to: disposeFrom,
  }
  const trace = [closed, rule, ...countSteps(closedOn, found.period, citation), ...floor, ...longer, end]
  return { kind: 'dated', disposeFrom, trace }
}
