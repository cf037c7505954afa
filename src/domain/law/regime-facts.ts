import type { ControllerRole, RequesterRole } from '../case/case.event'
import type { IsoDate } from '../kernel/civil-date'
import type { RightId } from '../policy/right'
import type { OrganisationId } from '../vault/vault.event'

/** One clock that runs on a case: the rule, the right it belongs to, why, and whether a statute or the policy starts it. */
export type RegimeSuggestion = Readonly<{
  ruleId: string
  right: RightId
  reason: string
  source: 'statute' | 'policy'
}>

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
export type Candidate = Readonly<Pick<RegimeSuggestion, 'ruleId' | 'reason' | 'source'>>
