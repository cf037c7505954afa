import type { ControllerRole, RequesterRole } from '../case/case.event'
import type { IsoDate, ZoneId } from '../kernel/civil-date'
import type { CalendarKey } from '../law/calendar'
import type { OrganisationId } from '../vault/vault.event'
import type { PolicyPromise } from './promise'
import type { RightId } from './right'
import type { SystemRow } from './system'

/** Where in the policy's text a fact stands, and which duties it founds (`A50` ...). Lines count from 1. */
export type PolicyPlace = Readonly<{ lines: readonly number[]; dutyIds: readonly string[] }>

/**
 * A way in. `address` null means that the policy prints it unreadably: it is asked for at set-up and never invented (G14).
 * `subjectRules` say what a subject line tells about a message.
 */
export type PolicyChannel = PolicyPlace &
  Readonly<{
    id: string
    kind: 'email' | 'phone' | 'post' | 'web-form'
    use: 'privacy' | 'support' | 'legal'
    label: string
    address: string | null
    subjectRules: readonly Readonly<{ contains: string; residence: string | null; dutyId: string }>[]
  }>

/** The office that a policy names: its zone dates receipts, its calendar counts business days. */
export type PolicyOffice = PolicyPlace & Readonly<{ zone: ZoneId; calendar: CalendarKey; postal: readonly string[] }>

/** Which part the organisation plays for the data of one kind of requester. */
export type RoleRow = PolicyPlace &
  Readonly<{ role: RequesterRole; label: string; controllerRole: ControllerRole; note: string }>

/** Who a right is for: everybody, the residents of one area, or whoever has it under the law of the place. */
export type RightScope = 'everyone' | 'california' | 'eea-and-uk' | 'by-law'

/** A right, and whether the policy names it or only a statute gives it (G12). */
export type RightRow = PolicyPlace & Readonly<{ right: RightId; source: 'policy' | 'statute'; scope: RightScope }>

/** A clock of the law register that the policy founds or that overlays it. */
export type ClockRow = PolicyPlace &
  Readonly<{ ruleId: string; purpose: 'respond' | 'acknowledge' | 'inquiry' | 'notice' | 'forward' }>

/**
 * How long a kind of data is kept. `period` null means that the policy gives no number; `gap` then says what is missing,
 * and disposal stays blocked until the office sets one.
 */
export type RetentionRow = PolicyPlace &
  Readonly<{
    id: string
    label: string
    dataCategoryIds: readonly string[]
    period: Readonly<{ amount: number; unit: 'day' | 'month' | 'year' }> | 'until-deleted' | null
    countedFrom: 'collection' | 'contract-end' | 'creation' | 'account-closure' | 'none'
    shorterBy: 'client' | 'customer-setting' | null
    gap: string | null
  }>

/** A kind of personal data. `sensitive` marks what may be special-category or sensitive data. */
export type DataCategory = PolicyPlace &
  Readonly<{ id: string; label: string; examples: string; sensitive: boolean; secret: boolean }>

/** A system of the organisation: a catalogue row with the vendor the policy names, if any, and the data it holds here. */
export type PackSystem = SystemRow &
  PolicyPlace &
  Readonly<{ vendor: string | null; dataCategoryIds: readonly string[] }>

/** Where a person may complain. `authority` null stands for the authority of the requester's own place. */
export type ComplaintRoute = PolicyPlace & Readonly<{ scope: RightScope; authority: string | null; text: string }>

/** Something the policy leaves open and the officer must settle at set-up. */
export type SetupItem = Readonly<{
  id: string
  question: string
  blocks: 'sending' | 'release' | 'disposal' | 'nothing'
  dutyIds: readonly string[]
}>

/** One published policy as data. A case pins the `version` that was in force when it was received. */
export type PolicyPack = Readonly<{
  organisation: OrganisationId
  name: string
  legalName: string | null
  version: string
  effectiveOn: IsoDate
  sourceFile: string
  office: PolicyOffice | null
  channels: readonly PolicyChannel[]
  roles: readonly RoleRow[]
  rights: readonly RightRow[]
  clocks: readonly ClockRow[]
  retention: readonly RetentionRow[]
  dataCategories: readonly DataCategory[]
  systems: readonly PackSystem[]
  childAge: PolicyPlace & Readonly<{ under: number }>
  complaintRoutes: readonly ComplaintRoute[]
  promises: readonly PolicyPromise[]
  setup: readonly SetupItem[]
}>

/** The part the organisation plays for a requester; controller where the pack does not name the role, which is the stricter. */
export function controllerRoleFor(pack: PolicyPack, role: RequesterRole): ControllerRole {
  return pack.roles.find((row) => row.role === role)?.controllerRole ?? 'controller'
}
