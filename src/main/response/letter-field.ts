import type { IsoDate } from '#domain/kernel/civil-date'
import type { Organisation, Refusal, Regime, Requester, Right } from './package-input'

/** Who signs a letter. */
export type Officer = Readonly<{ name: string; role: string }>

/** Which law's duties a letter's texts follow; `policy` is an organisation's own promise where no statute is known to apply. */
export type LetterRegime = 'ccpa' | 'gdpr' | 'uk' | 'policy'

/** What every letter carries. `headCode` is null only for a letter drafted outside a case. */
export type LetterBase = Readonly<{
  organisation: Organisation
  requester: Requester
  officer: Officer
  caseNo: string
  writtenOn: IsoDate
  headCode: string | null
  language: 'en'
  /** The officer's own paragraphs; they replace the template's opening, never the parts that a law requires. */
  paragraphs: readonly string[]
}>

/** How identity is checked: by signing in again, by comparing details, through an agent, or not at all for this right. */
export type VerificationWay = 'account' | 'match' | 'agent' | 'none'

/** Acknowledgment of a request. `dueWhy` is one sentence that says where the date comes from. */
export type AcknowledgmentFields = Readonly<{
  regime: LetterRegime
  receivedOn: IsoDate
  rights: readonly Right[]
  dueOn: IsoDate
  dueWhy: string
  verification: VerificationWay
}>

/** Cover letter of a fulfilled access or portability request. */
export type CoverFields = Readonly<{
  receivedOn: IsoDate
  rights: readonly Right[]
  regimes: readonly Regime[]
  /** What period the data covers, as a sentence; null when it is everything that is held. */
  period: string | null
  contents: readonly Readonly<{ name: string; what: string }>[]
  withheld: readonly Readonly<{ what: string; count: number; reasons: readonly string[] }>[]
  refusals: readonly Refusal[]
  complaintRoutes: readonly string[]
}>

/** What became of the data in one system when deletion was asked. */
export type DeletionOutcome = Readonly<{
  system: string
  outcome: 'deleted' | 'anonymised' | 'kept' | 'nothing_held'
  /** What was deleted, or why it is kept. */
  detail: string
  /** The exception relied on; needed where data is kept. */
  citation: string | null
  /** The last day on which kept data is kept; absent or null where the reason ends it. */
  keptUntilOn?: IsoDate | null
  /** Copies that outlive the deletion, with the day on which each is gone. */
  copies?: readonly Readonly<{ what: string; goneOn: IsoDate }>[]
}>

/** Outcome of an erasure or deletion request. */
export type DeletionFields = Readonly<{
  receivedOn: IsoDate
  regimes: readonly Regime[]
  outcomes: readonly DeletionOutcome[]
  /** Recipients who were told to delete as well. */
  recipientsTold: readonly string[]
  /** What happens to copies in backups, as a sentence; null when there are none. */
  backups: string | null
  refusals: readonly Refusal[]
  complaintRoutes: readonly string[]
}>

/** Referral of a person to the business that decides about the data, when the organisation only processes it. */
export type ReferralFields = Readonly<{
  receivedOn: IsoDate
  regimes: readonly Regime[]
  /** What the organisation does for that business, for example 'answers calls for' or 'carries WhatsApp messages for'. */
  service: string
  /** The business; null while it is not known which one it is. */
  controller: Readonly<{ name: string; contact: string | null }> | null
  /** The day on which the request was passed on; null when it was not. */
  forwardedOn: IsoDate | null
  /** What the person must give so that the business can be found, each a phrase. */
  needed: readonly string[]
}>

/** Letter that asks for the details that are still needed to check who somebody is. */
export type IdentityRequestFields = Readonly<{
  regime: LetterRegime
  receivedOn: IsoDate
  /** What is asked, each a phrase. */
  items: readonly string[]
  /** Why it is needed, as a sentence. */
  why: string
  /** Where to send it, as a sentence. */
  how: string
  dueOn: IsoDate
}>

/** Notice that the answer takes longer. The dates are computed from the case; the reason is the officer's. */
export type ExtensionFields = Readonly<{
  regime: LetterRegime
  receivedOn: IsoDate
  firstDueOn: IsoDate
  newDueOn: IsoDate
  reason: string
}>

/** Letter that asks what is meant. `questions` are whole sentences. */
export type ClarificationFields = Readonly<{
  regime: LetterRegime
  receivedOn: IsoDate
  questions: readonly string[]
  dueOn: IsoDate
}>

/** Answer to somebody who could not be identified. `tried` says what was compared, never what is on file. */
export type CannotIdentifyFields = Readonly<{
  regime: LetterRegime
  receivedOn: IsoDate
  rights: readonly Right[]
  tried: readonly string[]
  complaintRoutes: readonly string[]
}>

/** Answer of systems that hold nothing: which, and how each was searched. */
export type NothingHeldFields = Readonly<{
  receivedOn: IsoDate
  regimes: readonly Regime[]
  searched: readonly Readonly<{ system: string; how: string }>[]
  complaintRoutes: readonly string[]
}>

/** What was done in each system about a right that hands over and deletes nothing. */
export type ConfirmationFields = Readonly<{
  receivedOn: IsoDate
  rights: readonly Right[]
  done: readonly Readonly<{ system: string; how: string }>[]
  nothingIn: readonly string[]
  refusals: readonly Refusal[]
  complaintRoutes: readonly string[]
}>

/** Answer in own words, paragraph by paragraph. */
export type InquiryAnswerFields = Readonly<{
  receivedOn: IsoDate
  rights: readonly Right[]
  answer: readonly string[]
  complaintRoutes: readonly string[]
}>

/** Refusal of a whole request. */
export type DenialFields = Readonly<{
  receivedOn: IsoDate
  rights: readonly Right[]
  ground: string
  citation: string
  explanation: readonly string[]
  complaintRoutes: readonly string[]
}>

/** Letter to an agent whose authority is not shown yet. `person` is for whom they ask; empty while unknown. */
export type AgentProofFields = Readonly<{
  regime: LetterRegime
  receivedOn: IsoDate
  rights: readonly Right[]
  person: string
  dueOn: IsoDate
}>

/** Letter to the person for whom an agent asks. */
export type DirectConfirmationFields = Readonly<{ receivedOn: IsoDate; rights: readonly Right[]; agent: string }>

/** The merge fields of each letter beside the common ones. */
export type LetterFields = {
  acknowledgment: AcknowledgmentFields
  cover: CoverFields
  'deletion-outcome': DeletionFields
  referral: ReferralFields
  'identity-request': IdentityRequestFields
  extension: ExtensionFields
  clarification: ClarificationFields
  'cannot-identify': CannotIdentifyFields
  'nothing-held': NothingHeldFields
  confirmation: ConfirmationFields
  'inquiry-answer': InquiryAnswerFields
  denial: DenialFields
  'agent-proof': AgentProofFields
  'direct-confirmation': DirectConfirmationFields
}
export type LetterId = keyof LetterFields
