import type { ControllerRole, RequesterRole } from '../case/case.event'
import type { IsoDate } from '../kernel/civil-date'
import type { RightId } from '../policy/right'
import type { OrganisationId } from '../vault/vault.event'

/**
 * How sure it is that a rule binds: `likely` follows from the residence and the organisation's own policy; `confirm` hangs
 * on thresholds which no case holds, and waits for the officer's word; `special` concerns one trade or one kind of data.
 */
export type Certainty = 'likely' | 'confirm' | 'special'

/**
 * One clock that runs on a case: the rule, the right it belongs to, why, and whether a statute or the policy starts it.
 * `condition` is what the officer confirms, null for a likely one. `statuteOnly`: the policy does not name the right (G12).
 */
export type RegimeSuggestion = Readonly<{
  ruleId: string
  right: RightId
  reason: string
  source: 'statute' | 'policy'
  certainty: Certainty
  condition: string | null
  statuteOnly: boolean
}>

/** A rule of the requester's place that was not in force on the day of receipt, and the day from which it is. */
export type UpcomingRule = Readonly<{ ruleId: string; from: IsoDate }>

/** The facts which decide which clocks run. `residence` is an ISO 3166 country or subdivision, null while unknown. */
export type RegimeFacts = Readonly<{
  organisation: OrganisationId
  residence: string | null
  requesterRole: RequesterRole
  rights: readonly RightId[]
  controllerRole: ControllerRole
  receivedOn: IsoDate
}>

/** What one part of the catalogue answers for one right. */
export type Candidate = Readonly<
  Pick<RegimeSuggestion, 'ruleId' | 'reason' | 'source'> & Partial<Pick<RegimeSuggestion, 'certainty' | 'condition'>>
>
